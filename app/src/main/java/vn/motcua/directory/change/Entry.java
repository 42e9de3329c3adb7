package vn.motcua.directory.change;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.kernel.AgencyId;

/** One change being entered: what it states and takes back. {@link #finish} replays the lives of all whom it touches, and keeps or refuses it. */
final class Entry {

    private final long change;
    private final Ground ground;
    private final Instant now;
    private final FactRepository facts;
    private final LifeRepository lives;
    private final Consistency consistency;
    private final List<DatedFact> stated = new ArrayList<>();
    private final List<Long> withdrawn = new ArrayList<>();
    private final Set<AgencyId> fresh = new LinkedHashSet<>();
    private final Map<AgencyId, String> names = new HashMap<>();
    private final Set<AgencyId> touched = new LinkedHashSet<>();

    Entry(
            long change,
            Ground ground,
            Instant now,
            FactRepository facts,
            LifeRepository lives,
            Consistency consistency) {
        this.change = change;
        this.ground = ground;
        this.now = now;
        this.facts = facts;
        this.lives = lives;
        this.consistency = consistency;
    }

    long change() {
        return change;
    }

    LocalDate effective() {
        return ground.effective();
    }

    String source() {
        return ground.source().text();
    }

    String reason() {
        return ground.reason();
    }

    /** Founds an agency on the change's own day. */
    AgencyId found(NewAgency agency) {
        return found(List.of(agency)).getFirst();
    }

    /** Founds many, in the order given. */
    List<AgencyId> found(List<NewAgency> agencies) {
        List<NewAgency> checked = agencies.stream().map(NewAgency::checked).toList();
        List<AgencyId> ids = facts.newAgencies(checked.size());
        fresh.addAll(ids);
        for (int i = 0; i < ids.size(); i++) found(ids.get(i), checked.get(i));
        return ids;
    }

    private void found(AgencyId id, NewAgency agency) {
        state(id, new Fact.Founded(agency.names(), agency.kind(), agency.parent(), agency.contact()));
        agency.codes().forEach((system, code) -> state(id, new Fact.CodeGiven(system, code)));
    }

    /** Touches an agency that is there; refused if it was changed since the editor looked at it. */
    Entry edit(Edit edit) {
        if (!touched.add(edit.agency())) return this;
        if (!facts.count(edit)) throw consistency.stale(edit.agency());
        return this;
    }

    /** States a fact from the change's own day on. */
    Entry state(AgencyId agency, Fact fact) {
        return state(agency, ground.effective(), fact);
    }

    /** States a fact from another day on. */
    Entry state(AgencyId agency, LocalDate day, Fact fact) {
        if (!fresh.contains(agency)) edit(Edit.latest(agency));
        stated.add(new DatedFact(change, agency, day, fact));
        return this;
    }

    /** Takes facts of an agency back. */
    Entry withdraw(AgencyId agency, Collection<Long> ids) {
        edit(Edit.latest(agency));
        withdrawn.addAll(ids);
        return this;
    }

    /** Keeps the change; refused where it contradicts what stands. */
    ChangeOutcome finish() {
        Set<AgencyId> agencies = new LinkedHashSet<>(fresh);
        agencies.addAll(touched);
        Map<AgencyId, Life> before = replay(agencies);
        facts.withdraw(withdrawn, change, now);
        facts.insert(stated, now);
        Map<AgencyId, Life> after = replay(agencies);
        before.forEach(this::remember);
        after.forEach(this::remember);
        lives.end(before, after, now);
        consistency.refuseCarried(OwnedCode.fresh(before, after));
        lives.begin(before, after, now);
        consistency.check(agencies);
        List<Effect> effects = agencies.stream()
                .flatMap(agency -> Differences.between(agency, life(before, agency), life(after, agency)).stream())
                .toList();
        if (effects.isEmpty()) throw DirectoryRefusal.NOTHING_CHANGES.because();
        return new ChangeOutcome(change, ground.effective(), List.copyOf(agencies), effects);
    }

    /** What an agency of this change is called: last, of all that was or is known of it. */
    String nameOf(AgencyId agency) {
        return names.getOrDefault(agency, "");
    }

    private Map<AgencyId, Life> replay(Set<AgencyId> agencies) {
        Map<AgencyId, Life> replayed = new LinkedHashMap<>();
        facts.standing(agencies).forEach((agency, known) -> replayed.put(agency, Life.of(known)));
        return agencies.stream().collect(toMap(agency -> agency, agency -> life(replayed, agency)));
    }

    private void remember(AgencyId agency, Life life) {
        if (!life.chapters().isEmpty())
            names.put(agency, life.chapters().getLast().state().names().full());
    }

    private static Life life(Map<AgencyId, Life> lives, AgencyId agency) {
        return lives.getOrDefault(agency, Life.NONE);
    }
}
