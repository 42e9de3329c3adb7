package vn.motcua.signing.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.pades.EuDss;
import vn.motcua.testing.RunningTest;
import vn.motcua.testing.Tier;

/** Containers that we make others call valid; whatever is changed, added, hidden, doubled or swapped in one is named. */
@RunningTest
class ContainerModuleTests {

    private static final String LETTER = "ho-so/don đề nghị.txt";
    private static final String SHEET = "bang.json";

    @Autowired
    private SignContainer sign;

    @Autowired
    private ContainerSignatures judge;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private Clock clock;

    @TempDir
    private Path folder = Path.of("");

    private byte[] made = {};

    @BeforeEach
    void honest() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sign.ofInstallation(
                List.of(file(LETTER, "text/plain", "Đơn đề nghị"), file(SHEET, "application/json", "{\"a\":1}")),
                "test.container",
                out);
        made = out.toByteArray();
    }

    @Test
    void whatWeMakeIsJudgedInTheClosedMachineAndOthersCallItValid() throws Exception {
        ContainerVerdict.Judged verdict = (ContainerVerdict.Judged) judge.judge(new ByteArrayInputStream(made));
        assertThat(verdict.valid()).isTrue();
        assertThat(verdict.plain()).isTrue();
        assertThat(verdict.files()).containsExactly(LETTER, SHEET);
        ContainerSignature one = verdict.signatures().getFirst();
        assertThat(one.covered()).containsExactly(LETTER, SHEET);
        assertThat(one.when().provenAt())
                .isBetween(
                        clock.instant().minus(Duration.ofMinutes(1)),
                        clock.instant().plusSeconds(5));
        assertThat(theirs(made))
                .singleElement()
                .asString()
                .contains("CAdES-BASELINE-LTA")
                .doesNotContain("FAILED");
        assertThat(theirs(rebuilt(SHEET, "{\"a\":2}".getBytes(StandardCharsets.UTF_8))))
                .as("the control")
                .singleElement()
                .asString()
                .contains("FAILED");
    }

    @Test
    void whatWasChangedAddedOrTakenAwayIsNamed() throws Exception {
        ContainerVerdict.Judged changed = judged(rebuilt(SHEET, "{\"a\":2}".getBytes(StandardCharsets.UTF_8)));
        assertThat(changed.valid()).isFalse();
        assertThat(changed.signatures().getFirst().changed()).containsExactly(SHEET);
        assertThat(changed.signatures().getFirst().covered()).containsExactly(LETTER);
        ContainerVerdict.Judged added = judged(rebuilt("them.pdf", new byte[] {1}));
        assertThat(added.unsigned()).containsExactly("them.pdf");
        assertThat(added.valid()).isFalse();
        assertThat(judged(rebuilt("META-INF/container.html", new byte[] {1})).unsigned())
                .containsExactly("META-INF/container.html");
        ContainerVerdict.Judged without = judged(rebuilt(SHEET, null));
        assertThat(without.signatures().getFirst().missing()).containsExactly(SHEET);
        assertThat(without.valid()).isFalse();
        Map<String, byte[]> renamed = new LinkedHashMap<>();
        entries(made).forEach((name, bytes) -> renamed.put(name.equals(SHEET) ? "khac.json" : name, bytes));
        assertThat(judged(zip(renamed)).unsigned()).containsExactly("khac.json");
        ContainerVerdict.Judged again = judged(rebuilt("", null));
        assertThat(again.signatures()).as("packed anew by somebody").allMatch(ContainerSignature::valid);
        assertThat(again.plain()).isFalse();
        assertThat(again.ours()).isTrue();
        assertThat(again.valid()).as("it is not what we issued").isFalse();
    }

    /** Two readers must not find two things in it. */
    @Test
    void tricksOfArchivesAreRefused() throws Exception {
        ContainerVerdict unsafe = new ContainerVerdict.NotJudged(ContainerVerdict.Unjudged.UNSAFE);
        for (String name : List.of("../x", "/etc/x", "C:/x", "a\\..\\x", "a/../../x"))
            assertThat(seen(rebuilt(name, new byte[] {1}))).as(name).isEqualTo(unsafe);
        assertThat(seen(rebuilt(SHEET.toUpperCase(java.util.Locale.ROOT), new byte[] {1})))
                .as("twice but for its case")
                .isEqualTo(unsafe);
        assertThat(seen(bytes("x".getBytes(StandardCharsets.UTF_8), made)))
                .as("something before")
                .isEqualTo(unsafe);
        int directory = directory(made);
        byte[] hidden = zip(Map.of("hidden.txt", "x".getBytes(StandardCharsets.UTF_8)));
        byte[] local = java.util.Arrays.copyOf(hidden, directory(hidden));
        byte[] gap = bytes(
                java.util.Arrays.copyOf(made, directory),
                local,
                java.util.Arrays.copyOfRange(made, directory, made.length));
        ByteBuffer end = ByteBuffer.wrap(gap).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(gap.length - 22 + 16, directory + local.length);
        assertThat(seen(gap)).as("a file that the directory does not name").isEqualTo(unsafe);
        assertThat(seen(rebuilt("mimetype", "text/html".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(unsafe);
        assertThat(seen(zip(Map.of("a.txt", new byte[] {1}))))
                .isEqualTo(new ContainerVerdict.NotJudged(ContainerVerdict.Unjudged.NO_CONTAINER));
        assertThat(seen(java.util.Arrays.copyOf(made, made.length - 30)))
                .isEqualTo(new ContainerVerdict.NotJudged(ContainerVerdict.Unjudged.UNREADABLE));
        assertThat(judge.judge(new ByteArrayInputStream(rebuilt("bomb.bin", new byte[60 << 20]))))
                .as("60 MB that pack to nothing")
                .isEqualTo(new ContainerVerdict.NotJudged(ContainerVerdict.Unjudged.TOO_HEAVY));
        assertThat(judge.judge(new ByteArrayInputStream(new byte[ContainerSignatures.LARGEST + 1])))
                .isEqualTo(new ContainerVerdict.NotJudged(ContainerVerdict.Unjudged.TOO_LARGE));
    }

    /** A list of files without its signature, a signature of another list, and a certificate cut short. */
    @Test
    void signaturesAreNotSwapped() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sign.ofInstallation(List.of(file("khac.txt", "text/plain", "x")), "test.container", out);
        String manifest = "META-INF/ASiCManifest001.xml";
        String signature = "META-INF/signature001.p7s";
        ContainerVerdict.Judged other =
                judged(rebuilt(signature, entries(out.toByteArray()).get(signature)));
        assertThat(other.valid()).isFalse();
        assertThat(other.signatures()).noneMatch(ContainerSignature::intact);
        String listed = new String(entries(made).get(manifest), StandardCharsets.UTF_8);
        ContainerVerdict.Judged shorter = judged(rebuilt(
                manifest,
                listed.replaceFirst("(?s)<asic:DataObjectReference MimeType=\"application/json.*?</asic:Data[^>]*>", "")
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(shorter.valid()).isFalse();
        assertThat(shorter.unsigned()).containsExactly(SHEET);
        byte[] cut = java.util.Objects.requireNonNull(entries(made).get(signature));
        assertThat(seen(rebuilt(signature, java.util.Arrays.copyOf(cut, cut.length / 2))))
                .isInstanceOf(ContainerVerdict.NotJudged.class);
    }

    /** One byte changed anywhere, as it is and with the archive's check sums put right: it is not valid any more. */
    @Test
    void aByteChangedAnywhereIsFoundOut() throws Exception {
        ContainerVerdict before = seen(made);
        assertThat(((ContainerVerdict.Judged) before).valid()).as("the control").isTrue();
        Random random = new Random(20261126);
        for (int at = random.nextInt(Tier.step(9)); at < made.length; at += Tier.step(9)) { // each in the long run
            byte[] changed = made.clone();
            changed[at] ^= (byte) (1 + random.nextInt(255));
            assertThat(valid(seen(changed))).as("byte " + at).isFalse();
        }
        ZipLayout layout = ZipLayout.of(write(made));
        int tried = 0;
        for (ZipEntryLine one : layout.entries()) {
            int step = Tier.step(one.name().endsWith(".p7s") || one.name().endsWith(".tst") ? 31 : 5);
            for (int i = random.nextInt(step); i < one.size(); i += step, tried++) {
                byte[] changed = made.clone();
                changed[(int) one.begin() + i] ^= (byte) (1 + random.nextInt(255));
                assertThat(valid(seen(summed(changed, one))))
                        .as(one.name() + " byte " + i + " of " + one.size() + ", now "
                                + HexFormat.of()
                                        .formatHex(
                                                changed,
                                                (int) one.begin() + Math.max(0, i - 12),
                                                (int) one.begin() + Math.min((int) one.size(), i + 6)))
                        .isFalse();
            }
        }
        assertThat(tried).isGreaterThan(Tier.all() ? 7_000 : 250);
    }

    private static boolean valid(ContainerVerdict verdict) {
        return verdict instanceof ContainerVerdict.Judged judged && judged.valid();
    }

    private byte[] summed(byte[] zip, ZipEntryLine entry) {
        CRC32 sum = new CRC32();
        sum.update(zip, (int) entry.begin(), (int) entry.size());
        ByteBuffer all = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        all.putInt((int) entry.from() + 14, (int) sum.getValue());
        for (int at = directory(zip); all.getInt(at) == 0x02014b50; ) {
            if (all.getInt(at + 42) == entry.from()) all.putInt(at + 16, (int) sum.getValue());
            at += 46 + all.getShort(at + 28) + all.getShort(at + 30) + all.getShort(at + 32);
        }
        return zip;
    }

    private static int directory(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 22 + 16);
    }

    /** The same with one file put in, exchanged, or (null) taken out; packed by Java's own writer, behind the others. */
    private byte[] rebuilt(String name, byte @org.jspecify.annotations.Nullable [] bytes) throws IOException {
        Map<String, byte[]> all = entries(made);
        if (bytes == null) all.remove(name);
        else all.put(name, bytes);
        return zip(all);
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) all.put(entry.getName(), in.readAllBytes());
        }
        return all;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> one : files.entrySet()) {
                ZipEntry entry = new ZipEntry(one.getKey());
                if (one.getKey().equals("mimetype")) {
                    CRC32 sum = new CRC32();
                    sum.update(one.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(one.getValue().length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(one.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] one : parts) all.writeBytes(one);
        return all.toByteArray();
    }

    private ContainerVerdict.Judged judged(byte[] zip) throws IOException {
        assertThat(seen(zip)).isInstanceOf(ContainerVerdict.Judged.class);
        return (ContainerVerdict.Judged) seen(zip);
    }

    /** As the closed machine does it, without the way there. */
    private ContainerVerdict seen(byte[] zip) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        new ContainerWork()
                .work(
                        write(zip),
                        new DataInputStream(new ByteArrayInputStream(new byte[0])),
                        new DataOutputStream(answer));
        return judge.judge(
                ContainerSignatures.read(new DataInputStream(new ByteArrayInputStream(answer.toByteArray()))));
    }

    private Path write(byte[] zip) throws IOException {
        return Files.write(folder.resolve("file"), zip);
    }

    private static Enclosed file(String name, String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Enclosed(name, type, () -> new ByteArrayInputStream(bytes));
    }

    /** What EU DSS says of it, by its own policy. */
    private List<String> theirs(byte[] zip) {
        return EuDss.container(zip, keys.ofStamps().orElseThrow().chain().getLast());
    }
}
