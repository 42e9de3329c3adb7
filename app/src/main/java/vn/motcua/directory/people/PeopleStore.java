package vn.motcua.directory.people;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Validity;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;

/** Writes posts, officials and appointments. Rows are added and closed, never changed. */
@Component
class PeopleStore {

    private final JdbcClient jdbc;
    private final Rosters rosters;

    PeopleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rosters = new Rosters(jdbc);
    }

    /** The agency's posts and holders by what is known now. */
    Roster roster(AgencyId agency) {
        return rosters.of(List.of(agency), AsOf.on(LocalDate.EPOCH));
    }

    void refuseClosed(AgencyId agency, Validity term) {
        if (!rosters.open(agency, term.from(), term.until())) throw PeopleRefusal.AGENCY_NOT_OPEN.at("from");
    }

    PositionId newPosition(AgencyId agency) {
        return new PositionId(jdbc.sql("insert into directory.position (agency) values (:agency) returning id")
                .param("agency", agency.value())
                .query(Long.class)
                .single());
    }

    OfficialId newOfficial() {
        return new OfficialId(jdbc.sql("insert into directory.official default values returning id")
                .query(Long.class)
                .single());
    }

    AppointmentId newAppointment(PositionId position, OfficialId official) {
        return new AppointmentId(jdbc.sql("""
                        insert into directory.appointment (position, official) values (:position, :official) returning id""")
                .param("position", position.value())
                .param("official", official.value())
                .query(Long.class)
                .single());
    }

    void add(Position position, OffsetDateTime known) {
        jdbc.sql("""
                        insert into directory.position_version (position, agency, title, short_title, role, rank, seats, collegium,
                            source, clause, grade, valid, recorded)
                        values (:position, :agency, :title, :short, :role, :rank, :seats, :collegium, :source, :clause, :grade,
                            daterange(:from, :until), tstzrange(:known, null))""")
                .param("position", position.id().value())
                .param("agency", position.agency().value())
                .param("title", position.title())
                .param("short", position.shortTitle())
                .param("role", position.role().name())
                .param("rank", position.rank())
                .param("seats", position.seats())
                .param("collegium", position.collegium())
                .param("source", position.source().document())
                .param("clause", position.source().clause())
                .param("grade", position.source().grade().name())
                .param("from", position.term().from())
                .param("until", position.term().until())
                .param("known", known)
                .update();
    }

    void add(Appointment appointment, OffsetDateTime known) {
        jdbc.sql("""
                        insert into directory.appointment_version (appointment, position, official, kind, concurrent, seat,
                            paper, paper_signed, end_paper, valid, recorded)
                        values (:appointment, :position, :official, :kind, :concurrent, :seat, :paper, :signed, :ended,
                            daterange(:from, :until), tstzrange(:known, null))""")
                .param("appointment", appointment.id().value())
                .param("position", appointment.position().value())
                .param("official", appointment.official().value())
                .param("kind", appointment.kind().name())
                .param("concurrent", appointment.concurrent())
                .param("seat", appointment.seat())
                .param("paper", appointment.paper().number())
                .param("signed", appointment.paper().signed())
                .param("ended", appointment.endedBy())
                .param("from", appointment.term().from())
                .param("until", appointment.term().until())
                .param("known", known)
                .update();
    }

    void add(Suspension suspension, OffsetDateTime known) {
        jdbc.sql("""
                        insert into directory.suspension (suspension, appointment, paper, paper_signed, end_paper, valid, recorded)
                        values (:suspension, :appointment, :paper, :signed, :ended, daterange(:from, :until), tstzrange(:known, null))""")
                .param("suspension", suspension.id())
                .param("appointment", suspension.appointment().value())
                .param("paper", suspension.paper().number())
                .param("signed", suspension.paper().signed())
                .param("ended", suspension.endedBy())
                .param("from", suspension.term().from())
                .param("until", suspension.term().until())
                .param("known", known)
                .update();
    }

    long newSuspension() {
        return jdbc.sql("select nextval('directory.suspension_id')")
                .query(Long.class)
                .single();
    }

    void name(OfficialId official, String name, @Nullable String email, Validity term, OffsetDateTime known) {
        jdbc.sql("""
                        insert into directory.official_version (official, name, email, valid, recorded)
                        values (:official, :name, :email, daterange(:from, :until), tstzrange(:known, null))""")
                .param("official", official.value())
                .param("name", name)
                .param("email", email)
                .param("from", term.from())
                .param("until", term.until())
                .param("known", known)
                .update();
    }

    void close(PositionId position, OffsetDateTime known) {
        close("update directory.position_version", "position", position.value(), known);
    }

    void close(AppointmentId appointment, OffsetDateTime known) {
        close("update directory.appointment_version", "appointment", appointment.value(), known);
    }

    void close(Suspension suspension, OffsetDateTime known) {
        close("update directory.suspension", "suspension", suspension.id(), known);
    }

    private void close(String update, String key, long id, OffsetDateTime known) {
        jdbc.sql(update + " set recorded = tstzrange(lower(recorded), :known) where " + key
                        + " = :id and upper_inf(recorded)")
                .param("id", id)
                .param("known", known)
                .update();
    }

    /** Holds the official, so that nobody gives them another post meanwhile; refused if there is none such. */
    void hold(OfficialId official) {
        boolean unknown = jdbc.sql("select id from directory.official where id = :id for update")
                .param("id", official.value())
                .query(Long.class)
                .optional()
                .isEmpty();
        if (unknown) throw PeopleRefusal.OFFICIAL_UNKNOWN.at("official");
    }

    /** True if the official has a main post in these days, this appointment aside. */
    boolean hasMainPost(OfficialId official, Validity term, @Nullable AppointmentId aside) {
        return jdbc.sql("""
                        select exists (select from directory.appointment_version where official = :official and upper_inf(recorded)
                            and seat > 0 and not concurrent and valid && daterange(:from, :until) and appointment <> :aside)""")
                .param("official", official.value())
                .param("from", term.from())
                .param("until", term.until())
                .param("aside", aside == null ? 0 : aside.value())
                .query(Boolean.class)
                .single();
    }

    /** Another name from a day on: what was called otherwise then is cut off at that day, or replaced. */
    void rename(OfficialId official, String name, @Nullable String email, LocalDate from, OffsetDateTime known) {
        jdbc.sql("""
                        with closed as (
                            update directory.official_version set recorded = tstzrange(lower(recorded), cast(:known as timestamptz))
                            where official = :official and upper_inf(recorded) and valid && daterange(:from, null)
                            returning name, email, valid)
                        insert into directory.official_version (official, name, email, valid, recorded)
                        select :official, name, email, daterange(lower(valid), :from), tstzrange(:known, null) from closed
                        where lower(valid) < :from""")
                .param("official", official.value())
                .param("from", from)
                .param("known", known)
                .update();
        name(official, name, email, Validity.since(from), known);
    }
}
