package vn.motcua.signing.pades;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.signing.CertifiedPerson;
import vn.motcua.signing.right.SigningRight;

/** The pictures of signatures and seals that were laid by. */
@Component
public class Pictures {

    private final JdbcClient jdbc;
    private final Clock clock;

    Pictures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An official's own. */
    public Optional<byte[]> of(OfficialId official) {
        return jdbc.sql("select png from signing.picture where official = ?")
                .param(official.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** An agency's seal; {@code null} if none was laid by. */
    public byte @Nullable [] ofAgency(AgencyId agency) {
        return jdbc.sql("select png from signing.picture where agency = ?")
                .param(agency.value())
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    /** That of whoever signs by this right. */
    byte @Nullable [] of(SigningRight right) {
        CertifiedPerson person = right.certificate().person();
        return person == null ? null : of(person.official()).orElse(null);
    }

    void keep(OfficialId official, byte[] png) {
        jdbc.sql("""
                        insert into signing.picture (official, png, kept_at) values (?, ?, ?)
                        on conflict (official) do update set png = excluded.png, kept_at = excluded.kept_at""")
                .params(official.value(), png, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void keep(AgencyId agency, byte[] png) {
        jdbc.sql("""
                        insert into signing.picture (agency, png, kept_at) values (?, ?, ?)
                        on conflict (agency) do update set png = excluded.png, kept_at = excluded.kept_at""")
                .params(agency.value(), png, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean drop(OfficialId official) {
        return jdbc.sql("delete from signing.picture where official = ?")
                        .param(official.value())
                        .update()
                == 1;
    }

    boolean drop(AgencyId agency) {
        return jdbc.sql("delete from signing.picture where agency = ?")
                        .param(agency.value())
                        .update()
                == 1;
    }
}
