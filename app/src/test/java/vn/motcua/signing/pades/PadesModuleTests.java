package vn.motcua.signing.pades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.authority.Matter;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.RevocationReason;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.RevokeCertificate;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.pdf.PdfCoverage;
import vn.motcua.signing.pdf.PdfSignature;
import vn.motcua.signing.pdf.PdfSignatures;
import vn.motcua.signing.pdf.PdfSigner;
import vn.motcua.signing.pdf.PdfVerdict;
import vn.motcua.signing.right.SigningRight;
import vn.motcua.signing.right.SigningRights;
import vn.motcua.signing.verdict.SignedBy;
import vn.motcua.signing.verdict.Trust;
import vn.motcua.testing.RunningTest;

/** A result is signed by the official and sealed by the agency; other people's tools call both valid, and one byte changed anywhere is seen. */
@RunningTest
class PadesModuleTests {

    private static final Path PICTURES = Path.of("target", "signed");

    @Autowired
    private SignPdf sign;

    @Autowired
    private SigningRights rights;

    @Autowired
    private PdfSignatures judge;

    @Autowired
    private SigningPeople people;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private RevokeCertificate revoke;

    @Autowired
    private KeepSignature keep;

    @Autowired
    private TransactionTemplate transaction;

    private AgencyId ward;

    @BeforeEach
    void ready() throws IOException {
        ward = people.agency("H26.101");
        Files.createDirectories(PICTURES);
    }

    @Test
    void aDeputySignsForTheChairmanAndTheAgencySealsIt() throws Exception {
        byte[] done = issued("Bùi Thanh Tùng", tungs());
        Files.write(PICTURES.resolve("kt.pdf"), done);
        String said = PdfSig.verify(done);
        assertThat(said)
                .contains("Signature #1", "Signature #2", "Bùi Thanh Tùng", "ETSI.CAdES.detached")
                .doesNotContain("Signature is Invalid", "Digest Mismatch");
        assertThat(said.split("Signature is Valid", -1)).as(said).hasSizeGreaterThan(2);
        X509Certificate root = keys.ofStamps().orElseThrow().chain().getLast();
        assertThat(EuDss.judge(done, root))
                .containsExactly("TOTAL_PASSED PAdES-BASELINE-LTA", "TOTAL_PASSED PAdES-BASELINE-LTA");
        List<PdfSignature> ours = judged(done);
        assertThat(ours).hasSize(2).allSatisfy(one -> {
            assertThat(one.intact()).isTrue();
            assertThat(one.trust()).isEqualTo(Trust.TRUSTED);
            assertThat(one.stamped()).isTrue();
            assertThat(one.coverage()).isEqualTo(PdfCoverage.SIGNED_AGAIN);
        });
        assertThat(ours.getFirst().by()).isNotNull().extracting(SignedBy::name).isEqualTo("Bùi Thanh Tùng");
        assertThat(ours.getLast().by())
                .isNotNull()
                .extracting(SignedBy::name)
                .asString()
                .contains("Ba Đình");
    }

    /** SR-63: what the signature needs to be judged later is in the file at once, and outlives the certificate. */
    @Test
    void anOfficialsSignatureBringsItsEvidenceBeforeTheSealAndHoldsWhenTheCertificateIsRevokedLater() throws Exception {
        SigningRight right = right("Bùi Thanh Tùng");
        X509Certificate root = keys.ofStamps().orElseThrow().chain().getLast();
        byte[] signed = sign.official(tungs(), right, "test.pades").bytes();
        byte[] bare = sign.officialToSeal(tungs(), right, "test.pades").bytes();
        assertThat(EuDss.judge(signed, root)).containsExactly("TOTAL_PASSED PAdES-BASELINE-LT");
        assertThat(PdfSig.verify(signed)).contains("Signature is Valid").doesNotContain("Signature #2");
        assertThat(judged(signed))
                .hasSize(1)
                .allMatch(PdfSignature::valid)
                .extracting(PdfSignature::coverage)
                .containsExactly(PdfCoverage.SIGNED_AGAIN);
        assertThat(evidence(bare, "Certs"))
                .as("the control, to be sealed at once")
                .isEmpty();

        Thread.sleep(1_100); // moments of revocation have whole seconds
        Actors.as(
                Actor.OPERATOR,
                () -> revoke.revoke(right.key().id(), RevocationReason.AFFILIATION_CHANGED, "Chuyển công tác"));
        assertThat(EuDss.judge(signed, root)).containsExactly("TOTAL_PASSED PAdES-BASELINE-LT");
        assertThat(judged(signed)).allMatch(PdfSignature::valid);
        for (byte[] one : List.of(signed, bare)) {
            byte[] sealed = sealed(one);
            assertThat(EuDss.judge(sealed, root))
                    .containsExactly("TOTAL_PASSED PAdES-BASELINE-LTA", "TOTAL_PASSED PAdES-BASELINE-LTA");
            assertThat(judged(sealed)).hasSize(2).allMatch(PdfSignature::valid);
            assertThat(evidence(sealed, "Certs")).as("nothing is packed twice").doesNotHaveDuplicates();
            assertThat(evidence(sealed, "OCSPs")).isNotEmpty();
        }
    }

