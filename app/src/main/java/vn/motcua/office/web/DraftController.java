package vn.motcua.office.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.letter.Details;
import vn.motcua.office.letter.Letter;
import vn.motcua.office.letter.Letters;
import vn.motcua.office.letter.PrepareLetter;
import vn.motcua.office.letter.ReceiverGroup;
import vn.motcua.office.shown.OfficeHead;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** Fills a draft: what it tells, receivers added and removed, files attached and taken away. */
@Controller
@Requires(value = "office.exchange", agency = "agency")
class DraftController {

    private static final String LETTER = "/office/{agency}/letters/{letter:\\d+}";
    private static final int LONGEST_REASON = 500;

    private final Reception reception;
    private final Letters letters;
    private final DraftPage drafts;
    private final PrepareLetter prepare;

    DraftController(Reception reception, Letters letters, DraftPage drafts, PrepareLetter prepare) {
        this.reception = reception;
        this.letters = letters;
        this.drafts = drafts;
        this.prepare = prepare;
    }

    @PostMapping(LETTER)
    ResponseEntity<JteModel> describe(Page page, Form form, @PathVariable String agency, @PathVariable String letter) {
        return submit(page, form, agency, letter, form.ticked("preview") ? "/preview" : "", (whose, id) -> {
            Details details = new Details(
                    form.optional("competence", Details.LONGEST),
                    form.optional("position", Details.LONGEST),
                    form.optional("place", Details.LONGEST),
                    form.dateIfAny("due", "office.letter.due"),
                    answers(form),
                    form.ticked("paper"),
                    form.optional("reason", LONGEST_REASON));
            form.check();
            prepare.describe(whose, id, details);
        });
    }

    @PostMapping(LETTER + "/receivers")
    ResponseEntity<JteModel> add(Page page, Form form, @PathVariable String agency, @PathVariable String letter) {
        return submit(page, form, agency, letter, "#receivers", (whose, id) -> {
            String receiver = form.text("receiver", "office.letter.receiver", 20);
            form.check();
            prepare.addReceiver(whose, id, new AgencyId(InAddress.number(receiver)));
        });
    }

    @PostMapping(LETTER + "/groups")
    ResponseEntity<JteModel> addGroup(Page page, Form form, @PathVariable String agency, @PathVariable String letter) {
        return submit(page, form, agency, letter, "#receivers", (whose, id) -> {
            ReceiverGroup group = form.choice("group", "office.letter.group", ReceiverGroup.class);
            form.check();
            prepare.addGroup(whose, id, group);
        });
    }

    @PostMapping(LETTER + "/receivers/{receiver:\\d+}/removal")
    ResponseEntity<JteModel> remove(
            Page page,
            Form form,
            @PathVariable String agency,
            @PathVariable String letter,
            @PathVariable String receiver) {
        return submit(
                page,
                form,
                agency,
                letter,
                "#receivers",
                (whose, id) -> prepare.removeReceiver(whose, id, new AgencyId(InAddress.number(receiver))));
    }

    @PostMapping(LETTER + "/files")
    ResponseEntity<JteModel> attach(
            Page page,
            Form form,
            @PathVariable String agency,
            @PathVariable String letter,
            HttpServletRequest request) {
        return submit(page, form, agency, letter, "#files", (whose, id) -> {
            MultipartFile file = file(request);
            if (file == null || file.isEmpty()) throw OfficeRefusal.NO_FILE.at("file");
            try (InputStream content = file.getInputStream()) {
                String name = file.getOriginalFilename();
                prepare.addFile(whose, id, content, name == null ? "" : name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @PostMapping(LETTER + "/files/{file:\\d+}/removal")
    ResponseEntity<JteModel> detach(
            Page page, Form form, @PathVariable String agency, @PathVariable String letter, @PathVariable String file) {
        return submit(
                page,
                form,
                agency,
                letter,
                "#files",
                (whose, id) ->
                        prepare.removeFile(whose, id, (int) Math.min(InAddress.number(file), Integer.MAX_VALUE)));
    }

    private ResponseEntity<JteModel> submit(
            Page page, Form form, String agency, String letter, String place, Change change) {
        OfficeHead head = reception.head(page, agency);
        long id = InAddress.number(letter);
        return form.submit(
                () -> {
                    change.on(head.agency(), id);
                    return Form.to(head.home() + "/letters/" + id + place);
                },
                again -> {
                    Letter draft =
                            letters.find(head.agency(), id).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
                    return drafts.show(page, drafts.fill(again, draft), head, draft);
                });
    }

    private @Nullable Long answers(Form form) {
        String chosen = form.value("answers").strip();
        return chosen.isEmpty() ? null : InAddress.number(chosen);
    }

    private static @Nullable MultipartFile file(HttpServletRequest request) {
        return request instanceof MultipartRequest multipart ? multipart.getFile("file") : null;
    }

    /** What is done to a draft. */
    @FunctionalInterface
    private interface Change {
        void on(AgencyId agency, long letter);
    }
}
