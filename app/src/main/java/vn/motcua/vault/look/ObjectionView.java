package vn.motcua.vault.look;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;

/**
 * What an owner says to a look, and what the office answers.
 *
 * @param id its key
 * @param look the line it is about
 * @param agency who is to answer
 * @param text what the owner says
 * @param made when
 * @param due the last day for the answer
 * @param answer the answer; {@code null} while there is none
 * @param answered when
 * @param answeredBy by whom; empty while there is none
 */
public record ObjectionView(
        long id,
        LookView look,
        AgencyId agency,
        String text,
        Instant made,
        LocalDate due,
        @Nullable String answer,
        @Nullable Instant answered,
        String answeredBy) {

    @Override
    public String toString() {
        return "ObjectionView[" + id + "]"; // never a person in a log
    }
}
