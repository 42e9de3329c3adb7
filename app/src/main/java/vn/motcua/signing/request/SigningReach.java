package vn.motcua.signing.request;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyTree;
import vn.motcua.directory.Successions;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.AgencyScope;
import vn.motcua.signing.CertificateHolders;
import vn.motcua.signing.SigningPermission;

/** For which agencies whoever acts manages certificates; those that were closed, and for which one of theirs answers now ({@link Successions#answeredFor}), among them. */
@Component
public class SigningReach {

    private static final String MANAGE = SigningPermission.MANAGE.code();

    private final Access access;
    private final Actors actors;
    private final AgencyTree tree;
    private final Agencies agencies;
    private final Successions successions;
    private final CertificateHolders holders;

    SigningReach(
            Access access,
            Actors actors,
            AgencyTree tree,
            Agencies agencies,
            Successions successions,
            CertificateHolders holders) {
        this.access = access;
        this.actors = actors;
        this.tree = tree;
        this.agencies = agencies;
        this.successions = successions;
        this.holders = holders;
    }

    /** Those agencies today; {@code null}: all of them. */
    public @Nullable Set<AgencyId> agencies() {
        AgencyScope scope = access.scope(actors.current(), MANAGE);
        if (scope.nation()) return null;
        if (scope.roots().isEmpty()) return Set.of();
        Set<AgencyId> all = new HashSet<>(tree.withBelow(scope.roots(), agencies.today()));
        all.addAll(holders.ever(successions.answeredFor(all, agencies.today())));
        return all;
    }

    /** True if this agency is one of them; the nation's own ({@code null}) only for who manages all. */
    public boolean covers(@Nullable AgencyId agency) {
        if (agency == null) return access.scope(actors.current(), MANAGE).nation();
        return access.allows(actors.current(), MANAGE, agency) || tookOver(agency);
    }

    private boolean tookOver(AgencyId agency) {
        if (agencies.closed(List.of(agency), agencies.today()).isEmpty()) return false;
        Set<AgencyId> mine = agencies();
        return mine == null || mine.contains(agency);
    }
}
