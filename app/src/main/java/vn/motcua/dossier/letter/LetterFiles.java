package vn.motcua.dossier.letter;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossiers;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.procedure.flow.StepLetter;
import vn.motcua.signing.seal.SealedPapers;
import vn.motcua.signing.spi.IssuedPapers;

/** The files of letters: what goes out to the applicant as the agency sealed it, the same bytes each time; while there is no seal, and of the officers' own control slip, a print. */
@Component
public class LetterFiles implements IssuedPapers {

    private final DossierLetters letters;
    private final Dossiers dossiers;
    private final LetterPrinter printer;
    private final SealedPapers seals;
    private final Messages messages;

    LetterFiles(
            DossierLetters letters, Dossiers dossiers, LetterPrinter printer, SealedPapers seals, Messages messages) {
        this.letters = letters;
        this.dossiers = dossiers;
        this.printer = printer;
        this.seals = seals;
        this.messages = messages;
    }

    /** The file of one. */
    public byte[] pdf(LetterView letter) {
        if (!outward(letter.kind())) return printer.pdf(letter, Language.VI);
        return seals.file(kind(), Long.toString(letter.id()), letter.agency(), () -> printer.pdf(letter, Language.VI));
    }

    /** True if letters of this form go out to applicants. */
    static boolean outward(StepLetter kind) {
        return kind != StepLetter.CONTROL_SLIP;
    }

    @Override
    public String kind() {
        return DossierLetters.KIND;
    }

    @Override
    public Optional<Print> print(String paper) {
        return letters.find(Long.parseLong(paper)).map(letter -> {
            LetterFacts said = letters.facts(letter.id());
            return new Print(printer.toSeal(letter.kind(), said), said.agency(), said.officer());
        });
    }

    @Override
    public Optional<String> called(String paper) {
        return letters.find(Long.parseLong(paper))
                .map(letter -> messages.text(
                        Language.VI,
                        "dossier.letter.known",
                        messages.text(Language.VI, letter.kind()),
                        dossiers.find(letter.dossier()).orElseThrow().code().text()));
    }
}
