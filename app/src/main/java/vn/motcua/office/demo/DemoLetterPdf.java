package vn.motcua.office.demo;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.portal.print.PdfPrinter;

/** Letters of the demo nation as an office would type them, before they are signed and numbered. */
@Component
public class DemoLetterPdf {

    private final Templates templates;
    private final PdfPrinter printer;

    DemoLetterPdf(Templates templates, PdfPrinter printer) {
        this.templates = templates;
        this.printer = printer;
    }

    /**
     * What the letter says.
     *
     * @param agency who issues it
     * @param symbol what follows the number
     * @param subject what it is about
     * @param party to whom it goes
     * @param body its paragraphs
     * @param formula what stands above the signature
     * @param name who signs
     */
    public record Said(
            String agency,
            String symbol,
            String subject,
            String party,
            List<String> body,
            List<String> formula,
            String name) {

        public Said {
            body = List.copyOf(body);
            formula = List.copyOf(formula);
        }

        /** The place of the number, still empty. */
        public String number() {
            return "Số:            /" + symbol;
        }

        /** The head on the right. */
        public String nation() {
            return "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
        }

        /** What stands below it. */
        public String motto() {
            return "Độc lập - Tự do - Hạnh phúc";
        }

        /** Whom it addresses. */
        public String to() {
            return "Kính gửi: " + party;
        }

        /** What stands at the left of the signature. */
        public String receivers() {
            return "Nơi nhận: như trên; lưu: VT.";
        }
    }

    /** The file. */
    public byte[] of(Said said) {
        return printer.print(templates.officeSignDemoLetter(said));
    }
}