    /** Not valid when it was sealed: whoever signed had a certificate that was revoked before. */
    @Test
    void whatDidNotHoldBeforeIsNotSealed() throws Exception {
        SigningRight right = right("Đỗ Quang Vinh");
        byte[] signed = PdfSigner.sign(document("Đỗ Quang Vinh"), right.key());
        assertThat(judged(sealed(signed))).as("the control").allMatch(PdfSignature::valid);
        Actors.as(Actor.OPERATOR, () -> revoke.revoke(right.key().id(), RevocationReason.KEY_COMPROMISE, "Mất khóa"));
        assertThat(catchThrowableOfType(Refused.class, () -> sealed(signed)).refusal())
                .as("no stamp proves that it was there before")
                .isEqualTo(SigningRefusal.PDF_NOT_SIGNABLE);
    }

    /** It stands before the stamp then, or so close to it that nobody could tell. */
    @Test
    void aSignatureIsNotKeptWhoseCertificateWasRevokedWhileItWasMade() throws Exception {
        SigningRight right = right("Bùi Thanh Tùng");
        SignedPdf signed = sign.official(tungs(), right, "test.pades");
        transaction.executeWithoutResult(status -> {
            keep.run(signed, ward, "test.pades"); // the control
            status.setRollbackOnly();
        });
        Actors.as(Actor.OPERATOR, () -> revoke.revoke(right.key().id(), RevocationReason.KEY_COMPROMISE, "Mất khóa"));
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> transaction.executeWithoutResult(status -> keep.run(signed, ward, "test.pades")))
                        .refusal())
                .isEqualTo(SigningRefusal.CERTIFICATE_HOLDS_NO_MORE);
    }

    private static byte[] tungs() throws IOException {
        return document("Bùi Thanh Tùng", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
    }

    /** What the file's dictionary DSS has of a sort. */
    private static List<String> evidence(byte[] pdf, String sort) throws IOException {
        List<String> all = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary known =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("DSS"));
            COSArray array = known == null ? null : known.getCOSArray(COSName.getPDFName(sort));
            for (int i = 0; array != null && i < array.size(); i++)
                try (InputStream in = ((COSStream) array.getObject(i)).createInputStream()) {
                    all.add(HexFormat.of().formatHex(in.readAllBytes()));
                }
        }
        return all;
    }

    @Test
    void aDocumentWithoutAPlaceToSignGetsABlockOfItsOwn() throws Exception {
        byte[] done = issued("Đỗ Quang Vinh", document(""));
        Files.write(PICTURES.resolve("block.pdf"), done);
        assertThat(judged(done)).hasSize(2).allMatch(PdfSignature::intact);
    }

    /** The directory's formula, and nothing that somebody typed, is what a signature may stand below. */
    @Test
    void aDocumentThatNamesAnotherPostOrPersonIsNotSigned() throws Exception {
        assertThat(refused("Bùi Thanh Tùng", document("Bùi Thanh Tùng", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")))
                .satisfies(no -> {
                    assertThat(no.refusal()).isEqualTo(SigningRefusal.TITLE_ABOVE_DIFFERS);
                    assertThat(no.args())
                            .containsExactly("Bùi Thanh Tùng", "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH");
                });
        assertThat(refused("Bùi Thanh Tùng", document("Đỗ Quang Vinh", "CHỦ TỊCH")))
                .satisfies(no -> {
                    assertThat(no.refusal()).isEqualTo(SigningRefusal.DOCUMENT_NAMES_ANOTHER);
                    assertThat(no.args())
                            .containsExactly(
                                    "Đỗ Quang Vinh",
                                    "Bùi Thanh Tùng",
                                    "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH");
                });
    }

    private Refused refused(String name, byte[] pdf) {
        return catchThrowableOfType(Refused.class, () -> issued(name, pdf));
    }

    @Test
    void oneByteChangedAnywhereIsSeen() throws Exception {
        byte[] done = issued("Đỗ Quang Vinh", document("Đỗ Quang Vinh", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"));
        assertThat(valid(done)).as("the control").isTrue();
        Random random = new Random(20261126);
        List<Integer> places = edges(done);
        assertThat(places).as("three values, six edges each").hasSize(3 * 6 + 1);
        for (int i = 0; i < 40; i++) places.add(random.nextInt(done.length));
        for (int i = 0; i < 30; i++) places.add(random.nextInt(evidence(done), revision(done)));
        for (int at : places) {
            byte[] other = done.clone();
            other[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(valid(other)).as("byte " + at + " of " + done.length).isFalse();
        }
    }

    /** Around each end of what a signature or the stamp covers, and the last byte of all. */
    private static List<Integer> edges(byte[] pdf) {
        List<Integer> places = new ArrayList<>(List.of(pdf.length - 1));
        Matcher ranges = ranges(pdf);
        while (ranges.find())
            for (int edge : new int[] {Integer.parseInt(ranges.group(2)), Integer.parseInt(ranges.group(3))})
                places.addAll(List.of(edge - 1, edge, edge + 1));
        return places;
    }

    /** Where the evidence on the first signature begins: at the end of what that covers. */
    private static int evidence(byte[] pdf) {
        Matcher first = ranges(pdf);
        assertThat(first.find()).isTrue();
        return Integer.parseInt(first.group(3)) + Integer.parseInt(first.group(4));
    }

    /** Where the next revision of the file begins. */
    private static int revision(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1).indexOf("%%EOF", evidence(pdf));
    }

    private static Matcher ranges(byte[] pdf) {
        return Pattern.compile("/ByteRange ?\\[(\\d+) (\\d+) (\\d+) (\\d+)")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1));
    }

    private boolean valid(byte[] pdf) throws IOException {
        return judge.judge(new ByteArrayInputStream(pdf)) instanceof PdfVerdict.Judged(List<PdfSignature> all)
                && all.size() == 2
                && all.stream()
                        .allMatch(one -> one.intact()
                                && one.trust() == Trust.TRUSTED
                                && one.coverage() != PdfCoverage.CHANGED_LATER);
    }

    private List<PdfSignature> judged(byte[] pdf) throws IOException {
        return ((PdfVerdict.Judged) judge.judge(new ByteArrayInputStream(pdf))).signatures();
    }

    private byte[] issued(String name, byte[] pdf) {
        return sealed(sign.official(pdf, right(name), "test.pades").bytes());
    }

    private SigningRight right(String name) {
        OfficialId official = people.certified(ward, name);
        people.sealing(ward);
        return rights.of(official, ward, List.of(Matter.decide("G15-HT", "1.001193")));
    }

    private byte[] sealed(byte[] signed) {
        return sign.seal(signed, ward, "Ủy ban nhân dân phường Ba Đình", "test.pades")
                .bytes();
    }

    private static byte[] document(String name, String... title) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream type = PadesModuleTests.class.getResourceAsStream("/type/Tinos_400Regular.ttf")) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDType0Font font = PDType0Font.load(document, type);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                line(pen, font, 14, 200, 760, "GIẤY KHAI SINH");
                line(pen, font, 12, 80, 700, "Họ, chữ đệm, tên: Nguyễn Minh An");
                for (int i = 0; i < title.length; i++) line(pen, font, 12, 350, 436 - 16 * i, title[i]);
                line(pen, font, 12, 350, 320, name);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void line(PDPageContentStream pen, PDType0Font font, float size, float x, float y, String text)
            throws IOException {
        if (text.isEmpty()) return;
        pen.beginText();
        pen.setFont(font, size);
        pen.newLineAtOffset(x, y);
        pen.showText(text);
        pen.endText();
    }
}
