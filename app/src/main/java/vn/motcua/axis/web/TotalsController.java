package vn.motcua.axis.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.axis.oversight.MonthTotal;
import vn.motcua.axis.oversight.Totals;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Csv;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** What everybody may know of the axis: what it is, and how much goes over it. */
@Controller
@OpenToAll
class TotalsController {

    private static final int MONTHS = 12;
    private static final Paging ALL = new Paging(1, Paging.MAX_SIZE); // sixteen years of months

    private final Templates templates;
    private final Totals totals;
    private final Clock clock;

    TotalsController(Templates templates, Totals totals, Clock clock) {
        this.templates = templates;
        this.totals = totals;
        this.clock = clock;
    }

    @GetMapping("/axis")
    JteModel show(Page page, Form form) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), DatabaseClock.VIETNAM);
        return templates.axisTotals(page, totals.months(form.paging(MONTHS)), totals.documentsOn(today), today);
    }

    @GetMapping("/axis/totals.csv")
    void csv(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"axis-totals.csv\"");
        try (Writer out = response.getWriter()) {
            out.write(Csv.line(List.of("month", "documents", "deliveries", "statuses", "bytes", "senders")));
            for (MonthTotal month : totals.months(ALL).items())
                out.write(Csv.line(List.of(
                        month.month(),
                        month.documents(),
                        month.deliveries(),
                        month.statuses(),
                        month.bytes(),
                        month.senders())));
        }
    }
}
