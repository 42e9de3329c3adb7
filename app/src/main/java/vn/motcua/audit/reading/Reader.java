package vn.motcua.audit.reading;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.audit.AuditPermission;
import vn.motcua.audit.entry.Entry;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.AgencyScope;

/** What the one who reads now may see of the log: entries of the agencies for which they hold the permission, and of the units below. */
@Component
public class Reader {

    private final Access access;
    private final Actors actors;
    private final Known known;

    Reader(Access access, Actors actors, Known known) {
        this.access = access;
        this.actors = actors;
        this.known = known;
    }

    /** The agencies whose entries may be seen; null: all, and those of no agency. */
    public @Nullable Set<AgencyId> agencies() {
        AgencyScope scope = access.scope(actors.current(), AuditPermission.READ.code());
        return scope.nation() ? null : known.withUnits(scope.roots());
    }

    /** The entry, if it may be seen. */
    public Optional<Entry> visible(Optional<Entry> entry) {
        Set<AgencyId> agencies = agencies();
        return entry.filter(one -> agencies == null
                || (one.agency() != null && one.agency() > 0 && agencies.contains(new AgencyId(one.agency()))));
    }
}
