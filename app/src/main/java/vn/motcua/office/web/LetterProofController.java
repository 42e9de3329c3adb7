package vn.motcua.office.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.axis.exchange.Deliveries;
import vn.motcua.axis.proof.Proof;
import vn.motcua.axis.proof.StateNotTaken;
import vn.motcua.axis.proof.StateWithdrawn;
import vn.motcua.axis.proof.WithdrawUntaken;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.Requires;
import vn.motcua.office.letter.Letter;
import vn.motcua.office.letter.Letters;
import vn.motcua.office.shown.OfficeHead;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.InAddress;

/** What a sender can have proven of a letter: that a receiver has not taken it, and that it was withdrawn where nobody had. */
@Controller
@Requires(value = "office.exchange", agency = "agency")
class LetterProofController {

    private static final String LETTER = "/office/{agency}/letters/{letter:\\d+}";
    private static final String PROOF = LETTER + "/receivers/{delivery:\\d{1,18}}/proof";

    private final Templates templates;
    private final Reception reception;
    private final Letters letters;
    private final SentPage sent;
    private final Deliveries deliveries;
    private final StateNotTaken state;
    private final WithdrawUntaken withdraw;
    private final StateWithdrawn withdrawn;
    private final Actors actors;

    LetterProofController(
            Templates templates,
            Reception reception,
            Letters letters,
            SentPage sent,
            Deliveries deliveries,
            StateNotTaken state,
            WithdrawUntaken withdraw,
            StateWithdrawn withdrawn,
            Actors actors) {
        this.templates = templates;
        this.reception = reception;
        this.letters = letters;
        this.sent = sent;
        this.deliveries = deliveries;
        this.state = state;
        this.withdraw = withdraw;
        this.withdrawn = withdrawn;
        this.actors = actors;
    }

    /** That the receiver has not taken it: stated now, under the axis's seal. */
    @PostMapping(PROOF)
    ResponseEntity<byte[]> notTaken(
            Page page, @PathVariable String agency, @PathVariable String letter, @PathVariable String delivery) {
        OfficeHead head = reception.head(page, agency);
        long one = delivery(head, letter, delivery);
        return file("chua-nhan-" + one, state.state(Caller.byHand(head.agency(), actors.current()), one));
    }

    /** That it was withdrawn in time. */
    @Requires(value = "office.see", agency = "agency")
    @GetMapping(PROOF)
    ResponseEntity<byte[]> withdrawn(
            Page page, @PathVariable String agency, @PathVariable String letter, @PathVariable String delivery) {
        OfficeHead head = reception.head(page, agency);
        long one = delivery(head, letter, delivery);
        return file("da-rut-" + one, withdrawn.state(Caller.byHand(head.agency(), actors.current()), one));
    }

    /** Withdraws it from all who have not taken it, and says what came of it at each. */
    @PostMapping(LETTER + "/withdrawal")
    JteModel withdraw(Page page, @PathVariable String agency, @PathVariable String letter) {
        OfficeHead head = reception.head(page, agency);
        Letter one = letter(head, letter);
        long docId = Optional.ofNullable(one.docId()).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        List<WithdrawUntaken.Outcome> outcomes =
                withdraw.withdraw(Caller.byHand(head.agency(), actors.current()), docId);
        return templates.officeLetterWithdrawn(
                page,
                head,
                one,
                outcomes,
                sent.names(
                        page,
                        outcomes.stream()
                                .flatMap(each -> deliveries.find(each.delivery()).stream())
                                .toList()));
    }

    private long delivery(OfficeHead head, String letter, String delivery) {
        long id = InAddress.number(delivery);
        Letter one = letter(head, letter);
        return deliveries
                .find(id)
                .filter(found -> one.docId() != null && found.packet().docId() == one.docId())
                .map(found -> id)
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private Letter letter(OfficeHead head, String id) {
        return letters.find(head.agency(), InAddress.number(id))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private static ResponseEntity<byte[]> file(String name, Proof proof) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".json\"")
                .body(proof.bytes());
    }
}
