package vn.motcua.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/** Somebody's box of notices. */
@Component
public class Notices {

    /** From here on a box only says "many". */
    public static final int MANY = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What lies in the box, the newest first. */
    @Transactional(readOnly = true)
    public Slice<NoticeView> of(AccountId account, Paging paging) {
        long total = jdbc.sql("select count(*) from notification.notice where account = ?")
                .param(account.value())
                .query(Long.class)
                .single();
        List<NoticeView> items = jdbc.sql("""
                        select id, weight, agency, title, text, link, at, read_at from notification.notice
                        where account = :account order by id desc limit :size offset :offset""")
                .param("account", account.value())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> view(row))
                .list();
        return new Slice<>(items, paging, total);
    }

    /** How many were not opened yet, counted up to {@link #MANY}. */
    public int unread(AccountId account) {
        return jdbc.sql(
                        "select count(*) from (select from notification.notice where account = ? and read_at is null limit ?) as counted")
                .params(account.value(), MANY)
                .query(Integer.class)
                .single();
    }

    /** One of them; it counts as opened from now on. */
    @Transactional
    public Optional<NoticeView> open(AccountId account, long id) {
        return jdbc.sql("""
                        update notification.notice set read_at = coalesce(read_at, :now) where id = :id and account = :account
                        returning id, weight, agency, title, text, link, at, read_at""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("account", account.value())
                .query((row, number) -> view(row))
                .optional();
    }

    /** All count as opened from now on. */
    @Transactional
    public void openAll(AccountId account) {
        jdbc.sql("update notification.notice set read_at = :now where account = :account and read_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", account.value())
                .update();
    }

    private static NoticeView view(ResultSet row) throws SQLException {
        long agency = row.getLong("agency");
        boolean none = row.wasNull();
        Timestamp read = row.getTimestamp("read_at");
        return new NoticeView(
                row.getLong("id"),
                NoticeWeight.valueOf(row.getString("weight")),
                none ? null : new AgencyId(agency),
                row.getString("title"),
                row.getString("text"),
                row.getString("link"),
                row.getTimestamp("at").toInstant(),
                read == null ? null : read.toInstant());
    }
}
