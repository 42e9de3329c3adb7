package vn.motcua.payment.simulator;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.kernel.text.Worded;
import vn.motcua.payment.ObligationId;
import vn.motcua.payment.bank.BankAccess;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;

/** The bank's own page, for whoever walks through a payment: what happens is chosen. */
@Controller
@OpenToAll
@ConditionalOnExpression(BankAccess.SIMULATED)
class BankPageController {

    private static final String HERE = "/payment/bank";
    private static final String ORDER = HERE + "/{id:[0-9a-f-]{36}}";

    private final Templates templates;
    private final BankBook book;
    private final BankActs acts;

    BankPageController(Templates templates, BankBook book, BankActs acts) {
        this.templates = templates;
        this.book = book;
        this.acts = acts;
    }

    @GetMapping(HERE)
    JteModel home(Page page) {
        return home(page, Form.empty().with("mood", book.mood()));
    }

    @PostMapping(HERE)
    ResponseEntity<JteModel> mood(Page page, Form form) {
        return form.submit(
                () -> {
                    BankMood mood = form.choice("mood", "payment.bank.mood", BankMood.class);
                    form.check();
                    book.mood(mood);
                    return Form.to(HERE);
                },
                again -> home(page, again));
    }

    private JteModel home(Page page, Form form) {
        List<Row> rows = book.latest().stream()
                .map(order -> Row.of(
                        Cell.link(order.reference(), HERE + "/" + order.id()),
                        Cell.of(page.number(order.amount())),
                        Cell.of(page.number(book.payments(order).size()))))
                .toList();
        return templates.paymentBankHome(page, form, choices(page, BankMood.values()), rows);
    }

    @GetMapping(ORDER)
    JteModel order(Page page, @PathVariable String id) {
        return order(page, Form.empty().with("fault", BankFault.PAY), found(id));
    }

    @PostMapping(ORDER)
    ResponseEntity<JteModel> act(Page page, Form form, @PathVariable String id) {
        BankBook.BankOrder order = found(id);
        return form.submit(
                () -> {
                    BankFault fault = form.choice("fault", "payment.bank.fault", BankFault.class);
                    form.check();
                    acts.act(order, fault);
                    return Form.to(HERE + "/" + order.id() + "?done=" + fault.name());
                },
                again -> order(page, again, order));
    }

    private JteModel order(Page page, Form form, BankBook.BankOrder order) {
        return templates.paymentBankOrder(
                page,
                form,
                order.id().toString(),
                order.reference(),
                page.number(order.amount()),
                order.text(),
                URI.create(order.back()).getRawPath(),
                book.payments(order).stream()
                        .map(one -> Row.of(
                                Cell.of(one.transaction()),
                                Cell.of(page.number(one.amount())),
                                Cell.of(page.time(one.at()))))
                        .toList(),
                choices(page, BankFault.values()));
    }

    private static List<Choice> choices(Page page, Worded[] all) {
        return Arrays.stream(all).map(one -> Choice.of(one.name(), page.t(one))).toList();
    }

    private BankBook.BankOrder found(String id) {
        return ObligationId.parse(id)
                .flatMap(one -> book.find(one.value()))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
