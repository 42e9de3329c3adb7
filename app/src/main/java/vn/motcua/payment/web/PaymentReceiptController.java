package vn.motcua.payment.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.identity.guard.Network;
import vn.motcua.identity.guard.SignInPace;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.payment.PaymentRefusal;
import vn.motcua.payment.receipt.ReceiptFiles;
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

    private static final int BURST = 60;
    private static final Duration EACH = Duration.ofSeconds(2);

    private final Templates templates;
    private final Receipts receipts;
    private final ReceiptFiles files;
    private final ReceiptPrinter printer;
    private final SignInPace pace;

    PaymentReceiptController(
            Templates templates, Receipts receipts, ReceiptFiles files, ReceiptPrinter printer, SignInPace pace) {
        this.templates = templates;
        this.receipts = receipts;
        this.files = files;
        this.printer = printer;
        this.pace = pace;
    }

    @GetMapping(HERE)
    JteModel check(Page page, Form form, HttpServletRequest request) {
        String code = form.value("code").strip().toUpperCase(Locale.ROOT);
        if (!code.isEmpty()) pace.stranger("receipt", Network.of(request), BURST, EACH);
        Optional<ReceiptView> found = code.isEmpty() ? Optional.empty() : receipts.find(code);
        if (!code.isEmpty() && found.isEmpty()) form.wrong("code", PaymentRefusal.NO_SUCH_RECEIPT);
        return templates.paymentReceiptCheck(
                page,
                form,
                found.orElse(null),
                found.map(one -> PayWords.seal(page, one)).orElse(""));
    }

    @GetMapping(HERE + "/{code:[A-Z0-9]{12}}.pdf")
    ResponseEntity<byte[]> file(@PathVariable String code, HttpServletRequest request) {
        ReceiptView receipt = found(code, request);
        return pdf(receipt, "", files.pdf(receipt));
    }

    /** In another language, for information: nothing that anybody sealed. */
    @GetMapping(HERE + "/{code:[A-Z0-9]{12}}/translation.pdf")
    ResponseEntity<byte[]> translation(Page page, @PathVariable String code, HttpServletRequest request) {
        ReceiptView receipt = found(code, request);
        return pdf(receipt, "-" + page.language().tag(), printer.pdf(receipt, page.language()));
    }

    private ReceiptView found(String code, HttpServletRequest request) {
        pace.stranger("receipt", Network.of(request), BURST, EACH);
        return receipts.find(code).orElseThrow(() -> PaymentRefusal.NO_SUCH_RECEIPT.because());
    }

    private static ResponseEntity<byte[]> pdf(ReceiptView receipt, String more, byte[] file) {
        return ResponseEntity.ok()
                .header("Content-Type", "application/pdf")
                .header(
                        "Content-Disposition",
                        "inline; filename=\"" + receipt.series() + "-" + receipt.numberText() + more + ".pdf\"")
                .header("Cache-Control", "private, no-store")
                .body(file);
    }
}
