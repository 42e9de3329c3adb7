package vn.motcua.payment.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.payment.PaymentRefusal;
import vn.motcua.payment.receipt.ReceiptPrinter;
import vn.motcua.payment.receipt.ReceiptView;
import vn.motcua.payment.receipt.Receipts;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Receipts as files, and whether one holds: for whoever has its code. */
@Controller
@OpenToAll
class PaymentReceiptController {

    private static final String HERE = "/payment/receipts";

    private final Templates templates;
    private final Receipts receipts;
    private final ReceiptPrinter printer;

    PaymentReceiptController(Templates templates, Receipts receipts, ReceiptPrinter printer) {
        this.templates = templates;
        this.receipts = receipts;
        this.printer = printer;
    }

    @GetMapping(HERE)
    JteModel check(Page page, Form form) {
        String code = form.value("code").strip().toUpperCase(Locale.ROOT);
        Optional<ReceiptView> found = code.isEmpty() ? Optional.empty() : receipts.find(code);
        if (!code.isEmpty() && found.isEmpty()) form.wrong("code", PaymentRefusal.NO_SUCH_RECEIPT);
        return templates.paymentReceiptCheck(page, form, found.orElse(null));
    }

    @GetMapping(HERE + "/{code:[A-Z0-9]{12}}.pdf")
    ResponseEntity<byte[]> file(Page page, @PathVariable String code) {
        ReceiptView receipt = receipts.find(code).orElseThrow(() -> PaymentRefusal.NO_SUCH_RECEIPT.because());
        return ResponseEntity.ok()
                .header("Content-Type", "application/pdf")
                .header(
                        "Content-Disposition",
                        "inline; filename=\"" + receipt.series() + "-" + receipt.numberText() + ".pdf\"")
                .header("Cache-Control", "private, no-store")
                .body(printer.pdf(receipt, page.language()));
    }
}
