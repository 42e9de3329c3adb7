package vn.motcua.certifiedcopy.desk;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.certifiedcopy.Asker;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopyPermission;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.CopyReach;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.Original;
import vn.motcua.certifiedcopy.page.Scan;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.WaitForIssue;
import vn.motcua.dossier.spi.DeskDoor;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.procedure.flow.NationalStatus;

/** Dossiers of the procedure "Chứng thực bản sao từ bản chính": who applied at the counter or online gets the electronic copy on the same way as who just came. */
@Component
public class CopyDossiers implements DeskDoor {

    /** The procedure, by its national code. */
    public static final String PROCEDURE = "2.000815";

    /** In which a result can be attached: no original is compared for a dossier that nobody took in. */
    private static final Set<NationalStatus> WORKED_ON = Set.of(NationalStatus.ACCEPTED, NationalStatus.IN_PROGRESS);

    /** The step at which a dossier waits for its electronic copies, as the shipped procedure calls it. */
    public static final String STEP = "ban-sao-dien-tu";

    private static final String SCANS = "scans";

    private final Dossiers dossiers;
    private final CertifiedCopies copies;
    private final WaitForIssue waiting;
    private final Intake intake;
    private final CopyReach reach;

    CopyDossiers(Dossiers dossiers, CertifiedCopies copies, WaitForIssue waiting, Intake intake, CopyReach reach) {
        this.dossiers = dossiers;
        this.copies = copies;
        this.waiting = waiting;
        this.intake = intake;
        this.reach = reach;
    }

    @Override
    public Optional<Door> to(DossierView dossier) {
        if (!ours(dossier)) return Optional.empty();
        return Optional.of(new Door(
                "certifiedcopy.dossier.door",
                "/certifiedcopy/desk/new?dossier=" + dossier.code().text()));
    }

    /** One that whoever acts may certify copies for; any other is not there. */
    public DossierView find(String code) {
        return DossierCode.parse(code)
                .flatMap(dossiers::find)
                .filter(this::ours)
                .orElseThrow(() -> CertifiedCopyRefusal.NO_SUCH_DOSSIER.because());
    }

    private boolean ours(DossierView dossier) {
        return dossier.procedureCode().equals(PROCEDURE)
                && WORKED_ON.contains(dossier.status())
                && reach.covers(CertifiedCopyPermission.COMPARE, dossier.agency())
                && waiting.possible(dossier, STEP);
    }

    /** Who applied. */
    public Asker asker(DossierView dossier) {
        Applicant applicant = dossiers.applicant(dossier.id());
        return new Asker(applicant.number(), applicant.name(), applicant.phone(), applicant.email());
    }

    /** The next of the papers that were named and not brought before; empty if there is none. */
    public Optional<Original> next(DossierView dossier) {
        List<Original> named = new ArrayList<>();
        for (JsonNode row : dossiers.answers(dossier.id()).data().path("papers"))
            named.add(new Original(text(row, "title"), text(row, "issuer"), text(row, "number"), null));
        long begun = copies.ofDossier(dossier.code().text()).stream()
                .filter(copy -> copy.state() != CopyState.CANCELLED)
                .count();
        return begun < named.size() ? Optional.of(named.get((int) begun)) : Optional.empty();
    }

    /** The scans that the applicant sent along. */
    public List<Scan> scans(DossierView dossier) {
        return dossiers.papers(dossier.id()).stream()
                .filter(paper -> paper.field().equals(SCANS) && paper.replaced() == null)
                .map(paper -> new Scan(paper.name(), () -> open(new FileId(paper.file()))))
                .toList();
    }

    private InputStream open(FileId file) throws IOException {
        return intake.open(file);
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asString("");
    }
}
