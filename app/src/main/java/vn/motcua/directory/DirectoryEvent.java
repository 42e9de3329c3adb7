package vn.motcua.directory;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.kernel.AgencyId;

/**
 * What happened to the directory, for other modules. It was entered now; from its first day on it is so, which may lie ahead: who acts on a
 * day asks {@link Agencies} for that day instead of waiting for an event.
 */
public sealed interface DirectoryEvent {

    /** The first day of the new state. */
    LocalDate effective();

    record AgencyFounded(AgencyId agency, LocalDate effective) implements DirectoryEvent {}

    record AgencyRenamed(AgencyId agency, LocalDate effective) implements DirectoryEvent {}

    record AgencyMoved(AgencyId agency, LocalDate effective) implements DirectoryEvent {}

    record AgencyContactChanged(AgencyId agency, LocalDate effective) implements DirectoryEvent {}

    record AgencyCodeAssigned(AgencyId agency, LocalDate effective) implements DirectoryEvent {}

    record AgencyCodeClosed(AgencyId agency, LocalDate effective) implements DirectoryEvent {}

    record AgenciesMerged(List<AgencyId> merged, AgencyId successor, LocalDate effective) implements DirectoryEvent {}

    record AgencySplit(AgencyId agency, List<AgencyId> parts, LocalDate effective) implements DirectoryEvent {}

    record AgencyReplaced(AgencyId agency, AgencyId successor, LocalDate effective) implements DirectoryEvent {}

    record AgencyClosed(AgencyId agency, LocalDate effective) implements DirectoryEvent {}

    record WorkTransferred(AgencyId agency, AgencyId successor, LocalDate effective) implements DirectoryEvent {}

    /** A fact was entered wrongly; what the agency is was drawn anew, also for days gone by. */
    record FactCorrected(AgencyId agency, LocalDate effective) implements DirectoryEvent {}

    record ChangeRedated(List<AgencyId> agencies, LocalDate effective) implements DirectoryEvent {}

    /** A change was cancelled before its day, or struck as wrong. */
    record ChangeWithdrawn(List<AgencyId> agencies, LocalDate effective) implements DirectoryEvent {}

    record UnitsImported(AgencyId above, int units, LocalDate effective) implements DirectoryEvent {}
}
