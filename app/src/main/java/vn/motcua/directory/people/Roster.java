package vn.motcua.directory.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.kernel.OfficialId;

/**
 * Posts and who held them, over all days, as it was known at one moment.
 *
 * @param positions the posts, a row for each stretch in which one stood unchanged
 * @param appointments who held them
 * @param suspensions when they might not exercise them
 * @param names what they are called
 */
public record Roster(
        List<Position> positions,
        List<Appointment> appointments,
        List<Suspension> suspensions,
        List<OfficialName> names) {

    public Roster {
        positions = List.copyOf(positions);
        appointments = List.copyOf(appointments);
        suspensions = List.copyOf(suspensions);
        names = List.copyOf(names);
    }

    /** The post as it stood on that day; empty if it did not stand. */
    public Optional<Position> position(PositionId id, LocalDate day) {
        return positions.stream()
                .filter(position -> position.id().equals(id) && position.term().contains(day))
                .findFirst();
    }

    /** The appointment, on whichever days it holds. */
    public Optional<Appointment> appointment(AppointmentId id) {
        return appointments.stream()
                .filter(appointment -> appointment.id().equals(id))
                .findFirst();
    }

    /** True if the holder might not exercise the post on that day. */
    public boolean suspended(AppointmentId id, LocalDate day) {
        return suspensions.stream()
                .anyMatch(one -> one.appointment().equals(id) && one.term().contains(day));
    }

    /** True if somebody holds the post on that day by this appointment, and may exercise it. */
    public boolean inOffice(Appointment appointment, LocalDate day) {
        return appointment.term().contains(day)
                && !suspended(appointment.id(), day)
                && position(appointment.position(), day).isPresent();
    }

    /** What an official was called on that day; the nearest name known if that day has none. */
    public String name(OfficialId official, LocalDate day) {
        List<OfficialName> all =
                names.stream().filter(name -> name.official().equals(official)).toList();
        return all.stream()
                .filter(name -> name.term().contains(day))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(OfficialName::name)
                .orElse("");
    }
}
