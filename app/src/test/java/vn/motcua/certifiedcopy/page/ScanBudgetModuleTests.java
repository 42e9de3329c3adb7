package vn.motcua.certifiedcopy.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.kernel.closed.ClosedMachines;
import vn.motcua.kernel.intake.FileExaminer;
import vn.motcua.kernel.intake.HostileFiles;
import vn.motcua.testing.RunningTest;

/** A scan whose pages are all slow, none of them too slow, does not keep a closed machine for as long as it has pages. */
@RunningTest
class ScanBudgetModuleTests {

    private static final int LEVELS = 12;
    private static final long ROOM = 40L << 20;

    @Autowired
    private FileExaminer examiner;

    @Autowired
    private ClosedMachines machines;

    @Autowired
    private Blobs blobs;

    @Test
    void manySlowPagesAreRefusedByAPlainReason() {
        ScanReader patient = reader(Duration.ofMinutes(2));
        List<TakenPage> two = patient.read(slow(2), patient.budget(), ROOM);
        assertThat(two).as("the control: pages are read").hasSize(2);
        patient.discard(two);
        ScanReader brief = reader(Duration.ofMillis(400));
        long begun = System.nanoTime();
        assertThatThrownBy(() -> brief.read(slow(200), brief.budget(), ROOM))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(CertifiedCopyRefusal.SCAN_TOO_SLOW));
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .as("one turn of a machine, not two hundred pages")
                .isLessThan(Duration.ofSeconds(40));
    }

    /** Scans that are sent together have one budget. */
    @Test
    void severalScansShareOneBudget() {
        ScanReader brief = reader(Duration.ofMillis(1));
        var budget = brief.budget();
        List<TakenPage> first = brief.read(slow(1), budget, ROOM);
        assertThat(first).hasSize(1);
        brief.discard(first);
        assertThatThrownBy(() -> brief.read(slow(1), budget, ROOM))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(CertifiedCopyRefusal.SCAN_TOO_SLOW));
    }

    @Test
    void picturesThatGrowTooLargeAreRefusedAsTheyAreMade() {
        ScanReader reader = reader(Duration.ofMinutes(2));
        assertThatThrownBy(() -> reader.read(slow(1), reader.budget(), 100))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(CertifiedCopyRefusal.PAGES_TOO_LARGE));
    }

    private ScanReader reader(Duration patience) {
        return new ScanReader(examiner, machines, blobs, patience);
    }

    /** Pages of which each draws a form that draws another one twice, and so on: thousands of areas. */
    private static Scan slow(int pages) {
        List<String> objects = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        for (int page = 0; page < pages; page++) kids.append(page + 4 + LEVELS).append(" 0 R ");
        objects.add("<</Type/Catalog/Pages 2 0 R>>");
        objects.add("<</Type/Pages/Count " + pages + "/Kids[" + kids + "]>>");
        for (int level = 0; level < LEVELS; level++)
            objects.add(form("/F Do /F Do", "/Resources<</XObject<</F " + (level + 4) + " 0 R>>>>"));
        objects.add(form("0 0 400 400 re f 10 10 380 380 re f", ""));
        for (int page = 0; page < pages; page++)
            objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents " + (pages + 4 + LEVELS)
                    + " 0 R/Resources<</XObject<</F 3 0 R>>>>>>");
        objects.add("<</Length 5>>stream\n/F Do\nendstream");
        byte[] pdf = whole(HostileFiles.pdf(objects.toArray(String[]::new)));
        return new Scan("quet.pdf", () -> new ByteArrayInputStream(pdf));
    }

    /** With the table that it wants. */
    private static byte[] whole(byte[] pdf) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String form(String drawn, String resources) {
        return "<</Type/XObject/Subtype/Form/BBox[0 0 400 400]" + resources + "/Length " + drawn.length() + ">>stream\n"
                + drawn + "\nendstream";
    }
}
