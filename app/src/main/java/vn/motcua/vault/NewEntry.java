package vn.motcua.vault;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.intake.FileType;

/**
 * Something to be laid into a store.
 *
 * @param kind the code of the result (MaKetQua) or of the paper, by which it is found again; 1 to 100 letters
 * @param title what it is, in words
 * @param number its number and notation (số, ký hiệu); may be empty
 * @param issuer who issued it, in words; may be empty
 * @param agency that agency, where the directory knows it
 * @param issued when
 * @param until the last day on which it holds; {@code null}: without end
 * @param origin where it comes from
 * @param source what it was made from, such as {@code dossier.result:17}: the same laid down again is the same entry
 * @param fileName the file's name
 * @param type what the file is, by its bytes
 */
public record NewEntry(
        String kind,
        String title,
        String number,
        String issuer,
        @Nullable AgencyId agency,
        @Nullable LocalDate issued,
        @Nullable LocalDate until,
        EntryOrigin origin,
        String source,
        String fileName,
        FileType type) {

    /** The longest kind, title and other texts. */
    public static final int LONGEST = 300;

    private static final int LONGEST_KIND = 100;

    public NewEntry {
        if (kind.isBlank() || kind.length() > LONGEST_KIND) throw new IllegalArgumentException("kind");
        if (title.isBlank() || source.isBlank()) throw new IllegalArgumentException("title or source");
    }
}
