package vn.motcua.payment.partner.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Requires;
import vn.motcua.payment.partner.PartnerDays;
import vn.motcua.payment.partner.PartnerView;
import vn.motcua.payment.partner.PaymentPartners;
import vn.motcua.payment.partner.SendConfirms;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.component.TagColour;
import vn.motcua.portal.form.Form;

/** Which software uses the payment platform, what could not be told to it, and its days as files. */
@Controller
@Requires("payment.partners")
class PaymentPartnersController {

    private static final String HERE = "/payment/partners";
    private static final int ROWS = 30;

    private final Templates templates;
    private final PaymentPartners partners;
    private final SendConfirms confirms;
    private final PartnerDays days;

    PaymentPartnersController(Templates templates, PaymentPartners partners, SendConfirms confirms, PartnerDays days) {
        this.templates = templates;
        this.partners = partners;
        this.confirms = confirms;
        this.days = days;
    }

    @GetMapping(HERE)
    JteModel list(Page page, Form form) {
        Slice<PartnerView> found = partners.list(form.paging(ROWS));
        return templates.paymentPartners(
                page,
                found,
                found.items().stream()
                        .map(one -> Row.of(
                                Cell.link(one.code(), HERE + "/" + one.code() + "/today.csv")
                                        .note(one.name()),
                                Cell.of(page.t(one.dialect())),
                                Cell.of(one.confirmUrl()),
                                one.closed() == null
                                        ? Cell.tag(page.t("payment.partners.open"), TagColour.GREEN)
                                        : Cell.tag(page.t("payment.partners.closed"), TagColour.GREY)))
                        .toList());
    }

    @GetMapping(HERE + "/{code:[A-Za-z0-9]{3,50}}/{day:today|\\d{4}-\\d{2}-\\d{2}}.csv")
    ResponseEntity<String> day(@PathVariable String code, @PathVariable String day) {
        PartnerView partner = partners.find(code).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + code + "-" + day + ".csv\"")
                .body(days.csv(partner, day));
    }

    @GetMapping(HERE + "/results")
    JteModel results(Page page, Form form) {
        return templates.paymentConfirms(page, confirms.list(form.paging(ROWS)));
    }

    @PostMapping(HERE + "/results/{id:[1-9]\\d{0,17}}/again")
    ResponseEntity<JteModel> again(@PathVariable long id) {
        confirms.again(id);
        return Form.to(HERE + "/results");
    }
}
