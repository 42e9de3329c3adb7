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

    /** An agency came into being. */
    record AgencyFounded(AgencyId agency, LocalDate effective) implements DirectoryEvent {}

    /** An agency is called otherwise, or is another sort of body. */
    record AgencyRenamed(AgencyId agency, LocalDate effective) implements DirectoryEvent {}

    /** An agency stands below another one. */
    record AgencyMoved(AgencyId agency, LocalDate effective) implements DirectoryEvent {}

    /** An agency is reached otherwise. */
    record AgencyContactChanged(AgencyId agency, LocalDate effective) implements DirectoryEvent {}

    /** An agency was given a code. */
    record AgencyCodeAssigned(AgencyId agency, LocalDate effective) implements DirectoryEvent {}

    /** An agency lost a code. */
    record AgencyCodeClosed(AgencyId agency, LocalDate effective) implements DirectoryEvent {}

    /** Agencies were merged into another. */
    record AgenciesMerged(List<AgencyId> merged, AgencyId successor, LocalDate effective) implements DirectoryEvent {}

    /** An agency was divided. */
    record AgencySplit(AgencyId agency, List<AgencyId> parts, LocalDate effective) implements DirectoryEvent {}

    /** An agency ended, and another stands in its place. */
    record AgencyReplaced(AgencyId agency, AgencyId successor, LocalDate effective) implements DirectoryEvent {}

    /** An agency ended without successor. */
    record AgencyClosed(AgencyId agency, LocalDate effective) implements DirectoryEvent {}

    /** Part of an agency’s work went to another. */
    record WorkTransferred(AgencyId agency, AgencyId successor, LocalDate effective) implements DirectoryEvent {}

    /** Something entered of an agency was wrong and was put right. */
    record FactCorrected(AgencyId agency, LocalDate effective) implements DirectoryEvent {}

    /** A change holds from another day on. */
    record ChangeRedated(List<AgencyId> agencies, LocalDate effective) implements DirectoryEvent {}

    /** A change was cancelled before its day, or struck as wrong. */
    record ChangeWithdrawn(List<AgencyId> agencies, LocalDate effective) implements DirectoryEvent {}

    /** Many facts were entered at once, from a file or with the product. */
    record AgenciesImported(List<AgencyId> agencies, LocalDate effective) implements DirectoryEvent {}
}
