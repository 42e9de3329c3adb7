package vn.motcua.axis.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.proof.Proof;
import vn.motcua.axis.proof.StateNotTaken;
import vn.motcua.axis.proof.StateWithdrawn;
import vn.motcua.axis.proof.WithdrawUntaken;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.ForMachines;

/** Signed proofs for a packet's sender: that a receiver has not taken it, and that it was withdrawn where nobody had. */
@Controller
@ForMachines
class DeliveryProofEndpoint {

    private final StateNotTaken state;
    private final WithdrawUntaken withdraw;
    private final StateWithdrawn withdrawn;

    DeliveryProofEndpoint(StateNotTaken state, WithdrawUntaken withdraw, StateWithdrawn withdrawn) {
        this.state = state;
        this.withdraw = withdraw;
        this.withdrawn = withdrawn;
    }

    /** Stated and sealed now; within an hour the same statement again. */
    @PostMapping("/axis/api/v1/deliveries/{delivery}/non-delivery")
    void notTaken(@PathVariable String delivery, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(state.state(ApiCall.of(request).caller(), number(delivery)), response);
    }

    /** The same bytes each time. */
    @GetMapping("/axis/api/v1/deliveries/{delivery}/withdrawal")
    void withdrawn(@PathVariable String delivery, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(withdrawn.state(ApiCall.of(request).caller(), number(delivery)), response);
    }

    /** From all who have not taken it; may be asked again, and what was withdrawn stays so. */
    @PostMapping("/axis/api/v1/packets/{packet}/withdrawal")
    @ResponseBody
    Withdrawal withdraw(@PathVariable String packet, HttpServletRequest request) {
        return new Withdrawal(
                packet,
                withdraw.withdraw(ApiCall.of(request).caller(), number(packet)).stream()
                        .map(Line::of)
                        .toList());
    }

    private static void write(Proof proof, HttpServletResponse response) throws IOException {
        byte[] file = proof.bytes();
        response.setContentType("application/json");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private static long number(String docId) {
        if (!docId.matches("\\d{1,18}")) throw Refused.because(AxisRefusal.DOCUMENT_UNKNOWN);
        return Long.parseLong(docId);
    }

    /** What came of a withdrawal. */
    record Withdrawal(String packet, List<Line> deliveries) {}

    /** At one receiver. */
    record Line(
            String delivery,
            String to,
            boolean withdrawn,
            @Nullable Instant takenAt) {
        static Line of(WithdrawUntaken.Outcome one) {
            return new Line(Long.toString(one.delivery()), one.receiver(), one.withdrawn(), one.taken());
        }
    }
}
