/** What happens at death or at a change of name: a store is sealed, heirs read by a decision, and old papers keep the name that they were given under. */
@NullMarked
package vn.motcua.vault.life;

import org.jspecify.annotations.NullMarked;
