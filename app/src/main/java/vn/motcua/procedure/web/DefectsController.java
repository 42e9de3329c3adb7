package vn.motcua.procedure.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Facet;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.Remarked;
import vn.motcua.procedure.draft.DraftRights;
import vn.motcua.procedure.draft.Drafts;
import vn.motcua.procedure.record.RemarkKind;

/** What published records lack or have wrong, for the officers of the agencies that publish them. */
@Controller
class DefectsController {

    private static final int ROWS = 20;
    private static final int LONGEST = 200;

    private final Templates templates;
    private final Remarked remarked;
    private final Drafts drafts;
    private final DraftRights rights;

    DefectsController(Templates templates, Remarked remarked, Drafts drafts, DraftRights rights) {
        this.templates = templates;
        this.remarked = remarked;
        this.drafts = drafts;
        this.rights = rights;
    }

    @Requires("procedure.see-drafts")
    @GetMapping("/procedure/defects")
    JteModel list(Page page, Form form) {
        String words = form.optional("q", LONGEST);
        form.check();
        RemarkKind kind = kind(form.value("kind"));
        List<AgencyId> agencies = rights.seen(drafts.agencies());
        Map<RemarkKind, Long> counts = remarked.counts(agencies, words.isEmpty() ? null : words);
        Facet facet = new Facet(
                "kind",
                page.t("procedure.defects.kind"),
                false,
                Arrays.stream(RemarkKind.values())
                        .filter(one -> counts.containsKey(one) || one == kind)
                        .map(one ->
                                new Facet.Option(one.name(), page.t(one), counts.getOrDefault(one, 0L), one == kind))
                        .toList());
        return templates.procedureDefects(
                page,
                form,
                facet,
                words.isEmpty() ? Map.of() : Map.of("q", words),
                remarked.find(agencies, kind, words.isEmpty() ? null : words, form.paging(ROWS)));
    }

    private static @Nullable RemarkKind kind(String name) {
        if (name.isEmpty()) return null;
        for (RemarkKind kind : RemarkKind.values()) if (kind.name().equals(name)) return kind;
        throw Refused.at("kind", KernelRefusal.NOT_UNDERSTOOD, name);
    }
}
