package vn.motcua.signing.authority;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.text.Fold;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.CertifiedPerson;
import vn.motcua.signing.RevocationReason;

/** Writes certificates and revocations. */
@Component
class CertificateRows {

    private final JdbcClient jdbc;

    CertificateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CertificateId add(
            Draft draft, String serial, X509Certificate certificate, @Nullable CertificateId issuer, Instant now) {
        CertifiedPerson person = draft.person();
        return new CertificateId(jdbc.sql("""
                        insert into signing.certificate (kind, agency, name, serial, der, sha256, key_here, valid_from, valid_until,
                            issuer, replaces, issued_at, folded, official, position, title)
                        values (:kind, :agency, :name, :serial, :der, :sha256, :here, :from, :until, :issuer, :replaces, :now, :folded, :official, :position, :title)
                        returning id""")
                .param("kind", draft.kind().name())
                .param("agency", draft.agency() == null ? null : draft.agency().value())
                .param("name", draft.subject().name())
                .param("serial", serial)
                .param("der", der(certificate))
                .param("sha256", sha256(der(certificate)))
                .param("here", draft.keyHere())
                .param("from", draft.from().atOffset(ZoneOffset.UTC))
                .param("until", draft.until().atOffset(ZoneOffset.UTC))
                .param("issuer", issuer == null ? null : issuer.value())
                .param(
                        "replaces",
                        draft.replaces() == null ? null : draft.replaces().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("official", person == null ? null : person.official().value(), java.sql.Types.BIGINT)
                .param("position", person == null ? null : person.position().value(), java.sql.Types.BIGINT)
                .param("title", person == null ? "" : person.title())
                .param(
                        "folded",
                        Fold.fold(draft.subject().name() + " "
                                + draft.subject().organisation() + " "
                                + draft.subject().title() + " "
                                + draft.subject().code()))
                .query(Long.class)
                .single());
    }

    /** False if it was revoked before. */
    boolean revoke(CertificateId id, RevocationReason reason, String note, @Nullable AccountId by, Instant at) {
        return jdbc.sql("""
                                insert into signing.revocation (certificate, reason, note, revoked_at, revoked_by)
                                values (:id, :reason, :note, :at, :by) on conflict do nothing""")
                        .param("id", id.value())
                        .param("reason", reason.name())
                        .param("note", note)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by == null ? null : by.value())
                        .update()
                == 1;
    }

    /** The newest certificate of its kind (and agency) whose key is here and that holds now. */
    Optional<CertificateId> current(CertificateKind kind, @Nullable AgencyId agency, Instant now) {
        return current(kind, agency, null, now);
    }

    /** The same of one of the authority's own kinds, signed by this certificate of it. */
    Optional<CertificateId> current(CertificateKind kind, CertificateId issuer, Instant now) {
        return current(kind, null, issuer, now);
    }

    private Optional<CertificateId> current(
            CertificateKind kind, @Nullable AgencyId agency, @Nullable CertificateId issuer, Instant now) {
        return jdbc.sql("""
                        select c.id from signing.certificate c
                        where c.kind = :kind and c.agency is not distinct from :agency and c.key_here
                          and (:issuer::bigint is null or c.issuer = :issuer)
                          and c.valid_from <= :now and c.valid_until > :now
                          and not exists (select from signing.revocation r where r.certificate = c.id)
                        order by c.id desc limit 1""")
                .param("kind", kind.name())
                .param("agency", agency == null ? null : agency.value(), java.sql.Types.BIGINT)
                .param("issuer", issuer == null ? null : issuer.value(), java.sql.Types.BIGINT)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new CertificateId(row.getLong(1)))
                .optional();
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
