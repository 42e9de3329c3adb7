package vn.motcua.dossier.desk.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.dossier.desk.SeenAgencies;
import vn.motcua.dossier.desk.shown.RatingRows;
import vn.motcua.dossier.track.RatingTotals;
import vn.motcua.dossier.track.RatingView;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;

/** How satisfied the applicants of one's agency and of the units below it were, by month and procedure. */
@Controller
@Requires("dossier.see")
class RatingsController {

    private static final int ROWS = 50;
    private static final int MONTHS = 12;
    private static final int YEARS = 5;

    private final Templates templates;
    private final RatingTotals totals;
    private final SeenAgencies seen;
    private final Clock clock;

    RatingsController(Templates templates, RatingTotals totals, SeenAgencies seen, Clock clock) {
        this.templates = templates;
        this.totals = totals;
        this.seen = seen;
        this.clock = clock;
    }

    @GetMapping("/dossier/ratings")
    JteModel show(Page page, Form form) {
        AgencyId one = form.value("agency").isEmpty() ? null : seen.one(form.value("agency"));
        RatingTotals.Asked asked = asked(form, one == null ? seen.all() : Set.of(one));
        RatingView view = view(form.value("view"));
        Paging paging = form.paging(ROWS);
        RatingRows rows = new RatingRows(page);
        return templates.dossierDeskRatings(
                page,
                form,
                view,
                totals.sums(asked),
                switch (view) {
                    case SAID -> totals.lines(asked, paging).map(rows::row);
                    case NOTES -> totals.notes(asked, paging).map(rows::row);
                    case SENT -> totals.sent(asked, paging).map(rows::row);
                },
                rows.columns(view),
                agencies(page, one),
                years(page));
    }

    private RatingTotals.Asked asked(Form form, Set<AgencyId> agencies) {
        LocalDate next = today().withDayOfMonth(1).plusMonths(1);
        if (form.value("year").isEmpty()) return new RatingTotals.Asked(agencies, next.minusMonths(MONTHS), next);
        int year =
                (int) form.number("year", "dossier.ratings.period", today().getYear() - YEARS + 1, today().getYear());
        form.check();
        return new RatingTotals.Asked(agencies, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    private static RatingView view(String sent) {
        if (sent.isEmpty()) return RatingView.SAID;
        return Stream.of(RatingView.values())
                .filter(one -> one.name().equals(sent))
                .findFirst()
                .orElseThrow(() -> Refused.at("view", KernelRefusal.NOT_UNDERSTOOD, sent));
    }

    private List<Choice> agencies(Page page, @Nullable AgencyId shown) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", page.t("dossier.ratings.all-agencies"))));
        AgencyId own = shown == null ? page.actor().actingFor() : shown;
        if (own != null) choices.addAll(seen.choices(page.language(), own));
        return choices;
    }

    private List<Choice> years(Page page) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", page.t("dossier.ratings.year-past"))));
        for (int back = 0; back < YEARS; back++) {
            String year = Integer.toString(today().getYear() - back);
            choices.add(Choice.of(year, page.t("dossier.ratings.year", year)));
        }
        return choices;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DatabaseClock.VIETNAM));
    }
}
