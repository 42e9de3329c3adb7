package vn.motcua.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.desk.AttachResult;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.office.demo.DemoPdf;

/** Births of phường Ba Đình on their way to the signature: what officers there do before. */
@Component
public class BirthResults {

    private final DossierWorld world;
    private final TakeStep take;
    private final AttachResult attach;
    private final Dossiers dossiers;
    private final Intake intake;

    BirthResults(DossierWorld world, TakeStep take, AttachResult attach, Dossiers dossiers, Intake intake) {
        this.world = world;
        this.take = take;
        this.attach = attach;
        this.dossiers = dossiers;
        this.intake = intake;
    }

    /** Received, and a certificate that nobody signed is attached under that number. */
    public DossierId attached(DossierId handedIn, String number) throws IOException {
        world.as(DemoPerson.DUC, () -> take.run(handedIn, "tiep-nhan", 0, ""));
        IntakeFile file = intake.examine(intake.receive(
                new ByteArrayInputStream(DemoPdf.of("Giay khai sinh")), "khai sinh.pdf", IntakePolicy.PAPERS));
        world.as(
                DemoPerson.MAI,
                () -> attach.run(
                        dossiers.find(handedIn).orElseThrow(),
                        new AttachResult.Document("KQ", "Giấy khai sinh", number, LocalDate.of(2026, 11, 26), file)));
        return handedIn;
    }

    /** Examined and registered, too: it waits for the signature. */
    public DossierId examined(DossierId handedIn, String number) throws IOException {
        attached(handedIn, number);
        world.as(DemoPerson.MAI, () -> take.run(handedIn, "tham-tra", 0, ""));
        world.as(DemoPerson.MAI, () -> take.run(handedIn, "ghi-so", 0, ""));
        return handedIn;
    }
}
