package vn.motcua.directory.change;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.database.DatabaseClock;

/** Where changes are entered, one after another, inside the transaction of the operation that makes them. */
@Component
class Ledger {

    private final FactRepository facts;
    private final LifeRepository lives;
    private final Consistency consistency;
    private final Actors actors;
    private final Clock clock;

    Ledger(FactRepository facts, LifeRepository lives, Consistency consistency, Actors actors, Clock clock) {
        this.facts = facts;
        this.lives = lives;
        this.consistency = consistency;
        this.actors = actors;
        this.clock = clock;
    }

    /** Today in Vietnam. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(DatabaseClock.VIETNAM));
    }

    /** Begins a change; refused if its ground is not in order. */
    Entry begin(ChangeKind kind, Ground ground) {
        Ground checked = ground.checked(today());
        facts.lock();
        var now = facts.moment(clock.instant());
        long change = facts.insert(kind, checked, actors.current().account(), now);
        return new Entry(change, checked, now, facts, lives, consistency);
    }
}
