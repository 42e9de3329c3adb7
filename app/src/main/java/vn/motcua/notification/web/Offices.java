package vn.motcua.notification.web;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyTree;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.AgencyScope;
import vn.motcua.portal.Page;

/** Of which offices a reader may see the notices, and what they are called. */
@Component("notificationOffices")
class Offices {

    private final Access access;
    private final AgencyTree tree;
    private final Agencies agencies;

    Offices(Access access, AgencyTree tree, Agencies agencies) {
        this.access = access;
        this.tree = tree;
        this.agencies = agencies;
    }

    /** Those for which the reader holds the permission, with all below; {@code null}: all of the nation. */
    @Nullable
    Collection<AgencyId> of(Page page, String permission) {
        AgencyScope scope = access.scope(page.actor(), permission);
        return scope.nation() ? null : tree.withBelow(scope.roots(), agencies.today());
    }

    Map<AgencyId, String> called(Page page, Stream<@Nullable AgencyId> ids) {
        return agencies.called(ids.filter(Objects::nonNull).distinct().toList(), page.language());
    }
}
