package vn.motcua.office.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.Refused;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.book.PaperKind;
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.office.register.Paper;
import vn.motcua.office.register.RegisterOutgoing;
import vn.motcua.office.register.Urgency;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.pdf.PdfSigner;
import vn.motcua.signing.trust.OutsideCa;
import vn.motcua.signing.trust.TrustStore;
import vn.motcua.testing.RunningTest;

/** A letter that its official signed elsewhere goes out only if an authority certified them that is believed for officials, and as somebody of this agency. */
@RunningTest
class SignedElsewhereModuleTests {

    private static final String SIGNER = "Đỗ Quang Vinh";

    @Autowired
    private DossierWorld world;

    @Autowired
    private RegisterOutgoing registering;

    @Autowired
    private PrepareLetter outgoing;

    @Autowired
    private DispatchLetter dispatch;

    @Autowired
    private Letters letters;

    @Autowired
    private Agencies agencies;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private TrustStore store;

    @Autowired
    private Clock clock;

    @Value("${motcua.data}")
    private Path data;

    @AfterEach
    void forgotten() throws IOException {
        for (String file : new String[] {"else.crt", "else.crl", "officials/else.crt", "officials/else.crl"})
            Files.deleteIfExists(data.resolve("trust").resolve(file));
        OutsideCa.readAgain(store);
    }

    @Test
    void theAuthorityAndTheOrganisationDecideAndNotTheNameAlone() throws Exception {
        OutsideCa ca = new OutsideCa("CA chuyên dùng thử", "", clock.instant());
        String ward = agencies.find(world.baDinh(), agencies.today())
                .orElseThrow()
                .names()
                .full();
        Letter own = letter(ca.person("CN=" + SIGNER + ", O=" + ward + ", C=VN"));
        Letter plain = letter(ca.person("CN=" + SIGNER + ", C=VN"));
        Letter coded = letter(ca.person("CN=" + SIGNER + ", O=Tên khác, 2.5.4.97=GOVVN-H26.101, C=VN"));
        Letter foreign = letter(ca.person("CN=" + SIGNER + ", O=Công ty Trách nhiệm, C=VN"));
        Letter wrong = letter(ca.person("CN=" + SIGNER + ", O=" + ward + ", 2.5.4.97=GOVVN-H41, C=VN"));

        ca.into(data.resolve("trust"), "else");
        OutsideCa.readAgain(store);
        for (Letter one : new Letter[] {own, plain, coded, foreign, wrong})
            assertThat(refused(one)).as("an authority that certifies anybody").isTrue();

        ca.into(data.resolve("trust").resolve("officials"), "else");
        OutsideCa.readAgain(store);
        assertThat(refused(own)).as("of this agency").isFalse();
        assertThat(refused(plain)).as("names no organisation").isFalse();
        assertThat(refused(coded)).as("the code decides").isFalse();
        assertThat(refused(foreign)).as("of somebody else").isTrue();
        assertThat(refused(wrong)).as("the code of another agency").isTrue();
    }

    private boolean refused(Letter letter) {
        Refused refused = catchThrowableOfType(Refused.class, () -> dispatch.check(letter));
        if (refused == null) return false;
        assertThat(refused.refusal()).isEqualTo(OfficeRefusal.LETTER_UNSIGNED);
        return true;
    }

    private Letter letter(SigningKey by) throws Exception {
        byte[] file = PdfSigner.sign(DemoPdf.of("Ky o noi khac"), by);
        return world.as(DemoPerson.HANH, () -> {
            Paper paper = new Paper(
                    PaperKind.LETTER,
                    agencies.today().day(),
                    "V/v ký ở nơi khác",
                    "Tỉnh Nghệ An",
                    SIGNER,
                    "",
                    null,
                    null,
                    Urgency.NORMAL,
                    "");
            long letter = outgoing.begin(
                    world.baDinh(),
                    registering.register(world.baDinh(), paper, "VP").id());
            outgoing.addReceiver(
                    world.baDinh(),
                    letter,
                    codes.carrier(AgencyCode.of("H41"), agencies.today())
                            .orElseThrow()
                            .id());
            try {
                outgoing.addFile(world.baDinh(), letter, new ByteArrayInputStream(file), "van-ban.pdf");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return letters.find(world.baDinh(), letter).orElseThrow();
        });
    }
}
