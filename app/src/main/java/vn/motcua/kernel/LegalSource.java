package vn.motcua.kernel;

import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.text.Worded;

/**
 * The ground on which something stands: a document and the place in it, with how sure we are of it. Shown to administrators; never invented.
 *
 * @param document number and kind, such as {@code QĐ 20/2020/QĐ-TTg}
 * @param clause the place in it, such as {@code Đ.4(2)}, or empty
 * @param grade how we know
 * @param note what a reader should know besides, or {@code null}
 */
public record LegalSource(
        String document,
        String clause,
        Grade grade,
        @Nullable String note) {

    /** A source whose text was read. */
    public static LegalSource read(String document, String clause) {
        return new LegalSource(document, clause, Grade.READ, null);
    }

    /** Document and clause in one line. */
    public String text() {
        return clause.isEmpty() ? document : document + ", " + clause;
    }

    /** How we know what the source says. */
    public enum Grade implements Worded {
        /** The text of the document was read. */
        READ,
        /** Seen in published data or in software that is in use. */
        SEEN_IN_PRACTICE,
        /** Plausible, and to be checked before anybody relies on it. */
        UNVERIFIED
    }
}
