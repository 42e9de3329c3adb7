package vn.motcua.dossier.apply.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import vn.motcua.dossier.apply.ApplicationDraft;
import vn.motcua.dossier.apply.ApplicationDrafts;
import vn.motcua.dossier.apply.NewPaper;
import vn.motcua.dossier.life.Application.PaperPart;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.form.Limits;
import vn.motcua.procedure.form.answer.AnswerProblem;

/** Papers for which the form has no field: scanned at the counter, or asked for later. */
@Controller
@SignedIn
class ExtraPapersController {

    private static final String PAPERS = "/dossier/draft/{id}/papers";
    private static final int LONGEST = 300;

    private final Templates templates;
    private final ApplicationDrafts drafts;
    private final NewPaper papers;

    ExtraPapersController(Templates templates, ApplicationDrafts drafts, NewPaper papers) {
        this.templates = templates;
        this.drafts = drafts;
        this.papers = papers;
    }

    @GetMapping(PAPERS)
    JteModel ask(Page page, Form form, @PathVariable String id) {
        return templates.dossierApplyPapers(page, form, drafts.open(InPath.draft(id)));
    }

    @PostMapping(PAPERS)
    ResponseEntity<JteModel> take(Page page, Form form, @PathVariable String id, HttpServletRequest request) {
        ApplicationDraft draft = drafts.open(InPath.draft(id));
        return form.submit(
                () -> {
                    String title = form.optional("title", LONGEST);
                    form.check();
                    List<PaperPart> kept = new ArrayList<>();
                    for (int i = 0; i < draft.extra().size(); i++)
                        if (!form.has("remove", Integer.toString(i)))
                            kept.add(draft.extra().get(i));
                    if (request instanceof MultipartRequest multipart)
                        for (MultipartFile file : multipart.getFiles("file"))
                            if (!file.isEmpty()) kept.add(taken(file, title));
                    if (kept.size() > Limits.MOST_FILES)
                        throw AnswerProblem.TOO_MANY_ITEMS.at("file", page.t("dossier.papers.file"), Limits.MOST_FILES);
                    drafts.keep(draft.id(), kept);
                    return Form.to(form.ticked("more") ? "/dossier/draft/" + draft.id() + "/papers" : draft.href());
                },
                again -> templates.dossierApplyPapers(page, again, draft));
    }

    private PaperPart taken(MultipartFile file, String title) {
        try (InputStream content = file.getInputStream()) {
            String name = file.getOriginalFilename();
            return papers.take(content, name == null ? "" : name, title);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
