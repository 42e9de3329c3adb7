package vn.motcua.office.sign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.office.register.LineId;

/**
 * A letter out that has no number yet.
 *
 * @param id its key
 * @param agency who issues it
 * @param state how far it is
 * @param version how often it was handed to a signer
 * @param edition how often it was changed
 * @param text what it says to the register
 * @param file as it was prepared
 * @param fileName what the file is called
 * @param clerk whose account prepared it; {@code null} if nobody's
 * @param clerkName who that is
 * @param begun when it was begun
 * @param signer whose turn it is to sign, or who signed last; {@code null} if nobody was asked yet
 * @param submitted when it was last handed over to them
 * @param returned when it was last sent back
 * @param reason why it was sent back or given up; may be empty
 * @param soFar the file with the signatures of those whose turn was before, while others are still to sign
 * @param signature the last signature, once all are there
 * @param meant the line of the register out for which it was prepared, until it has that number: reserved, or registered before the signature; {@code null} if it gets the next number
 * @param line its line in the register out, once it has a number
 */
public record LetterToSign(
        long id,
        AgencyId agency,
        SigningState state,
        int version,
        int edition,
        LetterText text,
        FileId file,
        String fileName,
        @Nullable AccountId clerk,
        String clerkName,
        Instant begun,
        @Nullable Signer signer,
        @Nullable Instant submitted,
        @Nullable Instant returned,
        String reason,
        @Nullable FileId soFar,
        @Nullable Signature signature,
        @Nullable LineId meant,
        @Nullable LineId line) {

    /** As what letters are signed. */
    public static final String KIND = "office.to-sign";

    /**
     * Who is asked.
     *
     * @param official of the directory
     * @param name what they are called
     * @param words what stands above the signature, such as {@code KT. CHỦ TỊCH / PHÓ CHỦ TỊCH}
     */
    public record Signer(OfficialId official, String name, String words) {}

    /**
     * That it was signed.
     *
     * @param at when
     * @param file the file with the signature in it
     */
    public record Signature(Instant at, FileId file) {}

    /**
     * One of those who sign it in order.
     *
     * @param signer who
     * @param signed when they did; {@code null} if they did not yet
     */
    public record Turn(Signer signer, @Nullable Instant signed) {}

    /** The file as it stands: with the signatures that are there. */
    public FileId shown() {
        if (signature != null) return signature.file();
        return soFar == null ? file : soFar;
    }

    /** Which one, as it was handed over this time: for the next signer, and when it was taken back and handed over again, it is another paper. */
    public String subject() {
        return id + ":" + version;
    }

    /** Its page for the agency's clerks. */
    public String href() {
        return "/office/" + agency + "/to-sign/" + id;
    }

    /** Its page for whoever signs. */
    public String signerHref() {
        return "/office/signing/" + id;
    }
}
