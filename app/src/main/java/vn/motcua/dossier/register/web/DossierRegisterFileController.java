package vn.motcua.dossier.register.web;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyView;
import vn.motcua.dossier.register.DossierRegister;
import vn.motcua.dossier.register.RegisterEntry;
import vn.motcua.dossier.register.RegisterQuery;
import vn.motcua.dossier.register.shown.RegisterSheet;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.kernel.text.Csv;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.print.PdfPrinter;
import vn.motcua.portal.print.TakenOut;

/** The same register as a file: for print in parts of so many lines that one takes bounded memory, and as comma-separated values, written as it is read. */
@Controller
@Requires("dossier.see")
class DossierRegisterFileController {

    private static final int MOST_PARTS = 1_000;

    private final Templates templates;
    private final DossierRegister register;
    private final RegisterAsked asked;
    private final Agencies agencies;
    private final Messages messages;
    private final PdfPrinter printer;

    DossierRegisterFileController(
            Templates templates,
            DossierRegister register,
            RegisterAsked asked,
            Agencies agencies,
            Messages messages,
            PdfPrinter printer) {
        this.templates = templates;
        this.register = register;
        this.asked = asked;
        this.agencies = agencies;
        this.messages = messages;
        this.printer = printer;
    }

    @GetMapping(DossierRegisterController.REGISTER + "/print.pdf")
    ResponseEntity<byte[]> print(Form form) {
        RegisterQuery query = asked.query(form);
        int part = form.value("part").isEmpty() ? 1 : (int) form.number("part", "dossier.register.part", 1, MOST_PARTS);
        form.check();
        List<RegisterEntry> lines = register.part(query, part);
        if (part > 1 && lines.isEmpty()) throw Refused.because(KernelRefusal.NOT_FOUND);
        AgencyView agency =
                agencies.standing(query.agency(), agencies.today()).agency(); // also one that ended, as it last was
        byte[] file = printer.print(templates.dossierRegister(new RegisterSheet(
                new Words(messages, Language.VI),
                agency.parentName() == null ? "" : agency.parentName(),
                agency.names().in(Language.VI),
                query,
                lines,
                (part - 1) * DossierRegister.ON_PAPER + 1,
                register.count(query))));
        return TakenOut.pdf(file, name(query) + "-" + part);
    }

    @GetMapping(DossierRegisterController.REGISTER + "/export.csv")
    void csv(Page page, Form form, HttpServletResponse response) throws IOException {
        RegisterQuery query = asked.query(form);
        TakenOut.csv(response, name(query), line -> {
            line.accept(Csv.line(RegisterColumn.titles(page)));
            int[] number = {0};
            register.each(query, one -> line.accept(Csv.line(RegisterColumn.line(page, one, ++number[0]))));
        });
    }

    private static String name(RegisterQuery query) {
        return "so-theo-doi-ho-so-" + query.agency() + "-" + query.from() + "-" + query.until();
    }
}
