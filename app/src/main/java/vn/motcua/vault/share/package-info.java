/** Links by which somebody without an account opens one entry, so often and until then, because its owner wants it. */
@NullMarked
package vn.motcua.vault.share;

import org.jspecify.annotations.NullMarked;
