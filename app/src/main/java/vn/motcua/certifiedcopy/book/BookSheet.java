package vn.motcua.certifiedcopy.book;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.text.Words;
import vn.motcua.portal.print.OfficialSheet;

/**
 * A book on paper, or a part of it.
 *
 * @param words Vietnamese
 * @param above the agency above; may be empty
 * @param agency whose book
 * @param year of which year
 * @param book the book's name in attestations
 * @param lines the lines of this part
 * @param total how many the whole book has
 * @param closing how it was closed; {@code null} while it is open
 */
public record BookSheet(
        Words words,
        String above,
        String agency,
        int year,
        String book,
        List<CopyBookLine> lines,
        long total,
        @Nullable BookClosing closing)
        implements OfficialSheet {

    public BookSheet {
        lines = List.copyOf(lines);
    }

    /** What stands in the last column. */
    public String note(CopyBookLine line) {
        Instant revoked = line.revoked();
        return revoked == null || line.ground() == null
                ? ""
                : t("certifiedcopy.book.revoked", day(revoked), t(line.ground()));
    }
}
