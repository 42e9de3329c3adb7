package vn.motcua.identity.grant;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AnsweringReach;
import vn.motcua.directory.Successions;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.IdentityPermission;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.AgencyScope;

/**
 * How far an administrator of accounts reaches: to officials of their agencies, and never to somebody who holds more than they do. Agencies that ended, and for which one of theirs answers now
 * ({@link Successions#answeredFor}), are theirs too, so that those who served there are moved to where they serve now; what was granted there is weighed as if it were for whoever answers.
 */
@Component
public class Reach {

    private static final String MANAGE = IdentityPermission.MANAGE_ACCOUNTS.code();
    private static final String GRANT = IdentityPermission.GRANT.code();

    private final Access access;
    private final Actors actors;
    private final AccountRepository accounts;
    private final GrantRepository grants;
    private final Roles roles;
    private final AnsweringReach reach;
    private final Agencies agencies;
    private final Successions successions;

    Reach(
            Access access,
            Actors actors,
            AccountRepository accounts,
            GrantRepository grants,
            Roles roles,
            AnsweringReach reach,
            Agencies agencies,
            Successions successions) {
        this.access = access;
        this.actors = actors;
        this.accounts = accounts;
        this.grants = grants;
        this.roles = roles;
        this.reach = reach;
        this.agencies = agencies;
        this.successions = successions;
    }

    /** The agencies whose officials whoever acts looks after today; {@code null}: all of them. */
    public @Nullable Set<AgencyId> agencies() {
        return agencies(MANAGE);
    }

    /** These agencies with the units below them, and those that ended for which one of them answers. */
    public Set<AgencyId> within(Collection<AgencyId> roots) {
        return reach.within(roots);
    }

    /** True if whoever acts looks after the officials of the agency. */
    public boolean covers(AgencyId agency) {
        return holdsOne(MANAGE, answering(agency));
    }

    /** An official whom whoever acts looks after; anybody else is not there for them. */
    public Account official(AccountId id) {
        return accounts.find(id)
                .filter(account -> account.kind() == AccountKind.OFFICIAL && ofMine(account.agency()))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    /** Refuses an act on one's own account, or on that of somebody who holds something that whoever acts does not. */
    public void check(Account account) {
        if (account.id().equals(actors.current().account())) throw Refused.because(IdentityRefusal.OWN_ACCOUNT);
        List<Grant> held = grants.heldOrComing(account.id());
        if (!held.stream().allMatch(this::holds)) throw Refused.because(IdentityRefusal.ACCOUNT_BEYOND_YOU);
    }

    /** The agencies for which whoever acts gives roles today; {@code null}: all of them, and the nation. */
    public @Nullable Set<AgencyId> grantAgencies() {
        return agencies(GRANT);
    }

    /** True if whoever acts gives and takes roles for the agency or (null) for the nation. */
    public boolean coversGrants(@Nullable AgencyId agency) {
        return holdsOne(GRANT, answering(agency));
    }

    /** True if whoever acts may have a hand in giving this role there: they give roles there, and hold all of this one themselves. */
    public boolean gives(String role, @Nullable AgencyId agency) {
        return coversGrants(agency) && holds(role, agency);
    }

    /** True if whoever acts holds all that the role holds, for the agency or (null) for the nation. */
    boolean holds(String role, @Nullable AgencyId agency) {
        AgencyId now = answering(agency);
        return roles.permissions(role).stream().allMatch(permission -> holdsOne(permission, now));
    }

    private boolean holds(Grant grant) {
        if (grant.role() != null) return holds(grant.role(), grant.agency());
        return grant.permission() == null || holdsOne(grant.permission(), answering(grant.agency()));
    }

    private boolean holdsOne(String permission, @Nullable AgencyId agency) {
        Actor actor = actors.current();
        return agency == null ? access.scope(actor, permission).nation() : access.allows(actor, permission, agency);
    }

    private @Nullable Set<AgencyId> agencies(String permission) {
        AgencyScope scope = access.scope(actors.current(), permission);
        if (scope.nation()) return null;
        return within(scope.roots());
    }

    private @Nullable AgencyId answering(@Nullable AgencyId agency) {
        return agency == null ? null : successions.answering(agency, agencies.today());
    }

    private boolean ofMine(@Nullable AgencyId agency) {
        return agency == null ? access.scope(actors.current(), MANAGE).nation() : covers(agency);
    }
}
