package vn.motcua.dossier.desk.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.Agencies;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.desk.Apologies;
import vn.motcua.dossier.desk.Apology;
import vn.motcua.dossier.desk.Batch;
import vn.motcua.dossier.desk.DeskReach;
import vn.motcua.dossier.desk.InboxLine;
import vn.motcua.dossier.desk.Reassign;
import vn.motcua.dossier.desk.Watch;
import vn.motcua.dossier.desk.WatchKind;
import vn.motcua.dossier.desk.WatchQuery;
import vn.motcua.dossier.track.RatingTotals;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** What is late and what will be, for those who lead; and from there, who is to do it. */
@Controller
@Requires("dossier.watch")
class WatchController {

    private static final int ROWS = 50;
    private static final int DAYS = 3;

    private final Templates templates;
    private final Watch watch;
    private final Reassign reassign;
    private final Agencies agencies;
    private final Apologies apologies;
    private final RatingTotals ratings;
    private final DeskReach reach;
    private final Clock clock;

    WatchController(
            Templates templates,
            Watch watch,
            Reassign reassign,
            Agencies agencies,
            Apologies apologies,
            RatingTotals ratings,
            DeskReach reach,
            Clock clock) {
        this.templates = templates;
        this.watch = watch;
        this.reassign = reassign;
        this.agencies = agencies;
        this.apologies = apologies;
        this.ratings = ratings;
        this.reach = reach;
        this.clock = clock;
    }

    @GetMapping("/dossier/watch")
    JteModel show(Page page, Form form) {
        WatchQuery query = asked(form);
        Watch.Seen seen = watch.look(query, form.paging(ROWS));
        Map<AgencyId, String> names = agencies.called(
                seen.by(WatchKind.AGENCY).stream()
                        .map(group -> new AgencyId(Long.parseLong(group.key())))
                        .collect(Collectors.toSet()),
                page.language());
        return templates.dossierDeskWatch(
                page,
                form,
                query,
                seen,
                names,
                reassign.officers(seen.lines().items()),
                apologies
                        .of(seen.lines().items().stream()
                                .map(line -> line.task().dossier())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Apology::dossier, Function.identity())),
                ratings.sums(thisMonth()));
    }

    @PostMapping("/dossier/watch")
    ResponseEntity<JteModel> give(Page page, Form form) {
        return form.submit(
                () -> {
                    List<Long> tasks = form.all("task").stream()
                            .map(InAddress::number)
                            .distinct()
                            .toList();
                    if (tasks.isEmpty()) throw DossierRefusal.NOTHING_CHOSEN.because();
                    if (tasks.size() > Batch.MOST) throw DossierRefusal.TOO_MANY.because(Batch.MOST);
                    if (form.value("colleague").isEmpty()) throw DossierRefusal.NOTHING_CHOSEN.at("colleague");
                    List<InboxLine> lines = watch.those(tasks);
                    return ResponseEntity.ok(templates.dossierDeskBatchDone(
                            page, "/dossier/watch", reassign.run(lines, form.value("colleague"))));
                },
                again -> show(page, again));
    }

    private RatingTotals.Asked thisMonth() {
        LocalDate first = LocalDate.now(clock.withZone(DatabaseClock.VIETNAM)).withDayOfMonth(1);
        return new RatingTotals.Asked(reach.agencies(DossierPermission.WATCH), first, first.plusMonths(1));
    }

    private static WatchQuery asked(Form form) {
        int days = form.value("days").isEmpty()
                ? DAYS
                : (int) form.number("days", "dossier.watch.days", 1, WatchQuery.MOST_DAYS);
        String agency = form.value("agency");
        if (!agency.isEmpty() && !agency.matches("[1-9]\\d{0,17}"))
            throw Refused.at("agency", KernelRefusal.NOT_UNDERSTOOD, agency);
        form.check();
        return new WatchQuery(
                days, agency.isEmpty() ? 0 : Long.parseLong(agency), form.value("procedure"), form.value("holder"));
    }
}
