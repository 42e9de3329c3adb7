/** That a certified copy counts no more: asked, decided by a second person, and told to its owner and to whoever relied on it. */
@NullMarked
package vn.motcua.certifiedcopy.revoke;

import org.jspecify.annotations.NullMarked;
