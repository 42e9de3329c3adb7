package vn.motcua.office.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.book.PaperKind;

/**
 * What a register holds of a document. The columns are those of the law's forms, for both directions (NĐ 30/2020/NĐ-CP, Phụ lục IV).
 *
 * @param kind its kind
 * @param dated the day it bears; {@code null} for a number that is only reserved
 * @param subject what it is about (trích yếu)
 * @param party to whom it goes (nơi nhận), or who issued it (tác giả)
 * @param signer who signed it
 * @param holder who keeps the office's copy of a document out; which unit or official got one that came in
 * @param copies how many were issued, or {@code null}
 * @param passed when one that came in was passed on, or {@code null}
 * @param urgency its mark of urgency
 * @param note anything else
 */
public record Paper(
        PaperKind kind,
        @Nullable LocalDate dated,
        String subject,
        String party,
        String signer,
        String holder,
        @Nullable Integer copies,
        @Nullable LocalDate passed,
        Urgency urgency,
        String note) {

    /** The most characters of each text. */
    public static final int LONGEST_SUBJECT = 500;

    public static final int LONGEST_PARTY = 2_000;

    public static final int LONGEST_NAME = 200;

    public static final int LONGEST_HOLDER = 300;

    public static final int LONGEST_NOTE = 1_000;

    /** What a number stands for before its document is there. */
    static Paper none(PaperKind kind) {
        return new Paper(kind, null, "", "", "", "", null, null, Urgency.NORMAL, "");
    }

    /** The same, passed to a unit or an official on a day. */
    public Paper passedTo(String to, LocalDate day) {
        return new Paper(kind, dated, subject, party, signer, to, copies, day, urgency, note);
    }
}
