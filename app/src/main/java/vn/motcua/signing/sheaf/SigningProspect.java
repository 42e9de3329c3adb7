package vn.motcua.signing.sheaf;

import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.Refused;

/**
 * How whoever acts would sign a paper, or why not.
 *
 * @param scan true if the document has no text to be seen, so that title and name are printed below
 * @param words what would stand above the signature, such as "KT. CHỦ TỊCH"; empty if refused
 * @param refused why not; {@code null} if they may
 */
public record SigningProspect(
        boolean scan, String words, @Nullable Refused refused) {

    /** The same of a scan, or of a document with text. */
    SigningProspect of(boolean scanned) {
        return new SigningProspect(scanned, words, refused);
    }

    /** True if they may. */
    public boolean able() {
        return refused == null;
    }
}
