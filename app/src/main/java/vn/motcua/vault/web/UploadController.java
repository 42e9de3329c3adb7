package vn.motcua.vault.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.EntryOrigin;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.NewEntry;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.own.RemovePaper;
import vn.motcua.vault.own.UploadPaper;

/** Lays papers of one's own in, and takes them out. */
@Controller
@SignedIn
class UploadController {

    private final Templates templates;
    private final OwnStore own;
    private final UploadPaper upload;
    private final RemovePaper remove;

    UploadController(Templates templates, OwnStore own, UploadPaper upload, RemovePaper remove) {
        this.templates = templates;
        this.own = own;
        this.upload = upload;
        this.remove = remove;
    }

    @GetMapping("/vault/upload")
    JteModel ask(Page page, Form form) {
        OwnStore.account(page);
        return templates.vaultUpload(page, form);
    }

    @PostMapping("/vault/upload")
    ResponseEntity<JteModel> take(Page page, Form form, HttpServletRequest request) {
        OwnStore.account(page);
        return form.submit(
                () -> {
                    MultipartFile file = file(form, request);
                    UploadPaper.Described paper = new UploadPaper.Described(
                            form.text("title", "vault.title.label", NewEntry.LONGEST),
                            form.optional("number", NewEntry.LONGEST),
                            form.optional("issuer", NewEntry.LONGEST),
                            form.dateIfAny("issued", "vault.issued"),
                            form.dateIfAny("until", "vault.until"),
                            file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename());
                    form.check();
                    if (file == null) throw VaultRefusal.FILE_MISSING.at("file");
                    EntryId id = upload.run(own.of(page), own.verified(page), paper, file::getInputStream);
                    return Form.to("/vault/entries/" + id);
                },
                again -> templates.vaultUpload(page, again));
    }

    private static @org.jspecify.annotations.Nullable MultipartFile file(Form form, HttpServletRequest request) {
        if (request instanceof MultipartRequest multipart)
            for (MultipartFile file : multipart.getFiles("file")) if (!file.isEmpty()) return file;
        form.wrong("file", VaultRefusal.FILE_MISSING);
        return null;
    }

    @GetMapping("/vault/entries/{id}/removal")
    JteModel askRemoval(Page page, @PathVariable String id) {
        return templates.vaultRemove(page, removable(own.entry(page, id)));
    }

    @PostMapping("/vault/entries/{id}/removal")
    ResponseEntity<JteModel> remove(Page page, @PathVariable String id) {
        remove.run(removable(own.entry(page, id)));
        return Form.to("/vault");
    }

    private static EntryView removable(EntryView entry) {
        if (entry.origin() != EntryOrigin.UPLOADED_BY_OWNER) throw VaultRefusal.NOT_YOURS_TO_REMOVE.because();
        return entry;
    }
}
