package vn.motcua.certifiedcopy.sign;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyPermission;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyReach;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.desk.UnderWay;
import vn.motcua.directory.authority.SigningFormula;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.signing.sheaf.PaperAsked;
import vn.motcua.signing.sheaf.Sheaves;

/** The copies that wait for the signature of whoever acts. */
@Component
public class CopiesToSign {

    private final CertifiedCopies copies;
    private final CopyReach reach;
    private final Attesting attesting;
    private final Sheaves sheaves;

    CopiesToSign(CertifiedCopies copies, CopyReach reach, Attesting attesting, Sheaves sheaves) {
        this.copies = copies;
        this.reach = reach;
        this.attesting = attesting;
        this.sheaves = sheaves;
    }

    /** One page of them, the longest waiting first. */
    public Slice<CertifiedCopy> find(Paging paging) {
        return copies.list(reach.agencies(CertifiedCopyPermission.SIGN), List.of(CopyState.TO_SIGN), "", paging);
    }

    /**
     * A copy as somebody saw it: with these pages and no others.
     *
     * @param copy which
     * @param digest the hash of its pages, in hexadecimal
     */
    public record Seen(CopyId copy, String digest) {

        /** As a page hands it on. */
        public static String of(CertifiedCopy copy) {
            return copy.id() + ":" + copy.digest();
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
     * @throws vn.motcua.kernel.Refused if the pages of one are others than those that were seen: it was sent back and compared again meanwhile (SR-61)
     */
    public List<CertifiedCopy> those(Collection<Seen> seen) {
        Set<AgencyId> mine = reach.agencies(CertifiedCopyPermission.SIGN);
        List<CertifiedCopy> waiting = copies.find(seen.stream().map(Seen::copy).toList()).stream()
                .filter(copy -> copy.state() == CopyState.TO_SIGN && mine.contains(copy.agency()))
                .toList();
        for (CertifiedCopy copy : waiting)
            if (!seen.contains(new Seen(copy.id(), String.valueOf(copy.digest()))))
                throw CertifiedCopyRefusal.PAGES_CHANGED.because();
        return waiting;
    }

    /** Which of these are being signed right now. */
    public Set<String> underWay(List<CertifiedCopy> lines) {
        return sheaves.underWay(
                UnderWay.KIND, lines.stream().map(one -> one.id().toString()).toList());
    }

    /**
     * How whoever acts would sign for an agency, or why not.
     *
     * @param words what would stand above the signature; empty if refused
     * @param refused why not; {@code null} if they may
     */
    public record Prospect(String words, @Nullable Refused refused) {}

    /** For an agency. */
    public Prospect prospect(AgencyId agency) {
        try {
            SigningFormula formula = attesting.formula(agency);
            return new Prospect(formula.text(), null);
        } catch (Refused refused) {
            return new Prospect("", refused);
        }
    }

    /** As the queue of signing takes them. */
    public List<PaperAsked> papers(List<CertifiedCopy> lines) {
        return lines.stream()
                .map(copy -> new PaperAsked(
                        UnderWay.KIND,
                        copy.id().toString(),
                        copy.original().title() + " · " + copy.asker().name(),
                        copy.href(),
                        copy.agency(),
                        Attesting.MATTERS))
                .toList();
    }
}
