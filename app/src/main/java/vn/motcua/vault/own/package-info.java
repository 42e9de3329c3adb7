/** What owners do with their own stores: lay in, take out, take along. */
@NullMarked
package vn.motcua.vault.own;

import org.jspecify.annotations.NullMarked;
