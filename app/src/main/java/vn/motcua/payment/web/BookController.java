package vn.motcua.payment.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AnsweringReach;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Requires;
import vn.motcua.kernel.text.Csv;
import vn.motcua.payment.PaymentPermission;
import vn.motcua.payment.PaymentReach;
import vn.motcua.payment.book.BookLine;
import vn.motcua.payment.book.DayBook;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.form.Form;

/** The treasurer's day book: page by page, and as a file for spreadsheets. */
@Controller
@Requires("payment.treasurer")
class BookController {

    private static final int ROWS = 50;
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 2_000;

    private final Templates templates;
    private final DayBook book;
    private final PaymentReach reach;
    private final Agencies agencies;

    BookController(Templates templates, DayBook book, PaymentReach reach, Agencies agencies) {
        this.templates = templates;
        this.book = book;
        this.reach = reach;
        this.agencies = agencies;
    }

    @GetMapping("/payment/book")
    JteModel show(Page page, Form form) {
        LocalDate day = day(form);
        DayBook.Asked asked = asked(day);
        Slice<BookLine> lines = book.lines(asked, form.paging(ROWS));
        List<Row> sums = book.sums(asked).stream()
                .map(sum -> Row.of(
                        Cell.of(page.t(sum.kind())),
                        Cell.of(page.t(sum.way())),
                        Cell.of(page.number(sum.count())),
                        Cell.of(page.number(sum.amount()))))
                .toList();
        List<Row> flows = book.flows(asked).stream()
                .map(flow -> Row.of(
                        Cell.of(page.t(flow.kind())),
                        Cell.of(page.number(flow.came())),
                        Cell.of(page.number(flow.went()))))
                .toList();
        return templates.paymentBook(page, form.with("day", day), day, lines, sums, flows, called(page, lines.items()));
    }

    @GetMapping("/payment/book.csv")
    ResponseEntity<String> export(Page page, Form form) {
        LocalDate day = day(form);
        DayBook.Asked asked = asked(day);
        StringBuilder text = new StringBuilder("\uFEFF");
        text.append(Csv.line(List.of(
                page.t("payment.at"),
                page.t("payment.book.series"),
                page.t("payment.book.number"),
                page.t("payment.agency"),
                page.t("payment.what"),
                page.t("payment.payer"),
                page.t("payment.kind"),
                page.t("payment.counter.way"),
                page.t("payment.amount"),
                page.t("payment.state"),
                page.t("payment.bank.transaction"))));
        Slice<BookLine> some;
        int number = 1;
        do {
            some = book.lines(asked, new Paging(number++, PAGE));
            Map<AgencyId, String> names = called(page, some.items());
            for (BookLine line : some.items()) text.append(line(page, line, names));
        } while (number <= some.pages() && number <= MOST_PAGES);
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"so-quy-" + day + ".csv\"")
                .body(text.toString());
    }

    private static String line(Page page, BookLine line, Map<AgencyId, String> names) {
        return Csv.line(List.of(
                page.time(line.at()),
                line.series(),
                line.number(),
                names.getOrDefault(line.agency(), ""),
                line.title(),
                line.payer(),
                page.t(line.kind()),
                page.t(line.way()),
                line.amount(),
                page.t(line.state()),
                line.transaction()));
    }

    private DayBook.Asked asked(LocalDate day) {
        AnsweringReach.Within mine = reach.of(PaymentPermission.TREASURER);
        return new DayBook.Asked(day, mine.nation(), mine.agencies());
    }

    private LocalDate day(Form form) {
        LocalDate day = form.dateIfAny("day", "payment.book.day");
        form.check();
        return day == null ? agencies.today().day() : day;
    }

    private Map<AgencyId, String> called(Page page, List<BookLine> lines) {
        return agencies.called(lines.stream().map(BookLine::agency).distinct().toList(), page.language());
    }
}
