/** What accounts may do, for which part of the state. */
@NullMarked
package vn.motcua.identity.grant;

import org.jspecify.annotations.NullMarked;
