package vn.motcua.procedure.form.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.kernel.intake.name.FileName;
import vn.motcua.portal.Page;
import vn.motcua.portal.print.PdfPrinter;
import vn.motcua.procedure.form.filling.FormSubject;
import vn.motcua.procedure.form.shown.Paper;

/** A form on paper, filled in, or blank for whoever would rather write by hand: as a page to print and as a PDF file that says the same. */
@Controller
@SignedIn
class FormPrintController {

    private final Templates templates;
    private final Subjects subjects;
    private final Filled filled;
    private final FilledPaper papers;
    private final BlankPaper blank;
    private final BlankFiles files;
    private final PdfPrinter printer;

    FormPrintController(
            Templates templates,
            Subjects subjects,
            Filled filled,
            FilledPaper papers,
            BlankPaper blank,
            BlankFiles files,
            PdfPrinter printer) {
        this.templates = templates;
        this.subjects = subjects;
        this.filled = filled;
        this.papers = papers;
        this.blank = blank;
        this.files = files;
        this.printer = printer;
    }

    @GetMapping(FillController.FILL + "/print")
    JteModel print(Page page, @PathVariable String subject) {
        return templates.procedureFillPrint(page, filled(page, subject));
    }

    @GetMapping(FillController.FILL + "/print.pdf")
    ResponseEntity<byte[]> printFile(Page page, @PathVariable String subject) {
        return file(
                subject, "private, no-store", printer.print(templates.procedureFillPdf(page, filled(page, subject))));
    }

    @OpenToAll
    @GetMapping(FillController.FILL + "/blank")
    JteModel blank(Page page, @PathVariable String subject) {
        return templates.procedureFillPrint(page, blank.of(page, subjects.open(page, subject)));
    }

    @OpenToAll
    @GetMapping(FillController.FILL + "/blank.pdf")
    ResponseEntity<byte[]> blankFile(Page page, @PathVariable String subject) {
        FormSubject one = subjects.open(page, subject);
        byte[] file = files.of(
                one, page.language(), () -> printer.print(templates.procedureFillPdf(page, blank.of(page, one))));
        return file(subject, one.trial() ? "private, no-store" : "no-cache", file);
    }

    private Paper filled(Page page, String subject) {
        FormSubject one = subjects.open(page, subject);
        return papers.of(page, one, filled.evaluate(page, one));
    }

    private static ResponseEntity<byte[]> file(String subject, String cache, byte[] file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.attachment("bieu-mau-" + subject + ".pdf"))
                .header(HttpHeaders.CACHE_CONTROL, cache)
                .body(file);
    }
}
