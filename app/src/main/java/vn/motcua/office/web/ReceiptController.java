package vn.motcua.office.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.axis.receipt.Receipt;
import vn.motcua.axis.receipt.ReceiptRefusal;
import vn.motcua.axis.receipt.Receipts;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.office.arrival.Arrival;
import vn.motcua.office.arrival.Arrivals;
import vn.motcua.office.letter.Letter;
import vn.motcua.office.letter.Letters;
import vn.motcua.portal.form.InAddress;

/** The axis's receipt of a letter that was sent and of what came in: the same file for sender and receiver. */
@Controller
@Requires(value = "office.see", agency = "agency")
class ReceiptController {

    private final Letters letters;
    private final Arrivals arrivals;
    private final Receipts receipts;

    ReceiptController(Letters letters, Arrivals arrivals, Receipts receipts) {
        this.letters = letters;
        this.arrivals = arrivals;
        this.receipts = receipts;
    }

    @GetMapping("/office/{agency}/letters/{letter:\\d+}/receipt")
    ResponseEntity<byte[]> ofLetter(@PathVariable String agency, @PathVariable String letter) {
        return file(letters.find(new AgencyId(InAddress.number(agency)), InAddress.number(letter))
                .map(Letter::docId)
                .orElse(null));
    }

    @GetMapping("/office/{agency}/arrivals/{arrival:\\d+}/receipt")
    ResponseEntity<byte[]> ofArrival(@PathVariable String agency, @PathVariable String arrival) {
        return file(arrivals.find(new AgencyId(InAddress.number(agency)), InAddress.number(arrival))
                .map(Arrival::docId)
                .orElse(null));
    }

    private ResponseEntity<byte[]> file(@Nullable Long docId) {
        if (docId == null) throw Refused.because(KernelRefusal.NOT_FOUND);
        Receipt receipt = receipts.find(docId)
                .orElseThrow(() -> Refused.because(ReceiptRefusal.RECEIPT_NOT_YET, docId.toString()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bien-nhan-" + docId + ".json\"")
                .body(receipt.text().getBytes(StandardCharsets.UTF_8));
    }
}
