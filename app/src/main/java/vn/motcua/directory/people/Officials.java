package vn.motcua.directory.people;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.AgencyScope;
import vn.motcua.kernel.text.Fold;

/**
 * The questions about officials and posts. The state publishes its leaders; other staff are told only to those whose scope
 * ({@link vn.motcua.directory.DirectoryPermission#SEE_STAFF}) covers their agency.
 */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Officials {

    private static final String VISIBLE = """
            (p.role <> 'STAFF' or :nation or p.agency in (
                select t.agency from unnest(cast(:roots as bigint[])) as r (id) cross join lateral directory.tree_below(r.id, :day, :known) t))
            """;

    private static final String FOUND = """
            from directory.official_version o
            join directory.appointment_version a on a.official = o.official and a.recorded @> :known and a.valid @> :day
            join directory.position_version p on p.position = a.position and p.recorded @> :known and p.valid @> :day
            left join directory.agency_version v on v.agency = p.agency and v.recorded @> :known and v.valid @> :day
            where o.recorded @> :known and o.valid @> :day and o.folded like all (cast(:words as text[])) and
            """ + VISIBLE;

    private final JdbcClient jdbc;
    private final Rosters rosters;
    private final Agencies agencies;

    Officials(JdbcClient jdbc, Rosters rosters, Agencies agencies) {
        this.jdbc = jdbc;
        this.rosters = rosters;
        this.agencies = agencies;
    }

    /** Officials in service on that day whose names hold all these words, with or without diacritics; by name. */
    public Slice<OfficialHit> search(String words, AgencyScope staff, AsOf asOf, Paging paging) {
        long total = bind("select count(distinct o.official) " + FOUND, words, staff, asOf)
                .query(Long.class)
                .single();
        List<OfficialHit> hits = bind("""
                        select o.official, o.name, o.email, string_agg(
                            case when v.name is null or kernel.fold(p.title) like '%' || kernel.fold(v.name) then p.title
                                else p.title || ', ' || v.name end, E'\\n' order by a.concurrent, a.seat = 0, p.rank, p.title) as posts
                        """ + FOUND + """
                        group by o.official, o.name, o.email, o.folded
                        order by kernel.fold(regexp_replace(o.name, '^.* ', '')), o.folded, o.official limit :size offset :offset""", words, staff, asOf)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> new OfficialHit(
                        new OfficialView(
                                new OfficialId(row.getLong("official")), row.getString("name"), row.getString("email")),
                        row.getString("posts").lines().toList()))
                .list();
        return new Slice<>(hits, paging, total);
    }

    /** The official as they are called on that day, or were last called. */
    public Optional<OfficialView> find(OfficialId id, AsOf asOf) {
        return asOf.bind(jdbc.sql("""
                        select official, name, email from directory.official_version where official = :id and recorded @> :known
                        order by valid @> :day desc, valid desc limit 1"""))
                .param("id", id.value())
                .query((row, number) -> new OfficialView(id, row.getString("name"), row.getString("email")))
                .optional();
    }

    /** All posts of an official over all days, the latest first. */
    public List<CareerPost> career(OfficialId id, AsOf asOf) {
        List<AgencyId> homes = asOf.bind(jdbc.sql("""
                        select distinct p.agency from directory.appointment_version a join directory.position p on p.id = a.position
                        where a.official = :id and a.recorded @> :known"""))
                .param("id", id.value())
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .list();
        Roster roster = rosters.of(homes, asOf);
        return roster.appointments().stream()
                .filter(one -> one.official().equals(id))
                .sorted((one, other) -> other.term().from().compareTo(one.term().from()))
                .flatMap(one -> post(roster, one, asOf).stream())
                .toList();
    }

    private Optional<CareerPost> post(Roster roster, Appointment held, AsOf asOf) {
        return roster.position(held.position(), held.term().from())
                .map(position -> new CareerPost(
                        held,
                        position.title(),
                        position.role(),
                        position.agency(),
                        name(position.agency(), asOf.at(held.term().from())),
                        roster.suspensions().stream()
                                .filter(one -> one.appointment().equals(held.id()))
                                .toList()));
    }

    /** The posts of an agency on a day by rank, with their holders; other staff only if asked for. */
    public List<Post> posts(AgencyId agency, boolean staff, AsOf asOf) {
        Roster roster = rosters.of(List.of(agency), asOf);
        return roster.positions().stream()
                .filter(position -> position.term().contains(asOf.day())
                        && (staff || position.role().published()))
                .map(position -> new Post(position, holders(roster, position, asOf)))
                .toList();
    }

    /** The posts of an agency and of the units right below it on a day, staff among them. */
    public List<Post> structure(AgencyId agency, AsOf asOf) {
        List<AgencyId> units = asOf.bind(
                        jdbc.sql(
                                "select agency from directory.tree_below(:agency, :day, :known) where depth <= 1 order by depth, agency"))
                .param("agency", agency.value())
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .list();
        Roster roster = rosters.of(units, asOf);
        return roster.positions().stream()
                .filter(position -> position.term().contains(asOf.day()))
                .sorted(Comparator.comparingInt(position -> units.indexOf(position.agency())))
                .map(position -> new Post(position, holders(roster, position, asOf)))
                .toList();
    }

    private static List<Post.Holder> holders(Roster roster, Position position, AsOf asOf) {
        return roster.appointments().stream()
                .filter(one ->
                        one.position().equals(position.id()) && one.term().contains(asOf.day()))
                .map(one -> new Post.Holder(
                        one, roster.name(one.official(), asOf.day()), roster.suspended(one.id(), asOf.day())))
                .toList();
    }

    /** The heads and deputies of an agency and of the units right below it who are in office on that day, its own first. */
    public List<Leader> leaders(AgencyId agency, AsOf asOf) {
        return asOf.bind(jdbc.sql("""
                        select a.appointment, o.name, p.title, p.role, p.agency
                        from directory.tree_below(:agency, :day, :known) t
                        join directory.position_version p on p.agency = t.agency and p.recorded @> :known and p.valid @> :day
                        join directory.appointment_version a on a.position = p.position and a.recorded @> :known and a.valid @> :day
                        join directory.official_version o on o.official = a.official and o.recorded @> :known and o.valid @> :day
                        where p.role <> 'STAFF' and t.depth <= 1 order by t.depth, p.rank, p.title, o.folded"""))
                .param("agency", agency.value())
                .query((row, number) -> new Leader(
                        new AppointmentId(row.getLong("appointment")),
                        row.getString("name"),
                        row.getString("title"),
                        Role.valueOf(row.getString("role")),
                        new AgencyId(row.getLong("agency"))))
                .list();
    }

    /** The agency in which an appointment stands, if there is (by what is known now) such an appointment. */
    public Optional<CareerPost> appointment(AgencyId agency, AppointmentId id) {
        AsOf now = agencies.today();
        Roster roster = rosters.of(List.of(agency), now);
        return roster.appointment(id).flatMap(one -> post(roster, one, now));
    }

    private String name(AgencyId agency, AsOf asOf) {
        Map<AgencyId, String> names = agencies.namesOf(List.of(agency), asOf).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> full(entry.getValue())));
        return names.getOrDefault(agency, "");
    }

    private static String full(AgencyNames names) {
        return names.full();
    }

    private JdbcClient.StatementSpec bind(String sql, String words, AgencyScope staff, AsOf asOf) {
        return asOf.bind(jdbc.sql(sql))
                .param(
                        "words",
                        Arrays.stream(Fold.fold(words).split(" "))
                                .map(word -> "%" + word + "%")
                                .toArray(String[]::new))
                .param("nation", staff.nation())
                .param("roots", staff.roots().stream().map(AgencyId::value).toArray(Long[]::new));
    }
}
