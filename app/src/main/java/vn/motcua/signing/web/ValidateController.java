package vn.motcua.signing.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import vn.motcua.identity.guard.Attempts;
import vn.motcua.identity.guard.Network;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.kernel.intake.name.FileName;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.validate.ValidateInTurn;
import vn.motcua.signing.validate.Validation;

/** Where anybody learns what is proven about a signed file. One file at a time is looked at, so that applicants' uploads never wait for strangers. */
@Controller
@OpenToAll
class ValidateController {

    private static final String PATH = "/signing/validate";
    private static final int BURST = 20;
    private static final Duration EACH = Duration.ofSeconds(10);

    private final Templates templates;
    private final ValidateInTurn validate;
    private final Attempts attempts;

    ValidateController(Templates templates, ValidateInTurn validate, Attempts attempts) {
        this.templates = templates;
        this.validate = validate;
        this.attempts = attempts;
    }

    @GetMapping(PATH)
    JteModel ask(Page page, Form form) {
        return templates.signingValidate(page, form);
    }

    @PostMapping(PATH)
    ResponseEntity<JteModel> look(Page page, Form form, HttpServletRequest request) {
        return form.submit(
                () -> {
                    MultipartFile file = file(request);
                    if (file == null) throw Refused.at("file", KernelRefusal.MISSING, page.t("signing.validate.file"));
                    slow(request);
                    return ResponseEntity.ok(templates.signingValidated(page, name(file), look(file)));
                },
                again -> templates.signingValidate(page, again));
    }

    private static @Nullable MultipartFile file(HttpServletRequest request) {
        MultipartFile file = request instanceof MultipartRequest sent ? sent.getFile("file") : null;
        return file == null || file.isEmpty() ? null : file;
    }

    private void slow(HttpServletRequest request) {
        attempts.take("validate|" + Network.of(request).host(), BURST, EACH).ifPresent(wait -> {
            throw SigningRefusal.VALIDATION_TOO_OFTEN.because(Math.max(1, wait.toSeconds()));
        });
    }

    private Validation look(MultipartFile file) {
        try {
            return validate.look(file::getInputStream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the sender calls it, for the page only. */
    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : FileName.clean(name);
    }
}
