package vn.motcua.signing.authority;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.SigningAudit;

/**
 * Sees to it that the authority can work: on the first start it makes the root, the issuing certificate and that of the axis; later it makes new
 * ones before the old ones end, so that both hold for a while.
 */
@Operation(records = SigningAudit.CertificateIssued.class)
public class SetUpAuthority {

    private static final Duration OVERLAP = Duration.ofDays(60);
    /** No certificate outlives the one that signed it: time stamps' last for five years, and the issuing one's for ten. */
    private static final Duration ISSUING_OVERLAP = Duration.ofDays(5 * 365 + 60);

    private static final Duration ROOT_OVERLAP = Duration.ofDays(10 * 365 + 60);
    private static final long LOCK = 0x6d6f746375610101L; // "motcua", signing's first

    private final Issuing issuing;
    private final SignRevocationList lists;
    private final SigningKeys keys;
    private final Certificates certificates;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;
    private final ObjectProvider<SetUpAuthority> self; // calls within a class open no transaction

    SetUpAuthority(
            Issuing issuing,
            SignRevocationList lists,
            SigningKeys keys,
            Certificates certificates,
            JdbcClient jdbc,
            AuditLog audit,
            Clock clock,
            ObjectProvider<SetUpAuthority> self) {
        this.issuing = issuing;
        this.lists = lists;
        this.keys = keys;
        this.certificates = certificates;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.self = self;
    }

    /**
     * Makes what is missing.
     *
     * @throws Refused if certificates are there and their keys are not: a second authority beside the first would only confuse
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void run() {
        lock();
        if (none()) {
            makeRoot();
            makeIssuing();
        }
        keys.issuer(CertificateKind.ISSUING);
        if (!lasts(CertificateKind.AXIS)) make(CertificateKind.AXIS, "Trục liên thông văn bản quốc gia");
        if (!lasts(CertificateKind.TIME)) make(CertificateKind.TIME, "Một Cửa – dấu thời gian");
        answers();
        if (endsWithin(CertificateKind.ROOT, ROOT_OVERLAP)) makeRoot();
        boolean rootHere =
                keys.own(CertificateKind.ROOT).isPresent(); // one in a safe must not undo what is renewed above
        if (rootHere && endsWithin(CertificateKind.ISSUING, ISSUING_OVERLAP)) {
            makeIssuing();
            answers();
        }
    }

    /**
     * Makes a new issuing certificate now, for instance to have its key in a token; the old one goes on telling what it revoked until its end.
     *
     * @param root a new root above it, too
     * @throws Refused if the root's key is not to be had and no new root is asked for
     */
    @Transactional
    public void renew(boolean root) {
        lock();
        if (root) makeRoot();
        makeIssuing();
        answers();
    }

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> true)
                .single();
    }

    private void makeRoot() {
        make(CertificateKind.ROOT, "Một Cửa – CA gốc thử nghiệm " + mark());
    }

    private void makeIssuing() {
        make(CertificateKind.ISSUING, "Một Cửa – CA cấp phát thử nghiệm " + mark());
    }

    /** Installations are many, and their authorities are not the same. */
    private static String mark() {
        byte[] own = new byte[4];
        new SecureRandom().nextBytes(own);
        return HexFormat.of().formatHex(own);
    }

    /** Each certificate that signed others has somebody who answers in its name; one whose key is not to be had keeps whom it has. */
    private void answers() {
        for (CertificateView issuer : certificates.authority()) {
            if (issuer.kind() != CertificateKind.ISSUING || !clock.instant().isBefore(issuer.validUntil())) continue;
            Optional<SigningKey> now = keys.ofAnswers(issuer.id());
            if (now.isPresent() && !endsSoon(now.get())) continue;
            keys.issuer(issuer.id())
                    .ifPresent(by -> told(
                            CertificateKind.OCSP,
                            issuing.by(by, CertificateKind.OCSP, subject("Một Cửa – trả lời tình trạng chứng thư"))));
        }
    }

    /** The same for whoever needs it before the background has got there: waits for it, or does it. */
    public void ifMissing() {
        if (keys.ofAxis().isEmpty()
                || keys.ofStamps().isEmpty()
                || keys.ofAnswers().isEmpty()) self.getObject().run();
    }

    /** What signs others comes with its list of revoked ones: until there is one nobody knows whether what it signed holds, and no time stamp of ours is believed. */
    private void make(CertificateKind kind, String name) {
        Issuing.Issued made = issuing.here(kind, subject(name), null, null, null);
        told(kind, made);
        if (kind.authority()) lists.begin(made.id());
    }

    private void told(CertificateKind kind, Issuing.Issued made) {
        audit.record(new SigningAudit.CertificateIssued(made.id(), kind, null, made.serial(), true));
    }

    private static Subject subject(String name) {
        return new Subject(name, "Một Cửa", "", "");
    }

    private boolean none() {
        return jdbc.sql("select not exists (select from signing.certificate)")
                .query(Boolean.class)
                .single();
    }

    /** True if there is a key of that kind whose certificate does not end soon. */
    private boolean lasts(CertificateKind kind) {
        return keys.own(kind).filter(key -> !endsSoon(key)).isPresent();
    }

    private boolean endsSoon(SigningKey key) {
        Instant until = key.certificate().getNotAfter().toInstant();
        return !clock.instant().plus(OVERLAP).isBefore(until);
    }

    /** Asked of the certificate and not of its key: a root's may lie in a safe. */
    private boolean endsWithin(CertificateKind kind, Duration overlap) {
        Instant soon = clock.instant().plus(overlap);
        return certificates.authority().stream()
                .filter(one -> one.kind() == kind)
                .allMatch(one -> one.validUntil().isBefore(soon));
    }
}
