package vn.motcua.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.intake.Corpus;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.pades.SigningPeople;
import vn.motcua.testing.RunningTest;

/** Programmes D and E4 against the judge of PDF files: certified permissions, shadow files, ranges that leave something out, bombs, and files that broke others' readers. */
@RunningTest
class PdfAttackModuleTests {

    private static final Logger log = LoggerFactory.getLogger(PdfAttackModuleTests.class);
    private static final int A_FEW = 15;

    /** A machine's ten seconds, and a fresh machine. */
    private static final Duration LONGEST = Duration.ofSeconds(25);

    @Autowired
    private PdfSignatures signatures;

    @Autowired
    private SigningPeople people;

    @Autowired
    private SigningKeys keys;

    @Test
    void whatACertifyingSignatureAllowsIsHeldToIt() throws Exception {
        SigningKey key = key();
        for (CertificationPermission permission : CertificationPermission.values()) {
            byte[] certified = PdfSigner.sign(PdfSigner.form("1.000.000"), key, permission);
            assertThat(judged(certified)).as("alone: " + permission).hasSize(1).allMatch(PdfSignature::valid);
            boolean closed = permission == CertificationPermission.NO_CHANGE_PERMITTED;
            List<PdfSignature> again = judged(PdfSigner.sign(certified, key));
            assertThat(again).as("signed again: " + permission).hasSize(2);
            assertThat(again.getFirst().coverage())
                    .as("signed again: " + permission)
                    .isEqualTo(closed ? PdfCoverage.CHANGED_LATER : PdfCoverage.SIGNED_AGAIN);
            assertThat(again.getLast().valid())
                    .as("the later one: " + permission)
                    .isTrue();
            changed(certified, PdfSigner.filled(certified, "9.000.000"), "filled in: " + permission);
            changed(certified, PdfForger.noted(certified), "a note: " + permission);
            changed(certified, PdfSigner.changed(certified), "turned: " + permission);
        }
    }

    @Test
    void aShadowFileIsSeenForWhatItIs() throws Exception {
        SigningKey key = key();
        byte[] signed = PdfSigner.sign(PdfForger.shadowed(), key);
        assertThat(judged(signed)).as("the control").hasSize(1).allMatch(PdfSignature::valid);
        assertThat(judged(PdfSigner.sign(signed, key)))
                .as("the control, signed again")
                .allMatch(PdfSignature::valid);
        changed(signed, PdfForger.uncovered(signed), "hide");
        changed(signed, PdfForger.otherFont(signed), "replace by a font");
        changed(signed, PdfForger.otherContent(signed), "replace by a stream");
        changed(signed, PdfForger.otherPage(signed), "hide and replace");
        changed(signed, PdfSigner.sign(PdfForger.uncovered(signed), key), "hide, and signed again");
    }

    /** Each is a true signature by a believed key; what it covers is not the file. */
    @Test
    void aRangeThatLeavesSomethingOutProvesNothing() throws Exception {
        SigningKey key = key();
        byte[] signed = PdfSigner.sign(PdfSigner.blank(), key);
        PdfForger.Range all = PdfForger.range(signed);
        assertThat(valid(PdfForger.over(signed, all, key))).as("the control").isTrue();
        for (Map.Entry<String, PdfForger.Range> one : ranges(all).entrySet())
            assertThat(valid(PdfForger.over(signed, one.getValue(), key)))
                    .as(one.getKey())
                    .isFalse();
    }

    private static Map<String, PdfForger.Range> ranges(PdfForger.Range all) {
        int length = all.firstLength();
        int second = all.second();
        int rest = all.secondLength();
        Map<String, PdfForger.Range> ranges = new LinkedHashMap<>();
        ranges.put("not from the first byte", new PdfForger.Range(1, length - 1, second, rest));
        ranges.put("a gap before the value", new PdfForger.Range(0, length - 30, second, rest));
        ranges.put("a gap behind the value", new PdfForger.Range(0, length, second + 5, rest - 5));
        ranges.put("not to the last byte", new PdfForger.Range(0, length, second, rest - 10));
        ranges.put("beyond the last byte", new PdfForger.Range(0, length, second, rest + 1_000));
        ranges.put("overlapping", new PdfForger.Range(0, length, length - 40, rest));
        ranges.put("the second part first", new PdfForger.Range(second, rest, 0, length));
        ranges.put("the first part only", new PdfForger.Range(0, length, length, 0));
        ranges.put("nothing", new PdfForger.Range(0, 0, 0, 0));
        return ranges;
    }

