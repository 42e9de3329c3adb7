/** Bringing a certified copy to whoever asked for it: told, and laid into their store. */
@NullMarked
package vn.motcua.certifiedcopy.deliver;

import org.jspecify.annotations.NullMarked;
