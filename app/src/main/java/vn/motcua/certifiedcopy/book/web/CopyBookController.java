package vn.motcua.certifiedcopy.book.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.certifiedcopy.CertifiedCopyPermission;
import vn.motcua.certifiedcopy.CopyReach;
import vn.motcua.certifiedcopy.RegisterNumber;
import vn.motcua.certifiedcopy.book.BookColumn;
import vn.motcua.certifiedcopy.book.Books;
import vn.motcua.certifiedcopy.book.CloseCopyBook;
import vn.motcua.certifiedcopy.book.CopyBookLine;
import vn.motcua.certifiedcopy.book.TakeBookOut;
import vn.motcua.certifiedcopy.revoke.Revocations;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.kernel.text.Csv;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.print.PdfPrinter;
import vn.motcua.portal.print.TakenOut;

/** The book of an agency and year: on a page, on paper, as a file for spreadsheets, and closed. */
@Controller
@Requires(BookOf.RIGHT)
class CopyBookController {

    static final String BOOK = "/certifiedcopy/register";
    private static final int ROWS = 50;
    private static final int MOST_PARTS = 1_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Templates templates;
    private final BookOf asked;
    private final Books books;
    private final CloseCopyBook close;
    private final TakeBookOut out;
    private final Revocations revocations;
    private final CopyReach reach;
    private final BookPaper paper;
    private final PdfPrinter printer;

    CopyBookController(
            Templates templates,
            BookOf asked,
            Books books,
            CloseCopyBook close,
            TakeBookOut out,
            Revocations revocations,
            CopyReach reach,
            BookPaper paper,
            PdfPrinter printer) {
        this.templates = templates;
        this.asked = asked;
        this.books = books;
        this.close = close;
        this.out = out;
        this.revocations = revocations;
        this.reach = reach;
        this.paper = paper;
        this.printer = printer;
    }

    @GetMapping(BOOK)
    JteModel list(Page page, Form form) {
        return shown(page, form, asked.asked(page, form));
    }

    @PostMapping(BOOK + "/closings")
    ResponseEntity<JteModel> close(Page page, Form form) {
        BookOf.Book book = asked.asked(page, form);
        AccountId officer = page.actor().account();
        if (officer == null) throw Refused.because(KernelRefusal.SIGN_IN_FIRST);
        if (!closes(book)) throw Refused.because(KernelRefusal.NOT_ALLOWED);
        return form.submit(
                () -> {
                    close.run(book.agency(), book.year(), officer, page.actor().name());
                    return Form.to(BOOK + "?agency=" + book.agency() + "&year=" + book.year());
                },
                again -> shown(page, again, book));
    }

    /** Names of many people leave the office here, so whoever takes them shows a factor just now, as for the file for spreadsheets. */
    @Requires(value = BookOf.RIGHT, freshFactor = true)
    @GetMapping(BOOK + "/print.pdf")
    ResponseEntity<byte[]> print(Page page, Form form) {
        BookOf.Book book = asked.asked(page, form);
        int part =
                form.value("part").isEmpty() ? 1 : (int) form.number("part", "certifiedcopy.book.part", 1, MOST_PARTS);
        form.check();
        List<CopyBookLine> lines = books.part(book.agency(), book.year(), part);
        if (part > 1 && lines.isEmpty()) throw Refused.because(KernelRefusal.NOT_FOUND);
        out.run(book.agency(), book.year(), lines.size());
        byte[] file = printer.print(templates.certifiedcopyBookPaper(paper.sheet(book, lines)));
        return TakenOut.pdf(file, name(book) + "-" + part);
    }

    @Requires(value = BookOf.RIGHT, freshFactor = true)
    @GetMapping(BOOK + "/export.csv")
    void csv(Page page, Form form, HttpServletResponse response) throws IOException {
        BookOf.Book book = asked.asked(page, form);
        out.run(book.agency(), book.year(), Math.toIntExact(books.count(book.agency(), book.year())));
        TakenOut.csv(response, name(book), line -> {
            line.accept(Csv.line(BookColumn.ALL.stream().map(page::t).toList()));
            books.each(book.agency(), book.year(), one -> line.accept(Csv.line(cells(page, one))));
        });
    }

    private JteModel shown(Page page, Form form, BookOf.Book book) {
        form.with("agency", book.agency().value()).with("year", book.year());
        return templates.certifiedcopyBookList(
                page,
                form,
                new RegisterNumber(book.agency(), book.year(), 1).book(),
                books.lines(book.agency(), book.year(), form.paging(ROWS)),
                books.gaps(book.agency(), book.year()),
                books.closing(book.agency(), book.year()).orElse(null),
                closes(book) && close.over(book.agency(), book.year()),
                asked.agencies(page, book),
                asked.years(book),
                revocations.waiting(List.of(book.agency())));
    }

    private boolean closes(BookOf.Book book) {
        return reach.covers(CertifiedCopyPermission.SIGN, book.agency());
    }

    private static List<Object> cells(Page page, CopyBookLine line) {
        List<Object> cells = new ArrayList<>(List.of(
                line.number(),
                DAY.format(line.day()),
                line.person(),
                line.title(),
                line.signer(),
                CopyBookLine.COPIES,
                line.fee()));
        cells.add(
                line.revoked() == null || line.ground() == null
                        ? ""
                        : page.t("certifiedcopy.book.revoked", page.time(line.revoked()), page.t(line.ground())));
        return cells;
    }

    private static String name(BookOf.Book book) {
        return "so-chung-thuc-ban-sao-" + book.agency() + "-" + book.year();
    }
}
