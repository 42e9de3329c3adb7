package vn.motcua.dossier.national;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.database.DatabaseClock;

/** Compares the last days of every agency whose desk we are, again and again, and days that differed until they agree. */
@Component
class AgreementKeeper {

    private static final int DAYS = 3;

    /** From agency to agency along the index, and never over all dossiers. */
    private static final String AGENCIES = """
            with recursive each as (
                (select agency from dossier.dossier order by agency limit 1)
                union all
                select (select d.agency from dossier.dossier d where d.agency > each.agency order by d.agency limit 1) from each where each.agency is not null)
            select agency from each
            where agency is not null
                and exists (select from dossier.dossier d where d.agency = each.agency and d.submitted_at >= :since)
            """;

    private final CompareWithDesk compare;
    private final JdbcClient jdbc;
    private final Clock clock;

    AgreementKeeper(CompareWithDesk compare, JdbcClient jdbc, Clock clock) {
        this.compare = compare;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${motcua.dossier.compare-every:10m}",
            fixedDelayString = "${motcua.dossier.compare-every:10m}")
    void keep() {
        LocalDate today = LocalDate.now(clock.withZone(DatabaseClock.VIETNAM));
        LocalDate first = today.minusDays(DAYS);
        Actors.as(Actor.SYSTEM, () -> {
            jdbc.sql(AGENCIES)
                    .param(
                            "since",
                            first.atStartOfDay(DatabaseClock.VIETNAM)
                                    .toInstant()
                                    .atOffset(ZoneOffset.UTC))
                    .query((row, number) -> new AgencyId(row.getLong(1)))
                    .list()
                    .forEach(agency -> compare.compare(agency, first, today));
            jdbc.sql("select holder, day from dossier.agreement where differing > 0 and day < ?")
                    .param(first)
                    .query((row, number) -> new Open(new AgencyId(row.getLong(1)), row.getObject(2, LocalDate.class)))
                    .list()
                    .forEach(open -> compare.compare(open.agency, open.day, open.day));
        });
    }

    private record Open(AgencyId agency, LocalDate day) {}
}
