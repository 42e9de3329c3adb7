package vn.motcua.axis.event;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;

/**
 * What happened, by cursor. Whoever reads gives places to all events that are committed and have none; one reader at a time does so. Hence places
 * follow commits: an event whose transaction takes long gets its place after those that were read before it committed.
 */
@Component
public class Events {

    private static final long LOCK = 0x61786973_65766e74L; // "axisevnt"
    private static final int AT_ONCE = 20_000;

    private static final String PLACE = """
            update axis.event e set place = fresh.place from (
                select id, greatest((select max(place) from axis.event), (select forgotten from axis.event_mark)) + row_number() over (order by id) as place
                from (select id from axis.event where place is null order by id limit :most) as late) as fresh
            where e.id = fresh.id
            """;

    private final JdbcClient jdbc;

    Events(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What these agencies are told after a place, in order. */
    @Transactional
    public List<AxisEvent> after(long place, Collection<AgencyId> agencies, int most) {
        placeLate();
        return jdbc.sql("""
                        select place, audience, kind, delivery, packet, at from axis.event
                        where audience = any(:agencies) and place > :place order by place limit :most""")
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .param("place", place)
                .param("most", most)
                .query((row, number) -> new AxisEvent(
                        row.getLong("place"),
                        new AgencyId(row.getLong("audience")),
                        EventKind.valueOf(row.getString("kind")),
                        row.getLong("delivery"),
                        row.getLong("packet"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The place of the last event of all: where somebody begins who wants only what is to come. */
    @Transactional
    public long last() {
        placeLate();
        return jdbc.sql("select greatest((select max(place) from axis.event), (select forgotten from axis.event_mark))")
                .query(Long.class)
                .single();
    }

    /** Up to which place events are forgotten: whoever goes on from before has missed some. */
    @Transactional(readOnly = true)
    public long forgotten() {
        return jdbc.sql("select forgotten from axis.event_mark")
                .query(Long.class)
                .single();
    }

    /** One at a time gives places or takes events away; held to the end of the transaction. */
    static void lock(JdbcClient jdbc) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> 1)
                .single();
    }

    /** Waits for another reader who is at it, so that both see all that was committed before they asked. */
    private void placeLate() {
        boolean late = jdbc.sql("select exists (select from axis.event where place is null)")
                .query(Boolean.class)
                .single();
        if (!late) return;
        lock(jdbc);
        jdbc.sql(PLACE).param("most", AT_ONCE).update();
    }
}
