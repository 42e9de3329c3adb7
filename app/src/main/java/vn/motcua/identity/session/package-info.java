/** Who is here: what a session says of who signed in, by which factors, since when; the sessions that are open, and how they end. */
@NullMarked
package vn.motcua.identity.session;

import org.jspecify.annotations.NullMarked;
