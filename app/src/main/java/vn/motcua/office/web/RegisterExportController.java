package vn.motcua.office.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import vn.motcua.portal.print.TakenOut;

/** The whole of a register as a file, written as it is read: the same parameters as the list's own address. */
@Controller
@Requires(value = "office.see", agency = "agency")
class RegisterExportController {

    private final Reception reception;
    private final Lines lines;

    RegisterExportController(Reception reception, Lines lines) {
        this.reception = reception;
        this.lines = lines;
    }

    @GetMapping("/office/{agency}/{direction}/export.csv")
    void csv(
            Page page,
            Form form,
            @PathVariable String agency,
            @PathVariable String direction,
            HttpServletResponse response)
            throws IOException {
        OfficeHead head = reception.head(page, agency);
        Direction way = Reception.direction(direction);
        LineQuery query = new ListAsked(form).query(head.agency(), way);
        RegisterFile file = new RegisterFile(page, way);
        String name = way == Direction.OUTGOING ? "so-van-ban-di" : "so-van-ban-den";
        TakenOut.csv(response, name + "-" + head.agency(), line -> {
            line.accept(file.heading());
            lines.each(query, one -> line.accept(file.line(one)));
        });
    }
}
