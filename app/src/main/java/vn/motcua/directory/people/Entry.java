package vn.motcua.directory.people;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.DirectoryPermission;
import vn.motcua.directory.Validity;
import vn.motcua.kernel.AgencyId;

/** An appointment under the pen: the agency's book is open, and the roster is what is known now. */
record Entry(OffsetDateTime known, Roster roster, Appointment appointment) {

    static Entry of(PeopleStore store, Book book, AgencyId agency, AppointmentId id) {
        OffsetDateTime known = book.open(agency, DirectoryPermission.APPOINT);
        Roster roster = store.roster(agency);
        Appointment found =
                roster.appointment(id).orElseThrow(() -> PeopleRefusal.APPOINTMENT_UNKNOWN.because(id.value()));
        return new Entry(known, roster, found);
    }

    /** The title of the post on the appointment's first day. */
    String title() {
        return roster.positions().stream()
                .filter(post -> post.id().equals(appointment.position()))
                .findFirst()
                .map(Position::title)
                .orElse("");
    }

    /** The roster without this appointment, to judge what would take its place. */
    Roster others() {
        return new Roster(
                roster.positions(),
                roster.appointments().stream()
                        .filter(one -> !one.id().equals(appointment.id()))
                        .toList(),
                roster.suspensions(),
                roster.names());
    }

    /** The same appointment over other days. */
    Appointment over(Validity term, @Nullable String endedBy) {
        return new Appointment(
                appointment.id(),
                appointment.position(),
                appointment.official(),
                appointment.kind(),
                appointment.concurrent(),
                appointment.seat(),
                term,
                appointment.paper(),
                endedBy);
    }
}
