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
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.authority.Matter;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.pdf.PdfCoverage;
import vn.motcua.signing.pdf.PdfSignature;
import vn.motcua.signing.pdf.PdfSignatures;
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

    private AgencyId ward;

    @BeforeEach
    void ready() throws IOException {
        ward = people.agency("H26.101");
        Files.createDirectories(PICTURES);
    }

    @Test
    void aDeputySignsForTheChairmanAndTheAgencySealsIt() throws Exception {
        byte[] done = issued(
                "Bùi Thanh Tùng", document("Bùi Thanh Tùng", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"));
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
        for (int at : places) {
            byte[] other = done.clone();
            other[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(valid(other)).as("byte " + at + " of " + done.length).isFalse();
        }
    }

    /** Around each end of what a signature or the stamp covers, and the last byte of all. */
    private static List<Integer> edges(byte[] pdf) {
        List<Integer> places = new ArrayList<>(List.of(pdf.length - 1));
        Matcher ranges = Pattern.compile("/ByteRange ?\\[(\\d+) (\\d+) (\\d+) (\\d+)")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        while (ranges.find())
            for (int edge : new int[] {Integer.parseInt(ranges.group(2)), Integer.parseInt(ranges.group(3))})
                places.addAll(List.of(edge - 1, edge, edge + 1));
        return places;
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
        OfficialId official = people.certified(ward, name);
        people.sealing(ward);
        SigningRight right = rights.of(official, ward, List.of(Matter.decide("G15-HT", "1.001193")));
        SignedPdf first = sign.official(pdf, right, "test.pades");
        return sign.seal(first.bytes(), ward, "Ủy ban nhân dân phường Ba Đình", "test.pades")
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
