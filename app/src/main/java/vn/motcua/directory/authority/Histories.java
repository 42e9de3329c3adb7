package vn.motcua.directory.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Validity;
import vn.motcua.directory.people.Appointment;
import vn.motcua.kernel.OfficialId;

/** What one official may do for one agency over all days: asked anew on each day on which a fact begins or ends. */
final class Histories {

    private final Facts facts;
    private final List<Appointment> held;
    private final List<Stretch> stretches = new ArrayList<>();

    Histories(Facts facts, OfficialId official) {
        this.facts = facts;
        this.held = facts.roster().appointments().stream()
                .filter(one -> one.official().equals(official))
                .toList();
    }

    List<Stretch> stretches() {
        List<LocalDate> turns = held.stream()
                .map(one -> one.term().from())
                .min(LocalDate::compareTo)
                .map(first -> facts.turns(first, LocalDate.MAX))
                .orElse(List.of());
        for (int i = 0; i < turns.size(); i++) {
            LocalDate from = turns.get(i);
            add(from, i + 1 < turns.size() ? turns.get(i + 1) : null, chains(from));
        }
        return stretches;
    }

    private List<Chain> chains(LocalDate day) {
        Derivation derivation = new Derivation(facts, day);
        return Derivation.distinct(
                held.stream().flatMap(one -> derivation.of(one).stream()).collect(Collectors.toList()));
    }

    private void add(LocalDate from, @Nullable LocalDate until, List<Chain> chains) {
        if (chains.isEmpty()) return;
        Stretch last = stretches.isEmpty() ? null : stretches.getLast();
        boolean goesOn = last != null
                && from.equals(last.days().until())
                && last.chains().equals(chains);
        LocalDate begin = goesOn ? stretches.removeLast().days().from() : from;
        stretches.add(new Stretch(facts.agency(), new Validity(begin, until), chains));
    }
}
