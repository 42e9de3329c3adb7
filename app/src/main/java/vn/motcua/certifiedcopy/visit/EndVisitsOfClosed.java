package vn.motcua.certifiedcopy.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;

/** Cancels appointments for days on which there is no such office any more, as soon as the directory knows of its end. Whoever booked one is told, with the reason. */
@Component
class EndVisitsOfClosed {

    private static final Logger log = LoggerFactory.getLogger(EndVisitsOfClosed.class);
    private static final int AT_ONCE = 1_000;

    private final Visits visits;
    private final EndVisit end;
    private final Agencies agencies;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    EndVisitsOfClosed(Visits visits, EndVisit end, Agencies agencies, Messages messages, JdbcClient jdbc, Clock clock) {
        this.visits = visits;
        this.end = end;
        this.agencies = agencies;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "${motcua.certifiedcopy.successors-at:0 25 * * * *}", zone = "Asia/Ho_Chi_Minh")
    void all() {
        List<AgencyId> booked = jdbc.sql(
                        "select distinct agency from certifiedcopy.visit where state = 'BOOKED' and at > ? limit 20000")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .list();
        Set<AgencyId> ending = agencies.closed(booked, AsOf.on(visits.today().plusDays(Visits.FARTHEST_DAYS)));
        Actors.as(Actor.SYSTEM, () -> ending.forEach(this::end));
    }

    private void end(AgencyId agency) {
        for (VisitView visit : booked(agency)) {
            LocalDate day = LocalDate.ofInstant(visit.at(), DatabaseClock.VIETNAM);
            if (!visits.ended(agency, day)) continue;
            try {
                end.cancelled(visit, messages.text(Language.VI, "certifiedcopy.visit.office-ended"));
            } catch (Refused over) {
                log.info("visit {} ended in this very moment", visit.id());
            }
        }
    }

    private List<VisitView> booked(AgencyId agency) {
        return jdbc.sql(
                        "select * from certifiedcopy.visit where agency = ? and state = 'BOOKED' and at > ? order by at desc limit ?")
                .params(agency.value(), clock.instant().atOffset(ZoneOffset.UTC), AT_ONCE)
                .query((row, number) -> Visits.view(row))
                .list();
    }
}
