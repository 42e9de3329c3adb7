package vn.motcua.dossier.letter;

import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.letter.shown.LetterSheet;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;
import vn.motcua.portal.component.QrCode;
import vn.motcua.portal.print.PdfPrinter;

/** Prints letters that went out. */
@Component
public class LetterPrinter {

    private final DossierLetters letters;
    private final Messages messages;
    private final Templates templates;
    private final PdfPrinter printer;

    LetterPrinter(DossierLetters letters, Messages messages, Templates templates, PdfPrinter printer) {
        this.letters = letters;
        this.messages = messages;
        this.templates = templates;
        this.printer = printer;
    }

    /** A letter as a PDF file: the letter itself in Vietnamese, in another language a translation for information. */
    public byte[] pdf(LetterView letter, Language language) {
        LetterFacts facts = letters.facts(letter.id());
        return printer.print(templates.dossierLetter(
                new LetterSheet(new Words(messages, language), letter.kind(), facts, QrCode.png(facts.code()))));
    }
}
