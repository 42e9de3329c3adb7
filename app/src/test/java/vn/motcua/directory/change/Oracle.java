package vn.motcua.directory.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.SuccessionKind;
import vn.motcua.kernel.AgencyId;

/** The directory as one would answer with a pile of slips: every question goes through all that was ever said. No period is ever made. */
final class Oracle {

    private final List<Slip> slips = new ArrayList<>();

    /** Something said of an agency from a day on, said at one moment and perhaps taken back at another. */
    static final class Slip {
        final long change;
        final AgencyId agency;
        final LocalDate day;
        final Fact fact;
        final Instant said;

        @Nullable
        Instant takenBack;

        Slip(long change, AgencyId agency, LocalDate day, Fact fact, Instant said) {
            this.change = change;
            this.agency = agency;
            this.day = day;
            this.fact = fact;
            this.said = said;
        }
    }

    void say(long change, AgencyId agency, LocalDate day, Fact fact, Instant said) {
        slips.add(new Slip(change, agency, day, fact, said));
    }

    void takeBack(Slip slip, Instant when) {
        slip.takenBack = when;
    }

    /** What stands of a change. */
    List<Slip> of(long change) {
        return slips.stream()
                .filter(slip -> slip.change == change && slip.takenBack == null)
                .toList();
    }

    /** What an agency is called, if it is there on the day. */
    Optional<String> name(AgencyId agency, LocalDate day, Instant known) {
        if (!open(agency, day, known)) return Optional.empty();
        return Optional.of(last(agency, day, known, FactKind.FOUNDED, FactKind.RENAMED)
                .map(slip -> slip.fact instanceof Fact.Renamed renamed
                        ? renamed.names().full()
                        : ((Fact.Founded) slip.fact).names().full())
                .orElseThrow());
    }

    @Nullable
    AgencyId parent(AgencyId agency, LocalDate day, Instant known) {
        return last(agency, day, known, FactKind.FOUNDED, FactKind.MOVED)
                .map(slip -> slip.fact instanceof Fact.Moved moved
                        ? Optional.ofNullable(moved.parent())
                        : Optional.ofNullable(((Fact.Founded) slip.fact).parent()))
                .flatMap(parent -> parent)
                .orElse(null);
    }

    Optional<String> code(AgencyId agency, LocalDate day, Instant known) {
        if (!open(agency, day, known)) return Optional.empty();
        return last(agency, day, known, FactKind.CODE_TAKEN, FactKind.CODE_GIVEN)
                .flatMap(slip ->
                        slip.fact instanceof Fact.CodeGiven given ? Optional.of(given.code()) : Optional.empty());
    }

    Set<AgencyId> below(AgencyId agency, LocalDate day, Instant known, Set<AgencyId> all) {
        Set<AgencyId> below = new HashSet<>();
        for (AgencyId one : all) if (open(one, day, known) && agency.equals(parent(one, day, known))) below.add(one);
        return below;
    }

    Set<AgencyId> competent(AgencyId agency, LocalDate day, Instant known) {
        if (open(agency, day, known)) return Set.of(agency);
        Set<AgencyId> competent = new HashSet<>();
        for (Slip slip : slips)
            if (slip.agency.equals(agency)
                    && holds(slip, day, known)
                    && slip.fact instanceof Fact.Succeeded succeeded
                    && succeeded.succession() != SuccessionKind.TRANSFERRED)
                competent.addAll(competent(succeeded.successor(), day, known));
        return competent;
    }

    boolean open(AgencyId agency, LocalDate day, Instant known) {
        return last(agency, day, known, FactKind.FOUNDED).isPresent()
                && last(agency, day, known, FactKind.CLOSED).isEmpty();
    }

    private Optional<Slip> last(AgencyId agency, LocalDate day, Instant known, FactKind... kinds) {
        return slips.stream()
                .filter(slip -> slip.agency.equals(agency)
                        && List.of(kinds).contains(slip.fact.kind())
                        && holds(slip, day, known))
                .max(Comparator.comparing((Slip slip) -> slip.day).thenComparing(slip -> slip.fact.kind()));
    }

    private static boolean holds(Slip slip, LocalDate day, Instant known) {
        boolean knownThen = !slip.said.isAfter(known) && (slip.takenBack == null || slip.takenBack.isAfter(known));
        return knownThen && !slip.day.isAfter(day);
    }
}
