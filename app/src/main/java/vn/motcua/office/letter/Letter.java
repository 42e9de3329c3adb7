package vn.motcua.office.letter;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.axis.edxml.Business;
import vn.motcua.kernel.AgencyId;
import vn.motcua.office.register.RegisterLine;

/**
 * A letter: a document of the register out on its way over the axis, or a request about one that was sent.
 *
 * @param id its key
 * @param agency who sends it
 * @param line the document in the register out
 * @param act what it does
 * @param state how it stands
 * @param about key of the letter that it recalls, updates or replaces, or {@code null}
 * @param details what it tells besides
 * @param receivers to whom it goes
 * @param files what is attached
 * @param documentId its name on the axis, once sent
 * @param docId the axis's number, once sent
 * @param begunAt when it was begun
 * @param sentAt when it was sent
 */
public record Letter(
        long id,
        AgencyId agency,
        RegisterLine line,
        Business.Kind act,
        LetterState state,
        @Nullable Long about,
        Details details,
        List<LetterReceiver> receivers,
        List<LetterFile> files,
        @Nullable String documentId,
        @Nullable Long docId,
        Instant begunAt,
        @Nullable Instant sentAt) {

    public Letter {
        receivers = List.copyOf(receivers);
        files = List.copyOf(files);
    }

    /** True if a file must be attached; a recall needs none. */
    public boolean needsFile() {
        return act != Business.Kind.RECALL;
    }
}
