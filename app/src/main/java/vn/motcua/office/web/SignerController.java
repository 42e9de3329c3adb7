package vn.motcua.office.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.people.OfficialAccounts;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.office.file.FilePasses;
import vn.motcua.office.register.Lines;
import vn.motcua.office.register.RegisterLine;
import vn.motcua.office.sign.EndedOffices;
import vn.motcua.office.sign.LetterToSign;
import vn.motcua.office.sign.LettersToSign;
import vn.motcua.office.sign.SendBackLetter;
import vn.motcua.office.sign.SigningState;
import vn.motcua.office.sign.WaitingLetters;
import vn.motcua.portal.FilesDoor;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;
import vn.motcua.signing.sheaf.SigningDesk;

/** Whoever is asked to sign letters finds them here, reads each, and signs several with one fresh factor or sends one back. What is another's to sign is not there. */
@Controller
@SignedIn
class SignerController {

    private static final String HERE = "/office/signing";
    private static final String LETTER = HERE + "/{letter:\\d+}";
    private static final int LONGEST_REASON = 1_000;

    private final Templates templates;
    private final LettersToSign letters;
    private final EndedOffices ended;
    private final Lines lines;
    private final WaitingLetters waiting;
    private final SigningDesk desk;
    private final SendBackLetter sendBack;
    private final OfficialAccounts officials;
    private final Agencies agencies;
    private final FilePasses passes;
    private final FilesDoor door;

    SignerController(
            Templates templates,
            LettersToSign letters,
            EndedOffices ended,
            Lines lines,
            WaitingLetters waiting,
            SigningDesk desk,
            SendBackLetter sendBack,
            OfficialAccounts officials,
            Agencies agencies,
            FilePasses passes,
            FilesDoor door) {
        this.templates = templates;
        this.letters = letters;
        this.ended = ended;
        this.lines = lines;
        this.waiting = waiting;
        this.desk = desk;
        this.sendBack = sendBack;
        this.officials = officials;
        this.agencies = agencies;
        this.passes = passes;
        this.door = door;
    }

    @GetMapping(HERE)
    JteModel list(Page page, Form form) {
        return templates.officeSignWaiting(page, desk.waiting(waiting, form));
    }

    /** Before signing: how each would be signed. The factor is shown here, so that what was chosen is not lost on the way. */
    @SignedIn(freshFactor = true)
    @GetMapping(HERE + "/confirm")
    JteModel ask(Page page, Form form) {
        return templates.officeSignConfirm(page, form, desk.chosen(waiting, form));
    }

    @SignedIn(freshFactor = true)
    @PostMapping(HERE)
    ResponseEntity<JteModel> sign(Page page, Form form) {
        return desk.sign(waiting, form, (again, chosen) -> templates.officeSignConfirm(page, again, chosen));
    }

    @GetMapping(LETTER)
    JteModel show(Page page, Form form, @PathVariable String letter) {
        LetterToSign one = mine(page, letter);
        String agency =
                agencies.called(java.util.Set.of(one.agency()), page.language()).getOrDefault(one.agency(), "");
        String number = one.meant() == null
                ? ""
                : lines.find(one.agency(), one.meant())
                        .map(RegisterLine::called)
                        .orElse("");
        boolean turn = one.state() == SigningState.WAITING
                && officials
                        .official(Objects.requireNonNull(page.actor().account(), "nobody"))
                        .filter(me ->
                                one.signer() != null && me.equals(one.signer().official()))
                        .isPresent();
        return templates.officeSignRead(page, form, one, agency, number, letters.turns(one.id()), turn);
    }

    @PostMapping(LETTER + "/return")
    ResponseEntity<JteModel> back(Page page, Form form, @PathVariable String letter) {
        LetterToSign one = mine(page, letter);
        return form.submit(
                () -> {
                    String reason = form.text("reason", "office.reason", LONGEST_REASON);
                    form.check();
                    sendBack.run(one.id(), reason);
                    return Form.to(HERE);
                },
                again -> show(page, again, letter));
    }

    @GetMapping(LETTER + "/file")
    ResponseEntity<JteModel> file(Page page, @PathVariable String letter) {
        return pass(mine(page, letter));
    }

    @Requires(value = "office.see", agency = "agency")
    @GetMapping("/office/{agency}/to-sign/{letter:\\d+}/file")
    ResponseEntity<JteModel> fileForClerks(@PathVariable String agency, @PathVariable String letter) {
        return pass(ended.find(new AgencyId(InAddress.number(agency)), InAddress.number(letter))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND)));
    }

    private ResponseEntity<JteModel> pass(LetterToSign letter) {
        return Form.to(door.origin() + "/files/office/" + passes.give(letter.shown()));
    }

    private LetterToSign mine(Page page, String letter) {
        return officials
                .official(Objects.requireNonNull(page.actor().account(), "nobody"))
                .flatMap(me -> letters.of(me, InAddress.number(letter)))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
