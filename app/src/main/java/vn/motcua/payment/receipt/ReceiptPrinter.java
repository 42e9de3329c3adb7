package vn.motcua.payment.receipt;

import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;
import vn.motcua.portal.PublicAddress;
import vn.motcua.portal.component.QrCode;
import vn.motcua.portal.print.PdfPrinter;

/** Prints receipts. */
@Component
public class ReceiptPrinter {

    private final Messages messages;
    private final Templates templates;
    private final PdfPrinter printer;
    private final PublicAddress address;

    ReceiptPrinter(Messages messages, Templates templates, PdfPrinter printer, PublicAddress address) {
        this.messages = messages;
        this.templates = templates;
        this.printer = printer;
        this.address = address;
    }

    /** A receipt as a PDF file: the receipt itself in Vietnamese, in another language a translation for information. */
    public byte[] pdf(ReceiptView receipt, Language language) {
        return printer.print(templates.paymentReceiptPaper(new ReceiptSheet(
                new Words(messages, language),
                receipt,
                QrCode.png(address.of("/payment/receipts?code=" + receipt.code())))));
    }
}
