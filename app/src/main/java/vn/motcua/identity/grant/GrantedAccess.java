package vn.motcua.identity.grant;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.session.Visitor;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.AgencyScope;

/** The permission check: what was granted, and nothing else. Grants are read once a request. */
@Component
class GrantedAccess implements Access {

    private final GrantRepository grants;
    private final Roles roles;
    private final Clock clock;

    GrantedAccess(GrantRepository grants, Roles roles, Clock clock) {
        this.grants = grants;
        this.roles = roles;
        this.clock = clock;
    }

    @Override
    public boolean allows(Actor actor, String permission, @Nullable AgencyId agency) {
        AgencyScope scope = scope(actor, permission);
        if (scope.nation() || agency == null) return !scope.isEmpty();
        return scope.roots().contains(agency);
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
                held.stream().map(Grant::agency).map(Objects::requireNonNull).collect(Collectors.toSet()));
    }

    @Override
    public boolean freshFactor() {
        return Visitor.now()
                .filter(here -> here.signIn().fresh(clock.instant()))
                .isPresent();
    }

    private List<Grant> held(AccountId account) {
        return Visitor.now()
                .filter(here -> here.owner().id().equals(account))
                .map(here -> here.once("grants", () -> grants.held(account)))
                .orElseGet(() -> grants.held(account));
    }
}
