package vn.motcua.certifiedcopy.refuse.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyPermission;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyReach;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.desk.CopyMoney;
import vn.motcua.certifiedcopy.refuse.RefusalLetters;
import vn.motcua.directory.Agencies;
import vn.motcua.identity.ProvenNumbers;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.print.TakenOut;

/** What whoever has shown their number asked to have certified: how it stands, what is to be paid, and why it was refused. */
@Controller
@SignedIn
class OwnCopiesController {

    static final String MINE = "/certifiedcopy/mine";
    private static final int ROWS = 20;

    private final Templates templates;
    private final CertifiedCopies copies;
    private final RefusalLetters letters;
    private final CopyMoney money;
    private final ProvenNumbers numbers;
    private final CopyReach reach;
    private final Agencies agencies;

    OwnCopiesController(
            Templates templates,
            CertifiedCopies copies,
            RefusalLetters letters,
            CopyMoney money,
            ProvenNumbers numbers,
            CopyReach reach,
            Agencies agencies) {
        this.templates = templates;
        this.copies = copies;
        this.letters = letters;
        this.money = money;
        this.numbers = numbers;
        this.reach = reach;
        this.agencies = agencies;
    }

    @GetMapping(MINE)
    JteModel mine(Page page, Form form) {
        Paging paging = form.paging(ROWS);
        Slice<CertifiedCopy> found = number(page)
                .map(mine -> copies.ofPerson(mine, paging))
                .orElseGet(() -> new Slice<>(java.util.List.of(), paging, 0));
        Map<CopyId, String> owed = new HashMap<>();
        for (CertifiedCopy copy : found.items())
            if (copy.state() == CopyState.UNPAID) money.of(copy).ifPresent(one -> owed.put(copy.id(), one.href()));
        return templates.certifiedcopyMine(
                page,
                form,
                found,
                owed,
                letters.seals(found.items().stream()
                        .filter(copy -> copy.state() == CopyState.REFUSED)
                        .map(CertifiedCopy::id)
                        .toList()),
                agencies.called(
                        found.items().stream()
                                .map(CertifiedCopy::agency)
                                .distinct()
                                .toList(),
                        page.language()),
                number(page).isPresent());
    }

    /** The letter of refusal: whose number it was asked with, and the officers of the agency, or of whoever answers for it. */
    @GetMapping("/certifiedcopy/refusals/{id:[0-9a-f-]{36}}.pdf")
    ResponseEntity<byte[]> letter(Page page, @PathVariable String id) {
        CertifiedCopy copy = CopyId.parse(id)
                .flatMap(copies::find)
                .filter(one -> reach.covers(CertifiedCopyPermission.COMPARE, one.agency())
                        || number(page).filter(one.asker().number()::equals).isPresent())
                .orElseThrow(CertifiedCopyRefusal.NO_SUCH_COPY::because);
        byte[] pdf = letters.pdf(copy).orElseThrow(CertifiedCopyRefusal.NO_SUCH_COPY::because);
        return TakenOut.pdf(pdf, "tu-choi-chung-thuc-" + copy.id());
    }

    private Optional<String> number(Page page) {
        return Optional.ofNullable(page.actor().account()).flatMap(numbers::of);
    }
}
