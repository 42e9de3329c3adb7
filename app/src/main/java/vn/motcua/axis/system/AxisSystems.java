package vn.motcua.axis.system;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.signing.packet.SignatureForm;

/** Which systems are connected, and which agencies work by hand. */
@Component
@Transactional(readOnly = true)
public class AxisSystems {

    private static final String SELECT = """
            select s.code, s.name, s.opened_at, s.closed_at, s.used_at, s.stamp_age_seconds, s.signature_form,
                array(select agency from axis.system_agency where system = s.id order by agency) as agencies,
                (select count(*) from axis.system_secret x where x.system = s.id and (x.expires_at is null or x.expires_at > now())) as secrets
            from axis.system s
            """;

    private final JdbcClient jdbc;

    AxisSystems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All systems, the open ones first, by name. */
    public Slice<AxisSystemView> all(Paging paging) {
        List<AxisSystemView> items = jdbc.sql(
                        SELECT + "order by s.closed_at is not null, s.name, s.id limit :limit offset :offset")
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> view(row))
                .list();
        return new Slice<>(
                items,
                paging,
                jdbc.sql("select count(*) from axis.system").query(Long.class).single());
    }

    /** One of them. */
    public Optional<AxisSystemView> find(String code) {
        return jdbc.sql(SELECT + "where s.code = ?")
                .param(code)
                .query((row, number) -> view(row))
                .optional();
    }

    /** The open systems that speak for an agency. */
    public List<AxisSystemView> of(AgencyId agency) {
        return jdbc.sql(SELECT + """
                        where s.closed_at is null and s.id in (select system from axis.system_agency where agency = ?) order by s.name""")
                .param(agency.value())
                .query((row, number) -> view(row))
                .list();
    }

    /** Of these agencies, the ones for which a system speaks; the others work by hand, in this installation. */
    public Set<AgencyId> connected(Collection<AgencyId> agencies) {
        return jdbc.sql("""
                        select distinct a.agency from axis.system_agency a join axis.system s on s.id = a.system
                        where s.closed_at is null and a.agency = any(:agencies)""")
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .set();
    }

    /** The form of signature that all of these agencies take: those that work by hand take each; of the others each system must have said so. */
    public SignatureForm form(Collection<AgencyId> receivers) {
        boolean plain = jdbc.sql("""
                        select exists (select from axis.system_agency a join axis.system s on s.id = a.system
                        where s.closed_at is null and s.signature_form = 'PLAIN' and a.agency = any(:agencies))""")
                .param("agencies", receivers.stream().map(AgencyId::value).toArray(Long[]::new))
                .query(Boolean.class)
                .single();
        return plain ? SignatureForm.PLAIN : SignatureForm.QUALIFIED;
    }

    private static AxisSystemView view(ResultSet row) throws SQLException {
        Long[] agencies = (Long[]) row.getArray("agencies").getArray();
        Long age = row.getObject("stamp_age_seconds", Long.class);
        return new AxisSystemView(
                row.getString("code"),
                row.getString("name"),
                Arrays.stream(agencies).map(AgencyId::new).toList(),
                Optional.ofNullable(time(row, "opened_at")).orElseThrow(),
                time(row, "closed_at"),
                time(row, "used_at"),
                age == null ? null : Duration.ofSeconds(age),
                row.getInt("secrets"),
                SignatureForm.valueOf(row.getString("signature_form")));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        return Stream.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .findFirst()
                .orElse(null);
    }
}
