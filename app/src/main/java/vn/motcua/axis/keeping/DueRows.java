package vn.motcua.axis.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AgencyId;

/**
 * The queue of contents that may be due. It is filled from both ends, so that sending and taking do nothing for it: what is accepted from now on is
 * followed by time, what an agency sent before by number.
 */
@Component
class DueRows {

    private static final String WANTED =
            "(keep_after_done_days is not null or keep_most_days is not null or metadata_only)";

    /** A packet may be committed this long after the time it bears; so far back is looked again. */
    private static final String LATE = "interval '2 minutes'";

    private static final String FOLLOW = """
            with mark as (
                select until as begun, least(until + interval '10 minutes', :now::timestamptz) as ended
                from axis.content_due_mark for update skip locked
            ), added as (
                insert into axis.content_due (packet, sender, look_at)
                select p.id, p.sender, :now from mark, axis.packet p join axis.agency_rule r on r.agency = p.sender and %s
                where p.accepted_at > mark.begun - %s and p.accepted_at <= mark.ended and p.kind = 'EDOC' and p.content_gone_at is null
                on conflict do nothing
            ), moved as (
                update axis.content_due_mark m set until = mark.ended from mark where mark.ended > m.until returning m.until
            )
            select exists (select from moved where until < :now)""".formatted(WANTED, LATE);

    private static final String FILL = """
            with those as (
                select agency, queued_until from axis.agency_rule where %s and queued_until < 9223372036854775807
                order by agency limit 1 for update skip locked
            ), found as (
                select p.id, p.sender, p.kind = 'EDOC' and p.content_gone_at is null as due
                from those, axis.packet p where p.sender = those.agency and p.id > those.queued_until order by p.id limit :most
            ), added as (
                insert into axis.content_due (packet, sender, look_at) select id, sender, :now from found where due on conflict do nothing
            ), moved as (
                update axis.agency_rule r set queued_until = coalesce((select max(id) from found), 9223372036854775807) from those
                where r.agency = those.agency returning 1
            )
            select exists (select from moved)""".formatted(WANTED);

    private static final String DUE = """
            select p.id, p.sender, encode(p.sha256, 'hex') as sha256, p.accepted_at, r.keep_after_done_days, r.keep_most_days,
                coalesce(r.metadata_only, false) as metadata_only, at.finished, coalesce(at.last_change, p.accepted_at) as last_change,
                exists (select from axis.content_hold h where h.lifted_at is null and (h.packet is null or h.packet = p.id)
                    and (h.agency = p.sender or exists (select from axis.delivery d where d.packet = p.id and d.receiver = h.agency))
                    and (h.from_day is null or p.accepted_at >= h.from_day::timestamp at time zone 'Asia/Ho_Chi_Minh')
                    and (h.until_day is null or p.accepted_at < (h.until_day + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')) as on_hold,
                p.accepted_at > :now::timestamptz - interval '10 minutes' and p.attachments > 0
                    or exists (select from axis.signature_check c where c.packet = p.id and c.judged_at is null)
                    or exists (select from axis.examination e where e.packet = p.id and e.next_at < 'infinity') as being_checked
            from (select packet from axis.content_due where look_at <= :now order by look_at limit :most for update skip locked) due
            join axis.packet p on p.id = due.packet
            left join axis.agency_rule r on r.agency = p.sender
            cross join lateral (select bool_and(d.state = 'DONE' or d.withdrawn_at is not null) as finished, max(d.updated_at) as last_change
                from axis.delivery d where d.packet = p.id) at
            """;

    /** What still waits is on no list any more: nobody could take it. */
    private static final String REMOVE = """
            with gone as (
                update axis.packet set content_gone_at = :now where id = any(:ids) and content_gone_at is null returning id
            ), settled as (
                delete from axis.content_due where packet = any(:ids)
            ), unlisted as (
                delete from axis.waiting w using gone, axis.delivery d
                where d.packet = gone.id and w.receiver = d.receiver and w.kind = d.kind and w.doc_id = d.doc_id
            )
            select id from gone""";

    private final JdbcClient jdbc;

    DueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Queues what was accepted since; true if there is more. */
    boolean follow(Instant now) {
        return jdbc.sql(FOLLOW)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Queues some of what one agency had sent before it set its rule; true if there may be more. */
    boolean fill(Instant now, int most) {
        return jdbc.sql(FILL)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Boolean.class)
                .single();
    }

    /** Some that are due, held to the end of the transaction. */
    List<Due> due(Instant now, int most) {
        return jdbc.sql(DUE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> due(row))
                .list();
    }

    List<Long> remove(List<Long> packets, Instant now) {
        return jdbc.sql(REMOVE)
                .param("ids", packets.toArray(Long[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    void keep(List<Long> packets, List<KeepingRule.Verdict.Keep> why) {
        jdbc.sql("""
                        update axis.content_due d set kept_for = k.kept_for, look_at = k.look_at::timestamptz
                        from unnest(:ids::bigint[], :reasons::text[], :times::text[]) as k (packet, kept_for, look_at)
                        where d.packet = k.packet""")
                .param("ids", packets.toArray(Long[]::new))
                .param("reasons", why.stream().map(one -> one.reason().name()).toArray(String[]::new))
                .param(
                        "times",
                        why.stream().map(one -> one.lookAgain().toString()).toArray(String[]::new))
                .update();
    }

    void drop(List<Long> packets) {
        jdbc.sql("delete from axis.content_due where packet = any(:ids)")
                .param("ids", packets.toArray(Long[]::new))
                .update();
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getLong("id"),
                new AgencyId(row.getLong("sender")),
                row.getString("sha256"),
                new KeepingRule(
                        row.getObject("keep_after_done_days", Integer.class),
                        row.getObject("keep_most_days", Integer.class),
                        row.getBoolean("metadata_only")),
                new KeepingRule.Found(
                        time(row, "accepted_at"),
                        row.getBoolean("finished"),
                        time(row, "last_change"),
                        row.getBoolean("on_hold"),
                        row.getBoolean("being_checked")));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)))
                .orElseThrow()
                .toInstant();
    }

    /** A packet to be judged, by its sender's rule. */
    record Due(long packet, AgencyId sender, String sha256, KeepingRule rule, KeepingRule.Found found) {}
}
