package vn.motcua.dossier.national.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyTree;
import vn.motcua.dossier.national.Agreements;
import vn.motcua.dossier.national.AskElsewhere;
import vn.motcua.dossier.national.CompareWithDesk;
import vn.motcua.dossier.national.NationalDossiers;
import vn.motcua.dossier.national.NationalRefusal;
import vn.motcua.dossier.national.NationalView;
import vn.motcua.dossier.national.ShownDossier;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.AgencyScope;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.kernel.access.Requires;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Any dossier of the country by its code, to everybody as far as it concerns everybody; and how agencies and the nation agree, to those who watch. */
@Controller
class NationalController {

    private static final String WATCH = "dossier.watch";
    private static final String SEE = "dossier.see";
    private static final String AGREEMENT = "/dossier/national/agreement";
    private static final int ROWS = 30;
    private static final int DAYS = 30;
    private static final int LONGEST_PERIOD = 366;
    private static final int LONGEST_CODE = 100;

    private final Templates templates;
    private final NationalDossiers dossiers;
    private final AskElsewhere elsewhere;
    private final Agreements agreements;
    private final CompareWithDesk compare;
    private final Agencies agencies;
    private final AgencyTree tree;
    private final Access access;
    private final LookUpPace pace;
    private final Clock clock;

    NationalController(
            Templates templates,
            NationalDossiers dossiers,
            AskElsewhere elsewhere,
            Agreements agreements,
            CompareWithDesk compare,
            Agencies agencies,
            AgencyTree tree,
            Access access,
            LookUpPace pace,
            Clock clock) {
        this.templates = templates;
        this.dossiers = dossiers;
        this.elsewhere = elsewhere;
        this.agreements = agreements;
        this.compare = compare;
        this.agencies = agencies;
        this.tree = tree;
        this.access = access;
        this.pace = pace;
        this.clock = clock;
    }

    @OpenToAll
    @GetMapping("/dossier/national")
    JteModel find(Page page, Form form, HttpServletRequest request) {
        String code = form.value("code").strip();
        if (code.isEmpty()) return templates.dossierNational(page, form, List.of(), null, Map.of());
        pace.take(request, page.actor());
        List<NationalView> told = code.length() > LONGEST_CODE ? List.of() : dossiers.find(code);
        AskElsewhere.Said said = told.isEmpty() ? elsewhere.find(code) : AskElsewhere.Said.NOTHING;
        List<NationalView> found = said.dossier() == null ? told : List.of(said.dossier());
        List<ShownDossier> shown =
                found.stream().map(one -> shown(page, one, told.isEmpty())).toList();
        Stream<AgencyId> named = found.stream().flatMap(one -> Stream.of(one.agency(), one.holder()));
        return templates.dossierNational(
                page,
                form,
                shown,
                said.silent(),
                called(
                        page,
                        Stream.concat(named, Stream.ofNullable(said.silent())).toList()));
    }

    @Requires(WATCH)
    @GetMapping(AGREEMENT)
    JteModel agreement(Page page, Form form) {
        AgencyScope scope = access.scope(page.actor(), WATCH);
        Set<AgencyId> within = scope.nation() ? Set.of() : tree.withBelow(scope.roots(), agencies.today());
        Slice<Agreements.Line> lines =
                agreements.agencies(scope.nation(), within, today().minusDays(DAYS), form.paging(ROWS));
        return templates.dossierAgreement(
                page,
                lines,
                called(page, lines.items().stream().map(Agreements.Line::agency).toList()));
    }

    @Requires(value = WATCH, agency = "agency")
    @GetMapping(AGREEMENT + "/{agency:[1-9]\\d{0,17}}")
    JteModel days(Page page, Form form, @PathVariable long agency) {
        return days(
                page,
                form,
                new AgencyId(agency),
                Form.empty().with("from", today().minusDays(DAYS)).with("until", today()));
    }

    /** Compares now, for a period of the reader's choice. */
    @Requires(value = WATCH, agency = "agency")
    @PostMapping(AGREEMENT + "/{agency:[1-9]\\d{0,17}}")
    ResponseEntity<JteModel> compare(Page page, Form form, @PathVariable long agency) {
        AgencyId id = new AgencyId(agency);
        return form.submit(
                () -> {
                    LocalDate from = form.date("from", "dossier.agreement.from");
                    LocalDate until = form.date("until", "dossier.agreement.until");
                    form.check();
                    if (until.isBefore(from) || from.plusDays(LONGEST_PERIOD).isBefore(until))
                        form.wrong("until", NationalRefusal.PERIOD_WRONG, LONGEST_PERIOD);
                    form.check();
                    compare.compare(id, from, until);
                    return Form.to(AGREEMENT + "/" + agency);
                },
                again -> days(page, Form.empty(), id, again));
    }

    private JteModel days(Page page, Form form, AgencyId agency, Form period) {
        String name = called(page, List.of(agency)).get(agency);
        if (name == null) throw Refused.because(KernelRefusal.NOT_FOUND);
        return templates.dossierAgreementDays(page, period, agency, name, agreements.days(agency, form.paging(ROWS)));
    }

    /** Officers of the agency, or of one above it, see all; everybody else sees where it stands. */
    private ShownDossier shown(Page page, NationalView dossier, boolean asked) {
        if (asked) return new ShownDossier(dossier, false, List.of(), true);
        boolean whole = page.may(SEE, dossier.agency());
        return new ShownDossier(dossier, whole, whole ? dossiers.steps(dossier.id()) : List.of(), false);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DatabaseClock.VIETNAM));
    }

    private Map<AgencyId, String> called(Page page, List<AgencyId> ids) {
        return agencies.called(ids.stream().distinct().toList(), page.language());
    }
}
