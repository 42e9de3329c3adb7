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
 * @param signer who is asked to sign, or did; {@code null} if nobody was yet
 * @param submitted when it was last handed over
 * @param returned when it was last sent back
 * @param reason why it was sent back or given up; may be empty
 * @param signature the signature, once it is there
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
        @Nullable Signature signature,
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

    /** The file as it stands: with the signature, if it is signed. */
    public FileId shown() {
        return signature == null ? file : signature.file();
    }

    /** Which one, as it was handed over this time: what was taken back and handed over again is another paper. */
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
