package vn.motcua.vault.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyTree;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.AgencyScope;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Phrase;
import vn.motcua.vault.VaultPermission;
import vn.motcua.vault.look.Objections;

/** The objections that whoever acts may answer. */
@Component
class ToAnswer {

    private final Objections objections;
    private final Access access;
    private final Actors actors;
    private final AgencyTree tree;
    private final Clock clock;

    ToAnswer(Objections objections, Access access, Actors actors, AgencyTree tree, Clock clock) {
        this.objections = objections;
        this.access = access;
        this.actors = actors;
        this.tree = tree;
        this.clock = clock;
    }

    /** Where some wait that they may answer. */
    List<AgencyId> agencies() {
        AgencyScope scope = access.scope(actors.current(), VaultPermission.ANSWER.code());
        List<AgencyId> waiting = scope.isEmpty() ? List.of() : objections.agencies();
        if (scope.nation() || waiting.isEmpty()) return waiting;
        Set<AgencyId> served = tree.withBelow(scope.roots(), AsOf.today(clock));
        return waiting.stream().filter(served::contains).toList();
    }

    /** How many wait, and how many of them too long. */
    Phrase waits() {
        Objections.Waiting waiting = objections.count(agencies(), LocalDate.now(clock.withZone(DatabaseClock.VIETNAM)));
        return new Phrase("vault.objections.tile.waits", List.of(waiting.all(), waiting.late()));
    }
}
