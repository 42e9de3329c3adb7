package vn.motcua.dossier.whole.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.desk.Desk;
import vn.motcua.dossier.whole.TakeOutWholeFile;
import vn.motcua.dossier.whole.WholeFileFor;
import vn.motcua.kernel.access.Requires;
import vn.motcua.kernel.intake.name.FileName;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** Where whoever decides takes out a dossier's whole file. Written as it is read; a few at a time. */
@Controller
@Requires("dossier.decide")
class WholeFileController {

    private static final String WHOLE = "/dossier/desk/{id:\\d+}/whole";
    private static final int LONGEST = 100;
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Templates templates;
    private final Desk desk;
    private final TakeOutWholeFile take;

    WholeFileController(Templates templates, Desk desk, TakeOutWholeFile take) {
        this.templates = templates;
        this.desk = desk;
        this.take = take;
    }

    @GetMapping(WHOLE)
    JteModel ask(Page page, Form form, @PathVariable String id) {
        return templates.dossierDeskWhole(page, form, allowed(id));
    }

    @Requires(value = "dossier.decide", freshFactor = true)
    @PostMapping(WHOLE)
    ResponseEntity<JteModel> give(Page page, Form form, @PathVariable String id, HttpServletResponse response) {
        DossierView dossier = allowed(id);
        return form.submit(
                () -> {
                    WholeFileFor who = form.choice("who", "dossier.whole.for", WholeFileFor.class);
                    String asked = form.text("asked", "dossier.whole.asked", LONGEST);
                    form.check();
                    write(dossier, who, asked, response);
                    return ResponseEntity.ok().build();
                },
                again -> templates.dossierDeskWhole(page, again, dossier));
    }

    private void write(DossierView dossier, WholeFileFor who, String asked, HttpServletResponse response) {
        if (!places.tryAcquire()) throw DossierRefusal.WHOLE_FILE_BUSY.because();
        try {
            take.begin(dossier, who, asked);
            response.setContentType("application/vnd.etsi.asic-e+zip");
            response.setHeader(
                    "Content-Disposition",
                    FileName.attachment("ho-so-" + dossier.code().text() + ".asice"));
            response.setHeader("Cache-Control", "no-store");
            take.write(dossier, response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private DossierView allowed(String id) {
        DossierView dossier = desk.visible(new DossierId(InAddress.number(id)));
        if (!take.may(dossier)) throw DossierRefusal.NOT_YOURS_TO_DECIDE.because();
        return dossier;
    }
}
