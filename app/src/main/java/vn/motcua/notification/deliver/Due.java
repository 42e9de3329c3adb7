package vn.motcua.notification.deliver;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.text.Language;
import vn.motcua.notification.channel.Way;

/**
 * A delivery that this node has to itself for a while.
 *
 * @param word what only who has seen the message knows
 * @param attempt which attempt it is, from 1: who was slower writes nothing
 * @param byDay true if it must not ring at night
 * @param link where the portal tells more
 */
record Due(
        long id,
        UUID word,
        @Nullable AccountId account,
        Way way,
        String address,
        boolean digest,
        boolean byDay,
        int attempt,
        boolean old,
        Language language,
        String title,
        String outside,
        String link) {

    @Override
    public String toString() {
        return "delivery " + id; // never a person in a log
    }
}
