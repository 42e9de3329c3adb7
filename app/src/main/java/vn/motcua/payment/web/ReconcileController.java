package vn.motcua.payment.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AnsweringReach;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Requires;
import vn.motcua.payment.PaymentPermission;
import vn.motcua.payment.PaymentReach;
import vn.motcua.payment.life.Providers;
import vn.motcua.payment.reconcile.DifferenceView;
import vn.motcua.payment.reconcile.Differences;
import vn.motcua.payment.reconcile.Reconcile;
import vn.motcua.payment.reconcile.SettleDifference;
import vn.motcua.payment.reconcile.Settlement;
import vn.motcua.payment.spi.PaymentProvider;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.component.TagColour;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;

/** The daily comparison with the bank: what agreed, what did not, and settling it. */
@Controller
@Requires("payment.treasurer")
class ReconcileController {

    private static final String HERE = "/payment/reconciliation";
    private static final String ONE = HERE + "/{id:[1-9]\\d{0,17}}";
    private static final int ROWS = 30;
    private static final int LONGEST = 1_000;

    private final Templates templates;
    private final Differences differences;
    private final Providers providers;
    private final Reconcile reconcile;
    private final SettleDifference settle;
    private final PaymentReach reach;
    private final Agencies agencies;

    ReconcileController(
            Templates templates,
            Differences differences,
            Providers providers,
            Reconcile reconcile,
            SettleDifference settle,
            PaymentReach reach,
            Agencies agencies) {
        this.templates = templates;
        this.differences = differences;
        this.providers = providers;
        this.reconcile = reconcile;
        this.settle = settle;
        this.reach = reach;
        this.agencies = agencies;
    }

    @GetMapping(HERE)
    JteModel list(Page page, Form form) {
        return list(page, Form.empty().with("day", agencies.today().day().minusDays(1)), form.paging(ROWS));
    }

    @PostMapping(HERE)
    ResponseEntity<JteModel> compare(Page page, Form form) {
        return form.submit(
                () -> {
                    if (!reach.of(PaymentPermission.TREASURER).nation())
                        throw Refused.because(KernelRefusal.NOT_ALLOWED);
                    LocalDate day = form.date("day", "payment.book.day");
                    form.check();
                    reconcile.run(day);
                    return Form.to(HERE);
                },
                again -> list(page, again, new Paging(1, ROWS)));
    }

    private JteModel list(Page page, Form form, Paging paging) {
        AnsweringReach.Within mine = reach.of(PaymentPermission.TREASURER);
        Slice<DifferenceView> found = differences.list(mine.nation(), mine.agencies(), paging);
        return templates.paymentReconciliation(
                page,
                form,
                mine.nation(),
                mine.nation() ? days(page) : List.of(),
                found,
                found.items().stream().map(one -> row(page, one)).toList());
    }

    private List<Row> days(Page page) {
        List<String> codes = providers.all().stream().map(PaymentProvider::code).toList();
        return differences.days(codes, agencies.today().day()).stream()
                .map(day -> day(page, day))
                .toList();
    }

    private static Row day(Page page, Differences.Day day) {
        Cell which = Cell.of(page.date(day.day())).note(day.provider());
        if (day.run() == null) {
            Cell none = Cell.of("–");
            return Row.of(
                    which, Cell.tag(page.t("payment.reconciliation.missing"), TagColour.YELLOW), none, none, none);
        }
        return Row.of(
                which,
                Cell.of(page.number(day.matched())),
                Cell.of(page.number(day.ours())),
                Cell.of(page.number(day.theirs())),
                Cell.of(page.number(day.differ())));
    }

    private static Row row(Page page, DifferenceView one) {
        return Row.of(
                Cell.link(one.transaction(), HERE + "/" + one.id()).note(page.date(one.day())),
                Cell.of(page.t(one.kind())),
                Cell.of(one.ours() == null ? "" : page.number(one.ours())),
                Cell.of(one.theirs() == null ? "" : page.number(one.theirs())),
                one.how() == null
                        ? Cell.tag(page.t("payment.difference.open"), TagColour.YELLOW)
                        : Cell.tag(page.t(one.how()), TagColour.GREEN));
    }

    @GetMapping(ONE)
    JteModel show(Page page, @PathVariable long id) {
        return templates.paymentDifference(page, Form.empty(), mine(id), ways(page));
    }

    @PostMapping(ONE)
    ResponseEntity<JteModel> settle(Page page, Form form, @PathVariable long id) {
        DifferenceView difference = mine(id);
        return form.submit(
                () -> {
                    Settlement how = form.choice("how", "payment.difference.how", Settlement.class);
                    String note = form.optional("note", LONGEST);
                    form.check();
                    settle.run(id, how, note);
                    return Form.to(HERE + "/" + id);
                },
                again -> templates.paymentDifference(page, again, difference, ways(page)));
    }

    private static List<Choice> ways(Page page) {
        return Stream.of(Settlement.BANK_CORRECTED, Settlement.OURS_CORRECTED, Settlement.RETURNED)
                .map(one -> Choice.of(one.name(), page.t(one)))
                .toList();
    }

    /** What is another agency's, or nobody's to whom it is not the nation's, is not found. */
    private DifferenceView mine(long id) {
        return differences
                .find(id)
                .filter(one -> one.agency() == null
                        ? reach.of(PaymentPermission.TREASURER).nation()
                        : reach.covers(PaymentPermission.TREASURER, one.agency()))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
