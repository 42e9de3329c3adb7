package vn.motcua.dossier.letter.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.letter.DossierLetters;
import vn.motcua.dossier.letter.LetterFiles;
import vn.motcua.dossier.letter.LetterPrinter;
import vn.motcua.dossier.letter.LetterView;
import vn.motcua.dossier.life.DossierSight;
import vn.motcua.kernel.access.Requires;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.kernel.text.Language;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.InAddress;
import vn.motcua.portal.print.TakenOut;
import vn.motcua.procedure.flow.StepLetter;

/** A letter as a file: for whose dossier it is, and for the officers who may see it. The control slip is the officers' alone. */
@Controller
@SignedIn
class DossierLetterController {

    private final DossierLetters letters;
    private final Dossiers dossiers;
    private final DossierSight sight;
    private final LetterPrinter printer;
    private final LetterFiles files;

    DossierLetterController(
            DossierLetters letters, Dossiers dossiers, DossierSight sight, LetterPrinter printer, LetterFiles files) {
        this.letters = letters;
        this.dossiers = dossiers;
        this.sight = sight;
        this.printer = printer;
        this.files = files;
    }

    @GetMapping("/dossier/letters/{letter:[0-9]{1,18}}.pdf")
    ResponseEntity<byte[]> letter(
            Page page, @PathVariable long letter, @RequestParam(defaultValue = "vi") String lang) {
        LetterView one = letters.find(letter).orElseThrow(() -> DossierRefusal.NO_SUCH_DOSSIER.because());
        DossierView dossier = dossiers.find(one.dossier()).orElseThrow(() -> DossierRefusal.NO_SUCH_DOSSIER.because());
        boolean officer = sight.sees(dossier);
        boolean owner = page.actor().mayActFor(dossier.account(), dossier.procedureCode())
                && one.kind() != StepLetter.CONTROL_SLIP;
        if (!officer && !owner) throw DossierRefusal.NO_SUCH_DOSSIER.because();
        return TakenOut.pdf(
                lang.equals("en") ? printer.pdf(one, Language.EN) : files.pdf(one),
                dossier.code().text() + "-" + one.id());
    }

    /** The control slip as it is now: the officers' alone. */
    @Requires("dossier.see")
    @GetMapping("/dossier/desk/{id:\\d+}/slip.pdf")
    ResponseEntity<byte[]> slip(@PathVariable String id) {
        DossierView dossier = dossiers.find(new DossierId(InAddress.number(id)))
                .filter(sight::sees)
                .orElseThrow(() -> DossierRefusal.NO_SUCH_DOSSIER.because());
        return TakenOut.pdf(printer.slip(dossier.id()), dossier.code().text() + "-phieu-kiem-soat");
    }
}
