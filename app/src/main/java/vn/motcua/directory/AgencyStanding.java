package vn.motcua.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How an agency stands on a day. */
public sealed interface AgencyStanding {

    /** The agency: as it is, as it last was, or as it will first be. */
    AgencyView agency();

    /** The same in a word. */
    default AgencyState state() {
        return switch (this) {
            case Open open -> AgencyState.OPEN;
            case Closed closed -> AgencyState.CLOSED;
            case Planned planned -> AgencyState.PLANNED;
        };
    }

    /** The first day without it, or with it; {@code null} while it exists. */
    default @Nullable LocalDate turns() {
        return switch (this) {
            case Open open -> null;
            case Closed closed -> closed.since();
            case Planned planned -> planned.opens();
        };
    }

    /** It exists on that day. */
    record Open(AgencyView agency) implements AgencyStanding {}

    /**
     * It existed, and does no longer.
     *
     * @param agency as it last was
     * @param since the first day without it
     */
    record Closed(AgencyView agency, LocalDate since) implements AgencyStanding {}

    /**
     * It does not exist yet.
     *
     * @param agency as it will first be
     * @param opens its first day
     */
    record Planned(AgencyView agency, LocalDate opens) implements AgencyStanding {}
}
