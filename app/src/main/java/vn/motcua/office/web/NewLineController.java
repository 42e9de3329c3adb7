package vn.motcua.office.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.access.Requires;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.book.Book;
import vn.motcua.office.book.Direction;
import vn.motcua.office.book.Office;
import vn.motcua.office.book.PaperKind;
import vn.motcua.office.register.Paper;
import vn.motcua.office.register.RegisterIncoming;
import vn.motcua.office.register.RegisterLine;
import vn.motcua.office.register.RegisterOutgoing;
import vn.motcua.office.shown.OfficeHead;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** Registers documents by hand, out and in, and reserves numbers. */
@Controller
@Requires(value = "office.register", agency = "agency")
class NewLineController {

    private static final String OUTGOING = "/office/{agency}/outgoing/new";
    private static final String INCOMING = "/office/{agency}/incoming/new";
    private static final String RESERVATION = "/office/{agency}/outgoing/reservation";

    private final Templates templates;
    private final Reception reception;
    private final RegisterOutgoing outgoing;
    private final RegisterIncoming incoming;
    private final Agencies agencies;

    NewLineController(
            Templates templates,
            Reception reception,
            RegisterOutgoing outgoing,
            RegisterIncoming incoming,
            Agencies agencies) {
        this.templates = templates;
        this.reception = reception;
        this.outgoing = outgoing;
        this.incoming = incoming;
        this.agencies = agencies;
    }

    @GetMapping(OUTGOING)
    JteModel out(Page page, @PathVariable String agency) {
        Form form = Form.empty()
                .with("kind", PaperKind.LETTER.code())
                .with("dated", agencies.today().day());
        return edit(page, form, reception.head(page, agency), Direction.OUTGOING);
    }

    @PostMapping(OUTGOING)
    ResponseEntity<JteModel> registerOut(Page page, Form form, @PathVariable String agency) {
        OfficeHead head = reception.head(page, agency);
        return form.submit(
                () -> {
                    Paper paper = new PaperForm(form, Direction.OUTGOING).read();
                    form.check();
                    return to(outgoing.register(head.agency(), paper, form.value("unit")));
                },
                again -> edit(page, again, head, Direction.OUTGOING));
    }

    @GetMapping(INCOMING)
    JteModel in(Page page, @PathVariable String agency) {
        OfficeHead head = reception.head(page, agency);
        Form form = Form.empty()
                .with("kind", PaperKind.LETTER.code())
                .with("arrived", agencies.today().day());
        office(head).books(Direction.INCOMING).stream()
                .filter(Book::open)
                .findFirst()
                .ifPresent(book -> form.with("book", book.id()));
        return edit(page, form, head, Direction.INCOMING);
    }

    @PostMapping(INCOMING)
    ResponseEntity<JteModel> registerIn(Page page, Form form, @PathVariable String agency) {
        OfficeHead head = reception.head(page, agency);
        return form.submit(
                () -> {
                    PaperForm sent = new PaperForm(form, Direction.INCOMING);
                    Paper paper = sent.read();
                    var arrived = sent.arrived();
                    String reference = sent.reference();
                    form.check();
                    long book = InAddress.number(form.value("book"));
                    return to(incoming.run(head.agency(), book, reference, arrived, paper));
                },
                again -> edit(page, again, head, Direction.INCOMING));
    }

    @GetMapping(RESERVATION)
    JteModel askReservation(Page page, @PathVariable String agency) {
        OfficeHead head = reception.head(page, agency);
        return templates.officeReserve(page, Form.empty().with("kind", PaperKind.LETTER.code()), head, office(head));
    }

    @PostMapping(RESERVATION)
    ResponseEntity<JteModel> reserve(Page page, Form form, @PathVariable String agency) {
        OfficeHead head = reception.head(page, agency);
        return form.submit(
                () -> {
                    PaperForm sent = new PaperForm(form, Direction.OUTGOING);
                    PaperKind kind = sent.kind();
                    String reason = sent.reason();
                    form.check();
                    return to(outgoing.reserve(head.agency(), kind, form.value("unit"), reason));
                },
                again -> templates.officeReserve(page, again, head, office(head)));
    }

    private JteModel edit(Page page, Form form, OfficeHead head, Direction direction) {
        return templates.officeNewLine(page, form, head, office(head), direction);
    }

    private static Office office(OfficeHead head) {
        return head.office().orElseThrow(OfficeRefusal.NOT_OPENED::because);
    }

    private static ResponseEntity<JteModel> to(RegisterLine line) {
        return Form.to("/office/" + line.agency() + "/lines/" + line.id() + "?done=1");
    }
}
