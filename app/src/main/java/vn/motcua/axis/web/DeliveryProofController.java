package vn.motcua.axis.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.axis.proof.Proof;
import vn.motcua.axis.proof.StateNotTaken;
import vn.motcua.axis.proof.StateWithdrawn;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.form.InAddress;

/** Signed proofs about a delivery, from the packet's trace. */
@Controller
@Requires("axis.manage")
class DeliveryProofController {

    private static final String PROOF = "/axis/packets/{id:\\d{1,18}}/receivers/{delivery:\\d{1,18}}/proof";

    private final StateNotTaken state;
    private final StateWithdrawn withdrawn;

    DeliveryProofController(StateNotTaken state, StateWithdrawn withdrawn) {
        this.state = state;
        this.withdrawn = withdrawn;
    }

    /** That the receiver has not taken it: stated now, under the axis's seal. */
    @PostMapping(PROOF)
    ResponseEntity<byte[]> notTaken(@PathVariable String delivery) {
        return file("chua-nhan-" + delivery, state.state(InAddress.number(delivery)));
    }

    /** That it was withdrawn in time. */
    @GetMapping(PROOF)
    ResponseEntity<byte[]> withdrawn(@PathVariable String delivery) {
        return file("da-rut-" + delivery, withdrawn.state(InAddress.number(delivery)));
    }

    private static ResponseEntity<byte[]> file(String name, Proof proof) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".json\"")
                .body(proof.bytes());
    }
}