    /** Whatever the judge says of a bomb, it says it in time, and the application itself uses next to nothing. */
    @Test
    void bombsAreNotJudgedAndTheApplicationNeverNotices() throws Exception {
        judge(PdfSigner.blank()); // the machine is up
        for (Map.Entry<String, byte[]> one : HostilePdfs.all().entrySet()) {
            String outcome = bounded(one.getKey(), one.getValue());
            assertThat(outcome).as(one.getKey()).isNotEqualTo("signatures");
        }
        assertThat(judged(PdfSigner.sign(PdfSigner.blank(), key())))
                .as("the next file")
                .allMatch(PdfSignature::valid);
    }

    @Test
    void filesThatBrokeOthersReadersEndInAWord() throws Exception {
        corpus(A_FEW);
    }

    @Test
    @Tag("long")
    void everyFileOfTheCorpusEndsInAWord() throws Exception {
        corpus(Integer.MAX_VALUE);
    }

    private void corpus(int most) throws Exception {
        judge(PdfSigner.blank());
        Map<String, Integer> outcomes = new TreeMap<>();
        int seen = 0;
        for (Map.Entry<String, byte[]> one : Corpus.pdfs().entrySet()) {
            if (seen++ >= most) break;
            outcomes.merge(bounded(one.getKey(), one.getValue()), 1, Integer::sum);
        }
        log.info("judged of the corpus: {}", outcomes);
        assertThat(outcomes).containsKey("none").doesNotContainKey("valid");
    }

    /** In one word; within its time, and without the file being worked on here. */
    private String bounded(String name, byte[] pdf) throws IOException {
        long used = allocated();
        long since = System.nanoTime();
        PdfVerdict verdict = judge(pdf);
        Duration took = Duration.ofNanos(System.nanoTime() - since);
        long mine = allocated() - used;
        String word = switch (verdict) {
            case PdfVerdict.NotJudged no -> no.reason().name();
            case PdfVerdict.Judged(List<PdfSignature> all) when all.isEmpty() -> "none";
            case PdfVerdict.Judged(List<PdfSignature> all) ->
                all.stream().allMatch(PdfSignature::valid) ? "valid" : "signatures";
        };
        log.info("{}: {} after {} ms, {} kB here", name, word, took.toMillis(), mine >> 10);
        assertThat(took).as(name).isLessThan(LONGEST);
        assertThat(mine).as(name).isLessThan((8 << 20) + 8L * pdf.length);
        return word;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** What was signed first is there still, and said to be no longer what is shown. */
    private void changed(byte[] signed, byte[] now, String what) throws Exception {
        assertThat(now).as(what + ": an update").startsWith(signed);
        PdfSignature first = judged(now).getFirst();
        assertThat(first.intact()).as(what).isTrue();
        assertThat(first.coverage()).as(what).isEqualTo(PdfCoverage.CHANGED_LATER);
        assertThat(first.valid()).as(what).isFalse();
    }

    private boolean valid(byte[] pdf) throws IOException {
        return judge(pdf) instanceof PdfVerdict.Judged(List<PdfSignature> all)
                && !all.isEmpty()
                && all.stream().allMatch(PdfSignature::valid);
    }

    private List<PdfSignature> judged(byte[] pdf) throws Exception {
        PdfVerdict verdict = judge(pdf);
        assertThat(verdict).isInstanceOf(PdfVerdict.Judged.class);
        return ((PdfVerdict.Judged) verdict).signatures();
    }

    private PdfVerdict judge(byte[] pdf) throws IOException {
        return signatures.judge(new ByteArrayInputStream(pdf));
    }

    private SigningKey key() {
        AgencyId ward = people.sealing(people.agency("H26.101"));
        return keys.ofAgency(ward).orElseThrow();
    }
}
