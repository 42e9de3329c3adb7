package vn.motcua.dossier.national;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.national.Taken.Outcome;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.database.AfterCommit;
import vn.motcua.kernel.database.DatabaseClock;

/** Counts what comes, by agency and day, in memory, and writes it down every few seconds: calls of one agency must not wait for each other here. */
@Component
class DayTally {

    private final Map<Key, Counts> counts = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    DayTally(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts the dossiers of a call, once it is committed. */
    void count(AgencyId holder, Taken taken) {
        add(
                holder,
                taken.count(Outcome.FRESH),
                taken.count(Outcome.CHANGED),
                taken.count(Outcome.REPEATED),
                taken.count(Outcome.REFUSED),
                0);
    }

    /** Counts steps. */
    void steps(AgencyId holder, int fresh, int refused) {
        add(holder, 0, 0, 0, refused, fresh);
    }

    private void add(AgencyId holder, long fresh, long changed, long repeated, long refused, long steps) {
        Instant now = clock.instant();
        Counts more = new Counts(fresh, changed, repeated, refused, steps, now);
        Key key = new Key(holder.value(), LocalDate.ofInstant(now, DatabaseClock.VIETNAM));
        AfterCommit.run(() -> counts.merge(key, more, Counts::plus));
    }

    @Scheduled(fixedDelayString = "${motcua.dossier.tally-every:5s}")
    void write() {
        List<Map.Entry<Key, Counts>> some = new ArrayList<>();
        for (Key key : List.copyOf(counts.keySet())) {
            Counts taken = counts.remove(key);
            if (taken != null) some.add(Map.entry(key, taken));
        }
        if (some.isEmpty()) return;
        some.sort(Map.Entry.comparingByKey());
        try {
            write(some);
        } catch (RuntimeException e) {
            some.forEach(one -> counts.merge(one.getKey(), one.getValue(), Counts::plus)); // told again next time
            throw e;
        }
    }

    private void write(List<Map.Entry<Key, Counts>> some) {
        jdbc.sql("""
                        insert into dossier.national_day as d (holder, day, fresh, changed, repeated, refused, steps, last_at)
                        select * from unnest(:holder::bigint[], :day::date[], :fresh::bigint[], :changed::bigint[], :repeated::bigint[],
                            :refused::bigint[], :steps::bigint[], :at::timestamptz[])
                        on conflict (holder, day) do update set fresh = d.fresh + excluded.fresh, changed = d.changed + excluded.changed,
                            repeated = d.repeated + excluded.repeated, refused = d.refused + excluded.refused, steps = d.steps + excluded.steps,
                            last_at = greatest(d.last_at, excluded.last_at)""")
                .param("holder", some.stream().map(one -> one.getKey().holder).toArray(Long[]::new))
                .param(
                        "day",
                        some.stream().map(one -> one.getKey().day.toString()).toArray(String[]::new))
                .param("fresh", some.stream().map(one -> one.getValue().fresh).toArray(Long[]::new))
                .param(
                        "changed",
                        some.stream().map(one -> one.getValue().changed).toArray(Long[]::new))
                .param(
                        "repeated",
                        some.stream().map(one -> one.getValue().repeated).toArray(Long[]::new))
                .param(
                        "refused",
                        some.stream().map(one -> one.getValue().refused).toArray(Long[]::new))
                .param("steps", some.stream().map(one -> one.getValue().steps).toArray(Long[]::new))
                .param(
                        "at",
                        some.stream().map(one -> one.getValue().last.toString()).toArray(String[]::new))
                .update();
    }

    private record Key(long holder, LocalDate day) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int first = Long.compare(holder, other.holder);
            return first == 0 ? day.compareTo(other.day) : first;
        }
    }

    private record Counts(long fresh, long changed, long repeated, long refused, long steps, Instant last) {
        Counts plus(Counts more) {
            return new Counts(
                    fresh + more.fresh,
                    changed + more.changed,
                    repeated + more.repeated,
                    refused + more.refused,
                    steps + more.steps,
                    last.isAfter(more.last) ? last : more.last);
        }
    }
}
