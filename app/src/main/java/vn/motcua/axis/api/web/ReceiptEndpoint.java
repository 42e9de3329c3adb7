package vn.motcua.axis.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.api.Parties;
import vn.motcua.axis.receipt.ReceiptRefusal;
import vn.motcua.axis.receipt.Receipts;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.ForMachines;

/** The axis's receipt for a packet: the same bytes each time, to be verified without the axis. */
@Controller
@ForMachines
class ReceiptEndpoint {

    private final Receipts receipts;
    private final Parties parties;

    ReceiptEndpoint(Receipts receipts, Parties parties) {
        this.receipts = receipts;
        this.parties = parties;
    }

    /** For the packet's sender and receivers. Sealed within about a minute after the packet was taken over. */
    @GetMapping("/axis/api/v1/packets/{packet}/receipt")
    void receipt(@PathVariable String packet, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!packet.matches("\\d{1,18}") || !parties.has(ApiCall.of(request).caller(), Long.parseLong(packet)))
            throw Refused.because(AxisRefusal.DOCUMENT_UNKNOWN);
        byte[] file = receipts.find(Long.parseLong(packet))
                .orElseThrow(() -> Refused.because(ReceiptRefusal.RECEIPT_NOT_YET, packet))
                .bytes();
        response.setContentType("application/json");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
