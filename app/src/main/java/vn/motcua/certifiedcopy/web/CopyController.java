package vn.motcua.certifiedcopy.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.audit.Timelines;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyAudit;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.desk.CompareCopy;
import vn.motcua.certifiedcopy.desk.CopyMoney;
import vn.motcua.certifiedcopy.desk.OtherName;
import vn.motcua.certifiedcopy.desk.TakeFee;
import vn.motcua.certifiedcopy.desk.UnderWay;
import vn.motcua.certifiedcopy.page.ChangePages;
import vn.motcua.certifiedcopy.page.CopyPage;
import vn.motcua.certifiedcopy.page.CopyPages;
import vn.motcua.certifiedcopy.refuse.RefusalLetters;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.payment.Dong;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** A copy at the counter: its pages are put right and held against the original, the fee is taken. */
@Controller
@Requires("certifiedcopy.compare")
class CopyController {

    static final String COPY = CopyDeskController.DESK + "/{id:[0-9a-f-]{36}}";

    private static final Paging LATEST = new Paging(1, 50);

    private final Templates templates;
    private final CertifiedCopies copies;
    private final SeenCopy seen;
    private final CopyPages pages;
    private final ChangePages change;
    private final CompareCopy compare;
    private final CopyMoney money;
    private final TakeFee fee;
    private final UnderWay underWay;
    private final Timelines timelines;
    private final OtherName otherName;
    private final RefusalLetters refusals;

    CopyController(
            Templates templates,
            CertifiedCopies copies,
            SeenCopy seen,
            CopyPages pages,
            ChangePages change,
            CompareCopy compare,
            CopyMoney money,
            TakeFee fee,
            UnderWay underWay,
            Timelines timelines,
            OtherName otherName,
            RefusalLetters refusals) {
        this.templates = templates;
        this.copies = copies;
        this.seen = seen;
        this.pages = pages;
        this.change = change;
        this.compare = compare;
        this.money = money;
        this.fee = fee;
        this.underWay = underWay;
        this.timelines = timelines;
        this.otherName = otherName;
        this.refusals = refusals;
    }

    @GetMapping(COPY)
    JteModel show(Page page, Form form, @PathVariable String id) {
        return show(page, form, seen.of(page, id).id());
    }

    @PostMapping(COPY + "/pages")
    ResponseEntity<JteModel> add(Page page, Form form, @PathVariable String id, HttpServletRequest request) {
        CopyId copy = seen.of(page, id).id();
        return form.submit(
                () -> {
                    change.add(copy, SentScans.of(request));
                    return Form.to(CopyDeskController.DESK + "/" + copy + "#pages");
                },
                shown(page, copy));
    }

    /** Keeps the ticks, then does what was pressed: with a page, or with all of them. */
    @PostMapping(COPY + "/comparison")
    ResponseEntity<JteModel> compare(Page page, Form form, @PathVariable String id) {
        CopyId copy = seen.of(page, id).id();
        return form.submit(
                () -> {
                    List<Long> ticked =
                            form.all("page").stream().map(InAddress::number).toList();
                    change.tick(copy, form.value("seen"), ticked);
                    return act(copy, form.value("act"), form.value("seen"));
                },
                shown(page, copy));
    }

    private ResponseEntity<JteModel> act(CopyId copy, String act, String digest) {
        String here = CopyDeskController.DESK + "/" + copy;
        if (act.equals("compare")) compare.run(copy, digest);
        if (act.equals("compare")) return Form.to(here);
        if (act.equals("save")) return Form.to(here + "#pages");
        String[] parts = act.split("-", 2);
        if (parts.length != 2) throw Refused.because(KernelRefusal.NOT_UNDERSTOOD, act);
        long page = InAddress.number(parts[1]);
        switch (parts[0]) {
            case "turn" -> change.turn(copy, page);
            case "up" -> change.move(copy, page, -1);
            case "down" -> change.move(copy, page, 1);
            case "remove" -> change.remove(copy, page);
            default -> throw Refused.because(KernelRefusal.NOT_UNDERSTOOD, act);
        }
        return Form.to(here + (parts[0].equals("remove") ? "#pages" : "#page-" + page));
    }

    @PostMapping(COPY + "/fee")
    ResponseEntity<JteModel> fee(Page page, Form form, @PathVariable String id) {
        CopyId copy = seen.of(page, id).id();
        return form.submit(
                () -> {
                    long counted = form.number("amount", "certifiedcopy.fee", 0, Dong.MOST);
                    form.check();
                    fee.run(copy, counted);
                    return Form.to(CopyDeskController.DESK + "/" + copy);
                },
                shown(page, copy));
    }

    private Function<Form, JteModel> shown(Page page, CopyId copy) {
        return again -> show(page, again, copy);
    }

    private JteModel show(Page page, Form form, CopyId id) {
        CertifiedCopy copy = copies.find(id).orElseThrow();
        List<CopyPage> all = pages.of(id);
        return templates.certifiedcopyCopy(
                page,
                form,
                copy,
                all,
                HexFormat.of().formatHex(CopyPage.digest(all)),
                copy.state() == CopyState.UNPAID ? money.of(copy).orElse(null) : null,
                underWay.is(copy),
                timelines
                        .of(CertifiedCopyAudit.subject(id), LATEST, page.language(), true)
                        .items(),
                copy.state().open() && otherName.than(copy.asker()),
                copy.state() == CopyState.REFUSED ? refusals.seal(copy).words(page) : "");
    }
}
