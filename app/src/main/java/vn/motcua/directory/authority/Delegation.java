package vn.motcua.directory.authority;

import org.jspecify.annotations.Nullable;
import vn.motcua.directory.people.Appointment;
import vn.motcua.directory.people.AppointmentId;
import vn.motcua.directory.people.Paper;
import vn.motcua.directory.people.PositionId;
import vn.motcua.directory.people.Term;
import vn.motcua.kernel.AgencyId;

/**
 * Authority passed on.
 *
 * @param id its key
 * @param agency for which agency the receiver signs
 * @param kind how; it follows from who the two are and is never chosen against that
 * @param giver the post it comes from
 * @param giverAppointment the person in that post; {@code null} for TL, which passes from post to post
 * @param receiver the post it goes to
 * @param receiverAppointment the person in that post; {@code null} for TL
 * @param matter what may be done
 * @param term on which days
 * @param paper by which document
 */
public record Delegation(
        long id,
        AgencyId agency,
        DelegationKind kind,
        PositionId giver,
        @Nullable AppointmentId giverAppointment,
        PositionId receiver,
        @Nullable AppointmentId receiverAppointment,
        Matter matter,
        Term term,
        Paper paper) {

    /** True if it goes to whoever holds a post by this appointment. */
    public boolean reaches(Appointment appointment) {
        return receiverAppointment == null
                ? receiver.equals(appointment.position())
                : receiverAppointment.equals(appointment.id());
    }
}
