package vn.motcua.procedure.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;
import vn.motcua.procedure.ProcedurePermission;
import vn.motcua.procedure.ProcedureRefusal;
import vn.motcua.procedure.draft.DraftRights;
import vn.motcua.procedure.transfer.ImportDesk;
import vn.motcua.procedure.transfer.ImportView;
import vn.motcua.procedure.transfer.Imports;
import vn.motcua.procedure.transfer.LineOutcome;

/** Imports for officers: a file goes up, its lines are told as they go, and what was cut off is run again. */
@Controller
@Requires("procedure.import")
class ImportController {

    private static final String ONE = "/procedure/imports/{number:\\d+}";
    private static final int ROWS = 50;
    private static final int RELOAD_SECONDS = 3;

    private final Templates templates;
    private final Imports imports;
    private final ImportDesk desk;
    private final DraftRights rights;

    ImportController(Templates templates, Imports imports, ImportDesk desk, DraftRights rights) {
        this.templates = templates;
        this.imports = imports;
        this.desk = desk;
        this.rights = rights;
    }

    @GetMapping("/procedure/imports")
    JteModel list(Page page, Form form) {
        return templates.procedureImportList(page, form, imports.list(own(page), form.paging(ROWS)));
    }

    @PostMapping("/procedure/imports")
    ResponseEntity<JteModel> upload(Page page, Form form, HttpServletRequest request) {
        return form.submit(
                () -> {
                    MultipartFile file =
                            request instanceof MultipartRequest multipart ? multipart.getFile("file") : null;
                    if (file == null || file.isEmpty()) throw ProcedureRefusal.NO_FILE.at("file");
                    try (InputStream content = file.getInputStream()) {
                        String name = file.getOriginalFilename();
                        return Form.to(
                                "/procedure/imports/" + desk.begin(content, name == null ? "" : name, page.actor()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                again -> list(page, again));
    }

    @GetMapping(ONE)
    JteModel show(Page page, Form form, @PathVariable String number, HttpServletResponse response) {
        ImportView view = find(page, number);
        if (view.going()) response.setHeader("Refresh", Integer.toString(RELOAD_SECONDS));
        LineOutcome outcome = outcome(form.value("outcome"));
        return templates.procedureImportShow(page, view, outcome, imports.lines(view.id(), outcome, form.paging(ROWS)));
    }

    @PostMapping(ONE + "/again")
    ResponseEntity<JteModel> again(Page page, @PathVariable String number) {
        ImportView view = find(page, number);
        desk.again(view.id(), page.actor());
        return Form.to("/procedure/imports/" + view.id());
    }

    private ImportView find(Page page, String number) {
        long id = InAddress.number(number);
        AccountId own = own(page);
        return imports.find(id)
                .filter(view -> own == null || imports.begunBy(id, own))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    /** Whose imports are shown: one's own, or everybody's to those who may import for the nation. */
    private @Nullable AccountId own(Page page) {
        return rights.nation(ProcedurePermission.IMPORT) ? null : page.actor().account();
    }

    private static @Nullable LineOutcome outcome(String word) {
        for (LineOutcome outcome : LineOutcome.values()) if (outcome.name().equalsIgnoreCase(word)) return outcome;
        if (word.isEmpty()) return null;
        throw Refused.at("outcome", KernelRefusal.NOT_UNDERSTOOD, word);
    }
}
