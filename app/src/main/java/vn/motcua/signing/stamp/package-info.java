/** Time stamps (RFC 3161): those that our authority gives, those that another one gives us, and what we do while none are to be had. */
@NullMarked
package vn.motcua.signing.stamp;

import org.jspecify.annotations.NullMarked;
