package vn.motcua.certifiedcopy.sign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.SeenCopy;
import vn.motcua.certifiedcopy.desk.UnderWay;
import vn.motcua.certifiedcopy.page.CopyPage;
import vn.motcua.certifiedcopy.page.CopyPages;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.kernel.blob.StoredBlob;
import vn.motcua.kernel.text.Language;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.signing.pades.SignedPdf;
import vn.motcua.signing.spi.PaperHolder;

/**
 * Copies as papers that leaders sign in sheaves. The document is made as it is signed, with the next number in it; the agency seals at once after, and number, file and
 * both signatures are kept in one transaction.
 */
@Component
class CopyPapers implements PaperHolder {

    private final CertifiedCopies copies;
    private final CopyPages pages;
    private final NextNumbers numbers;
    private final Attesting attesting;
    private final SignPdf sign;
    private final KeepCertified keep;
    private final Agencies agencies;
    private final Blobs blobs;

    CopyPapers(
            CertifiedCopies copies,
            CopyPages pages,
            NextNumbers numbers,
            Attesting attesting,
            SignPdf sign,
            KeepCertified keep,
            Agencies agencies,
            Blobs blobs) {
        this.copies = copies;
        this.pages = pages;
        this.numbers = numbers;
        this.attesting = attesting;
        this.sign = sign;
        this.keep = keep;
        this.agencies = agencies;
        this.blobs = blobs;
    }

    @Override
    public String kind() {
        return UnderWay.KIND;
    }

    @Override
    public byte[] open(String subject) throws IOException {
        CertifiedCopy copy = toSign(subject);
        if (!sign.seals(copy.agency())) throw CertifiedCopyRefusal.NO_SEAL.because();
        List<AttestedPdf.Sheet> sheets = sheets(copy);
        NextNumbers.Held held = numbers.hold(copy.agency(), copy.id())
                .orElseThrow(() -> Refused.because(SigningRefusal.NUMBER_HELD)); // by another node, for seconds
        return attesting.document(copy, held, sheets);
    }

    @Override
    public boolean sealsAtOnce() {
        return true;
    }

    @Override
    public void renew(String subject) {
        SeenCopy.parse(subject).map(SeenCopy::copy).ifPresent(numbers::renew);
    }

    @Override
    public void letGo(String subject) {
        SeenCopy.parse(subject).map(SeenCopy::copy).ifPresent(numbers::leave);
    }

    @Override
    public Runnable keep(String subject, SignedPdf signed) throws IOException {
        CertifiedCopy copy = toSign(subject);
        NextNumbers.Held held = numbers.heldBy(copy.id())
                .orElseThrow(() -> new IllegalStateException("no number is held for " + copy.id()));
        String agency = agencies.called(Set.of(copy.agency()), Language.VI).getOrDefault(copy.agency(), "");
        SignedPdf sealed = sign.seal(signed.bytes(), copy.agency(), agency, KeepCertified.purpose(copy));
        StoredBlob stored = blobs.store(new ByteArrayInputStream(sealed.bytes()), SignPdf.LARGEST * 2L);
        return () -> keep.run(copy, held, signed, sealed, stored);
    }

    /** The pages with their pictures, if they are those that were compared. */
    private List<AttestedPdf.Sheet> sheets(CertifiedCopy copy) throws IOException {
        List<CopyPage> all = pages.of(copy.id());
        if (!HexFormat.of().formatHex(CopyPage.digest(all)).equals(copy.digest()))
            throw CertifiedCopyRefusal.NOT_WHAT_WAS_COMPARED.because();
        List<AttestedPdf.Sheet> sheets = new ArrayList<>();
        for (CopyPage page : all)
            try (InputStream in = pages.open(page)) {
                sheets.add(new AttestedPdf.Sheet(page, in.readAllBytes())); // held against its hash as it is read
            }
        return sheets;
    }

    private CertifiedCopy toSign(String subject) {
        SeenCopy seen = SeenCopy.parse(subject)
                .orElseThrow(
                        CertifiedCopyRefusal.PAGES_CHANGED
                                ::because); // chosen before copies were known by what was seen of them
        CertifiedCopy copy = copies.find(seen.copy()).orElseThrow(() -> CertifiedCopyRefusal.NO_SUCH_COPY.because());
        if (copy.state() != CopyState.TO_SIGN) throw CertifiedCopyRefusal.NOT_ANY_MORE.because();
        if (!SeenCopy.of(copy).equals(seen)) throw CertifiedCopyRefusal.PAGES_CHANGED.because();
        return copy;
    }
}
