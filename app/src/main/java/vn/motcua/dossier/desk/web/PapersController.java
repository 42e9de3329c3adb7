package vn.motcua.dossier.desk.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.dossier.DossierFiles;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Results;
import vn.motcua.dossier.desk.AddPapers;
import vn.motcua.dossier.desk.AttachResult;
import vn.motcua.dossier.desk.Desk;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.kernel.access.Requires;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.intake.name.FileHeaders;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;
import vn.motcua.procedure.record.Outcome;
import vn.motcua.signing.pades.Scans;

/** Papers and results of a dossier: what was brought to the counter comes in, and whoever may see one is led to it on the second origin. */
@Controller
@Requires("dossier.see")
class PapersController {

    private static final String TOKEN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final DeskPage pages;
    private final Desk desk;
    private final Dossiers dossiers;
    private final Results results;
    private final AddPapers add;
    private final AttachResult attach;
    private final SentFiles files;
    private final DossierFiles passes;
    private final Intake intake;
    private final Scans scans;

    PapersController(
            DeskPage pages,
            Desk desk,
            Dossiers dossiers,
            Results results,
            AddPapers add,
            AttachResult attach,
            SentFiles files,
            DossierFiles passes,
            Intake intake,
            Scans scans) {
        this.pages = pages;
        this.desk = desk;
        this.dossiers = dossiers;
        this.results = results;
        this.add = add;
        this.attach = attach;
        this.files = files;
        this.passes = passes;
        this.intake = intake;
        this.scans = scans;
    }

    @PostMapping(AtDeskController.DOSSIER + "/papers")
    ResponseEntity<JteModel> add(Page page, Form form, @PathVariable String id, HttpServletRequest request) {
        DossierView dossier = pages.dossier(id);
        if (!desk.rights(dossier).check()) throw DossierRefusal.NOT_YOURS_TO_CHECK.because();
        return form.submit(
                () -> {
                    var sent = files.papers(form, request, desk.papers(dossier));
                    if (sent.isEmpty()) throw DossierRefusal.NOTHING_CHOSEN.at("file-other");
                    add.run(dossier, sent);
                    return pages.done(form, dossier, "PAPERS");
                },
                again -> pages.show(page, again, dossier));
    }

    @PostMapping(AtDeskController.DOSSIER + "/results")
    ResponseEntity<JteModel> attach(Page page, Form form, @PathVariable String id, HttpServletRequest request) {
        DossierView dossier = pages.dossier(id);
        if (!desk.rights(dossier).attach()) throw DossierRefusal.NOT_YOURS_TO_CHECK.because();
        return form.submit(
                () -> {
                    Outcome kind = desk.kinds(dossier).stream()
                            .filter(one -> one.codeOrOurs().equals(form.value("kind")))
                            .findFirst()
                            .orElseThrow(() -> DossierRefusal.NOTHING_CHOSEN.at("kind"));
                    String number = form.text("number", "dossier.desk.result.number", AttachResult.LONGEST_NUMBER);
                    var issued = form.date("issued", "dossier.desk.result.issued");
                    var until = form.dateIfAny("until", "dossier.desk.result.until");
                    form.check();
                    IntakeFile file = files.one(request, "document");
                    if (file.type().filter(FileType.PDF::equals).isPresent()) scans.look(file.id());
                    attach.run(
                            dossier,
                            new AttachResult.Document(kind.codeOrOurs(), kind.name(), number, issued, until, file));
                    return pages.done(form, dossier, "RESULT");
                },
                again -> pages.show(page, again, dossier));
    }

    @GetMapping(AtDeskController.DOSSIER + "/papers/{paper:\\d+}")
    ResponseEntity<JteModel> paper(@PathVariable String id, @PathVariable String paper) {
        DossierView dossier = pages.dossier(id);
        return dossiers.papers(dossier.id()).stream()
                .filter(one -> one.id() == InAddress.number(paper))
                .findFirst()
                .<ResponseEntity<JteModel>>map(one -> Form.to(passes.give(one.file())))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    @GetMapping(AtDeskController.DOSSIER + "/results/{result:\\d+}")
    ResponseEntity<JteModel> result(@PathVariable String id, @PathVariable String result) {
        DossierView dossier = pages.dossier(id);
        return results.find(dossier.id(), InAddress.number(result))
                .<ResponseEntity<JteModel>>map(one -> Form.to(passes.give(one.file())))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    @OpenToAll
    @GetMapping("/files/dossier/{token}")
    void fetch(@PathVariable String token, HttpServletResponse response) throws IOException {
        if (!token.matches(TOKEN)) throw Refused.because(KernelRefusal.NOT_FOUND);
        FileId id = passes.file(UUID.fromString(token)).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        IntakeFile file = intake.find(id).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        try (InputStream content = intake.open(id)) {
            FileHeaders.of(file.name(), file.type().orElse(FileType.UNKNOWN), file.bytes())
                    .forEach((name, value) -> {
                        if (!name.equals("Content-Length"))
                            response.setHeader(name, value); // cleaned pictures are shorter
                    });
            content.transferTo(response.getOutputStream());
        }
    }
}
