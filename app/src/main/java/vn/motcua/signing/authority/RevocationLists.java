package vn.motcua.signing.authority;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;

/** The lists of revoked certificates: for each of the authority's certificates the newest one. */
@Component
public class RevocationLists {

    private final JdbcClient jdbc;

    RevocationLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A list.
     *
     * @param issuer whose list it is
     * @param number counts the issuer's lists from 1
     * @param der the list itself
     * @param entries how many certificates stand in it
     * @param signedAt when it was signed
     * @param nextAt until when it may be relied on
     */
    public record RevocationList(
            CertificateId issuer, long number, byte[] der, int entries, Instant signedAt, Instant nextAt) {}

    /** The newest list of this certificate of the authority's. */
    public Optional<RevocationList> newest(CertificateId issuer) {
        return lists("l.issuer = " + issuer.value()).stream().findFirst();
    }

    /** The newest list of the newest root or issuing certificate that has one. */
    public Optional<RevocationList> newest(CertificateKind issuer) {
        return lists("c.kind = '" + issuer.name() + "'").stream().findFirst();
    }

    /** The newest list of each certificate of the authority's, that of the newest certificate first. */
    public List<RevocationList> all() {
        return lists("true");
    }

    /** When each certificate that was revoked here was, by its serial number in hexadecimal: also those that no list names yet. */
    public Map<String, Instant> revoked() {
        Map<String, Instant> all = new HashMap<>();
        jdbc.sql("""
                        select c.serial, r.revoked_at
                        from signing.revocation r join signing.certificate c on c.id = r.certificate""").query(row -> {
            all.put(
                    row.getString("serial"),
                    row.getObject("revoked_at", OffsetDateTime.class).toInstant());
        });
        return all;
    }

    /** A number that grows with each list that is signed and each certificate that is revoked. */
    public long state() {
        return jdbc.sql("""
                        select coalesce(sum(newest), 0) + (select changes from signing.revocation_state)
                        from (select max(number) as newest from signing.revocation_list group by issuer) each""").query(Long.class).single();
    }

    private List<RevocationList> lists(String which) {
        return jdbc.sql("""
                        select distinct on (l.issuer) l.issuer, l.number, l.der, l.entries, l.signed_at, l.next_at
                        from signing.revocation_list l join signing.certificate c on c.id = l.issuer
                        where\s""" + which + " order by l.issuer desc, l.number desc")
                .query((row, number) -> new RevocationList(
                        new CertificateId(row.getLong("issuer")),
                        row.getLong("number"),
                        row.getBytes("der"),
                        row.getInt("entries"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                        row.getObject("next_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
