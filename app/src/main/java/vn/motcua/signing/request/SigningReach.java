package vn.motcua.signing.request;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyTree;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.AgencyScope;
import vn.motcua.signing.SigningPermission;

/** For which agencies whoever acts manages certificates. */
@Component
public class SigningReach {

    private static final String MANAGE = SigningPermission.MANAGE.code();

    private final Access access;
    private final Actors actors;
    private final AgencyTree tree;
    private final Agencies agencies;

    SigningReach(Access access, Actors actors, AgencyTree tree, Agencies agencies) {
        this.access = access;
        this.actors = actors;
        this.tree = tree;
        this.agencies = agencies;
    }

    /** Those agencies today; {@code null}: all of them. */
    public @Nullable Set<AgencyId> agencies() {
        AgencyScope scope = access.scope(actors.current(), MANAGE);
        return scope.nation() ? null : tree.withBelow(scope.roots(), agencies.today());
    }

    /** True if this agency is one of them; the nation's own ({@code null}) only for who manages all. */
    public boolean covers(@Nullable AgencyId agency) {
        return agency == null
                ? access.scope(actors.current(), MANAGE).nation()
                : access.allows(actors.current(), MANAGE, agency);
    }
}
