package vn.motcua.certifiedcopy.web;

import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyPermission;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyReach;
import vn.motcua.portal.Page;

/** The copy that an address names, if it is whoever looks to see; another agency's is not there. */
@Component
class SeenCopy {

    private final CertifiedCopies copies;
    private final CopyReach reach;

    SeenCopy(CertifiedCopies copies, CopyReach reach) {
        this.copies = copies;
        this.reach = reach;
    }

    CertifiedCopy of(Page page, String id) {
        return of(page, id, CertifiedCopyPermission.COMPARE);
    }

    CertifiedCopy of(Page page, String id, CertifiedCopyPermission permission) {
        return CopyId.parse(id)
                .flatMap(copies::find)
                .filter(copy -> reach.covers(permission, copy.agency()))
                .orElseThrow(() -> CertifiedCopyRefusal.NO_SUCH_COPY.because());
    }
}
