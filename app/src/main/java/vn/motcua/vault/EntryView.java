package vn.motcua.vault;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.ScanState;

/**
 * An entry of a store, opened.
 *
 * @param id its key
 * @param owner whose
 * @param kind the code of the result or paper
 * @param title what it is, in words
 * @param number its number and notation; may be empty
 * @param issuer who issued it, in words; may be empty
 * @param agency that agency, where the directory knows it
 * @param issued when
 * @param until the last day on which it holds; {@code null}: without end
 * @param origin where it comes from
 * @param source what it was made from
 * @param state how it stands today
 * @param laid when it was laid in
 * @param fileName the file's name
 * @param type what the file is
 * @param bytes how large it is
 * @param sha256 the hash of the file, in hexadecimal; empty until it was looked at
 * @param scan what is known of viruses
 * @param ended when it was revoked or replaced
 * @param remark why, or why its file was refused; may be empty
 * @param successor what stands in its place
 */
public record EntryView(
        EntryId id,
        UUID owner,
        String kind,
        String title,
        String number,
        String issuer,
        @Nullable AgencyId agency,
        @Nullable LocalDate issued,
        @Nullable LocalDate until,
        EntryOrigin origin,
        String source,
        EntryState state,
        Instant laid,
        String fileName,
        FileType type,
        long bytes,
        String sha256,
        ScanState scan,
        @Nullable Instant ended,
        String remark,
        @Nullable EntryId successor) {

    /** Where its owner sees it. */
    public String href() {
        return "/vault/entries/" + id;
    }

    @Override
    public String toString() {
        return "EntryView[" + id + "]"; // never a person in a log
    }
}
