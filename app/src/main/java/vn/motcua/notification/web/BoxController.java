package vn.motcua.notification.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.notification.NoticeView;
import vn.motcua.notification.Notices;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** One's own box of notices. */
@Controller
@SignedIn
class BoxController {

    private static final String HERE = "/notification";
    private static final int ROWS = 20;

    private final Templates templates;
    private final Notices notices;
    private final Agencies agencies;

    BoxController(Templates templates, Notices notices, Agencies agencies) {
        this.templates = templates;
        this.notices = notices;
        this.agencies = agencies;
    }

    @GetMapping(HERE)
    JteModel box(Page page, Form form) {
        Slice<NoticeView> found = notices.of(own(page), form.paging(ROWS));
        return templates.notificationBox(page, found, said(page, found));
    }

    /** One notice; from now on it counts as opened. */
    @GetMapping(HERE + "/{id:[1-9]\\d{0,17}}")
    JteModel show(Page page, @PathVariable long id) {
        NoticeView notice = notices.open(own(page), id).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        Map<AgencyId, String> names =
                notice.agency() == null ? Map.of() : agencies.called(List.of(notice.agency()), page.language());
        return templates.notificationNotice(page, notice, names.getOrDefault(notice.agency(), ""));
    }

    @PostMapping(HERE + "/read")
    ResponseEntity<JteModel> openAll(Page page) {
        notices.openAll(own(page));
        return Form.to(HERE);
    }

    private Map<AgencyId, String> said(Page page, Slice<NoticeView> found) {
        return agencies.called(
                found.items().stream()
                        .map(NoticeView::agency)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                page.language());
    }

    private static AccountId own(Page page) {
        return Objects.requireNonNull(page.actor().account());
    }
}
