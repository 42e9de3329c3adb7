package vn.motcua.directory.people;

import java.time.LocalDate;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;

/** What happened to officials and their posts, for other modules. It was entered now; its day may lie ahead: who acts on a day asks for that day. */
public sealed interface PeopleEvent {

    /**
     * An appointment has an end, another end, or never was. The same official may hold the same post by another appointment: ask {@link PostHolders}.
     *
     * @param effective the first day without it; of one that was struck out, the first day that it had
     */
    record AppointmentEnded(AgencyId agency, OfficialId official, PositionId position, LocalDate effective)
            implements PeopleEvent {}
}
