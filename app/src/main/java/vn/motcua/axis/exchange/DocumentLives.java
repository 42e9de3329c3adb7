package vn.motcua.axis.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.axis.DocumentFit;
import vn.motcua.axis.DocumentLife;
import vn.motcua.axis.DocumentLifecycle;
import vn.motcua.axis.DocumentStage;
import vn.motcua.axis.event.EventKind;
import vn.motcua.axis.event.RecordEvents;
import vn.motcua.axis.exchange.LifeRows.Found;
import vn.motcua.axis.exchange.Prepared.Numbered;

/**
 * Moves the lives of documents by what packets tell of them: many packets at once, each in the order in which it came, the lives locked in the
 * order of their numbers. Whatever fits or does not is recorded; only what fits moves anything.
 */
@Component
class DocumentLives {

    private final LifeRows rows;
    private final RecordEvents events;

    DocumentLives(LifeRows rows, RecordEvents events) {
        this.rows = rows;
        this.events = events;
    }

    /** What was given back by it: the deliveries whose content is no longer to be served. */
    List<Withdrawn> tell(List<Numbered> packets, Instant at) {
        List<Told> told = new ArrayList<>(
                packets.stream().flatMap(packet -> Told.by(packet).stream()).toList());
        if (told.isEmpty()) return List.of();
        Map<Told, Long> lives = rows.lives(told);
        otherWayRound(told, lives);
        Map<Long, Found> locked = rows.lock(new HashSet<>(lives.values()));
        Set<String> seen = rows.toldBefore(locked.keySet());
        Map<Long, DocumentLife> now = new HashMap<>();
        locked.forEach((id, found) -> now.put(id, found.life()));
        List<LifeRows.Event> events = new ArrayList<>();
        for (Told one : told) {
            Long life = lives.get(one);
            if (life == null) {
                events.add(new LifeRows.Event(one, null, null));
                continue;
            }
            events.add(new LifeRows.Event(one, life, step(one, life, now, seen)));
        }
        rows.insert(events, at);
        return finish(locked, now, at);
    }

    /** What is of no life that its teller may speak of is perhaps of one that the other side may: the wrong party said so. */
    private void otherWayRound(List<Told> told, Map<Told, Long> lives) {
        List<Told> turned = told.stream()
                .filter(one -> !lives.containsKey(one))
                .map(Told::turned)
                .toList();
        if (turned.isEmpty()) return;
        Map<Told, Long> found = rows.lives(turned);
        told.replaceAll(one -> !lives.containsKey(one) && found.containsKey(one.turned()) ? one.turned() : one);
        lives.putAll(found);
    }

    private static DocumentFit step(Told told, long life, Map<Long, DocumentLife> now, Set<String> seen) {
        if (!seen.add(told.mark(life))) return DocumentFit.REPEATED;
        DocumentLifecycle.Step step =
                DocumentLifecycle.step(now.getOrDefault(life, DocumentLife.BEGUN), told.event(), told.party());
        now.put(life, step.life());
        return step.fit();
    }

    private List<Withdrawn> finish(Map<Long, Found> locked, Map<Long, DocumentLife> now, Instant at) {
        Map<Long, DocumentLife> moved = new HashMap<>(now);
        locked.forEach((id, before) -> moved.remove(id, before.life()));
        rows.move(moved, at);
        events.toSenders(EventKind.STATUS, moved.keySet(), at);
        List<Long> recalled = moved.entrySet().stream()
                .filter(entry -> entry.getValue().stage() == DocumentStage.RECALLED)
                .map(Map.Entry::getKey)
                .toList();
        return recalled.isEmpty() ? List.of() : rows.withdraw(recalled, at);
    }

    /**
     * A delivery whose content is served no more.
     *
     * @param taken true if the receiver had been served it before
     */
    record Withdrawn(long docId, long packet, vn.motcua.kernel.AgencyId receiver, boolean taken) {}
}
