package vn.motcua.signing.authority;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AgencyId;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.CertifiedPerson;

/** Makes certificates and keeps them, with the key where it is made here; what the operations have in common. */
@Component
class Issuing {

    private static final Duration BEFORE = Duration.ofMinutes(5); // other people's clocks are late
    private static final int DAYS_A_YEAR = 365;
    private static final int SERIAL_BITS = 127; // RFC 5280: positive, at most 20 bytes; unpredictable

    private final CertificateRows rows;
    private final Certificates certificates;
    private final SigningKeys keys;
    private final KeyHouse files;
    private final String address;
    private final Environment environment;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Issuing(
            CertificateRows rows,
            Certificates certificates,
            SigningKeys keys,
            KeyHouse files,
            @Value("${motcua.address:}") String address,
            Environment environment,
            Clock clock) {
        this.rows = rows;
        this.certificates = certificates;
        this.keys = keys;
        this.files = files;
        this.address = address.strip().replaceFirst("/+$", "");
        this.environment = environment;
        this.clock = clock;
    }

    /** What became of it. */
    record Issued(CertificateId id, String serial) {}

    /** Certifies a key that is made here and kept here. */
    Issued here(
            CertificateKind kind,
            Subject subject,
            @Nullable AgencyId agency,
            @Nullable CertificateId replaces,
            @Nullable CertifiedPerson person) {
        KeyPair pair = files.fresh(kind.authority() ? "secp384r1" : "secp256r1");
        return issue(draft(kind, subject, agency, pair.getPublic(), true, replaces, person), pair.getPrivate());
    }

    /** Certifies a key that its holder keeps. */
    Issued elsewhere(
            CertificateKind kind,
            Subject subject,
            AgencyId agency,
            PublicKey key,
            @Nullable CertificateId replaces,
            @Nullable CertifiedPerson person) {
        return issue(draft(kind, subject, agency, key, false, replaces, person), null);
    }

    /** One of the authority's own, signed by this certificate of it, which need not be the newest. */
    Issued by(Issuer issuer, CertificateKind kind, Subject subject) {
        KeyPair pair = files.fresh("secp256r1");
        return issue(draft(kind, subject, null, pair.getPublic(), true, null, null), pair.getPrivate(), issuer);
    }

    private Issued issue(Draft draft, @Nullable PrivateKey own) {
        return switch (draft.kind()) {
            case ROOT -> issue(draft, own, null);
            case ISSUING -> issue(draft, own, keys.issuer(CertificateKind.ROOT));
            default -> issue(draft, own, keys.issuer(CertificateKind.ISSUING));
        };
    }

    private Issued issue(Draft draft, @Nullable PrivateKey own, @Nullable Issuer issuer) {
        BigInteger number = new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1);
        String serial = number.toString(16);
        PrivateKey signing = issuer == null ? java.util.Objects.requireNonNull(own) : issuer.key();
        CertificateMaker.Places places = places(issuer);
        X509Certificate made = keys.using(signing, () -> CertificateMaker.make(draft, number, issuer, signing, places));
        List<X509Certificate> chain = new ArrayList<>(List.of(made));
        if (issuer != null) chain.addAll(certificates.chain(issuer.id()));
        if (own != null) files.keep(serial, own, chain);
        return new Issued(rows.add(draft, serial, made, issuer == null ? null : issuer.id(), clock.instant()), serial);
    }

    private Draft draft(
            CertificateKind kind,
            Subject subject,
            @Nullable AgencyId agency,
            PublicKey key,
            boolean here,
            @Nullable CertificateId replaces,
            @Nullable CertifiedPerson person) {
        Instant from = clock.instant().minus(BEFORE).truncatedTo(ChronoUnit.SECONDS);
        Instant until = from.plus(years(kind) * DAYS_A_YEAR, ChronoUnit.DAYS);
        return new Draft(kind, subject, agency, key, here, from, until, replaces, person);
    }

    private static long years(CertificateKind kind) {
        return switch (kind) {
            case ROOT -> 20;
            case ISSUING -> 10;
            case TIME -> 5; // what it stamps is to be believed for long
            case AXIS -> 3;
            case AGENCY, SYSTEM, ENCRYPTION, OFFICIAL -> 2;
            case OCSP -> 1; // it cannot be revoked: nobody asks about whoever answers
        };
    }

    /** Where one hears whether this certificate still holds, and who issued it: each certificate of the authority's has places of its own, so that a new one takes none from the old. */
    private CertificateMaker.Places places(@Nullable Issuer issuer) {
        if (issuer == null) return new CertificateMaker.Places("", "", "");
        CertificateView view = certificates.find(issuer.id()).orElseThrow();
        String origin = address.isEmpty()
                ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                : address;
        return new CertificateMaker.Places(
                origin + "/signing/crl/" + view.serial(),
                view.kind() == CertificateKind.ROOT ? "" : origin + "/signing/ocsp",
                origin + "/signing/ca/" + view.serial());
    }
}
