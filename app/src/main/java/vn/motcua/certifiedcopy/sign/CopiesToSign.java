package vn.motcua.certifiedcopy.sign;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyPermission;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.CopyFacts;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyReach;
import vn.motcua.certifiedcopy.CopyState;
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
     * A copy as somebody saw it: with these pages and facts and no others.
     *
     * @param copy which
     * @param digest the hashes of its pages and of what it says of person and paper, in hexadecimal
     */
    public record Seen(CopyId copy, String digest) {

        /** As a page hands it on. */
        public static String of(CertifiedCopy copy) {
            return copy.id() + ":" + digest(copy);
        }

        private static String digest(CertifiedCopy copy) {
            return copy.digest() + CopyFacts.of(copy).hash(copy.id().toString());
        }

        /** The same, read again. */
        public static Optional<Seen> parse(String text) {
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : CopyId.parse(text.substring(0, colon)).map(id -> new Seen(id, text.substring(colon + 1)));
        }
    }

    /**
     * Those of these that wait still, and are theirs to sign.
     *
     * @throws vn.motcua.kernel.Refused if pages or facts of one are others than those that were seen: it was sent back and compared again meanwhile (SR-61)
     */
    public List<CertifiedCopy> those(Collection<Seen> seen) {
        Set<AgencyId> mine = reach.agencies(CertifiedCopyPermission.SIGN);
        List<CertifiedCopy> waiting = copies.find(seen.stream().map(Seen::copy).toList()).stream()
                .filter(copy -> copy.state() == CopyState.TO_SIGN && mine.contains(copy.agency()))
                .toList();
        for (CertifiedCopy copy : waiting)
            if (!seen.contains(new Seen(copy.id(), Seen.digest(copy))))
                throw CertifiedCopyRefusal.PAGES_CHANGED.because();
        return waiting;
    }

    @Override
    public String subject(CertifiedCopy copy) {
        return copy.id().toString();
    }

    @Override
    public String sent(CertifiedCopy copy) {
        return Seen.of(copy);
    }

    @Override
    public List<CertifiedCopy> chosen(List<String> sent) {
        List<CertifiedCopy> waiting =
                those(sent.stream().flatMap(one -> Seen.parse(one).stream()).toList());
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
