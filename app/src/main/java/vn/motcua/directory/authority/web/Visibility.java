package vn.motcua.directory.authority.web;

import org.springframework.stereotype.Component;
import vn.motcua.directory.DirectoryPermission;
import vn.motcua.directory.people.OfficialView;
import vn.motcua.directory.people.Officials;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.AgencyScope;
import vn.motcua.portal.Page;

/** Whom the reader may see: leaders, past and present, are published; others only where the reader is allowed to look. */
@Component
class Visibility {

    private final Officials officials;
    private final Grounds grounds;
    private final Access access;

    Visibility(Officials officials, Grounds grounds, Access access) {
        this.officials = officials;
        this.grounds = grounds;
        this.access = access;
    }

    /** The official; not found if there is none such, or none that the reader may see. */
    OfficialView of(Page page, long id) {
        if (id <= 0) throw Refused.because(KernelRefusal.NOT_FOUND);
        OfficialId official = new OfficialId(id);
        boolean seen = officials.career(official, grounds.now()).stream()
                .anyMatch(post -> post.role().published() || grounds.seesStaff(page, post.agency()));
        return officials
                .find(official, grounds.now())
                .filter(view -> seen || scope(page).nation())
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    /** Where the reader may see staff. */
    AgencyScope scope(Page page) {
        return access.scope(page.actor(), DirectoryPermission.SEE_STAFF.code());
    }
}
