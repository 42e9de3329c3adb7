package vn.motcua.directory.authority;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Validity;
import vn.motcua.directory.people.Appointment;
import vn.motcua.directory.people.AppointmentId;
import vn.motcua.directory.people.Paper;
import vn.motcua.directory.people.PositionId;
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
 * @param endedBy number of the document by which it was revoked, or {@code null}
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
        Validity term,
        Paper paper,
        @Nullable String endedBy) {

    /** True if it goes to whoever holds a post by this appointment. */
    public boolean reaches(Appointment appointment) {
        return receiverAppointment == null
                ? receiver.equals(appointment.position())
                : receiverAppointment.equals(appointment.id());
    }

    /** True if both give the same to the same receiver on a day: then nobody could say by which of them was signed. */
    boolean clashes(Delegation other) {
        return receiver.equals(other.receiver)
                && Objects.equals(receiverAppointment, other.receiverAppointment)
                && matter.equals(other.matter)
                && term.overlaps(other.term);
    }

    /** The same over other days. */
    Delegation over(Validity days, Paper by, @Nullable String ended) {
        return new Delegation(
                id, agency, kind, giver, giverAppointment, receiver, receiverAppointment, matter, days, by, ended);
    }
}
