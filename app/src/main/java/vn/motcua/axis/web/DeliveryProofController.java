package vn.motcua.axis.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.axis.proof.DeliveryProofs;
import vn.motcua.axis.proof.Proof;
import vn.motcua.axis.proof.ProofKind;
import vn.motcua.axis.proof.StateNotTaken;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.form.InAddress;

/** Signed proofs about a delivery, from the packet's trace. */
@Controller
@Requires("axis.manage")
class DeliveryProofController {

    private static final String PROOF = "/axis/packets/{id:\\d{1,18}}/receivers/{delivery:\\d{1,18}}/proof";

    private final StateNotTaken state;
    private final DeliveryProofs proofs;

    DeliveryProofController(StateNotTaken state, DeliveryProofs proofs) {
        this.state = state;
        this.proofs = proofs;
    }

    /** That the receiver has not taken it: stated now, under the axis's seal. */
    @PostMapping(PROOF)
    ResponseEntity<byte[]> notTaken(@PathVariable String delivery) {
        return file("chua-nhan-" + delivery, state.state(InAddress.number(delivery)));
    }

    /** That it was withdrawn in time. */
    @GetMapping(PROOF)
    ResponseEntity<byte[]> withdrawn(@PathVariable String delivery) {
        return file(
                "da-rut-" + delivery,
                proofs.find(InAddress.number(delivery), ProofKind.WITHDRAWN)
                        .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND)));
    }

    private static ResponseEntity<byte[]> file(String name, Proof proof) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".json\"")
                .body(proof.bytes());
    }
}
