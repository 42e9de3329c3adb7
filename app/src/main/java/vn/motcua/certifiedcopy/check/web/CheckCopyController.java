package vn.motcua.certifiedcopy.check.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import vn.motcua.certifiedcopy.CheckCode;
import vn.motcua.certifiedcopy.check.CheckCopy;
import vn.motcua.certifiedcopy.check.CheckOutcome;
import vn.motcua.certifiedcopy.check.CheckRefusal;
import vn.motcua.certifiedcopy.check.Checked;
import vn.motcua.directory.Agencies;
import vn.motcua.identity.guard.Attempts;
import vn.motcua.identity.guard.Network;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Where anybody checks a certified copy: by what stands on it, or by the file. Tells nothing but what whoever holds the copy reads on it. */
@Controller
@OpenToAll
class CheckCopyController {

    private static final String PATH = "/certifiedcopy/check";
    private static final int LONGEST = 60;
    private static final int CODES = 30;
    private static final int FILES = 20;
    private static final Duration EACH_CODE = Duration.ofSeconds(5);
    private static final Duration EACH_FILE = Duration.ofSeconds(10);

    private final Templates templates;
    private final CheckCopy check;
    private final Agencies agencies;
    private final Attempts attempts;

    CheckCopyController(Templates templates, CheckCopy check, Agencies agencies, Attempts attempts) {
        this.templates = templates;
        this.check = check;
        this.agencies = agencies;
        this.attempts = attempts;
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> ask(Page page, Form form) {
        if (!form.names().contains("code")) return ResponseEntity.ok(templates.certifiedcopyCheckAsk(page, form));
        return form.submit(
                () -> {
                    String typed = form.text("code", "certifiedcopy.check.code", LONGEST);
                    Optional<CheckCode> code = CheckCode.parse(typed);
                    if (!typed.isEmpty() && code.isEmpty()) form.wrong("code", CheckRefusal.NO_CODE);
                    form.check();
                    return Form.to(code.orElseThrow().path());
                },
                again -> templates.certifiedcopyCheckAsk(page, again));
    }

    /** What the QR on a copy leads to. A code that nobody was given is told as not known, whatever it looks like. */
    @GetMapping(PATH + "/{code}")
    ResponseEntity<JteModel> code(Page page, HttpServletRequest request, @PathVariable String code) {
        slow(request, "code", CODES, EACH_CODE);
        Checked found = CheckCode.parse(code).map(check::by).orElse(null);
        return found == null || found.outcome() == CheckOutcome.UNKNOWN
                ? ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .body(shown(page, "", new Checked(CheckOutcome.UNKNOWN, null, null)))
                : ResponseEntity.ok(shown(page, "", found));
    }

    @PostMapping(PATH)
    ResponseEntity<JteModel> file(Page page, Form form, HttpServletRequest request) {
        return form.submit(
                () -> {
                    MultipartFile file = sent(request);
                    if (file == null)
                        throw Refused.at("file", KernelRefusal.MISSING, page.t("certifiedcopy.check.file"));
                    slow(request, "file", FILES, EACH_FILE);
                    return ResponseEntity.ok(shown(page, name(file), look(file)));
                },
                again -> templates.certifiedcopyCheckAsk(page, again));
    }

    private Checked look(MultipartFile file) {
        try {
            return check.by(file::getInputStream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JteModel shown(Page page, String file, Checked found) {
        String agency = found.copy() == null
                ? ""
                : agencies.called(List.of(found.copy().agency()), page.language())
                        .getOrDefault(found.copy().agency(), "");
        return templates.certifiedcopyCheckFound(page, file, found, agency);
    }

    private static @Nullable MultipartFile sent(HttpServletRequest request) {
        MultipartFile file = request instanceof MultipartRequest sent ? sent.getFile("file") : null;
        return file == null || file.isEmpty() ? null : file;
    }

    /** What the sender calls it, for the page only. */
    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : vn.motcua.kernel.intake.name.FileName.clean(name);
    }

    private void slow(HttpServletRequest request, String what, int burst, Duration each) {
        attempts.take("certifiedcopy-" + what + "|" + Network.of(request).host(), burst, each)
                .ifPresent(wait -> {
                    throw CheckRefusal.TOO_OFTEN.because(Math.max(1, wait.toSeconds()));
                });
    }
}
