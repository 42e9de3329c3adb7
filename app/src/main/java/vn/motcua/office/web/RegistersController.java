package vn.motcua.office.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.kernel.access.Requires;
import vn.motcua.office.book.Direction;
import vn.motcua.office.register.LineQuery;
import vn.motcua.office.register.Lines;
import vn.motcua.office.shown.OfficeHead;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The registers: searched, narrowed, and as the law's form for print. */
@Controller
@Requires(value = "office.see", agency = "agency")
class RegistersController {

    private static final String REGISTER = "/office/{agency}/{direction}";
    private static final int ON_PAPER = 200;

    private final Templates templates;
    private final Reception reception;
    private final Lines lines;

    RegistersController(Templates templates, Reception reception, Lines lines) {
        this.templates = templates;
        this.reception = reception;
        this.lines = lines;
    }

    @GetMapping(REGISTER)
    JteModel list(Page page, Form form, @PathVariable String agency, @PathVariable String direction) {
        OfficeHead head = reception.head(page, agency);
        Direction way = Reception.direction(direction);
        ListAsked asked = new ListAsked(form);
        LineQuery query = asked.query(head.agency(), way);
        return templates.officeList(
                page,
                form,
                head,
                query,
                lines.find(query, form.paging(Reception.ROWS)),
                asked.facets(
                        page,
                        lines.years(head.agency(), way),
                        head.office().map(office -> office.books(way)).orElse(java.util.List.of())));
    }

    @GetMapping(REGISTER + "/print")
    JteModel print(Page page, Form form, @PathVariable String agency, @PathVariable String direction) {
        OfficeHead head = reception.head(page, agency);
        LineQuery query = new ListAsked(form).query(head.agency(), Reception.direction(direction));
        return templates.officePrint(page, head, query, lines.inOrder(query, form.paging(ON_PAPER)));
    }
}
