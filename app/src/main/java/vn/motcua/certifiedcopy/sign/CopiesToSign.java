package vn.motcua.certifiedcopy.sign;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyPermission;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.CopyReach;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.SeenCopy;
import vn.motcua.certifiedcopy.desk.UnderWay;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.signing.sheaf.PaperAsked;
import vn.motcua.signing.sheaf.WaitingPapers;

/** The copies that wait for the signature of whoever acts. */
@Component
public class CopiesToSign implements WaitingPapers<CertifiedCopy> {

    private final CertifiedCopies copies;
    private final CopyReach reach;

    CopiesToSign(CertifiedCopies copies, CopyReach reach) {
        this.copies = copies;
        this.reach = reach;
    }

    @Override
    public String kind() {
        return UnderWay.KIND;
    }

    /** One page of them, the longest waiting first. */
    @Override
    public Slice<CertifiedCopy> find(Paging paging) {
        return copies.list(reach.agencies(CertifiedCopyPermission.SIGN), List.of(CopyState.TO_SIGN), "", paging);
    }

    /**
     * Those of these that wait still, and are theirs to sign.
     *
     * @throws vn.motcua.kernel.Refused if pages or facts of one are others than those that were seen: it was sent back and compared again meanwhile (SR-61)
     */
    public List<CertifiedCopy> those(Collection<SeenCopy> seen) {
        Set<AgencyId> mine = reach.agencies(CertifiedCopyPermission.SIGN);
        List<CertifiedCopy> waiting = copies
                .find(seen.stream().map(SeenCopy::copy).toList())
                .stream()
                .filter(copy -> copy.state() == CopyState.TO_SIGN && mine.contains(copy.agency()))
                .toList();
        for (CertifiedCopy copy : waiting)
            if (!seen.contains(SeenCopy.of(copy))) throw CertifiedCopyRefusal.PAGES_CHANGED.because();
        return waiting;
    }

    @Override
    public String subject(CertifiedCopy copy) {
        return SeenCopy.of(copy).text();
    }

    @Override
    public List<CertifiedCopy> chosen(List<String> sent) {
        List<CertifiedCopy> waiting =
                those(sent.stream().flatMap(one -> SeenCopy.parse(one).stream()).toList());
        if (waiting.isEmpty()) throw CertifiedCopyRefusal.NOT_ANY_MORE.because();
        return waiting;
    }

    @Override
    public PaperAsked asked(CertifiedCopy copy) {
        return new PaperAsked(
                kind(),
                subject(copy),
                copy.original().title() + " · " + copy.asker().name(),
                copy.href(),
                copy.agency(),
                Attesting.MATTERS);
    }
}
