package vn.motcua.dossier.national;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.national.DeskDigests.Digest;
import vn.motcua.dossier.national.DeskDigests.Stretch;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.database.DatabaseClock;

/**
 * Compares what our desk has of an agency with what the nation has: by day, and where a day differs by halving it until the dossiers are found. What
 * the nation lacks, or has in an older state, or with holes in its steps, is told anew; what only the nation has is shown and left.
 */
@Operation(records = NationalAudit.GapsFound.class)
public class CompareWithDesk {

    private static final int FEW = 64;

    private final DeskDigests digests;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    CompareWithDesk(DeskDigests digests, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.digests = digests;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it for the dossiers handed in from a day to another, both counted; the answer is how many differ. */
    @Transactional
    public int compare(AgencyId agency, LocalDate first, LocalDate last) {
        Stretch all = new Stretch(agency, start(first), start(last.plusDays(1)));
        Map<LocalDate, Digest> source = digests.source(all);
        Map<LocalDate, Digest> nation = digests.nation(all);
        Set<LocalDate> days = new TreeSet<>(source.keySet());
        days.addAll(nation.keySet());
        int differing = 0;
        for (LocalDate day : days)
            differing += day(
                    agency, day, source.getOrDefault(day, Digest.NOTHING), nation.getOrDefault(day, Digest.NOTHING));
        return differing;
    }

    private int day(AgencyId agency, LocalDate day, Digest source, Digest nation) {
        Stretch stretch = new Stretch(agency, start(day), start(day.plusDays(1)));
        Set<String> different = new TreeSet<>();
        if (!source.equals(nation)) halve(stretch, different);
        different.addAll(digests.withHoles(stretch));
        different.removeAll(digests.waiting(List.copyOf(different)));
        if (!different.isEmpty()) {
            tellAnew(agency, different);
            audit.record(new NationalAudit.GapsFound(agency, day, different.size()));
        }
        note(agency, day, source, nation, different.size());
        return different.size();
    }

    private void halve(Stretch stretch, Set<String> different) {
        if (digests.alike(stretch)) return;
        long seconds = stretch.until().getEpochSecond() - stretch.from().getEpochSecond();
        if (seconds <= 1 || digests.size(stretch) <= FEW) {
            list(stretch, different);
            return;
        }
        Instant middle = stretch.from().plusSeconds(seconds / 2);
        halve(new Stretch(stretch.agency(), stretch.from(), middle), different);
        halve(new Stretch(stretch.agency(), middle, stretch.until()), different);
    }

    private void list(Stretch stretch, Set<String> different) {
        Map<String, Integer> source = digests.sourceStates(stretch);
        Map<String, Integer> nation = digests.nationStates(stretch);
        Set<String> codes = new HashSet<>(source.keySet());
        codes.addAll(nation.keySet());
        codes.stream()
                .filter(code -> !source.getOrDefault(code, -1).equals(nation.getOrDefault(code, -1)))
                .forEach(different::add);
    }

    private void tellAnew(AgencyId agency, Set<String> codes) {
        jdbc.sql("update dossier.dossier set synced = 0 where agency = :agency and code = any(:codes)")
                .param("agency", agency.value())
                .param("codes", new ArrayList<>(codes).toArray(String[]::new))
                .update();
    }

    private void note(AgencyId agency, LocalDate day, Digest source, Digest nation, int differing) {
        jdbc.sql("""
                        insert into dossier.agreement (holder, day, source, nation, differing, checked_at)
                        values (:holder, :day, :source, :nation, :differing, :now)
                        on conflict (holder, day) do update set source = excluded.source, nation = excluded.nation,
                            differing = excluded.differing, checked_at = excluded.checked_at""")
                .param("holder", agency.value())
                .param("day", day)
                .param("source", source.count())
                .param("nation", nation.count())
                .param("differing", differing)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(DatabaseClock.VIETNAM).toInstant();
    }
}
