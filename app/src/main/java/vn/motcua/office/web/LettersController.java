package vn.motcua.office.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.axis.edxml.Business;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.office.letter.LetterState;
import vn.motcua.office.letter.Letters;
import vn.motcua.office.letter.PrepareLetter;
import vn.motcua.office.register.LineId;
import vn.motcua.office.register.Lines;
import vn.motcua.office.register.RegisterLine;
import vn.motcua.office.shown.OfficeHead;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** The letters of an agency: drafts and what was sent, and how new ones are begun. */
@Controller
@Requires(value = "office.exchange", agency = "agency")
class LettersController {

    private static final String LETTERS = "/office/{agency}/letters";
    private static final String LETTER = LETTERS + "/{letter:\\d+}";

    private final Templates templates;
    private final Reception reception;
    private final Letters letters;
    private final Lines lines;
    private final PrepareLetter prepare;

    LettersController(Templates templates, Reception reception, Letters letters, Lines lines, PrepareLetter prepare) {
        this.templates = templates;
        this.reception = reception;
        this.letters = letters;
        this.lines = lines;
        this.prepare = prepare;
    }

    @Requires(value = "office.see", agency = "agency")
    @GetMapping(LETTERS)
    JteModel list(Page page, Form form, @PathVariable String agency) {
        OfficeHead head = reception.head(page, agency);
        LetterState state = form.value("state").isEmpty()
                ? LetterState.SENT
                : form.choice("state", "office.state", LetterState.class);
        form.check();
        return templates.officeLetterList(
                page,
                form,
                head,
                state,
                letters.find(head.agency(), state, form.value("q"), form.paging(Reception.ROWS)));
    }

    @GetMapping(LETTERS + "/new")
    JteModel ask(Page page, @PathVariable String agency) {
        OfficeHead head = reception.head(page, agency);
        return templates.officeLetterNew(page, Form.empty(), head, unsent(head), "");
    }

    @PostMapping(LETTERS + "/new")
    ResponseEntity<JteModel> begin(Page page, Form form, @PathVariable String agency) {
        OfficeHead head = reception.head(page, agency);
        return form.submit(
                () -> {
                    long line = chosen(form);
                    return to(head, prepare.begin(head.agency(), new LineId(line)));
                },
                again -> templates.officeLetterNew(page, again, head, unsent(head), ""));
    }

    @PostMapping(LETTER + "/recall")
    ResponseEntity<JteModel> recall(Page page, @PathVariable String agency, @PathVariable String letter) {
        OfficeHead head = reception.head(page, agency);
        return to(head, prepare.begin(head.agency(), InAddress.number(letter), Business.Kind.RECALL));
    }

    @PostMapping(LETTER + "/update")
    ResponseEntity<JteModel> update(Page page, @PathVariable String agency, @PathVariable String letter) {
        OfficeHead head = reception.head(page, agency);
        return to(head, prepare.begin(head.agency(), InAddress.number(letter), Business.Kind.UPDATE));
    }

    @GetMapping(LETTER + "/replacement")
    JteModel askReplacement(Page page, @PathVariable String agency, @PathVariable String letter) {
        OfficeHead head = reception.head(page, agency);
        return templates.officeLetterNew(page, Form.empty(), head, unsent(head), replaced(head, letter));
    }

    @PostMapping(LETTER + "/replacement")
    ResponseEntity<JteModel> replace(Page page, Form form, @PathVariable String agency, @PathVariable String letter) {
        OfficeHead head = reception.head(page, agency);
        String about = replaced(head, letter);
        return form.submit(
                () -> to(head, prepare.replace(head.agency(), InAddress.number(letter), new LineId(chosen(form)))),
                again -> templates.officeLetterNew(page, again, head, unsent(head), about));
    }

    /** The key of a letter that exists, as addresses write it. */
    private String replaced(OfficeHead head, String letter) {
        return letters.find(head.agency(), InAddress.number(letter))
                .map(one -> Long.toString(one.id()))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private static long chosen(Form form) {
        String line = form.text("line", "office.letter.document", 20);
        form.check();
        return InAddress.number(line);
    }

    private List<RegisterLine> unsent(OfficeHead head) {
        return letters.unsent(head.agency()).stream()
                .flatMap(id -> lines.find(head.agency(), id).stream())
                .toList();
    }

    private static ResponseEntity<JteModel> to(OfficeHead head, long letter) {
        return Form.to(head.home() + "/letters/" + letter);
    }
}
