package vn.motcua.office.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.office.book.BeginNumbers;
import vn.motcua.office.book.Book;
import vn.motcua.office.book.CloseBook;
import vn.motcua.office.book.Direction;
import vn.motcua.office.book.KeepUnits;
import vn.motcua.office.book.Notation;
import vn.motcua.office.book.OpenBook;
import vn.motcua.office.book.OpenOffice;
import vn.motcua.office.book.PaperKind;
import vn.motcua.office.shown.OfficeHead;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** The rules of an office: its abbreviation, its books, its units. */
@Controller
@Requires(value = "office.rules", agency = "agency")
class RulesController {

    private static final String RULES = "/office/{agency}/rules";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 60;
    private static final int MOST = 999_999;

    private final Templates templates;
    private final Reception reception;
    private final OpenOffice opening;
    private final OpenBook openBook;
    private final CloseBook closeBook;
    private final KeepUnits units;
    private final BeginNumbers begin;
    private final Agencies agencies;

    RulesController(
            Templates templates,
            Reception reception,
            OpenOffice opening,
            OpenBook openBook,
            CloseBook closeBook,
            KeepUnits units,
            BeginNumbers begin,
            Agencies agencies) {
        this.templates = templates;
        this.reception = reception;
        this.opening = opening;
        this.openBook = openBook;
        this.closeBook = closeBook;
        this.units = units;
        this.begin = begin;
        this.agencies = agencies;
    }

    @GetMapping(RULES)
    JteModel rules(Page page, @PathVariable String agency) {
        return rules(page, Form.empty(), reception.head(page, agency));
    }

    @PostMapping(RULES)
    ResponseEntity<JteModel> open(Page page, Form form, @PathVariable String agency) {
        OfficeHead head = reception.head(page, agency);
        return submit(page, form, head, () -> {
            String abbreviation = form.text("abbreviation", "office.rules.abbreviation", LONGEST);
            form.check();
            opening.run(head.agency(), abbreviation);
        });
    }

    @GetMapping(RULES + "/books/new")
    JteModel askBook(Page page, @PathVariable String agency) {
        Form form = Form.empty().with("direction", Direction.OUTGOING).with("notation", Notation.OF_NAMED.pattern());
        return templates.officeBook(page, form, reception.head(page, agency));
    }

    @PostMapping(RULES + "/books")
    ResponseEntity<JteModel> openBook(Page page, Form form, @PathVariable String agency) {
        OfficeHead head = reception.head(page, agency);
        return form.submit(
                () -> {
                    String name = form.text("name", "office.rules.name", LONGEST_NAME);
                    Direction direction = form.choice("direction", "office.rules.direction", Direction.class);
                    String notation = direction == Direction.OUTGOING
                            ? form.text("notation", "office.rules.notation", LONGEST)
                            : "";
                    form.check();
                    if (direction == Direction.INCOMING) openBook.in(head.agency(), name);
                    else
                        openBook.out(
                                head.agency(), name, form.all("kinds"), new Notation(notation), form.ticked("perKind"));
                    return Form.to(head.home() + "/rules");
                },
                again -> templates.officeBook(page, again, head));
    }

    @PostMapping(RULES + "/books/{book:\\d+}/closure")
    ResponseEntity<JteModel> closeBook(Page page, Form form, @PathVariable String agency, @PathVariable String book) {
        OfficeHead head = reception.head(page, agency);
        return submit(page, form, head, () -> closeBook.run(head.agency(), InAddress.number(book)));
    }

    @GetMapping(RULES + "/books/{book:\\d+}/beginning")
    JteModel askBeginning(Page page, @PathVariable String agency, @PathVariable String book) {
        OfficeHead head = reception.head(page, agency);
        return templates.officeBeginning(page, Form.empty(), head, book(head, book));
    }

    @PostMapping(RULES + "/books/{book:\\d+}/beginning")
    ResponseEntity<JteModel> begin(Page page, Form form, @PathVariable String agency, @PathVariable String book) {
        OfficeHead head = reception.head(page, agency);
        Book one = book(head, book);
        return form.submit(
                () -> {
                    PaperKind kind = one.perKind()
                            ? new PaperForm(form, one.direction()).kind()
                            : PaperKind.all().stream()
                                    .filter(one::takes)
                                    .findFirst()
                                    .orElseThrow();
                    int last = (int) form.number("last", "office.rules.begin.last", 1, MOST);
                    form.check();
                    begin.run(head.agency(), one.id(), kind, last);
                    return Form.to(head.home() + "/rules");
                },
                again -> templates.officeBeginning(page, again, head, one));
    }

    @PostMapping(RULES + "/units")
    ResponseEntity<JteModel> addUnit(Page page, Form form, @PathVariable String agency) {
        OfficeHead head = reception.head(page, agency);
        return submit(page, form, head, () -> {
            String abbreviation = form.text("unit", "office.rules.unit", LONGEST);
            String name = form.text("unitName", "office.rules.unitName", LONGEST_NAME);
            form.check();
            units.add(head.agency(), abbreviation, name);
        });
    }

    @PostMapping(RULES + "/units/{unit:\\d+}/closure")
    ResponseEntity<JteModel> closeUnit(Page page, Form form, @PathVariable String agency, @PathVariable String unit) {
        OfficeHead head = reception.head(page, agency);
        return submit(page, form, head, () -> units.close(head.agency(), InAddress.number(unit)));
    }

    private static Book book(OfficeHead head, String id) {
        return head.office().stream()
                .flatMap(office -> office.books().stream())
                .filter(book -> book.open() && book.id() == InAddress.number(id))
                .findFirst()
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private ResponseEntity<JteModel> submit(Page page, Form form, OfficeHead head, Runnable act) {
        return form.submit(
                () -> {
                    act.run();
                    return Form.to(head.home() + "/rules");
                },
                again -> rules(page, again, reception.head(page, head.agency().toString())));
    }

    private JteModel rules(Page page, Form form, OfficeHead head) {
        return templates.officeRules(page, form, head, agencies.today().day().getYear());
    }
}
