/** Signing in: what a session says of who is here, by which factors, since when. */
@NullMarked
package vn.motcua.identity.signin;

import org.jspecify.annotations.NullMarked;
