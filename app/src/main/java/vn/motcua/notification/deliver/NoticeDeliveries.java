package vn.motcua.notification.deliver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.notification.channel.Way;

/** The ledger: what went out, what waits, what could not be brought. */
@Component
@Transactional(readOnly = true)
public class NoticeDeliveries {

    /** A total beyond this is not counted out. */
    public static final int COUNTED = 10_000;

    private static final String ROW = """
            d.id, d.agency, n.title, n.link, d.channel, d.address, d.state, d.attempts, d.made_at, d.next_at, d.done_at, d.answer
            from notification.delivery d join notification.notice n on n.id = d.notice""";

    private final JdbcClient jdbc;

    NoticeDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The ledger, the newest first.
     *
     * @param agencies those whose notices are shown; {@code null}: all
     * @param state only those; {@code null}: all
     */
    public Slice<SendingView> list(
            @Nullable Collection<AgencyId> agencies, @Nullable SendingState state, Paging paging) {
        String where = " where (:all or d.agency = any (:agencies)) and (:state::text is null or d.state = :state)";
        long total = jdbc.sql("select count(*) from (select from notification.delivery d" + where + " limit " + COUNTED
                        + ") as counted")
                .param("all", agencies == null)
                .param("agencies", ids(agencies))
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .query(Long.class)
                .single();
        List<SendingView> items = jdbc.sql("select " + ROW + where + " order by d.id desc limit :size offset :offset")
                .param("all", agencies == null)
                .param("agencies", ids(agencies))
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> view(row))
                .list();
        return new Slice<>(items, paging, total);
    }

    /** One line. */
    public Optional<SendingView> find(long id) {
        return jdbc.sql("select " + ROW + " where d.id = ?")
                .param(id)
                .query((row, number) -> view(row))
                .optional();
    }

    /** Who could not be reached: what is open, the oldest first; or what was seen to, the newest first. */
    public Slice<UnreachedView> unreached(@Nullable Collection<AgencyId> agencies, boolean open, Paging paging) {
        String of = open ? "u.closed_at is null" : "u.closed_at is not null";
        String order = open ? "u.id" : "u.closed_at desc, u.id desc";
        String from = " from notification.unreached u where " + of + " and (:all or u.agency = any (:agencies))";
        long total = jdbc.sql("select count(*)" + from)
                .param("all", agencies == null)
                .param("agencies", ids(agencies))
                .query(Long.class)
                .single();
        List<UnreachedView> items = jdbc.sql("select u.id as task, u.reason, u.opened_at, u.closed_at, u.note, " + ROW
                        + " join notification.unreached u on u.delivery = d.id where " + of
                        + " and (:all or u.agency = any (:agencies)) order by " + order + " limit :size offset :offset")
                .param("all", agencies == null)
                .param("agencies", ids(agencies))
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> unreached(row))
                .list();
        return new Slice<>(items, paging, total);
    }

    /** One task. */
    public Optional<UnreachedView> task(long task) {
        return jdbc.sql("select u.id as task, u.reason, u.opened_at, u.closed_at, u.note, " + ROW
                        + " join notification.unreached u on u.delivery = d.id where u.id = ?")
                .param(task)
                .query((row, number) -> unreached(row))
                .optional();
    }

    private static Long[] ids(@Nullable Collection<AgencyId> agencies) {
        return agencies == null
                ? new Long[0]
                : agencies.stream().map(AgencyId::value).toArray(Long[]::new);
    }

    private static UnreachedView unreached(ResultSet row) throws SQLException {
        SendingView delivery = view(row);
        return new UnreachedView(
                row.getLong("task"),
                delivery.agency(),
                delivery,
                row.getString("address"),
                row.getString("reason"),
                row.getTimestamp("opened_at").toInstant(),
                instant(row, "closed_at"),
                row.getString("note"));
    }

    private static SendingView view(ResultSet row) throws SQLException {
        long agency = row.getLong("agency");
        boolean none = row.wasNull();
        Way way = Way.valueOf(row.getString("channel"));
        SendingState state = SendingState.valueOf(row.getString("state"));
        String address = row.getString("address");
        return new SendingView(
                row.getLong("id"),
                none ? null : new AgencyId(agency),
                row.getString("title"),
                row.getString("link"),
                way,
                state == SendingState.SENT ? address : Shortened.address(address),
                state,
                row.getInt("attempts"),
                row.getTimestamp("made_at").toInstant(),
                instant(row, "next_at"),
                instant(row, "done_at"),
                row.getString("answer"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
