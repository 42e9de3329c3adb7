package vn.motcua.signing.authority;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.signing.CertificateKind;

/** The lists of revoked certificates: for each of the authority's two certificates the newest one. */
@Component
public class RevocationLists {

    private final JdbcClient jdbc;

    RevocationLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A list.
     *
     * @param number counts the issuer's lists from 1
     * @param der the list itself
     * @param entries how many certificates stand in it
     * @param signedAt when it was signed
     * @param nextAt until when it may be relied on
     */
    public record RevocationList(long number, byte[] der, int entries, Instant signedAt, Instant nextAt) {}

    /** The newest list of the root or of the issuing certificate. */
    public Optional<RevocationList> newest(CertificateKind issuer) {
        return jdbc.sql("""
                        select l.number, l.der, l.entries, l.signed_at, l.next_at
                        from signing.revocation_list l join signing.certificate c on c.id = l.issuer
                        where c.kind = ? order by l.issuer desc, l.number desc limit 1""")
                .param(issuer.name())
                .query((row, number) -> new RevocationList(
                        row.getLong("number"),
                        row.getBytes("der"),
                        row.getInt("entries"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                        row.getObject("next_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The number of that list; 0 if there is none. */
    public long newestNumber(CertificateKind issuer) {
        return jdbc.sql("""
                        select coalesce(max(l.number), 0)
                        from signing.revocation_list l join signing.certificate c on c.id = l.issuer where c.kind = ?""").param(issuer.name()).query(Long.class).single();
    }
}
