package vn.motcua.signing.request;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AnsweringReach;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.SigningPermission;

/** For which agencies whoever acts manages certificates, as {@link AnsweringReach} says: whoever answers for one that ended looks after what it held. */
@Component
public class SigningReach {

    private static final String MANAGE = SigningPermission.MANAGE.code();

    private final Access access;
    private final Actors actors;
    private final AnsweringReach reach;

    SigningReach(Access access, Actors actors, AnsweringReach reach) {
        this.access = access;
        this.actors = actors;
        this.reach = reach;
    }

    /** Those agencies today; {@code null}: all of them. */
    public @Nullable Set<AgencyId> agencies() {
        AnsweringReach.Within mine = reach.of(MANAGE);
        return mine.nation() ? null : mine.agencies();
    }

    /** True if this agency is one of them; the nation's own ({@code null}) only for who manages all. */
    public boolean covers(@Nullable AgencyId agency) {
        return agency == null ? access.scope(actors.current(), MANAGE).nation() : reach.covers(MANAGE, agency);
    }
}
