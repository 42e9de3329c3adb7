package vn.motcua.dossier.desk;

import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.flow.NationalStatus;

/**
 * What is looked for in an inbox.
 *
 * @param view which part of it
 * @param text a part of a code or of the applicant's name, without diacritics if one likes; empty: all
 * @param procedure the code of a procedure; empty: all
 * @param step the id of a step of that procedure; empty: all
 * @param status a status; {@code null}: all
 */
public record InboxQuery(
        InboxView view,
        String text,
        String procedure,
        String step,
        @Nullable NationalStatus status) {

    private static final int LONGEST = 200;

    public InboxQuery {
        text = text.strip();
        if (text.length() > LONGEST) throw Refused.at("q", KernelRefusal.TEXT_TOO_LONG, LONGEST);
    }

    /** The same in another part. */
    public InboxQuery in(InboxView other) {
        return new InboxQuery(other, text, procedure, step, status);
    }
}
