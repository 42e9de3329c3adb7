package vn.motcua.office.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.audit.AuditSubject;
import vn.motcua.audit.Timelines;
import vn.motcua.kernel.access.Requires;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.arrival.Arrivals;
import vn.motcua.office.book.Direction;
import vn.motcua.office.letter.Letters;
import vn.motcua.office.register.CancelLine;
import vn.motcua.office.register.CorrectLine;
import vn.motcua.office.register.LineState;
import vn.motcua.office.register.Lines;
import vn.motcua.office.register.Paper;
import vn.motcua.office.register.RegisterLine;
import vn.motcua.office.register.UseNumber;
import vn.motcua.office.shown.OfficeHead;
import vn.motcua.office.sign.LettersToSign;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** One line of a register: what it says, how it came to say so, and what can be done about it. */
@Controller
@Requires(value = "office.register", agency = "agency")
class LineController {

    private static final String LINE = "/office/{agency}/lines/{line:\\d+}";

    private final Templates templates;
    private final Reception reception;
    private final Lines lines;
    private final Letters letters;
    private final LettersToSign signing;
    private final Arrivals arrivals;
    private final Timelines timelines;
    private final UseNumber use;
    private final CancelLine cancel;
    private final CorrectLine correct;

    LineController(
            Templates templates,
            Reception reception,
            Lines lines,
            Letters letters,
            LettersToSign signing,
            Arrivals arrivals,
            Timelines timelines,
            UseNumber use,
            CancelLine cancel,
            CorrectLine correct) {
        this.templates = templates;
        this.reception = reception;
        this.lines = lines;
        this.letters = letters;
        this.signing = signing;
        this.arrivals = arrivals;
        this.timelines = timelines;
        this.use = use;
        this.cancel = cancel;
        this.correct = correct;
    }

    @Requires(value = "office.see", agency = "agency")
    @GetMapping(LINE)
    JteModel show(Page page, Form form, @PathVariable String agency, @PathVariable String line) {
        OfficeHead head = reception.head(page, agency);
        RegisterLine one = reception.line(head, line);
        var happened = timelines.of(
                new AuditSubject("office.line", one.id().toString()),
                form.paging(Reception.ROWS),
                page.language(),
                true);
        return templates.officeLine(
                page,
                head,
                one,
                lines.corrections(one.id()),
                letters.of(head.agency(), one.id()),
                signing.of(one.id()).orElse(null),
                arrivals.of(one.id()).orElse(null),
                happened,
                form.ticked("done"));
    }

    @GetMapping(LINE + "/document")
    JteModel askUse(Page page, @PathVariable String agency, @PathVariable String line) {
        OfficeHead head = reception.head(page, agency);
        RegisterLine reserved = reception.line(head, line);
        if (reserved.state() != LineState.RESERVED) throw OfficeRefusal.NOT_RESERVED.because(reserved.called());
        return templates.officeUse(page, PaperForm.of(reserved), head, reserved);
    }

    @PostMapping(LINE + "/document")
    ResponseEntity<JteModel> use(Page page, Form form, @PathVariable String agency, @PathVariable String line) {
        OfficeHead head = reception.head(page, agency);
        RegisterLine reserved = reception.line(head, line);
        return form.submit(
                () -> {
                    Paper paper = new PaperForm(form, Direction.OUTGOING)
                            .read(reserved.paper().kind());
                    form.check();
                    use.run(head.agency(), reserved.id(), paper);
                    return done(reserved);
                },
                again -> templates.officeUse(page, again, head, reserved));
    }

    @GetMapping(LINE + "/cancellation")
    JteModel askCancel(Page page, @PathVariable String agency, @PathVariable String line) {
        OfficeHead head = reception.head(page, agency);
        return templates.officeCancel(page, Form.empty(), head, reception.line(head, line));
    }

    @PostMapping(LINE + "/cancellation")
    ResponseEntity<JteModel> cancel(Page page, Form form, @PathVariable String agency, @PathVariable String line) {
        OfficeHead head = reception.head(page, agency);
        RegisterLine one = reception.line(head, line);
        return form.submit(
                () -> {
                    String reason = new PaperForm(form, one.direction()).reason();
                    form.check();
                    cancel.run(head.agency(), one.id(), reason);
                    return done(one);
                },
                again -> templates.officeCancel(page, again, head, one));
    }

    @GetMapping(LINE + "/correction")
    JteModel askCorrection(Page page, @PathVariable String agency, @PathVariable String line) {
        OfficeHead head = reception.head(page, agency);
        RegisterLine one = reception.line(head, line);
        if (one.state() != LineState.REGISTERED) throw OfficeRefusal.NOT_REGISTERED.because(one.called());
        return templates.officeCorrect(page, PaperForm.of(one), head, one);
    }

    @PostMapping(LINE + "/correction")
    ResponseEntity<JteModel> correct(Page page, Form form, @PathVariable String agency, @PathVariable String line) {
        OfficeHead head = reception.head(page, agency);
        RegisterLine one = reception.line(head, line);
        return form.submit(
                () -> {
                    CorrectLine.Command command = correction(form, one);
                    form.check();
                    correct.run(command);
                    return done(one);
                },
                again -> templates.officeCorrect(page, again, head, one));
    }

    private static CorrectLine.Command correction(Form form, RegisterLine line) {
        PaperForm sent = new PaperForm(form, line.direction());
        boolean out = line.direction() == Direction.OUTGOING;
        return new CorrectLine.Command(
                line.agency(),
                line.id(),
                (int) form.number("version", "office.version", 0, Integer.MAX_VALUE),
                out ? line.reference() : sent.reference(),
                out ? null : sent.arrived(),
                out ? sent.read(line.paper().kind()) : sent.read(),
                sent.reason());
    }

    private static ResponseEntity<JteModel> done(RegisterLine line) {
        return Form.to("/office/" + line.agency() + "/lines/" + line.id() + "?done=1");
    }
}
