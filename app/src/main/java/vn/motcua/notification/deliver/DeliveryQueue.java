package vn.motcua.notification.deliver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Language;
import vn.motcua.notification.channel.Way;
import vn.motcua.notification.preference.Preferences;

/**
 * What waits to be brought. A node takes some for the length of a lease; if it dies, another takes the same again, under the same number, so that the other side can tell.
 */
@Repository
class DeliveryQueue {

    /** After so long what is still not taken has failed. */
    static final Duration PATIENCE = Duration.ofDays(3);

    /** Mail servers try for some days before they give a letter back. */
    private static final Duration COMES_BACK_WITHIN = Duration.ofDays(30);

    /** The most lines of a daily letter that one claim takes. */
    private static final int MOST_LINES = 200;

    private static final String CLAIM = """
            with due as (
                select id from notification.delivery where channel = :way and state = 'WAITING' and next_at <= :now order by next_at limit :most
                for update skip locked),
            letters as ( -- the daily letter to one address is one letter
                select d.id from notification.delivery d
                where d.digest and d.channel = :way and d.state = 'WAITING' and d.next_at <= :now and (d.account, d.address) in (
                    select other.account, other.address from notification.delivery other where other.id in (select id from due) and other.digest)
                limit :lines for update skip locked),
            mine as (
                update notification.delivery d set next_at = :until, attempts = attempts + 1
                where d.id in (select id from due union select id from letters) returning d.*)
            select mine.id, mine.word, mine.account, mine.channel, mine.address, mine.digest, mine.by_day, mine.attempts, mine.made_at < :oldest as old,
                n.language, n.title, n.outside, n.link
            from mine join notification.notice n on n.id = mine.notice order by mine.id
            """;

    private final JdbcClient jdbc;
    private final Preferences preferences;
    private final Clock clock;

    DeliveryQueue(JdbcClient jdbc, Preferences preferences, Clock clock) {
        this.jdbc = jdbc;
        this.preferences = preferences;
        this.clock = clock;
    }

    @Transactional
    List<Due> claim(Way way, int most, Duration lease) {
        Instant now = clock.instant();
        return jdbc.sql(CLAIM)
                .param("now", at(now))
                .param("way", way.name())
                .param("most", most)
                .param("lines", MOST_LINES)
                .param("until", at(now.plus(lease)))
                .param("oldest", at(now.minus(PATIENCE)))
                .query((row, number) -> due(row))
                .list();
    }

    /** It was taken, by whichever attempt: the address is needed no more, and shortened. */
    void sent(Due due, String answer) {
        end(due, SendingState.SENT, answer, false);
    }

    /** It is tried again; what rings only by day, by day. */
    void later(Due due, String answer, Duration wait) {
        ZonedDateTime next = clock.instant().plus(wait).atZone(DatabaseClock.VIETNAM);
        if (due.byDay()) next = preferences.of(due.account()).awake(next);
        jdbc.sql("""
                        update notification.delivery set next_at = :next, answer = left(:answer, 500)
                        where id = :id and attempts = :attempt and state = 'WAITING'""")
                .param("next", at(next.toInstant()))
                .param("answer", answer)
                .param("id", due.id())
                .param("attempt", due.attempt())
                .update();
    }

    /** It was not tried: whoever has a place takes it. */
    void giveBack(Due due) {
        jdbc.sql("""
                        update notification.delivery set next_at = :now, attempts = attempts - 1
                        where id = :id and attempts = :attempt and state = 'WAITING'""")
                .param("now", at(clock.instant()))
                .param("id", due.id())
                .param("attempt", due.attempt())
                .update();
    }

    /** It will not be brought: an office gets a task. */
    @Transactional
    void unreached(Due due, SendingState state, String reason) {
        if (end(due, state, reason, true) == 0) return;
        jdbc.sql("""
                        insert into notification.unreached (delivery, agency, reason, opened_at)
                        select d.id, n.agency, left(:reason, 500), :now from notification.delivery d join notification.notice n on n.id = d.notice
                        where d.id = :id
                        on conflict (delivery) do update set reason = excluded.reason, opened_at = excluded.opened_at, closed_at = null, closed_by = null, note = ''""")
                .param("reason", reason)
                .param("now", at(clock.instant()))
                .param("id", due.id())
                .update();
    }

    /** Addresses of what failed are kept until the office has seen to it: it may have to call. */
    private int end(Due due, SendingState state, String answer, boolean fenced) {
        return jdbc.sql("""
                        update notification.delivery set state = :state, next_at = null, done_at = :now, answer = left(:answer, 500),
                            address = case when :state = 'SENT' then :shortened else address end
                        where id = :id and (not :fenced or attempts = :attempt) and state = 'WAITING'""")
                .param("state", state.name())
                .param("fenced", fenced)
                .param("now", at(clock.instant()))
                .param("answer", answer)
                .param("shortened", Shortened.address(due.address()))
                .param("id", due.id())
                .param("attempt", due.attempt())
                .update();
    }

    /**
     * A letter that was taken came back, by the word of whoever has seen it: an office gets a task, with the address whole again if it is that of the letter.
     * False if there is no such letter, it came back before, or was sent long ago.
     */
    @Transactional
    boolean cameBack(BounceLetter bounce) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        with back as (
                            update notification.delivery set state = 'BOUNCED', done_at = :now, answer = :status,
                                address = case when address = :shortened then :address else address end
                            where id = :id and word = :word and channel = 'EMAIL' and state = 'SENT' and done_at > :oldest returning id, notice)
                        insert into notification.unreached (delivery, agency, reason, opened_at)
                        select b.id, n.agency, :status, :now from back b join notification.notice n on n.id = b.notice
                        on conflict (delivery) do update set reason = excluded.reason, opened_at = excluded.opened_at, closed_at = null, closed_by = null, note = ''""")
                        .param("now", at(now))
                        .param("oldest", at(now.minus(COMES_BACK_WITHIN)))
                        .param("status", bounce.status())
                        .param("shortened", Shortened.address(bounce.address()))
                        .param("address", bounce.address())
                        .param("id", bounce.delivery())
                        .param("word", bounce.word())
                        .update()
                == 1;
    }

    /** What waits on a way that there is no more has failed after so long, like all else: an office gets a task. */
    @Transactional
    void noWay(Way way) {
        jdbc.sql("""
                        with given as (
                            update notification.delivery set state = 'FAILED', next_at = null, done_at = :now, answer = 'no channel'
                            where id in (select id from notification.delivery where channel = :way and state = 'WAITING' and next_at <= :now
                                and made_at < :oldest order by next_at limit 500 for update skip locked)
                            returning id, notice)
                        insert into notification.unreached (delivery, agency, reason, opened_at)
                        select g.id, n.agency, 'no channel', :now from given g join notification.notice n on n.id = g.notice
                        on conflict (delivery) do update set reason = excluded.reason, opened_at = excluded.opened_at, closed_at = null, closed_by = null, note = ''""")
                .param("now", at(clock.instant()))
                .param("way", way.name())
                .param("oldest", at(clock.instant().minus(PATIENCE)))
                .update();
    }

    private static Due due(ResultSet row) throws SQLException {
        UUID account = row.getObject("account", UUID.class);
        return new Due(
                row.getLong("id"),
                row.getObject("word", UUID.class),
                account == null ? null : new AccountId(account),
                Way.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getBoolean("digest"),
                row.getBoolean("by_day"),
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
