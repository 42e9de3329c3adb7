package vn.motcua.certifiedcopy.visit.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.certifiedcopy.visit.EndVisit;
import vn.motcua.certifiedcopy.visit.SetVisitHours;
import vn.motcua.certifiedcopy.visit.VisitHours;
import vn.motcua.certifiedcopy.visit.VisitRefusal;
import vn.motcua.certifiedcopy.visit.VisitView;
import vn.motcua.certifiedcopy.visit.Visits;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Who comes to the counter on a day, and how the office takes appointments. */
@Controller
@Requires(VisitDeskController.RIGHT)
class VisitDeskController {

    static final String RIGHT = "certifiedcopy.compare";
    static final String DESK = "/certifiedcopy/desk/visits";
    private static final int LONGEST_WHY = 500;
    private static final int ROWS = 50;

    private final Templates templates;
    private final Visits visits;
    private final EndVisit end;
    private final SetVisitHours set;

    VisitDeskController(Templates templates, Visits visits, EndVisit end, SetVisitHours set) {
        this.templates = templates;
        this.visits = visits;
        this.end = end;
        this.set = set;
    }

    @GetMapping(DESK)
    JteModel list(Page page, Form form) {
        return shown(page, form);
    }

    @PostMapping(DESK + "/hours")
    ResponseEntity<JteModel> hours(Page page, Form form) {
        AgencyId agency = agency(page);
        return form.submit(
                () -> {
                    int seats = (int) form.number("seats", "certifiedcopy.visit.seats", 0, VisitHours.MOST_SEATS);
                    int minutes = (int) form.number("minutes", "certifiedcopy.visit.minutes", 15, 60);
                    int ahead = (int) form.number("ahead", "certifiedcopy.visit.ahead", 1, VisitHours.MOST_AHEAD);
                    if (!VisitHours.LENGTHS.contains(minutes))
                        form.wrong("minutes", KernelRefusal.NOT_UNDERSTOOD, minutes);
                    form.check();
                    set.run(agency, new VisitHours(seats, minutes, ahead), officer(page));
                    return Form.to(DESK);
                },
                again -> shown(page, again));
    }

    /** They are there: the original is taken in with what they said when they booked. */
    @PostMapping(DESK + "/{id}/arrival")
    ResponseEntity<JteModel> come(Page page, @PathVariable String id) {
        VisitView visit = mine(page, id);
        end.come(visit);
        return Form.to("/certifiedcopy/desk/new?visit=" + visit.id());
    }

    @PostMapping(DESK + "/{id}/cancellation")
    ResponseEntity<JteModel> cancel(Page page, Form form, @PathVariable String id) {
        VisitView visit = mine(page, id);
        return form.submit(
                () -> {
                    String why = form.text("why", "certifiedcopy.visit.why", LONGEST_WHY);
                    form.check();
                    end.cancelled(visit, why);
                    return Form.to(DESK + "?day=" + day(visit));
                },
                again -> shown(page, again));
    }

    private JteModel shown(Page page, Form form) {
        AgencyId agency = agency(page);
        LocalDate day = asked(form);
        @Nullable VisitHours hours = visits.hours(agency).orElse(null);
        if (hours != null && form.value("seats").isEmpty())
            form.with("seats", hours.seats()).with("minutes", hours.minutes()).with("ahead", hours.ahead());
        return templates.certifiedcopyVisitDesk(
                page, form, day, Slice.of(visits.on(agency, day), form.paging(ROWS)), hours);
    }

    private LocalDate asked(Form form) {
        String sent = form.value("day");
        try {
            return sent.isEmpty() ? visits.today() : LocalDate.parse(sent);
        } catch (java.time.format.DateTimeParseException e) {
            throw Refused.because(KernelRefusal.NOT_UNDERSTOOD, sent);
        }
    }

    private static LocalDate day(VisitView visit) {
        return LocalDate.ofInstant(visit.at(), vn.motcua.kernel.database.DatabaseClock.VIETNAM);
    }

    private VisitView mine(Page page, String id) {
        return visits.find(VisitController.id(id))
                .filter(one -> one.agency().equals(agency(page)))
                .orElseThrow(VisitRefusal.NO_SUCH_VISIT::because);
    }

    private static AccountId officer(Page page) {
        AccountId account = page.actor().account();
        if (account == null) throw Refused.because(KernelRefusal.SIGN_IN_FIRST);
        return account;
    }

    private static AgencyId agency(Page page) {
        return page.actor()
                .agency()
                .filter(mine -> page.may(RIGHT, mine))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_ALLOWED));
    }
}
