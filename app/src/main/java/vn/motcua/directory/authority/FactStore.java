package vn.motcua.directory.authority;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Validity;
import vn.motcua.directory.people.AppointmentId;
import vn.motcua.directory.people.PositionId;
import vn.motcua.directory.people.Rosters;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;

/** Reads the facts from which authority follows. */
@Component
class FactStore {

    private final JdbcClient jdbc;
    private final Rosters rosters;

    FactStore(JdbcClient jdbc, Rosters rosters) {
        this.jdbc = jdbc;
        this.rosters = rosters;
    }

    /** All that bears on acting for the agency, over all days, by what was known at the moment of {@code asOf}. */
    Facts load(AgencyId agency, AsOf asOf) {
        return load(agency, Set.of(), asOf);
    }

    /** The same with the posts of some more agencies, to judge what is not written yet. */
    Facts load(AgencyId agency, Set<AgencyId> more, AsOf asOf) {
        List<Competence> competences = asOf.bind(jdbc.sql("select v.*, " + AuthorityRows.VALIDITY + """
                        from directory.competence v where v.agency = :agency and v.recorded @> :known order by v.competence"""))
                .param("agency", agency.value())
                .query(AuthorityRows.COMPETENCE)
                .list();
        List<Delegation> delegations = asOf.bind(jdbc.sql("select v.*, " + AuthorityRows.VALIDITY + """
                        from directory.delegation v where v.agency = :agency and v.recorded @> :known order by v.delegation"""))
                .param("agency", agency.value())
                .query(AuthorityRows.DELEGATION)
                .list();
        Set<AgencyId> agencies = agencies(agency, competences, delegations);
        agencies.addAll(more);
        return new Facts(agency, rosters.of(agencies, asOf), competences, delegations, open(agencies, asOf));
    }

    /** The agency, and those in which the posts concerned stand. */
    private Set<AgencyId> agencies(AgencyId agency, List<Competence> competences, List<Delegation> delegations) {
        Long[] positions = Stream.concat(
                        competences.stream().map(Competence::position),
                        delegations.stream().flatMap(one -> Stream.of(one.giver(), one.receiver())))
                .map(PositionId::value)
                .distinct()
                .toArray(Long[]::new);
        Set<AgencyId> agencies =
                new HashSet<>(jdbc.sql("select distinct agency from directory.position where id = any(:positions)")
                        .param("positions", positions)
                        .query((row, number) -> new AgencyId(row.getLong(1)))
                        .list());
        agencies.add(agency);
        return agencies;
    }

    /**
     * When the agencies are open. What the directory knew of an agency first stands for the time before too: books of officials may be older
     * than the directory they were brought into.
     */
    private Map<AgencyId, List<Validity>> open(Set<AgencyId> agencies, AsOf asOf) {
        return asOf
                .bind(jdbc.sql("""
                        select agency, lower(days) as valid_from, upper(days) as valid_until
                        from (select v.agency, unnest(range_agg(v.valid)) as days
                            from (select agency, greatest(cast(:known as timestamptz), min(lower(recorded))) as known
                                from directory.agency_version where agency = any(:agencies) group by agency) as first
                            join directory.agency_version v on v.agency = first.agency and v.recorded @> first.known
                            group by v.agency) as open"""))
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .query((row, number) -> Map.entry(new AgencyId(row.getLong("agency")), AuthorityRows.validity(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** The agency in which an appointment stands; empty if there is none such. */
    Optional<AgencyId> agencyOf(AppointmentId appointment) {
        return jdbc.sql("""
                        select p.agency from directory.appointment a join directory.position p on p.id = a.position where a.id = :id""")
                .param("id", appointment.value())
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .optional();
    }

    /** The agency in which a post stands; empty if there is none such. */
    Optional<AgencyId> agencyOf(PositionId position) {
        return jdbc.sql("select agency from directory.position where id = :id")
                .param("id", position.value())
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .optional();
    }

    /** All that was ever known of a delegation, the earliest knowledge first. */
    List<Recorded<Delegation>> history(AgencyId agency, long delegation) {
        return jdbc.sql("select v.*, " + AuthorityRows.VALIDITY + """
                        , lower(v.recorded) as known_from, upper(v.recorded) as known_until from directory.delegation v
                        where v.agency = :agency and v.delegation = :id order by v.recorded""")
                .param("agency", agency.value())
                .param("id", delegation)
                .query(AuthorityRows.RECORDED)
                .list();
    }

    /** When something became known of the agency's posts and powers, the latest first. */
    List<Instant> moments(AgencyId agency, int most) {
        return jdbc
                .sql("""
                        select lower(recorded) as moment from directory.delegation where agency = :agency
                        union select upper(recorded) from directory.delegation where agency = :agency and not upper_inf(recorded)
                        union select lower(recorded) from directory.competence where agency = :agency
                        union select upper(recorded) from directory.competence where agency = :agency and not upper_inf(recorded)
                        union select lower(recorded) from directory.position_version where agency = :agency
                        union select unnest(array[lower(a.recorded), upper(a.recorded)]) from directory.appointment_version a
                            join directory.position p on p.id = a.position where p.agency = :agency
                        union select unnest(array[lower(s.recorded), upper(s.recorded)]) from directory.suspension s
                            join directory.appointment a on a.id = s.appointment join directory.position p on p.id = a.position
                            where p.agency = :agency
                        order by moment desc nulls last limit :most""")
                .param("agency", agency.value())
                .param("most", most)
                .query((row, number) -> Optional.ofNullable(row.getObject("moment", OffsetDateTime.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    /** The agencies for which an official has or had anything: where they serve, and what was passed on to their posts. */
    List<AgencyId> agenciesOf(OfficialId official, AsOf asOf) {
        return asOf.bind(jdbc.sql("""
                        with posts as (
                            select a.position, p.agency from directory.appointment_version a join directory.position p on p.id = a.position
                            where a.official = :official and a.recorded @> :known)
                        select agency from posts
                        union select d.agency from directory.delegation d join posts on posts.position = d.receiver_position
                            where d.recorded @> :known
                        union select c.agency from directory.competence c join posts on posts.position = c.position where c.recorded @> :known
                        order by agency"""))
                .param("official", official.value())
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .list();
    }

    /** The agencies for which something is passed on to a post that an official holds, by a delegation whose term holds that day. */
    List<AgencyId> passingTo(OfficialId official, AsOf asOf) {
        return asOf.bind(jdbc.sql("""
                        select distinct d.agency from directory.appointment_version a
                        join directory.delegation d on d.receiver_position = a.position and d.recorded @> :known and d.valid @> :day
                        where a.official = :official and a.recorded @> :known and a.valid @> :day order by d.agency"""))
                .param("official", official.value())
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .list();
    }

    /** The units of the agency on a day by what is known now, itself among them. */
    Set<AgencyId> below(AgencyId agency, LocalDate day) {
        return new HashSet<>(AsOf.on(day)
                .bind(jdbc.sql("select agency from directory.tree_below(:agency, :day, :known)"))
                .param("agency", agency.value())
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .list());
    }
}
