package vn.motcua.vault.look;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.vault.EntryId;

/**
 * A line of the log that an owner reads.
 *
 * @param id its key
 * @param entry which entry; {@code null}: what there is of some kinds
 * @param kinds what was looked at, in words
 * @param kind what was done
 * @param agency for which agency
 * @param who by name
 * @param procedure the procedure's code; may be empty
 * @param dossier the dossier's code; may be empty
 * @param ground on which ground
 * @param words why, in their words; may be empty
 * @param by the officers who looked or let somebody look; empty where that was not kept
 * @param at when
 * @param objected true if the owner has objected
 */
public record LookView(
        long id,
        @Nullable EntryId entry,
        String kinds,
        LookKind kind,
        @Nullable AgencyId agency,
        String who,
        String procedure,
        String dossier,
        LookGround ground,
        String words,
        List<AccountId> by,
        Instant at,
        boolean objected) {

    /** True if there is an office that can be asked to answer for it. */
    public boolean objectable() {
        return agency != null && !objected && ground != LookGround.OWNER;
    }

    /** True if this officer looked, or let somebody look; of lines that keep no account the name tells. */
    public boolean wasBy(Actor actor) {
        return by.isEmpty() ? actor.name().equals(who) : by.contains(actor.account());
    }

    @Override
    public String toString() {
        return "LookView[" + id + "]"; // never a person in a log
    }
}
