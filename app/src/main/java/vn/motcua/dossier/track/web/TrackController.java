package vn.motcua.dossier.track.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.Agencies;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Results;
import vn.motcua.dossier.track.Tracking;
import vn.motcua.identity.guard.Network;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.TimelineEntry;
import vn.motcua.portal.form.Form;

/** The public page on which a dossier is looked up. What it shows holds no name, no paper and no word that was written. */
@Controller
@OpenToAll
class TrackController {

    private final Templates templates;
    private final Tracking tracking;
    private final Dossiers dossiers;
    private final Results results;
    private final Agencies agencies;

    TrackController(Templates templates, Tracking tracking, Dossiers dossiers, Results results, Agencies agencies) {
        this.templates = templates;
        this.tracking = tracking;
        this.dossiers = dossiers;
        this.results = results;
        this.agencies = agencies;
    }

    @GetMapping("/dossier/track")
    JteModel ask(Page page, Form form) {
        return templates.dossierTrackAsk(page, form);
    }

    @PostMapping("/dossier/track")
    ResponseEntity<JteModel> look(Page page, Form form, HttpServletRequest request) {
        return form.submit(
                () -> {
                    String written = form.text("code", "dossier.code", DossierCode.LONGEST);
                    String figures = form.text("figures", "dossier.track.figures", Tracking.FIGURES);
                    form.check();
                    DossierCode code = DossierCode.parse(written)
                            .orElseThrow(() -> DossierRefusal.NO_SUCH_CODE_AND_FIGURES.at("code"));
                    return ResponseEntity.ok(shown(page, tracking.run(code, figures, Network.of(request))));
                },
                again -> templates.dossierTrackAsk(page, again));
    }

    private JteModel shown(Page page, DossierView dossier) {
        List<String> steps = dossiers.tasks(dossier.id()).stream()
                .filter(task -> task.closed() == null)
                .map(task -> task.name())
                .toList();
        List<TimelineEntry> events = dossiers.timeline(dossier.id()).reversed().stream()
                .map(event -> new TimelineEntry(event.at(), page.t(event.act()), null, null, null))
                .toList();
        return templates.dossierTrackShow(
                page,
                dossier,
                agencies.called(List.of(dossier.agency()), page.language()).getOrDefault(dossier.agency(), ""),
                steps,
                results.shown(dossier).stream().anyMatch(one -> one.revoked() != null),
                events);
    }
}
