package vn.motcua.directory.authority;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Validity;
import vn.motcua.directory.people.Appointment;
import vn.motcua.kernel.OfficialId;

/** Answers whether one official may do one thing on one day, with the best of the reasons, or with the reason why not. */
final class Reasoning {

    /** The narrowest authority speaks first, then the most direct, then the older. */
    static final Comparator<Chain> BEST = Comparator.<Chain>comparingInt(
                    chain -> -chain.matter().depth())
            .thenComparingInt(chain -> chain.links().size())
            .thenComparingInt(chain -> -chain.givenDepth())
            .thenComparing(chain -> chain.appointment().concurrent())
            .thenComparing(chain -> chain.appointment().id().value());

    private final Facts facts;
    private final OfficialId official;
    private final Matter matter;
    private final LocalDate day;

    Reasoning(Facts facts, OfficialId official, Matter matter, LocalDate day) {
        this.facts = facts;
        this.official = official;
        this.matter = matter;
        this.day = day;
    }

    Answer answer() {
        if (!facts.open(facts.agency(), day)) return denied(Denial.AGENCY_NOT_OPEN, null);
        Derivation derivation = new Derivation(facts, day);
        return appointments().stream()
                .flatMap(appointment -> derivation.of(appointment).stream())
                .filter(chain -> chain.matter().covers(matter))
                .min(BEST)
                .<Answer>map(Answer.Allowed::new)
                .orElseGet(this::denied);
    }

    private List<Appointment> appointments() {
        return facts.roster().appointments().stream()
                .filter(one -> one.official().equals(official))
                .toList();
    }

    private Answer denied() {
        List<Appointment> held =
                appointments().stream().filter(one -> one.term().contains(day)).toList();
        if (held.isEmpty()) return withoutPost();
        if (held.stream().allMatch(one -> facts.roster().suspended(one.id(), day)))
            return denied(Denial.SUSPENDED, suspendedSince(held));
        return withPost();
    }

    private Answer withoutPost() {
        List<Validity> terms = appointments().stream().map(Appointment::term).toList();
        if (terms.isEmpty()) return denied(Denial.NO_POST, null);
        return latestEnd(terms)
                .map(last -> denied(Denial.LEFT, last))
                .orElseGet(() -> denied(Denial.NOT_YET_IN_POST, firstDay(terms)));
    }

    private Answer withPost() {
        List<Validity> terms = facts.delegations().stream()
                .filter(one ->
                        one.matter().covers(matter) && appointments().stream().anyMatch(one::reaches))
                .map(Delegation::term)
                .toList();
        if (terms.isEmpty()) return denied(Denial.NEVER_GIVEN, null);
        if (terms.stream().anyMatch(term -> term.contains(day))) return denied(Denial.GIVER_HAS_NONE, null);
        return latestEnd(terms)
                .map(last -> denied(Denial.DELEGATION_ENDED, last))
                .orElseGet(() -> denied(Denial.DELEGATION_NOT_BEGUN, firstDay(terms)));
    }

    private Optional<LocalDate> latestEnd(List<Validity> terms) {
        return terms.stream()
                .map(Validity::lastDay)
                .filter(last -> last != null && last.isBefore(day))
                .map(Objects::requireNonNull)
                .max(Comparator.naturalOrder());
    }

    private static LocalDate firstDay(List<Validity> terms) {
        return terms.stream().map(Validity::from).min(Comparator.naturalOrder()).orElseThrow();
    }

    private @Nullable LocalDate suspendedSince(List<Appointment> held) {
        return facts.roster().suspensions().stream()
                .filter(one -> one.term().contains(day)
                        && held.stream().anyMatch(post -> post.id().equals(one.appointment())))
                .map(one -> one.term().from())
                .findFirst()
                .orElse(null);
    }

    private static Answer denied(Denial reason, @Nullable LocalDate day) {
        return new Answer.Denied(reason, day);
    }
}
