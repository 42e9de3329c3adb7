package vn.motcua.certifiedcopy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;

/**
 * A copy as it stands.
 *
 * @param id its key
 * @param agency who certifies
 * @param state where it stands
 * @param asker who has it certified
 * @param original the paper
 * @param dossier the code of the dossier that asked for it; empty if none did
 * @param begun when
 * @param officer who took it in
 * @param pages how many pages were compared; 0 before
 * @param fee what that costs, in đồng; 0 before
 * @param compared when all pages were held against the original
 * @param digest the hash of the pages as they were compared, in hexadecimal; empty before
 * @param paid how much of it was paid so far, in đồng
 * @param code the word by which everybody will check it; {@code null} before it was compared
 * @param returned why the leader sent it back the last time; empty if that never was
 * @param ground why it was refused
 * @param reason in the officer's words; may be empty
 * @param ended when it was refused or cancelled
 * @param attestation what was certified; {@code null} before
 */
public record CertifiedCopy(
        CopyId id,
        AgencyId agency,
        CopyState state,
        Asker asker,
        Original original,
        String dossier,
        Instant begun,
        String officer,
        int pages,
        long fee,
        @Nullable Instant compared,
        String digest,
        long paid,
        @Nullable CheckCode code,
        String returned,
        @Nullable RefusalGround ground,
        String reason,
        @Nullable Instant ended,
        @Nullable Attestation attestation) {

    /** Where its officers see it. */
    public String href() {
        return "/certifiedcopy/desk/" + id;
    }

    @Override
    public String toString() {
        return "CertifiedCopy[" + id + "]"; // never a person in a log
    }

    /**
     * That it was certified.
     *
     * @param number its number in the register
     * @param day the day in the attestation
     * @param certified when it was signed, sealed and entered
     * @param signer who certified it
     * @param words what stands above the signature
     * @param code the word by which everybody checks it
     * @param sha256 the hash of the sealed file, in hexadecimal
     * @param bytes how large that is
     * @param signerCertificate with which certificate it was signed
     * @param sealCertificate with which it was sealed
     * @param kept when it was laid into the person's store
     * @param entry that entry
     * @param issued when it was attached to the dossier that asked for it
     */
    public record Attestation(
            RegisterNumber number,
            LocalDate day,
            Instant certified,
            String signer,
            String words,
            CheckCode code,
            String sha256,
            long bytes,
            long signerCertificate,
            long sealCertificate,
            @Nullable Instant kept,
            @Nullable UUID entry,
            @Nullable Instant issued) {}
}
