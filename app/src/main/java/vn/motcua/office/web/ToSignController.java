package vn.motcua.office.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.audit.AuditSubject;
import vn.motcua.audit.Timelines;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.office.register.RegisterLine;
import vn.motcua.office.shown.OfficeHead;
import vn.motcua.office.sign.EndedOffices;
import vn.motcua.office.sign.LetterToSign;
import vn.motcua.office.sign.LettersToSign;
import vn.motcua.office.sign.NumberSigned;
import vn.motcua.office.sign.PrepareToSign;
import vn.motcua.office.sign.Signers;
import vn.motcua.office.sign.SigningState;
import vn.motcua.office.sign.SubmitToSign;
import vn.motcua.office.sign.TakeOverLetter;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** A clerk prepares letters, hands them to signers, takes them back, and gives the signed ones their numbers. */
@Controller
@Requires(value = "office.register", agency = "agency")
class ToSignController {

    private static final String LETTERS = "/office/{agency}/to-sign";
    private static final String LETTER = LETTERS + "/{letter:\\d+}";
    private static final int LONGEST_REASON = 1_000;

    private final Templates templates;
    private final Reception reception;
    private final LettersToSign letters;
    private final EndedOffices ended;
    private final Agencies agencies;
    private final Signers signers;
    private final PrepareToSign prepare;
    private final SubmitToSign submit;
    private final NumberSigned number;
    private final TakeOverLetter takeOver;
    private final Timelines timelines;

    ToSignController(
            Templates templates,
            Reception reception,
            LettersToSign letters,
            EndedOffices ended,
            Agencies agencies,
            Signers signers,
            PrepareToSign prepare,
            SubmitToSign submit,
            NumberSigned number,
            TakeOverLetter takeOver,
            Timelines timelines) {
        this.templates = templates;
        this.reception = reception;
        this.letters = letters;
        this.ended = ended;
        this.agencies = agencies;
        this.signers = signers;
        this.prepare = prepare;
        this.submit = submit;
        this.number = number;
        this.takeOver = takeOver;
        this.timelines = timelines;
    }

    @Requires(value = "office.see", agency = "agency")
    @GetMapping(LETTERS)
    JteModel list(Page page, Form form, @PathVariable String agency) {
        OfficeHead head = reception.head(page, agency);
        SigningState state = form.value("state").isEmpty()
                ? SigningState.WAITING
                : form.choice("state", "office.state", SigningState.class);
        form.check();
        Set<AgencyId> with = ended.with(head.agency());
        return templates.officeSignList(
                page,
                form,
                head,
                state,
                letters.find(with, state, form.value("q"), form.paging(Reception.ROWS)),
                agencies.called(with, page.language()));
    }

    @Requires(value = "office.see", agency = "agency")
    @GetMapping(LETTER)
    JteModel show(Page page, Form form, @PathVariable String agency, @PathVariable String letter) {
        OfficeHead head = reception.head(page, agency);
        return shown(page, form, head, letter(head, letter));
    }

    @PostMapping(LETTER + "/submission")
    ResponseEntity<JteModel> submit(Page page, Form form, @PathVariable String agency, @PathVariable String letter) {
        OfficeHead head = reception.head(page, agency);
        LetterToSign one = letter(head, letter);
        return form.submit(
                () -> {
                    List<OfficialId> officials = signers(form);
                    int edition = (int) form.number("edition", "office.version", 0, Integer.MAX_VALUE);
                    form.check();
                    submit.run(head.agency(), one.id(), edition, officials);
                    return Form.to(one.href() + "?done=SUBMITTED");
                },
                again -> shown(page, again, head, letter(head, letter)));
    }

    @PostMapping(LETTER + "/withdrawal")
    ResponseEntity<JteModel> takeBack(Page page, Form form, @PathVariable String agency, @PathVariable String letter) {
        OfficeHead head = reception.head(page, agency);
        LetterToSign one = letter(head, letter);
        return form.submit(
                () -> {
                    submit.takeBack(one.agency(), one.id());
                    return to(head, one.id());
                },
                again -> shown(page, again, head, letter(head, letter)));
    }

    @PostMapping(LETTER + "/number")
    ResponseEntity<JteModel> number(Page page, Form form, @PathVariable String agency, @PathVariable String letter) {
        OfficeHead head = reception.head(page, agency);
        LetterToSign one = letter(head, letter);
        return form.submit(
                () -> {
                    RegisterLine line = number.run(head.agency(), one.id());
                    return Form.to(head.home() + "/lines/" + line.id() + "?done=1");
                },
                again -> shown(page, again, head, letter(head, letter)));
    }

    @PostMapping(LETTER + "/discard")
    ResponseEntity<JteModel> discard(Page page, Form form, @PathVariable String agency, @PathVariable String letter) {
        OfficeHead head = reception.head(page, agency);
        LetterToSign one = letter(head, letter);
        return form.submit(
                () -> {
                    String reason = form.optional("reason", LONGEST_REASON);
                    form.check();
                    prepare.discard(one.agency(), one.id(), one.state(), reason);
                    return to(head, one.id());
                },
                again -> shown(page, again, head, letter(head, letter)));
    }

    /** A letter of an agency that ended, prepared anew. */
    @PostMapping(LETTER + "/renewal")
    ResponseEntity<JteModel> renew(Page page, Form form, @PathVariable String agency, @PathVariable String letter) {
        OfficeHead head = reception.head(page, agency);
        LetterToSign one = letter(head, letter);
        return form.submit(
                () -> to(head, takeOver.run(head.agency(), one.id())),
                again -> shown(page, again, head, letter(head, letter)));
    }

    private JteModel shown(Page page, Form form, OfficeHead head, LetterToSign one) {
        boolean own = one.agency().equals(head.agency());
        boolean draft = own && one.state() == SigningState.DRAFT && page.may("office.register", head.agency());
        return templates.officeSignShow(
                page,
                form,
                head,
                one,
                own
                        ? ""
                        : agencies.called(Set.of(one.agency()), page.language()).getOrDefault(one.agency(), ""),
                one.meant() == null || !own
                        ? null
                        : reception.line(head, one.meant().toString()),
                letters.turns(one.id()),
                draft ? signers.of(one) : List.of(),
                timelines.of(
                        new AuditSubject("office.to-sign", Long.toString(one.id())),
                        form.paging(Reception.ROWS),
                        page.language(),
                        true));
    }

    private static List<OfficialId> signers(Form form) {
        form.text("signer", "office.sign.signer", 20);
        return Stream.of("signer", "second", "third")
                .map(form::value)
                .filter(one -> !one.isEmpty())
                .map(one -> new OfficialId(InAddress.number(one)))
                .toList();
    }

    private LetterToSign letter(OfficeHead head, String id) {
        return ended.find(head.agency(), InAddress.number(id))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private static ResponseEntity<JteModel> to(OfficeHead head, long letter) {
        return Form.to(head.home() + "/to-sign/" + letter);
    }
}
