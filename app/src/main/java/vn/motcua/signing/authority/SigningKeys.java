package vn.motcua.signing.authority;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.SigningRefusal;

/** The keys with which this installation signs: each time the newest one whose certificate holds. */
@Component
public class SigningKeys {

    private static final int MOST_REMEMBERED = 1000;

    private final CertificateRows rows;
    private final Certificates certificates;
    private final KeyHouse files;
    private final Agencies agencies;
    private final Clock clock;
    private volatile int openings;
    private final Map<CertificateId, SigningKey> opened = new ConcurrentHashMap<>();

    SigningKeys(CertificateRows rows, Certificates certificates, KeyHouse files, Agencies agencies, Clock clock) {
        this.rows = rows;
        this.certificates = certificates;
        this.files = files;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The axis's key. */
    public Optional<SigningKey> ofAxis() {
        return current(CertificateKind.AXIS, null);
    }

    /** The key of our time stamps. */
    public Optional<SigningKey> ofStamps() {
        return current(CertificateKind.TIME, null);
    }

    /** The key of our answers about revocation. */
    public Optional<SigningKey> ofAnswers() {
        return current(CertificateKind.OCSP, null);
    }

    /** The key of our answers about what this certificate of the authority's signed: each of its certificates has one of its own (RFC 6960, 4.2.2.2). */
    public Optional<SigningKey> ofAnswers(CertificateId issuer) {
        return rows.current(CertificateKind.OCSP, issuer, clock.instant()).flatMap(this::open);
    }

    /** One of the authority's own. */
    Optional<SigningKey> own(CertificateKind kind) {
        return current(kind, null);
    }

    /** The key of a certificate, if it is kept here. Whether the certificate holds, the caller has looked at. */
    public Optional<SigningKey> of(CertificateId certificate) {
        return open(certificate);
    }

    /** An agency's key, if one is kept here and the agency is open today: nothing is signed in the name of one that ended. */
    public Optional<SigningKey> ofAgency(AgencyId agency) {
        if (!agencies.closed(List.of(agency), agencies.today()).isEmpty()) return Optional.empty();
        return current(CertificateKind.AGENCY, agency);
    }

    /** True if keys that sign lie in files, where whoever reads the data folder can take them. */
    public boolean inFiles() {
        return files.inFiles();
    }

    /** How the token stands in which keys lie. */
    public TokenState token() {
        return files.tokenState();
    }

    /**
     * Does something with a key. A token that fails in the middle of it is let go, so that the next use opens it anew.
     *
     * @throws Refused if the token is away: nothing was signed then, and later it may be
     */
    public <T> T using(SigningKey key, KeyUse<T> use) {
        return using(key.key(), use);
    }

    /** The same with a key of the authority's, or one that has no certificate yet. */
    <T> T using(PrivateKey key, KeyUse<T> use) {
        try {
            return use.make();
        } catch (GeneralSecurityException | RuntimeException e) {
            files.away(key, e).ifPresent(away -> {
                throw away;
            });
            if (e instanceof RuntimeException other) throw other;
            throw new IllegalStateException(e);
        }
    }

    /** The authority's key of that kind. */
    Issuer issuer(CertificateKind kind) {
        return current(kind, null)
                .map(key -> new Issuer(key.id(), key.certificate(), key.key()))
                .orElseThrow(() -> Refused.because(SigningRefusal.AUTHORITY_AWAY));
    }

    /** The key of this certificate of the authority's, be it the newest or not. */
    Optional<Issuer> issuer(CertificateId id) {
        return open(id).map(key -> new Issuer(key.id(), key.certificate(), key.key()));
    }

    private Optional<SigningKey> current(CertificateKind kind, @Nullable AgencyId agency) {
        return rows.current(kind, agency, clock.instant()).flatMap(this::open);
    }

    /** Keys of a token are good for nothing once it was opened anew. */
    private void forget() {
        int opening = files.opening();
        if (opening != openings) {
            opened.clear();
            openings = opening;
        }
    }

    private Optional<SigningKey> open(CertificateId id) {
        forget();
        SigningKey known = opened.get(id);
        if (known != null) return Optional.of(known);
        CertificateView view = certificates.find(id).orElseThrow();
        Optional<PrivateKey> key = files.key(view.serial());
        if (opened.size() >= MOST_REMEMBERED) opened.clear();
        return key.map(found -> {
            SigningKey fresh = new SigningKey(id, found, certificates.chain(id));
            opened.put(id, fresh);
            return fresh;
        });
    }
}
