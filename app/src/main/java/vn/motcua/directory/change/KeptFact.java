package vn.motcua.directory.change;

import org.jspecify.annotations.Nullable;

/**
 * A fact with its key.
 *
 * @param id the key
 * @param dated what it says
 * @param withdrawnBy the change that took it back, or {@code null} while it stands
 */
record KeptFact(long id, DatedFact dated, @Nullable Long withdrawnBy) {}
