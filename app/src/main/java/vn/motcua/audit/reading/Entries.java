package vn.motcua.audit.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.audit.AuditSubject;
import vn.motcua.audit.entry.Entry;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.database.DatabaseClock;

/**
 * Finds entries, newest first: those in the tree, and those that wait for it. Goes back in windows of time, each wider than the one before, so
 * that a page costs what it shows; a search for what hardly ever happened stops after a while and says how far it has looked.
 */
@Repository
public class Entries {

    /** From this number on a "leaf" is the place of an entry that waits for the tree. */
    static final long WAITING = 1L << 62;

    private static final long FIRST_WINDOW_SECONDS = 6 * 3600;
    private static final int WIDER = 4;
    private static final long PATIENCE_NANOS = 1_500_000_000L;

    private static final String BOTH = """
            (select leaf, %1$s from audit.entry where %2$s order by at desc, leaf desc limit :limit)
            union all
            (select place + %3$d, %1$s from audit.incoming where %4$s order by at desc, place desc limit :limit)
            """;

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True if the entry is not yet in the tree. */
    public static boolean waiting(Entry entry) {
        return entry.leaf() >= WAITING;
    }

    /** The entry at this place in the tree. */
    public Optional<Entry> at(long leaf) {
        return jdbc.sql("select leaf, " + Entry.COLUMNS + " from audit.entry where leaf = ?")
                .param(leaf)
                .query(Entry::read)
                .optional();
    }

    /** Entries of one event at the places from one (inclusive) to another (exclusive), in the order of the tree. */
    public List<Entry> inOrder(String event, long from, long to, int limit) {
        return jdbc.sql("select leaf, " + Entry.COLUMNS + """
                         from audit.entry where leaf >= :from and leaf < :to and event = :event order by leaf limit :limit
                        """)
                .param("from", from)
                .param("to", to)
                .param("event", event)
                .param("limit", limit)
                .query(Entry::read)
                .list();
    }

    /** How many entries wait for the tree, and since when. */
    public Optional<Instant> oldestWaiting() {
        return jdbc.sql("select min(at) from audit.incoming")
                .query((row, nth) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** How much happened to a thing. */
    public long count(AuditSubject subject) {
        return jdbc.sql("""
                        select (select count(*) from audit.entry where subject_kind = :kind and subject_id = :id)
                             + (select count(*) from audit.incoming where subject_kind = :kind and subject_id = :id)
                        """)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query(Long.class)
                .single();
    }

    /** One page of what happened to a thing. */
    public List<Entry> of(AuditSubject subject, int offset, int limit) {
        String mine = "subject_kind = :kind and subject_id = :id";
        return jdbc.sql("select * from (" + BOTH.formatted(Entry.COLUMNS, mine, WAITING, mine)
                        + ") line order by at desc, leaf desc limit :size offset :offset")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("limit", offset + limit)
                .param("size", limit)
                .param("offset", offset)
                .query(Entry::read)
                .list();
    }

    /** One page of what is looked for, below the cursor. */
    public Found find(Search search, Optional<Cursor> below, int limit) {
        return find(search, below, limit, PATIENCE_NANOS);
    }

    Found find(Search search, Optional<Cursor> below, int limit, long patienceNanos) {
        long started = System.nanoTime();
        Cursor top = top(search, below);
        Instant floor = floor(search);
        List<Entry> found = new ArrayList<>();
        long window = FIRST_WINDOW_SECONDS;
        Instant newest = newest();
        Instant from = top.at().isBefore(newest) ? top.at() : newest;
        while (top.at().isAfter(floor) || top.at().equals(floor)) {
            Instant low = from.minusSeconds(window);
            if (low.isBefore(floor)) low = floor;
            found.addAll(window(search, low, top, limit + 1 - found.size()));
            if (found.size() > limit) return full(found.subList(0, limit));
            if (low.equals(floor)) return new Found(found, null, null);
            top = new Cursor(low, Long.MIN_VALUE);
            from = low;
            window *= WIDER;
            if (System.nanoTime() - started > patienceNanos) return new Found(found, top, low);
        }
        return new Found(found, null, null);
    }

    private static Found full(List<Entry> entries) {
        Entry last = entries.getLast();
        return new Found(entries, new Cursor(last.at().toInstant(), last.leaf()), null);
    }

    private static Cursor top(Search search, Optional<Cursor> below) {
        Cursor end =
                search.to() == null ? Cursor.TOP : new Cursor(start(search.to().plusDays(1)), Long.MIN_VALUE);
        return below.filter(cursor -> cursor.at().isBefore(end.at())).orElse(end);
    }

    private Instant floor(Search search) {
        Instant oldest = edge("min");
        Instant from = search.from() == null ? Instant.EPOCH : start(search.from());
        return from.isAfter(oldest) ? from : oldest;
    }

    private Instant newest() {
        return edge("max").plusSeconds(1);
    }

    private Instant edge(String which) {
        return jdbc.sql(
                        "select %1$s(at) from (select %1$s(at) as at from audit.entry union all select %1$s(at) from audit.incoming) e"
                                .formatted(which))
                .query((row, nth) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(Instant.EPOCH))
                .single();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(DatabaseClock.VIETNAM).toInstant();
    }

    private List<Entry> window(Search search, Instant low, Cursor top, int limit) {
        String sql = search.agencies() == null ? anywhere(search) : within(search);
        JdbcClient.StatementSpec query = jdbc.sql(sql)
                .param("low", low.atOffset(ZoneOffset.UTC))
                .param("top", top.at().atOffset(ZoneOffset.UTC))
                .param("leaf", top.leaf())
                .param("limit", limit);
        if (search.agencies() != null)
            query = query.param(
                    "agencies", search.agencies().stream().map(AgencyId::value).toArray(Long[]::new));
        if (search.event() != null) query = query.param("event", search.event());
        if (search.subject() != null)
            query = query.param("kind", search.subject().kind())
                    .param("id", search.subject().id());
        if (search.account() != null) query = query.param("account", search.account());
        if (search.request() != null) query = query.param("request", search.request());
        return query.query(Entry::read).list();
    }

    private static String anywhere(Search search) {
        return "select * from ("
                + BOTH.formatted(Entry.COLUMNS, filter(search, "leaf"), WAITING, filter(search, "place + " + WAITING))
                + ") line order by at desc, leaf desc limit :limit";
    }

    /** Asks each agency for its newest, which its index has in order, rather than all for those of some. */
    private static String within(Search search) {
        return """
                select * from (
                    select line.* from unnest(:agencies::bigint[]) as scope (id) cross join lateral (
                        select leaf, %1$s from audit.entry where agency = scope.id and %2$s order by at desc, leaf desc limit :limit) line
                    union all
                    (select place + %3$d, %1$s from audit.incoming
                     where agency = any(:agencies::bigint[]) and %4$s order by at desc, place desc limit :limit)
                ) line order by at desc, leaf desc limit :limit
                """.formatted(Entry.COLUMNS, filter(search, "leaf"), WAITING, filter(search, "place + " + WAITING));
    }

    private static String filter(Search search, String leaf) {
        StringBuilder filter = new StringBuilder("at >= :low and at <= :top and (at, " + leaf + ") < (:top, :leaf)");
        if (search.event() != null) filter.append(" and event = :event");
        if (search.subject() != null) filter.append(" and subject_kind = :kind and subject_id = :id");
        if (search.account() != null) filter.append(" and account = :account");
        if (search.request() != null) filter.append(" and request = :request");
        return filter.toString();
    }
}
