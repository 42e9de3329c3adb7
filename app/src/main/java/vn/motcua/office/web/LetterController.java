package vn.motcua.office.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.office.letter.DispatchLetter;
import vn.motcua.office.letter.Letter;
import vn.motcua.office.letter.LetterState;
import vn.motcua.office.letter.Letters;
import vn.motcua.office.letter.PrepareLetter;
import vn.motcua.office.letter.Rehearsals;
import vn.motcua.office.shown.OfficeHead;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** One letter: as a draft to be filled, looked at and sent; once sent, with what became of it at each receiver. */
@Controller
@Requires(value = "office.exchange", agency = "agency")
class LetterController {

    private static final String LETTER = "/office/{agency}/letters/{letter:\\d+}";

    private final Templates templates;
    private final Reception reception;
    private final Letters letters;
    private final DraftPage drafts;
    private final SentPage sent;
    private final Rehearsals rehearsals;
    private final PrepareLetter prepare;
    private final DispatchLetter send;

    LetterController(
            Templates templates,
            Reception reception,
            Letters letters,
            DraftPage drafts,
            SentPage sent,
            Rehearsals rehearsals,
            PrepareLetter prepare,
            DispatchLetter send) {
        this.templates = templates;
        this.reception = reception;
        this.letters = letters;
        this.drafts = drafts;
        this.sent = sent;
        this.rehearsals = rehearsals;
        this.prepare = prepare;
        this.send = send;
    }

    @Requires(value = "office.see", agency = "agency")
    @GetMapping(LETTER)
    JteModel show(Page page, Form form, @PathVariable String agency, @PathVariable String letter) throws IOException {
        OfficeHead head = reception.head(page, agency);
        Letter one = letter(head, letter);
        if (one.state() == LetterState.DISCARDED) throw Refused.because(KernelRefusal.NOT_FOUND);
        return one.state() == LetterState.DRAFT
                ? drafts.show(page, drafts.fill(form, one), head, one)
                : sent.show(page, form, head, one);
    }

    @GetMapping(LETTER + "/preview")
    ResponseEntity<JteModel> preview(Page page, Form form, @PathVariable String agency, @PathVariable String letter)
            throws IOException {
        OfficeHead head = reception.head(page, agency);
        Letter one = letter(head, letter);
        if (one.state() != LetterState.DRAFT) return Form.to(head.home() + "/letters/" + one.id());
        try {
            send.check(one);
        } catch (Refused refused) {
            form.wrong(
                    refused.field().orElse(""),
                    refused.refusal(),
                    refused.args().toArray());
            return ResponseEntity.status(refused.refusal().kind().status())
                    .body(drafts.show(page, drafts.fill(form, one), head, one));
        }
        return ResponseEntity.ok(templates.officeLetterPreview(page, form, head, one, rehearsals.of(one)));
    }

    @PostMapping(LETTER + "/sending")
    ResponseEntity<JteModel> send(Page page, Form form, @PathVariable String agency, @PathVariable String letter) {
        OfficeHead head = reception.head(page, agency);
        Letter one = letter(head, letter);
        return form.submit(
                () -> {
                    send.run(head.agency(), one.id());
                    return Form.to(head.home() + "/letters/" + one.id() + "?done=1");
                },
                again -> drafts.show(page, drafts.fill(again, letter(head, letter)), head, letter(head, letter)));
    }

    @PostMapping(LETTER + "/discard")
    ResponseEntity<JteModel> discard(Page page, @PathVariable String agency, @PathVariable String letter) {
        OfficeHead head = reception.head(page, agency);
        prepare.discard(head.agency(), InAddress.number(letter));
        return Form.to(head.home() + "/letters?state=DRAFT");
    }

    private Letter letter(OfficeHead head, String id) {
        return letters.find(head.agency(), InAddress.number(id))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
