package vn.motcua.signing.authority;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.SigningAudit;

/**
 * Sees to it that the authority can work: on the first start it makes the root, the issuing certificate and that of the axis; later it makes new
 * certificates of the axis, for time stamps and for answers before the old ones end, so that both hold for a while.
 */
@Operation(records = SigningAudit.CertificateIssued.class)
public class SetUpAuthority {

    private static final long LOCK = 0x6d6f746375610101L; // "motcua", signing's first

    private final Issuing issuing;
    private final SigningKeys keys;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ObjectProvider<SetUpAuthority> self; // calls within a class open no transaction

    SetUpAuthority(
            Issuing issuing, SigningKeys keys, JdbcClient jdbc, AuditLog audit, ObjectProvider<SetUpAuthority> self) {
        this.issuing = issuing;
        this.keys = keys;
        this.jdbc = jdbc;
        this.audit = audit;
        this.self = self;
    }

    /**
     * Makes what is missing.
     *
     * @throws Refused if certificates are there and their keys are not: a second authority beside the first would only confuse
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void run() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> true)
                .single();
        if (none()) {
            byte[] own = new byte[4];
            new SecureRandom().nextBytes(own);
            String mark =
                    HexFormat.of().formatHex(own); // installations are many, and their authorities are not the same
            make(CertificateKind.ROOT, "Một Cửa – CA gốc thử nghiệm " + mark);
            make(CertificateKind.ISSUING, "Một Cửa – CA cấp phát thử nghiệm " + mark);
        }
        keys.issuer(CertificateKind.ISSUING);
        if (!lasts(CertificateKind.AXIS)) make(CertificateKind.AXIS, "Trục liên thông văn bản quốc gia");
        if (!lasts(CertificateKind.TIME)) make(CertificateKind.TIME, "Một Cửa – dấu thời gian");
        if (!lasts(CertificateKind.OCSP)) make(CertificateKind.OCSP, "Một Cửa – trả lời tình trạng chứng thư");
    }

    /** The same for whoever needs it before the background has got there: waits for it, or does it. */
    public void ifMissing() {
        if (keys.ofAxis().isEmpty()
                || keys.ofStamps().isEmpty()
                || keys.ofAnswers().isEmpty()) self.getObject().run();
    }

    private void make(CertificateKind kind, String name) {
        Issuing.Issued made = issuing.here(kind, new Subject(name, "Một Cửa", "", ""), null, null, null);
        audit.record(new SigningAudit.CertificateIssued(made.id(), kind, null, made.serial(), true));
    }

    private boolean none() {
        return jdbc.sql("select not exists (select from signing.certificate)")
                .query(Boolean.class)
                .single();
    }

    /** True if there is a key of that kind whose certificate does not end soon. */
    private boolean lasts(CertificateKind kind) {
        return keys.own(kind)
                .filter(key -> jdbc.sql(
                                "select valid_until > now() + interval '60 days' from signing.certificate where id = ?")
                        .param(key.id().value())
                        .query(Boolean.class)
                        .single())
                .isPresent();
    }
}
