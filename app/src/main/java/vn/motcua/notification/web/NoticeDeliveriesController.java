package vn.motcua.notification.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Requires;
import vn.motcua.notification.deliver.CloseUnreached;
import vn.motcua.notification.deliver.NoticeDeliveries;
import vn.motcua.notification.deliver.RepeatDelivery;
import vn.motcua.notification.deliver.SendingState;
import vn.motcua.notification.deliver.SendingView;
import vn.motcua.notification.deliver.UnreachedView;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** What was sent for an office, whom it did not reach, and seeing to that. */
@Controller
@Requires("notification.follow-up")
class NoticeDeliveriesController {

    private static final String PERMISSION = "notification.follow-up";
    private static final String LEDGER = "/notification/deliveries";
    private static final String TASKS = "/notification/unreached";
    private static final String ID = "/{id:[1-9]\\d{0,17}}";
    private static final int ROWS = 30;
    private static final int LONGEST_NOTE = 500;

    private final Templates templates;
    private final NoticeDeliveries deliveries;
    private final RepeatDelivery repeat;
    private final CloseUnreached close;
    private final Offices offices;

    NoticeDeliveriesController(
            Templates templates,
            NoticeDeliveries deliveries,
            RepeatDelivery repeat,
            CloseUnreached close,
            Offices offices) {
        this.templates = templates;
        this.deliveries = deliveries;
        this.repeat = repeat;
        this.close = close;
        this.offices = offices;
    }

    @GetMapping(LEDGER)
    JteModel ledger(Page page, Form form) {
        SendingState state = Stream.of(SendingState.values())
                .filter(one -> form.has("state", one.name()))
                .findFirst()
                .orElse(null);
        Slice<SendingView> found = deliveries.list(offices.of(page, PERMISSION), state, form.paging(ROWS));
        return templates.notificationDeliveries(
                page, found, state, offices.called(page, found.items().stream().map(SendingView::agency)));
    }

    @GetMapping(TASKS)
    JteModel tasks(Page page, Form form) {
        boolean closed = form.has("closed", "true");
        Slice<UnreachedView> found = deliveries.unreached(offices.of(page, PERMISSION), !closed, form.paging(ROWS));
        return templates.notificationUnreached(
                page, found, closed, offices.called(page, found.items().stream().map(UnreachedView::agency)));
    }

    @GetMapping(TASKS + ID)
    JteModel task(Page page, @PathVariable long id) {
        return task(page, theirs(page, id), Form.empty());
    }

    @PostMapping(TASKS + ID)
    ResponseEntity<JteModel> close(Page page, Form form, @PathVariable long id) {
        UnreachedView task = theirs(page, id);
        return form.submit(
                () -> {
                    String note = form.text("note", "notification.unreached.note", LONGEST_NOTE);
                    form.check();
                    close.run(id, note);
                    return Form.to(TASKS);
                },
                again -> task(page, task, again));
    }

    @PostMapping(TASKS + ID + "/repeat")
    ResponseEntity<JteModel> repeat(Page page, Form form, @PathVariable long id) {
        UnreachedView task = theirs(page, id);
        return form.submit(
                () -> {
                    String address = form.optional("address", 254);
                    form.check();
                    repeat.run(task.delivery().id(), address);
                    return Form.to(TASKS + "/" + id);
                },
                again -> task(page, task, again));
    }

    private JteModel task(Page page, UnreachedView task, Form form) {
        return templates.notificationTask(page, form, task, offices.called(page, Stream.ofNullable(task.agency())));
    }

    /** Another office's task is not found. */
    private UnreachedView theirs(Page page, long id) {
        Collection<AgencyId> mine = offices.of(page, PERMISSION);
        return deliveries
                .task(id)
                .filter(task -> mine == null || within(mine, task.agency()))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private static boolean within(Collection<AgencyId> mine, @Nullable AgencyId agency) {
        return agency != null && mine.contains(agency);
    }
}
