package vn.motcua.dossier.life;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.authority.StandIn;
import vn.motcua.directory.authority.StandIns;
import vn.motcua.directory.people.OfficialAccounts;
import vn.motcua.dossier.TaskView;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;

/** In whose stead whoever acts may do the work of the desk: as the directory's delegations say for today, and no day longer. */
@Component
public class Steads {

    private final StandIns standIns;
    private final OfficialAccounts accounts;
    private final Actors actors;
    private final Clock clock;

    Steads(StandIns standIns, OfficialAccounts accounts, Actors actors, Clock clock) {
        this.standIns = standIns;
        this.accounts = accounts;
        this.actors = actors;
        this.clock = clock;
    }

    /** Those of today that open a step of some role. */
    public List<Stead> today() {
        Actor actor = actors.current();
        if (actor.kind() != ActorKind.OFFICIAL || actor.account() == null) return List.of();
        return accounts
                .official(actor.account())
                .map(official -> standIns.of(official, AsOf.today(clock)))
                .orElse(List.of())
                .stream()
                .map(this::stead)
                .filter(stead -> !stead.roles().isEmpty())
                .toList();
    }

    /** That by which a step may be done: one that nobody has taken, or that the giver has. */
    public Optional<Stead> of(TaskView task, Pinned pinned) {
        if (task.role() == null) return Optional.empty();
        return today().stream()
                .filter(stead -> stead.agency().equals(task.agency())
                        && stead.roles().contains(task.role())
                        && stead.covers(
                                pinned.view().code().text(), pinned.view().record()))
                .findFirst();
    }

    private Stead stead(StandIn one) {
        Set<AccountId> givers = one.givers().stream()
                .flatMap(giver -> accounts.account(giver).stream())
                .collect(Collectors.toSet());
        return new Stead(one.agency(), one.matter(), one.kind(), one.delegation(), givers, one.name());
    }
}
