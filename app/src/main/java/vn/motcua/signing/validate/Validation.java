package vn.motcua.signing.validate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.text.Worded;
import vn.motcua.signing.known.KnownFile;

/**
 * What was found about a file.
 *
 * @param sort what it is
 * @param size its bytes
 * @param sha256 its hash, in hexadecimal
 * @param finding the whole in one word
 * @param unread why it was not read; {@code null} if it was
 * @param signatures one after the other, as they were made
 * @param known what the installation knows of this very file
 * @param inside files in it that were issued here and count no more
 */
public record Validation(
        FileSort sort,
        long size,
        String sha256,
        FileFinding finding,
        @Nullable Worded unread,
        List<SignatureReport> signatures,
        List<KnownFile> known,
        List<KnownFile> inside) {

    public Validation {
        signatures = List.copyOf(signatures);
        known = List.copyOf(known);
        inside = List.copyOf(inside);
    }

    /** The same, of a file in which these lie. */
    Validation holding(List<KnownFile> ended) {
        return new Validation(sort, size, sha256, finding, unread, signatures, known, ended);
    }
}
