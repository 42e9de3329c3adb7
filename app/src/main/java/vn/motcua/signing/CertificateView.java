package vn.motcua.signing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;

/**
 * A certificate as others see it.
 *
 * @param id the certificate
 * @param kind what it is for
 * @param agency whose it is, or {@code null} for the authority's and the axis's
 * @param name the name that stands in it
 * @param serial its serial number, in hexadecimal
 * @param sha256 the fingerprint, in hexadecimal
 * @param keyHere true if this installation keeps the private key
 * @param validFrom from when it holds
 * @param validUntil until when
 * @param issuer the certificate that signed it, or {@code null} for the root
 * @param replaces the certificate whose place it takes, or {@code null}
 * @param revoked how it ended early, or {@code null}
 * @param person whom it names, if an official; else {@code null}
 */
public record CertificateView(
        CertificateId id,
        CertificateKind kind,
        @Nullable AgencyId agency,
        String name,
        String serial,
        String sha256,
        boolean keyHere,
        Instant validFrom,
        Instant validUntil,
        @Nullable CertificateId issuer,
        @Nullable CertificateId replaces,
        @Nullable Revocation revoked,
        @Nullable CertifiedPerson person) {

    /** This long before its end a certificate counts as ending. */
    public static final Duration WARNING = Duration.ofDays(60);

    /** How a certificate ended early. */
    public record Revocation(RevocationReason reason, Instant at, String note) {}

    /** How it stands at a moment. */
    public CertificateState state(Instant now) {
        if (revoked != null) return CertificateState.REVOKED;
        if (!now.isBefore(validUntil)) return CertificateState.EXPIRED;
        return now.isBefore(validUntil.minus(WARNING)) ? CertificateState.VALID : CertificateState.ENDING;
    }

    /** True if it may be taken away: not the authority's own, and still good. */
    public boolean revocable(Instant now) {
        CertificateState state = state(now);
        return !kind.authority() && (state == CertificateState.VALID || state == CertificateState.ENDING);
    }

    /** True if a new one may take its place: not one that this installation renews by itself, and still good. */
    public boolean renewable(Instant now) {
        CertificateState state = state(now);
        return !kind.own() && (state == CertificateState.VALID || state == CertificateState.ENDING);
    }
}
