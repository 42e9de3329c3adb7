/** Signed JSON (RFC 7515, 7517, 7519) as far as the sign-on needs it: three algorithms, each bound to the key and never chosen by the message. */
@NullMarked
package vn.motcua.identity.jose;

import org.jspecify.annotations.NullMarked;
