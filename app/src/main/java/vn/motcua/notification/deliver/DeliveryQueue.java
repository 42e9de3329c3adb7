package vn.motcua.notification.deliver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.text.Language;
import vn.motcua.notification.channel.Way;

/**
 * What waits to be brought. A node takes some for the length of a lease; if it dies, another takes the same again, under the same number, so that the other side can tell.
 */
@Repository
class DeliveryQueue {

    /** After so long what is still not taken has failed. */
    static final Duration PATIENCE = Duration.ofDays(3);

    private static final String CLAIM = """
            with due as (
                select id from notification.delivery where state = 'WAITING' and next_at <= :now order by next_at limit :most
                for update skip locked),
            letters as ( -- the daily letter of somebody is one letter
                select d.id from notification.delivery d
                where d.digest and d.state = 'WAITING' and d.next_at <= :now and (d.account, d.channel) in (
                    select other.account, other.channel from notification.delivery other where other.id in (select id from due) and other.digest)
                for update skip locked),
            mine as (
                update notification.delivery d set next_at = :until, attempts = attempts + 1
                where d.id in (select id from due union select id from letters) returning d.*)
            select mine.id, mine.account, mine.channel, mine.address, mine.digest, mine.attempts, mine.made_at < :oldest as old,
                n.language, n.title, n.outside, n.link
            from mine join notification.notice n on n.id = mine.notice order by mine.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    List<Due> claim(int most, Duration lease) {
        Instant now = clock.instant();
        return jdbc.sql(CLAIM)
                .param("now", at(now))
                .param("most", most)
                .param("until", at(now.plus(lease)))
                .param("oldest", at(now.minus(PATIENCE)))
                .query((row, number) -> due(row))
                .list();
    }

    /** It was taken: the address is needed no more, and shortened. */
    void sent(Due due, String answer) {
        end(due, SendingState.SENT, answer);
    }

    /** It is tried again. */
    void later(Due due, String answer, Duration wait) {
        jdbc.sql("""
                        update notification.delivery set next_at = :next, answer = left(:answer, 500)
                        where id = :id and attempts = :attempt and state = 'WAITING'""")
                .param("next", at(clock.instant().plus(wait)))
                .param("answer", answer)
                .param("id", due.id())
                .param("attempt", due.attempt())
                .update();
    }

    /** It will not be brought: an office gets a task. */
    @Transactional
    void unreached(Due due, SendingState state, String reason) {
        if (end(due, state, reason) == 0) return;
        jdbc.sql("""
                        insert into notification.unreached (delivery, agency, reason, opened_at)
                        select d.id, n.agency, left(:reason, 500), :now from notification.delivery d join notification.notice n on n.id = d.notice
                        where d.id = :id on conflict (delivery) do nothing""")
                .param("reason", reason)
                .param("now", at(clock.instant()))
                .param("id", due.id())
                .update();
    }

    /** Addresses of what failed are kept until the office has seen to it: it may have to call. */
    private int end(Due due, SendingState state, String answer) {
        return jdbc.sql("""
                        update notification.delivery set state = :state, next_at = null, done_at = :now, answer = left(:answer, 500),
                            address = case when :state = 'SENT' then :shortened else address end
                        where id = :id and attempts = :attempt and state = 'WAITING'""")
                .param("state", state.name())
                .param("now", at(clock.instant()))
                .param("answer", answer)
                .param("shortened", Shortened.address(due.address()))
                .param("id", due.id())
                .param("attempt", due.attempt())
                .update();
    }

    private static Due due(ResultSet row) throws SQLException {
        UUID account = row.getObject("account", UUID.class);
        return new Due(
                row.getLong("id"),
                account == null ? null : new AccountId(account),
                Way.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getBoolean("digest"),
                row.getInt("attempts"),
                row.getBoolean("old"),
                Language.of(row.getString("language")),
                row.getString("title"),
                row.getString("outside"),
                row.getString("link"));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
