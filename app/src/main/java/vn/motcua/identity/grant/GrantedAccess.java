package vn.motcua.identity.grant;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyTree;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.identity.session.Visitor;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.AgencyScope;

/**
 * The permission check: what was granted, and nothing else. A grant for an agency holds for all units below it. Who acts for an agency holds
 * what was granted there or below, never above it or beside it; grants for the nation hold wherever one acts. What was granted for an agency that ended holds no
 * longer from its end on: whoever took over acts for it. It is not taken away, so that it holds again if the end was entered wrong and is withdrawn.
 */
@Component
class GrantedAccess implements Access {

    private final GrantRepository grants;
    private final Roles roles;
    private final AgencyTree tree;
    private final Agencies agencies;
    private final Clock clock;

    GrantedAccess(GrantRepository grants, Roles roles, AgencyTree tree, Agencies agencies, Clock clock) {
        this.grants = grants;
        this.roles = roles;
        this.tree = tree;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public boolean allows(Actor actor, String permission, @Nullable AgencyId agency) {
        AgencyScope scope = scope(actor, permission);
        if (scope.nation() || agency == null) return !scope.isEmpty();
        if (scope.isEmpty()) return false;
        return scope.roots().contains(agency) || chain(agency).stream().anyMatch(scope.roots()::contains);
    }

    @Override
    public AgencyScope scope(Actor actor, String permission) {
        if (actor.kind() == ActorKind.SYSTEM || actor.kind() == ActorKind.OPERATOR) return AgencyScope.NATION;
        AccountId account = actor.account();
        if (account == null) return AgencyScope.NOWHERE;
        List<Grant> held = held(account).stream()
                .filter(grant -> grant.covers(permission, roles))
                .toList();
        if (held.stream().anyMatch(grant -> grant.agency() == null)) return AgencyScope.NATION;
        return new AgencyScope(
                false,
                whereActed(
                        actor,
                        held.stream()
                                .map(Grant::agency)
                                .map(Objects::requireNonNull)
                                .toList()));
    }

    @Override
    public boolean freshFactor() {
        return Visitor.now()
                .filter(here -> here.signIn().fresh(clock.instant()))
                .isPresent();
    }

    /** Those of the agencies that are the one acted for, or stand below it. */
    private Set<AgencyId> whereActed(Actor actor, Collection<AgencyId> granted) {
        AgencyId actingFor = actor.actingFor();
        if (actingFor == null) return Set.of();
        return granted.stream()
                .filter(agency -> agency.equals(actingFor) || chain(agency).contains(actingFor))
                .collect(Collectors.toSet());
    }

    /** The agency and all above it, today; found once a request. */
    private Set<AgencyId> chain(AgencyId agency) {
        return Visitor.now()
                .map(here -> here.once("chain " + agency, () -> findChain(agency)))
                .orElseGet(() -> findChain(agency));
    }

    private Set<AgencyId> findChain(AgencyId agency) {
        Set<AgencyId> chain = new HashSet<>();
        chain.add(agency);
        for (AgencyView above : tree.above(agency, AsOf.today(clock))) chain.add(above.id());
        return chain;
    }

    private List<Grant> held(AccountId account) {
        return Visitor.now()
                .filter(here -> here.owner().id().equals(account))
                .map(here -> here.once("grants", () -> findHeld(account)))
                .orElseGet(() -> findHeld(account));
    }

    /** Those that count today; found once a request. */
    private List<Grant> findHeld(AccountId account) {
        List<Grant> all = grants.held(account);
        List<AgencyId> where = all.stream()
                .map(Grant::agency)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (where.isEmpty()) return all;
        Set<AgencyId> ended = agencies.closed(where, AsOf.today(clock));
        return all.stream()
                .filter(grant -> grant.agency() == null || !ended.contains(grant.agency()))
                .toList();
    }
}
