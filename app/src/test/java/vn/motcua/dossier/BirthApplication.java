package vn.motcua.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.dossier.life.Application;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.record.ChannelKind;

/** Nguyễn Thị Lan's application for the registration of her daughter's birth, as she would have filled it in. */
@Component
public class BirthApplication {

    /** The shipped procedure. */
    public static final ProcedureCode PROCEDURE = ProcedureCode.of("1.001193");

    private final Procedures procedures;
    private final OpenDossier open;
    private final DossierWorld world;

    BirthApplication(Procedures procedures, OpenDossier open, DossierWorld world) {
        this.procedures = procedures;
        this.open = open;
        this.world = world;
    }

    /** Hands it in at phường Ba Đình, as she. */
    public OpenDossier.Opened handIn() {
        Application application = new Application(
                UUID.randomUUID(),
                procedures.inForce(PROCEDURE).orElseThrow().revision(),
                world.baDinh(),
                "Đăng ký đúng hạn",
                ChannelKind.ONLINE,
                world.account(DemoPerson.LAN),
                new Applicant(
                        ApplicantKind.CITIZEN,
                        "Nguyễn Thị Lan",
                        "001190000123",
                        "0912345678",
                        "",
                        "12 Đội Cấn, phường Ba Đình, Hà Nội"),
                ReturnWay.AT_THE_COUNTER,
                Answers.of(answers()),
                List.of());
        try {
            return world.as(DemoPerson.LAN, () -> open.run(application));
        } catch (Refused refused) {
            throw new AssertionError(refused.refusal() + " " + refused.args(), refused);
        }
    }

    private static ObjectNode answers() {
        try (InputStream in = BirthApplication.class.getResourceAsStream("/dossier/birth.json")) {
            return (ObjectNode) JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
