package vn.motcua.dossier.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.demo.DemoSheet;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.intake.IntakePolicy;

/** The picture of a sheet of paper, so that demo dossiers have something to hand over. Looked through once, as any file. */
@Component
class DemoPaper {

    private final Intake intake;
    private @Nullable IntakeFile known;

    DemoPaper(Intake intake) {
        this.intake = intake;
    }

    IntakeFile file() throws IOException {
        if (known == null)
            known = intake.examine(
                    intake.receive(new ByteArrayInputStream(DemoSheet.png()), "kết quả.png", IntakePolicy.PAPERS));
        return known;
    }
}
