package vn.motcua.axis.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/** What agencies want of their contents, what keeps them all the same, and the legal holds. Who may ask is the asker's to know. */
@Component
@Transactional(readOnly = true)
public class Keeping {

    private static final String HOLDS = """
            select id, agency, packet, from_day, until_day, reason, placed_by, placed_at, lifted_at, lifted_for from axis.content_hold
            """;

    private final JdbcClient jdbc;

    Keeping(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the agency wants. */
    public KeepingRule of(AgencyId agency) {
        return jdbc.sql(
                        "select keep_after_done_days, keep_most_days, metadata_only from axis.agency_rule where agency = ?")
                .param(agency.value())
                .query((row, number) -> new KeepingRule(
                        row.getObject(1, Integer.class), row.getObject(2, Integer.class), row.getBoolean(3)))
                .optional()
                .orElse(KeepingRule.ALL);
    }

    /** How many contents are still kept under the rule, and why; as the last sweep saw it. */
    public Map<KeptFor, Long> kept(AgencyId agency) {
        Map<KeptFor, Long> kept = new EnumMap<>(KeptFor.class);
        jdbc.sql("""
                        select kept_for, count(*) as so_many from axis.content_due where sender = ? and kept_for is not null group by kept_for""")
                .param(agency.value())
                .query((row, number) -> kept.put(KeptFor.valueOf(row.getString("kept_for")), row.getLong("so_many")))
                .list();
        return kept;
    }

    /** The agency's holds, those that hold first, the latest first. */
    public Slice<ContentHold> holds(AgencyId agency, Paging paging) {
        List<ContentHold> items = jdbc.sql(HOLDS
                        + "where agency = :agency order by lifted_at is not null, id desc limit :limit offset :offset")
                .param("agency", agency.value())
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> hold(row))
                .list();
        long total = jdbc.sql("select count(*) from axis.content_hold where agency = ?")
                .param(agency.value())
                .query(Long.class)
                .single();
        return new Slice<>(items, paging, total);
    }

    /** One hold of an agency. */
    public Optional<ContentHold> hold(AgencyId agency, long id) {
        return jdbc.sql(HOLDS + "where agency = ? and id = ?")
                .params(agency.value(), id)
                .query((row, number) -> hold(row))
                .optional();
    }

    private static ContentHold hold(ResultSet row) throws SQLException {
        UUID by = row.getObject("placed_by", UUID.class);
        OffsetDateTime lifted = row.getObject("lifted_at", OffsetDateTime.class);
        return new ContentHold(
                row.getLong("id"),
                new AgencyId(row.getLong("agency")),
                number(row),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("reason"),
                by == null ? null : new AccountId(by),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                lifted == null ? null : lifted.toInstant(),
                row.getString("lifted_for"));
    }

    private static @Nullable Long number(ResultSet row) throws SQLException {
        return row.getObject("packet", Long.class);
    }
}
