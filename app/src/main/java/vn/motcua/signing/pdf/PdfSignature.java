package vn.motcua.signing.pdf;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.verdict.AlgorithmStanding;
import vn.motcua.signing.verdict.OfficialBy;
import vn.motcua.signing.verdict.SignedBy;
import vn.motcua.signing.verdict.Trust;

/**
 * One signature in a PDF file.
 *
 * @param by whose, if it holds; {@code null} if no certificate comes with it
 * @param claimedAt when, by the signer's own word; {@code null} if that is not told
 * @param stamped true if a time stamp comes with it, whatever it is worth
 * @param provenAt when it was there already, by a time stamp that is believed; {@code null} if none is
 * @param intact true if the part that it signs is unchanged and the value is that of the certificate's key
 * @param coverage how much of the file that part is
 * @param trust whether the certificate is to be believed: for the time that is proven, or else for now
 * @param algorithm how the algorithm and the key stand at the time that is proven, or else now; where they are not known, nothing of the value is
 * @param covered SHA-256 of the bytes that it covers, in small hexadecimal figures: what nobody can change who wants to keep the signature; empty if not known
 * @param official of which organisation, if an authority that the operator believes for officials certified them; else {@code null}
 */
public record PdfSignature(
        @Nullable SignedBy by,
        @Nullable Instant claimedAt,
        boolean stamped,
        @Nullable Instant provenAt,
        boolean intact,
        PdfCoverage coverage,
        Trust trust,
        AlgorithmStanding algorithm,
        String covered,
        @Nullable OfficialBy official) {

    /** One that nobody certified as an official's. */
    public PdfSignature(
            @Nullable SignedBy by,
            @Nullable Instant claimedAt,
            boolean stamped,
            @Nullable Instant provenAt,
            boolean intact,
            PdfCoverage coverage,
            Trust trust,
            AlgorithmStanding algorithm,
            String covered) {
        this(by, claimedAt, stamped, provenAt, intact, coverage, trust, algorithm, covered, null);
    }

    /** True if somebody trusted signed what the file shows, by an algorithm that counts, further signatures aside. */
    public boolean valid() {
        return by != null
                && intact
                && coverage != PdfCoverage.CHANGED_LATER
                && trust == Trust.TRUSTED
                && algorithm == AlgorithmStanding.GOOD;
    }
}
