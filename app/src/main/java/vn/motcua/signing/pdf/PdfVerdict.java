package vn.motcua.signing.pdf;

import java.util.List;
import vn.motcua.kernel.text.Worded;

/** What was found about the signatures in a PDF file. */
public sealed interface PdfVerdict {

    /**
     * The file was read.
     *
     * @param signatures its signatures in the order in which they were made; empty if it has none
     */
    record Judged(List<PdfSignature> signatures) implements PdfVerdict {
        public Judged {
            signatures = List.copyOf(signatures);
        }
    }

    /** The file was not read. */
    record NotJudged(Reason reason) implements PdfVerdict {}

    /** Why a file was not read. */
    enum Reason implements Worded {
        /** It is no PDF, is damaged, or is locked by a password. */
        UNREADABLE,
        /** It is larger than what is looked at. */
        TOO_LARGE,
        /** Reading it took too long or too much memory. */
        TOO_HEAVY
    }
}
