package vn.motcua.payment.receipt;

import gg.jte.generated.precompiled.Templates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
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

    /** Several receipts in one file, in order, as prints. */
    public byte[] joined(List<ReceiptView> receipts, Language language) {
        PDFMergerUtility merger = new PDFMergerUtility();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        receipts.forEach(one -> merger.addSource(new RandomAccessReadBuffer(pdf(one, language))));
        merger.setDestinationStream(out);
        try {
            merger.mergeDocuments(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A print of a receipt, which says that it is not sealed: the receipt itself in Vietnamese, in another language a translation for information. */
    public byte[] pdf(ReceiptView receipt, Language language) {
        return printed(receipt, language, false);
    }

    /** The paper on which the seal is put. */
    byte[] toSeal(ReceiptView receipt) {
        return printed(receipt, Language.VI, true);
    }

    private byte[] printed(ReceiptView receipt, Language language, boolean sealed) {
        return printer.print(templates.paymentReceiptPaper(new ReceiptSheet(
                new Words(messages, language),
                receipt,
                sealed,
                QrCode.png(address.of("/payment/receipts?code=" + receipt.code())))));
    }
}
