package vn.motcua.dossier.letter;

import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.letter.shown.LetterSheet;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;
import vn.motcua.portal.component.QrCode;
import vn.motcua.portal.print.PdfPrinter;
import vn.motcua.procedure.flow.StepLetter;

/** Prints letters that went out. */
@Component
public class LetterPrinter {

    private final DossierLetters letters;
    private final KeepLetters facts;
    private final Messages messages;
    private final Templates templates;
    private final PdfPrinter printer;

    LetterPrinter(
            DossierLetters letters, KeepLetters facts, Messages messages, Templates templates, PdfPrinter printer) {
        this.letters = letters;
        this.facts = facts;
        this.messages = messages;
        this.templates = templates;
        this.printer = printer;
    }

    /** A print of a letter, which says that it is not sealed: the letter itself in Vietnamese, in another language a translation for information. */
    public byte[] pdf(LetterView letter, Language language) {
        return printed(letter.kind(), letters.facts(letter.id()), language, false);
    }

    /** The paper on which the seal is put. */
    byte[] toSeal(StepLetter kind, LetterFacts said) {
        return printed(kind, said, Language.VI, true);
    }

    /** The control slip of a dossier as it is now, for the paper that goes with it. */
    public byte[] slip(DossierId dossier) {
        return printed(StepLetter.CONTROL_SLIP, facts.slipNow(dossier), Language.VI, false);
    }

    private byte[] printed(StepLetter kind, LetterFacts said, Language language, boolean sealed) {
        return printer.print(templates.dossierLetter(
                new LetterSheet(new Words(messages, language), kind, said, sealed, QrCode.png(said.code()))));
    }
}
