/** Whose keys: owners of stores, found by keyed digest, and what is sealed under the key of each. */
@NullMarked
package vn.motcua.vault.seal;

import org.jspecify.annotations.NullMarked;
