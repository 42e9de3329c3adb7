package vn.motcua.axis.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.audit.AuditSubject;
import vn.motcua.audit.Timelines;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.keeping.Keeping;
import vn.motcua.axis.keeping.KeepingRights;
import vn.motcua.axis.keeping.KeepingRule;
import vn.motcua.axis.keeping.LiftHold;
import vn.motcua.axis.keeping.PlaceHold;
import vn.motcua.axis.keeping.SetKeeping;
import vn.motcua.axis.proof.SetUntakenDays;
import vn.motcua.axis.proof.StateNotTaken;
import vn.motcua.axis.proof.UntakenDays;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** How long the contents of an agency's packets are kept, the legal holds on them, and when it can be proven that nobody took them. */
@Controller
class KeepingController {

    private static final String HERE = "/axis/keeping";
    private static final String ONE = HERE + "/{agency}";
    private static final int ROWS = 20;
    private static final int LONGEST_REASON = 500;
    private static final Paging LATEST = new Paging(1, 20);

    private final Templates templates;
    private final Keeping keeping;
    private final KeepingRights rights;
    private final SetKeeping set;
    private final PlaceHold place;
    private final LiftHold lift;
    private final SetUntakenDays untaken;
    private final StateNotTaken notTaken;
    private final UntakenDays untakenDays;
    private final Agencies agencies;
    private final NamesOfAgencies names;
    private final Timelines timelines;

    KeepingController(
            Templates templates,
            Keeping keeping,
            KeepingRights rights,
            SetKeeping set,
            PlaceHold place,
            LiftHold lift,
            SetUntakenDays untaken,
            StateNotTaken notTaken,
            UntakenDays untakenDays,
            Agencies agencies,
            NamesOfAgencies names,
            Timelines timelines) {
        this.templates = templates;
        this.keeping = keeping;
        this.rights = rights;
        this.set = set;
        this.place = place;
        this.lift = lift;
        this.untaken = untaken;
        this.notTaken = notTaken;
        this.untakenDays = untakenDays;
        this.agencies = agencies;
        this.names = names;
        this.timelines = timelines;
    }

    /** To the agency whose code was given, or to one's own. */
    @Requires("axis.keep")
    @GetMapping(HERE)
    ResponseEntity<JteModel> find(Page page, Form form) {
        String code = form.value("code").strip();
        if (code.isEmpty())
            return page.actor()
                    .agency()
                    .filter(own -> page.may("axis.keep", own))
                    .map(own -> Form.to(HERE + "/" + own))
                    .orElseGet(() -> ResponseEntity.ok(templates.axisKeepingHome(page, form)));
        return names.named(code).map(found -> Form.to(HERE + "/" + found)).orElseGet(() -> {
            form.wrong("code", AxisRefusal.AGENCY_UNKNOWN, code);
            return ResponseEntity.status(422).body(templates.axisKeepingHome(page, form));
        });
    }

    @Requires("axis.keep")
    @GetMapping(ONE)
    JteModel show(Page page, Form form, @PathVariable String agency) {
        AgencyId id = theirs(agency);
        return show(page, Form.empty(), id, form.paging(ROWS));
    }

    @Requires(value = "axis.keep", freshFactor = true)
    @PostMapping(ONE)
    ResponseEntity<JteModel> set(Page page, Form form, @PathVariable String agency) {
        AgencyId id = theirs(agency);
        return submit(page, form, id, () -> {
            Integer afterDone = days(form, "afterDone", "axis.keeping.afterDone", set.leastAfterDone());
            Integer most = days(form, "most", "axis.keeping.most", set.leastPeriod());
            form.check();
            set.set(id, new KeepingRule(afterDone, most, form.ticked("metadataOnly")));
        });
    }

    @Requires("axis.keep")
    @PostMapping(ONE + "/untaken")
    ResponseEntity<JteModel> untaken(Page page, Form form, @PathVariable String agency) {
        AgencyId id = theirs(agency);
        return submit(page, form, id, () -> {
            Integer days = form.value("untaken").isBlank()
                    ? null
                    : (Integer) (int) form.number("untaken", "axis.keeping.untaken", 1, SetUntakenDays.MOST);
            form.check();
            untaken.set(id, days);
        });
    }

    @Requires("axis.keep")
    @PostMapping(ONE + "/holds")
    ResponseEntity<JteModel> hold(Page page, Form form, @PathVariable String agency) {
        AgencyId id = theirs(agency);
        return submit(page, form, id, () -> {
            String reason = form.text("reason", "axis.keeping.reason", LONGEST_REASON);
            Long packet = form.value("packet").isBlank()
                    ? null
                    : (Long) form.number("packet", "axis.trace.doc-id", 1, Long.MAX_VALUE);
            var from = form.dateIfAny("from", "axis.keeping.from");
            var until = form.dateIfAny("until", "axis.keeping.until");
            form.check();
            place.place(new PlaceHold.Command(id, packet, from, until, reason));
        });
    }

    @Requires(value = "axis.keep", freshFactor = true)
    @PostMapping(ONE + "/holds/{hold}/lifting")
    ResponseEntity<JteModel> lift(Page page, Form form, @PathVariable String agency, @PathVariable String hold) {
        AgencyId id = theirs(agency);
        long number = InAddress.number(hold);
        return submit(page, form, id, () -> {
            String reason = form.text("lifting", "axis.keeping.lifting", LONGEST_REASON);
            form.check();
            lift.lift(id, number, reason);
        });
    }

    private ResponseEntity<JteModel> submit(Page page, Form form, AgencyId id, Runnable act) {
        return form.submit(
                () -> {
                    act.run();
                    return Form.to(HERE + "/" + id);
                },
                again -> show(page, again, id, new Paging(1, ROWS)));
    }

    /** Fields of those forms on the page that were not sent hold what holds now, so that none is emptied by an error in another. */
    private Form filled(Form form, AgencyId id) {
        if (!form.names().contains("afterDone")) {
            KeepingRule rule = keeping.of(id);
            form.with("afterDone", rule.afterDoneDays())
                    .with("most", rule.mostDays())
                    .with("metadataOnly", rule.metadataOnly() ? "yes" : null);
        }
        return form.names().contains("untaken")
                ? form
                : form.with("untaken", untakenDays.of(id).orElse(null));
    }

    private JteModel show(Page page, Form form, AgencyId id, Paging paging) {
        return templates.axisKeeping(
                page,
                filled(form, id),
                id,
                names.of(List.of(id), page.language()).get(id),
                keeping.of(id),
                keeping.kept(id),
                set.leastAfterDone(),
                set.leastPeriod(),
                notTaken.usualDays(),
                keeping.holds(id, paging),
                timelines
                        .of(new AuditSubject("axis.agency", id.toString()), LATEST, page.language(), true)
                        .items());
    }

    private @Nullable Integer days(Form form, String field, String label, int least) {
        return form.value(field).isBlank()
                ? null
                : (Integer) (int) form.number(field, label, least, SetKeeping.MOST_DAYS);
    }

    /** The agency that an address names, if it is whoever acts to decide for it; it may have ended. */
    private AgencyId theirs(String agency) {
        AgencyId id = new AgencyId(InAddress.number(agency));
        rights.require(id);
        agencies.standing(id, agencies.today()); // refuses what is none
        return id;
    }
}
