package vn.motcua.audit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditLog;
import vn.motcua.audit.AuditSubject;
import vn.motcua.audit.Timelines;
import vn.motcua.audit.entry.Entry;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.testing.ModuleTest;

/** Pages of the log hold everything that was looked for, once, newest first, and nothing beyond the reader's agencies. */
@ModuleTest
class EntriesModuleTests {

    private static final long PATIENT = Long.MAX_VALUE;

    @Autowired
    private Entries entries;

    @Autowired
    private AuditLog log;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Timelines timelines;

    /** Something was noted. */
    record Noted(String thing, long nth, @Nullable AgencyId office) implements AuditEvent {
        @Override
        public AuditSubject subject() {
            return new AuditSubject("audit.reading", thing);
        }

        @Override
        public @Nullable AgencyId agency() {
            return office;
        }
    }

    @Test
    void walkingThroughPagesShowsEverythingOnceNewestFirst() {
        note("walk", 137, nth -> null);
        List<Entry> all = walk(subject("walk"), 10);
        assertThat(all).hasSize(137);
        assertThat(all).extracting(Entry::payload).doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
        assertThat(all.getFirst().payload()).contains("\"nth\":136");
    }

    @Test
    void whatWaitsForTheTreeIsShownToo() {
        note("fresh", 3, nth -> null);
        assertThat(walk(subject("fresh"), 2)).hasSize(3);
    }

    @Test
    void nobodyReadsBeyondTheirAgencies() {
        note("scoped", 60, nth -> nth % 3 == 0 ? null : new AgencyId(880_000 + nth % 3));
        Search mine = subject("scoped").within(Set.of(new AgencyId(880_001)));
        assertThat(walk(mine, 7))
                .hasSize(20)
                .allMatch(entry -> Long.valueOf(880_001).equals(entry.agency()));
        assertThat(walk(subject("scoped").within(Set.of()), 7)).isEmpty();
        Search asked = new Search(Set.of(new AgencyId(880_002)), null, null, null, null, null, null);
        assertThat(walk(asked.within(Set.of(new AgencyId(880_001))), 7)).isEmpty();
    }

    @Test
    void eachFilterNarrows() {
        UUID account = UUID.randomUUID();
        Actor official = new Actor(ActorKind.OFFICIAL, new AccountId(account), "x", new AgencyId(880_010), "y");
        Actors.as(official, () -> note("narrow", 4, nth -> null));
        note("narrow", 5, nth -> null);
        assertThat(walk(new Search(null, null, null, null, null, account, null), 3))
                .hasSize(4);
        assertThat(walk(
                        new Search(
                                null,
                                null,
                                null,
                                "audit.Noted",
                                new AuditSubject("audit.reading", "narrow"),
                                null,
                                null),
                        3))
                .hasSize(9);
        assertThat(walk(new Search(null, null, null, "audit.Other", null, null, null), 3))
                .isEmpty();
        LocalDate today = LocalDate.now(java.time.Clock.system(vn.motcua.kernel.database.DatabaseClock.VIETNAM));
        assertThat(walk(within(today, today), 3)).hasSize(9);
        assertThat(walk(within(today.plusDays(1), null), 3)).isEmpty();
        assertThat(walk(within(null, today.minusDays(1)), 3)).isEmpty();
    }

    @Test
    void aSearchWithoutPatienceSaysHowFarItLookedAndGoesOn() {
        note("old", 1, nth -> null);
        jdbc.sql(
                        "insert into audit.incoming (at, actor, event, subject_kind, subject_id, result, node, payload)"
                                + " values (now() - interval '5 days', 'SYSTEM', 'audit.Noted', 'audit.reading', 'old', 'DONE', 'n', '{}')")
                .update();
        List<Entry> all = new ArrayList<>();
        Optional<Cursor> cursor = Optional.empty();
        int steps = 0;
        do {
            Found found = entries.find(subject("old"), cursor, 5, 0);
            all.addAll(found.entries());
            assertThat(found.searchedBackTo() == null).isEqualTo(found.next() == null);
            cursor = Optional.ofNullable(found.next());
        } while (cursor.isPresent() && ++steps < 100);
        assertThat(all).hasSize(2);
        assertThat(steps).isGreaterThan(1);
    }

    @Test
    void cursorsAreReadAsTheyWereWritten() {
        Cursor cursor = new Cursor(java.time.Instant.parse("2026-11-25T03:04:05.123456Z"), -7);
        assertThat(Cursor.parse(cursor.text())).contains(cursor);
        for (String bad : List.of("", "x", "_", "2026-11-25T03:04:05Z", "2026-11-25T03:04:05Z_x", "x_1"))
            assertThat(Cursor.parse(bad)).isEmpty();
    }

    @Test
    void aTimelineIsAPageOfAThing() {
        note("timeline", 12, nth -> null);
        var first = timelines.of(new AuditSubject("audit.reading", "timeline"), new Paging(1, 5), Language.VI, true);
        var last = timelines.of(new AuditSubject("audit.reading", "timeline"), new Paging(3, 5), Language.VI, false);
        assertThat(first.total()).isEqualTo(12);
        assertThat(first.items())
                .hasSize(5)
                .allMatch(item -> "Hệ thống".equals(item.actor()) || "Khách".equals(item.actor()));
        assertThat(last.items()).hasSize(2).allMatch(item -> item.actor() == null);
    }

    private static Search subject(String thing) {
        return new Search(null, null, null, null, new AuditSubject("audit.reading", thing), null, null);
    }

    private static Search within(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Search(null, from, to, null, new AuditSubject("audit.reading", "narrow"), null, null);
    }

    private void note(String thing, int count, Function<Integer, @Nullable AgencyId> office) {
        for (int from = 0; from < count; from += 25) {
            List<Noted> some = new ArrayList<>();
            for (int nth = from; nth < Math.min(count, from + 25); nth++)
                some.add(new Noted(thing, nth, office.apply(nth)));
            transaction.executeWithoutResult(status -> log.recordAll(some));
        }
    }

    private List<Entry> walk(Search search, int size) {
        List<Entry> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<Cursor> cursor = Optional.empty();
        do {
            Found found = entries.find(search, cursor, size, PATIENT);
            found.entries().stream()
                    .filter(entry -> seen.add(entry.payload() + entry.at()))
                    .forEach(all::add);
            cursor = Optional.ofNullable(found.next());
        } while (cursor.isPresent());
        return all;
    }
}
