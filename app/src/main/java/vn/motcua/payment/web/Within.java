package vn.motcua.payment.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyTree;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.AgencyScope;
import vn.motcua.portal.Page;

/** For which agencies whoever looks holds a permission, the units below them among them. */
@Component("paymentWithin")
class Within {

    private final Access access;
    private final AgencyTree tree;
    private final vn.motcua.directory.Agencies agencies;

    Within(Access access, AgencyTree tree, vn.motcua.directory.Agencies agencies) {
        this.access = access;
        this.tree = tree;
        this.agencies = agencies;
    }

    /** All of the nation, or these. */
    record Agencies(boolean nation, Set<AgencyId> agencies) {}

    Agencies of(Page page, String permission) {
        AgencyScope scope = access.scope(page.actor(), permission);
        return new Agencies(
                scope.nation(), scope.nation() ? Set.of() : tree.withBelow(scope.roots(), agencies.today()));
    }
}
