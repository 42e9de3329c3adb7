/**
 * Applications that sign people in by us, as agencies have them: written from the description of the national portal's sign-on and from the
 * public standards, without a line of the server's.
 */
@NullMarked
package vn.motcua.conformance.sso;

import org.jspecify.annotations.NullMarked;
