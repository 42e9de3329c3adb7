package vn.motcua.axis.outlook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AgencyId;

/** How long receivers usually need, from the latest documents that each of them got. One statement for all of them. */
@Component
class Paces {

    private static final int LATEST = 100;
    private static final Period SINCE = Period.ofDays(180);

    /** What was withdrawn, or waits for a verdict on its signature, tells nothing of the clerk. */
    private static final String CASES = """
            select r.agency, extract(epoch from :now - p.accepted_at) as waited,
                extract(epoch from d.taken_at - p.accepted_at) as taken, extract(epoch from s.at - p.accepted_at) as answered
            from unnest(:agencies) as r (agency)
            cross join lateral (
                select doc_id, packet, taken_at from axis.delivery
                where receiver = r.agency and kind = 'EDOC' and withdrawn_at is null and not held order by doc_id desc limit :latest) d
            join axis.packet p on p.id = d.packet and p.accepted_at > :since
            left join lateral (
                select min(at) as at from axis.document_event where life = d.doc_id and event in ('ACCEPTED', 'REFUSED')) s on true
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final int least;

    Paces(JdbcClient jdbc, Clock clock, @Value("${motcua.axis.outlook.least-cases:10}") int least) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.least = least;
    }

    /** From sending to taking, and from sending to the clerk's answer (accepted or refused). */
    record Both(Pace taken, Pace answered) {

        static final Both UNKNOWN = new Both(Pace.UNKNOWN, Pace.UNKNOWN);
    }

    /** Those of whom something is known. */
    Map<AgencyId, Both> of(Collection<AgencyId> receivers) {
        Map<AgencyId, List<Pace.Case>> taken = new HashMap<>();
        Map<AgencyId, List<Pace.Case>> answered = new HashMap<>();
        Instant now = clock.instant();
        jdbc.sql(CASES)
                .param("agencies", receivers.stream().map(AgencyId::value).toArray(Long[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("since", now.atOffset(ZoneOffset.UTC).minus(SINCE))
                .param("latest", LATEST)
                .query(row -> {
                    AgencyId agency = new AgencyId(row.getLong("agency"));
                    taken.computeIfAbsent(agency, any -> new ArrayList<>()).add(one(row, "taken"));
                    answered.computeIfAbsent(agency, any -> new ArrayList<>()).add(one(row, "answered"));
                });
        Map<AgencyId, Both> paces = new HashMap<>();
        taken.forEach((agency, cases) -> paces.put(
                agency, new Both(Pace.of(cases, least), Pace.of(answered.getOrDefault(agency, List.of()), least))));
        return paces;
    }

    private static Pace.Case one(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? new Pace.Case(row.getDouble("waited"), false) : new Pace.Case(seconds, true);
    }
}
