package vn.motcua.dossier.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AnsweringReach;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/** Which agencies' systems have an account. */
@Component
@Transactional(readOnly = true)
public class Partners {

    private static final String SELECT = """
            select p.*, array(select agency from dossier.partner_agency where partner = p.id order by agency) as agencies
            from dossier.partner p
            """;
    private static final String WITHIN =
            "where p.id in (select partner from dossier.partner_agency where :nation or agency = any(:agencies)) ";

    private final JdbcClient jdbc;

    Partners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The accounts that speak for one of these agencies, by name. */
    public Slice<PartnerView> in(AnsweringReach.Within reach, Paging paging) {
        Long[] within = reach.agencies().stream().map(AgencyId::value).toArray(Long[]::new);
        List<PartnerView> items = jdbc.sql(
                        SELECT + WITHIN + "order by p.locked_at is not null, p.name, p.id limit :limit offset :offset")
                .param("nation", reach.nation())
                .param("agencies", within)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> view(row))
                .list();
        long total = jdbc.sql("select count(*) from dossier.partner p " + WITHIN)
                .param("nation", reach.nation())
                .param("agencies", within)
                .query(Long.class)
                .single();
        return new Slice<>(items, paging, total);
    }

    /** One of them, by its user name. */
    public Optional<PartnerView> find(String username) {
        return jdbc.sql(SELECT + "where p.username = ?")
                .param(username)
                .query((row, number) -> view(row))
                .optional();
    }

    /** All that are not locked, by key, with the hash of the password: for the door. */
    Map<Long, Known> open() {
        return jdbc
                .sql(SELECT + "where p.locked_at is null")
                .query((row, number) -> new Known(view(row), row.getBytes("password_hash")))
                .stream()
                .collect(Collectors.toMap(known -> known.partner().id(), known -> known));
    }

    private static PartnerView view(ResultSet row) throws SQLException {
        return new PartnerView(
                row.getLong("id"),
                row.getString("username"),
                row.getString("name"),
                Arrays.stream((Long[]) row.getArray("agencies").getArray())
                        .map(AgencyId::new)
                        .toList(),
                RepeatRule.valueOf(row.getString("repeats")),
                SuccessForm.valueOf(row.getString("success")),
                row.getLong("version"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                time(row, "locked_at"),
                time(row, "used_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** An account with the hash of its password. */
    record Known(PartnerView partner, byte[] passwordHash) {}
}
