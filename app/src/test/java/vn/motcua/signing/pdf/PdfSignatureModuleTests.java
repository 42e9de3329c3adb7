package vn.motcua.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.RevocationReason;
import vn.motcua.signing.authority.IssueCertificate;
import vn.motcua.signing.authority.RevokeCertificate;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.authority.Wish;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.signing.verdict.Trust;
import vn.motcua.testing.RunningTest;

/** Programme E4: what a PDF's signature says is that what is shown is what was signed, or it says that it is not. */
@RunningTest
@SuppressWarnings("NullAway") // it does not see that an array itself may be null
class PdfSignatureModuleTests {

    @Autowired
    private PdfSignatures signatures;

    @Autowired
    private PdfWords words;

    @Autowired
    private IssueCertificate issue;

    @Autowired
    private RevokeCertificate revoke;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private SignPdf sign;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private Clock clock;

    @Test
    void aSignedFileIsToldFromOneThatWasChanged() throws Exception {
        SigningKey key = key("G15");
        byte[] plain = PdfSigner.blank();
        byte[] signed = PdfSigner.sign(plain, key);
        assertThat(judged(plain)).isEmpty();

        PdfSignature one = judged(signed).getFirst();
        assertThat(one.valid()).isTrue();
        assertThat(one.intact()).isTrue();
        assertThat(one.coverage()).isEqualTo(PdfCoverage.WHOLE);
        assertThat(one.trust()).isEqualTo(Trust.TRUSTED);
        assertThat(one.by().name()).isEqualTo("Bộ Tư pháp");
        assertThat(one.by().agencyCode()).isEqualTo("G15");
        assertThat(Duration.between(one.claimedAt(), Instant.now(clock)).abs()).isLessThan(Duration.ofMinutes(5));
        assertThat(words.sentences(Language.VI, new PdfVerdict.Judged(List.of(one)))
                        .getFirst())
                .startsWith("Chữ ký của “Bộ Tư pháp” còn nguyên vẹn (ký toàn bộ tệp); chứng thư được tin cậy.");

        List<PdfSignature> two = judged(PdfSigner.sign(signed, key));
        assertThat(two).extracting(PdfSignature::coverage).containsExactly(PdfCoverage.SIGNED_AGAIN, PdfCoverage.WHOLE);
        assertThat(two).allMatch(PdfSignature::valid);

        PdfSignature turned = judged(PdfSigner.changed(signed)).getFirst();
        assertThat(turned.intact()).isTrue();
        assertThat(turned.coverage()).isEqualTo(PdfCoverage.CHANGED_LATER);
        assertThat(turned.valid()).isFalse();

        assertThat(judged(Arrays.copyOf(signed, signed.length + 10)).getFirst().valid())
                .as("bytes behind the end")
                .isFalse();

        Actors.as(Actor.OPERATOR, () -> revoke.revoke(key.id(), RevocationReason.KEY_COMPROMISE, "Mất khóa"));
        assertThat(judged(signed).getFirst().trust()).isEqualTo(Trust.REVOKED);
    }

    @Test
    void whatIsFilledInAfterSigningIsNotWhatWasSigned() throws Exception {
        SigningKey key = key("H41");
        byte[] signed = PdfSigner.sign(PdfSigner.form("1.000.000"), key);
        assertThat(judged(signed)).allMatch(PdfSignature::valid);
        assertThat(judged(PdfSigner.sign(signed, key)))
                .as("a second signature changes no field")
                .allMatch(PdfSignature::valid);
        PdfSignature filled = judged(PdfSigner.filled(signed, "9.000.000")).getFirst();
        assertThat(filled.intact()).isTrue();
        assertThat(filled.coverage()).isEqualTo(PdfCoverage.CHANGED_LATER);
    }

    @Test
    void aTimeStampHoldsASignatureWhoseCertificateWasRevokedLater() throws Exception {
        SigningKey key = key("H31");
        AgencyId agency = codes.carrier(AgencyCode.of("H31"), AsOf.today(clock))
                .orElseThrow()
                .id();
        Instant before = clock.instant();
        byte[] blank = PdfSigner.blank();
        byte[] stamped = Actors.as(
                Actor.OPERATOR,
                () -> sign.seal(blank, agency, "Cơ quan", "a test").bytes());
        byte[] plain = PdfSigner.sign(PdfSigner.blank(), key);
        PdfSignature one = judged(stamped).getFirst();
        assertThat(one.valid()).isTrue();
        assertThat(one.provenAt())
                .isBetween(before.minusSeconds(2), clock.instant().plusSeconds(2));
        Thread.sleep(1_100); // dates in lists of the revoked have whole seconds
        Actors.as(Actor.OPERATOR, () -> revoke.revoke(key.id(), RevocationReason.KEY_COMPROMISE, "Mất khóa"));
        assertThat(judged(stamped).getFirst().trust())
                .as("proven to be older than the revocation")
                .isEqualTo(Trust.TRUSTED);
        assertThat(judged(plain).getFirst().trust()).as("nothing proves when").isEqualTo(Trust.REVOKED);
    }

    @Test
    void aByteChangedInWhatIsSignedIsFoundOut() throws Exception {
        byte[] signed = PdfSigner.sign(PdfSigner.blank(), key("H17"));
        assertThat(judged(signed).getFirst().valid()).as("the control").isTrue();
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        int contents = text.indexOf("/Contents");
        for (int at : new int[] {20, 60, 200, 400, text.indexOf("/M (") + 8, text.lastIndexOf("startxref") - 30}) {
            byte[] changed = signed.clone();
            changed[at] ^= 1;
            PdfVerdict verdict = judge(changed);
            boolean valid = verdict instanceof PdfVerdict.Judged(List<PdfSignature> found)
                    && !found.isEmpty()
                    && found.stream().allMatch(PdfSignature::valid);
            assertThat(valid)
                    .as("byte " + at + " of " + signed.length + ", contents at " + contents)
                    .isFalse();
        }
    }

    @Test
    void whatIsNoPdfIsSaidToBeNone() throws Exception {
        assertThat(judge("không phải PDF".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new PdfVerdict.NotJudged(PdfVerdict.Reason.UNREADABLE));
        assertThat(signatures.judge(new Endless())).isEqualTo(new PdfVerdict.NotJudged(PdfVerdict.Reason.TOO_LARGE));
    }

    /** Blanks without end. */
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return ' ';
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            Arrays.fill(buffer, from, from + length, (byte) ' ');
            return length;
        }
    }

    private List<PdfSignature> judged(byte[] pdf) throws Exception {
        PdfVerdict verdict = judge(pdf);
        assertThat(verdict).isInstanceOf(PdfVerdict.Judged.class);
        return ((PdfVerdict.Judged) verdict).signatures();
    }

    private PdfVerdict judge(byte[] pdf) throws Exception {
        return signatures.judge(new ByteArrayInputStream(pdf));
    }

    private SigningKey key(String code) {
        AgencyId agency = codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow()
                .id();
        Actors.as(Actor.OPERATOR, () -> issue.issue(new Wish(CertificateKind.AGENCY, agency, "", null, null)));
        return keys.ofAgency(agency).orElseThrow();
    }
}
