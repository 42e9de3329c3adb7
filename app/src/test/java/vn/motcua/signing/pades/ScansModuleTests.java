package vn.motcua.signing.pades;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.testing.RunningTest;

/** Which files are scans is known by the text that is to be seen, once they were looked at. */
@RunningTest
class ScansModuleTests {

    @Autowired
    private Intake intake;

    @Autowired
    private Scans scans;

    @Test
    void whatIsUnseenOverAPictureIsNoText() throws IOException {
        FileId scan = laidIn(Scan.pdf());
        FileId text = laidIn(Scan.pdf(RenderingMode.FILL));
        List<UUID> both = List.of(scan.value(), text.value());
        assertThat(scans.among(both)).as("not looked at yet").isEmpty();
        for (FileId one : List.of(scan, text, scan)) scans.look(one);
        assertThat(scans.among(both)).containsExactly(scan.value());
        assertThat(scans.among(List.of())).isEmpty();
    }

    private FileId laidIn(byte[] pdf) throws IOException {
        FileId file = intake.receive(new ByteArrayInputStream(pdf), "quet.pdf", IntakePolicy.PAPERS);
        intake.examine(file);
        return file;
    }
}
