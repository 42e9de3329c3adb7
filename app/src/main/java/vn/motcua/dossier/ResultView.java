package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant gets.
 *
 * @param id its key
 * @param dossier of which dossier
 * @param code the code of this kind of result, as the procedure's record has it ({@code MAKETQUA})
 * @param name what it is
 * @param number its number, as on the document
 * @param issued the day on it
 * @param file the document, as the intake knows it
 * @param fileName the file's name
 * @param bytes how large it is
 * @param attached since when it is there
 * @param who the officer who attached it
 * @param signed when the official signed it, or {@code null}
 * @param signer the name of whoever signed; empty before
 * @param signerWords what stands above the signature, such as "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"; empty before
 * @param sealed when the agency sealed it, or {@code null}
 * @param replaced when it was set aside for a corrected one; {@code null} while it counts
 * @param revoked when its value was taken away; {@code null} while it counts
 * @param revokedWhy why; empty before
 * @param aside since when it is not laid into a store because the applicant's number is known under another name; {@code null} if it is not so
 * @param elsewhere true if another module issued it: it is taken back there
 * @param known true if its file is known again, so that whoever has it checked learns how it stands; not so for what was sealed before such marks were kept
 * @param until the last day on which it holds; {@code null}: without end
 */
public record ResultView(
        long id,
        DossierId dossier,
        String code,
        String name,
        String number,
        LocalDate issued,
        UUID file,
        String fileName,
        long bytes,
        Instant attached,
        String who,
        @Nullable Instant signed,
        String signer,
        String signerWords,
        @Nullable Instant sealed,
        @Nullable Instant replaced,
        @Nullable Instant revoked,
        String revokedWhy,
        @Nullable Instant aside,
        boolean elsewhere,
        boolean known,
        @Nullable LocalDate until) {}
