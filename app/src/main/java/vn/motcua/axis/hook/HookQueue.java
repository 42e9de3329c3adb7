package vn.motcua.axis.hook;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.axis.event.AxisEvent;
import vn.motcua.axis.event.Events;
import vn.motcua.kernel.AgencyId;

/**
 * Which hook is to be told what. There is no queue that could overflow: a hook is a place in the order of events. A node that tells a hook holds
 * it for a while; if it dies, another tells the same once more.
 */
@Repository
class HookQueue {

    private static final int MOST_EVENTS = 100;
    private static final int MOST_URGENT = 50;
    private static final int LOOKED_THROUGH = 1_000; // of what waits, for what is urgent

    private static final String CLAIM = """
            with due as (
                select h.system, pending.urgency, pending.first
                from axis.hook h join axis.system s on s.id = h.system and s.closed_at is null
                cross join lateral (
                    select max(case when e.kind = 'DELIVERED' then coalesce(p.priority, 0) else 0 end) as urgency, min(e.place) as first
                    from (select packet, place, kind from axis.event
                        where audience in (select agency from axis.system_agency where system = h.system) and place > h.told
                        order by place limit :looked) e
                    left join axis.packet p on p.id = e.packet) pending
                where h.state = 'ON' and h.next_at <= :now and pending.first is not null
                order by pending.urgency desc, pending.first limit :most for update of h skip locked)
            update axis.hook h set next_at = :until from due, axis.system s
            where h.system = due.system and s.id = h.system
            returning h.system, s.code, h.url, h.told, due.urgency, due.first
            """;

    private static final String URGENT = """
            select e.delivery, e.packet, p.priority
            from (select delivery, packet, place from axis.event
                where audience in (select agency from axis.system_agency where system = :system) and place > :told and kind = 'DELIVERED'
                order by place limit :looked) e
            join axis.packet p on p.id = e.packet and p.priority > 0
            order by p.priority desc, e.place limit :most
            """;

    private final JdbcClient jdbc;
    private final Events events;

    HookQueue(JdbcClient jdbc, Events events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * A hook that this node has to itself.
     *
     * @param system its row
     * @param code its system's code
     * @param told up to which place it was told
     */
    record Claim(long system, String code, String url, long told) {

        Claim after(Notice notice) {
            return new Claim(system, code, url, notice.until());
        }
    }

    /** True if there is any hook to look after. */
    boolean any() {
        return jdbc.sql("select exists (select from axis.hook where state = 'ON')")
                .query(Boolean.class)
                .single();
    }

    /** Takes hooks that have something to be told: those with the most urgent first, then those that wait longest. */
    @Transactional
    List<Claim> claim(int most, Instant now, Duration lease) {
        events.last(); // what was committed late gets its place
        return jdbc
                .sql(CLAIM)
                .param("looked", LOOKED_THROUGH)
                .param("now", HookRows.at(now))
                .param("most", most)
                .param("until", HookRows.at(now.plus(lease)))
                .query((row, number) -> new Ranked(
                        new Claim(
                                row.getLong("system"),
                                row.getString("code"),
                                row.getString("url"),
                                row.getLong("told")),
                        row.getInt("urgency"),
                        row.getLong("first")))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(Ranked::urgency).reversed().thenComparingLong(Ranked::first))
                .map(Ranked::claim)
                .toList();
    }

    /** What it is told next; the same again as long as it was not taken. Empty if there is nothing. */
    @Transactional
    Optional<Notice> next(Claim claim) {
        List<AgencyId> agencies = jdbc.sql("select agency from axis.system_agency where system = ?")
                .param(claim.system())
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .list();
        List<AxisEvent> some = events.after(claim.told(), agencies, MOST_EVENTS + 1);
        if (some.isEmpty()) return Optional.empty();
        long last = some.get(Math.min(some.size(), MOST_EVENTS) - 1).place();
        long until = jdbc.sql("""
                        update axis.hook set telling = coalesce(telling, :last) where system = :system and told = :told returning telling""")
                .param("last", last)
                .param("system", claim.system())
                .param("told", claim.told())
                .query(Long.class)
                .optional()
                .orElse(last);
        return Optional.of(new Notice(
                claim.told(),
                until,
                some.stream().filter(one -> one.place() <= until).toList(),
                some.getLast().place() > until,
                urgent(claim)));
    }

    /** It was taken; the hook is held on for what comes next. */
    void taken(Claim claim, Notice notice, Instant until) {
        jdbc.sql("""
                        update axis.hook set told = :until, telling = null, failures = 0, failing_since = null, next_at = :held
                        where system = :system and told = :told""")
                .param("until", notice.until())
                .param("held", HookRows.at(until))
                .param("system", claim.system())
                .param("told", claim.told())
                .update();
    }

    /** Since when it fails, this time among them; empty if it is set anew or gone meanwhile. */
    Optional<Instant> failed(Claim claim, Instant now, Duration wait) {
        return jdbc.sql("""
                        update axis.hook set failures = failures + 1, failing_since = coalesce(failing_since, :now), next_at = :next
                        where system = :system and told = :told and state = 'ON' and url = :url returning failing_since""")
                .param("now", HookRows.at(now))
                .param("next", HookRows.at(now.plus(wait)))
                .param("system", claim.system())
                .param("told", claim.told())
                .param("url", claim.url())
                .query((row, number) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .optional();
    }

    int failures(Claim claim) {
        return jdbc.sql("select failures from axis.hook where system = ?")
                .param(claim.system())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Lets it go; whoever looks next may tell it. */
    void free(Claim claim, Instant now) {
        jdbc.sql("update axis.hook set next_at = :now where system = :system and told = :told and failures = 0")
                .param("now", HookRows.at(now))
                .param("system", claim.system())
                .param("told", claim.told())
                .update();
    }

    private List<Notice.Urgent> urgent(Claim claim) {
        return jdbc.sql(URGENT)
                .param("system", claim.system())
                .param("told", claim.told())
                .param("looked", LOOKED_THROUGH)
                .param("most", MOST_URGENT)
                .query((row, number) ->
                        new Notice.Urgent(row.getLong("delivery"), row.getLong("packet"), row.getInt("priority")))
                .list();
    }

    private record Ranked(Claim claim, int urgency, long first) {}
}
