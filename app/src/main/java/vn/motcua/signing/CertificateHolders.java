package vn.motcua.signing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AgencyId;

/** Whose certificates there are. */
@Component
public class CertificateHolders {

    private final JdbcClient jdbc;

    CertificateHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The holders of certificates of this kind which hold now, by serial number in hexadecimal; others are left out. */
    public Map<String, AgencyId> holdersOf(Collection<String> serials, CertificateKind kind, Instant now) {
        Map<String, AgencyId> holders = new HashMap<>();
        jdbc.sql("""
                        select c.serial, c.agency from signing.certificate c left join signing.revocation r on r.certificate = c.id
                        where c.serial = any(:serials) and c.kind = :kind and c.agency is not null and r.certificate is null
                          and c.valid_from <= :now and c.valid_until > :now""")
                .param("serials", serials.toArray(String[]::new))
                .param("kind", kind.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    holders.put(row.getString(1), new AgencyId(row.getLong(2)));
                });
        return holders;
    }
}
