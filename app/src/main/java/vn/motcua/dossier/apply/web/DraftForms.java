package vn.motcua.dossier.apply.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.apply.ApplicationDraft;
import vn.motcua.dossier.apply.ApplicationDrafts;
import vn.motcua.dossier.apply.ApplyCrumb;
import vn.motcua.dossier.apply.DraftAnswers;
import vn.motcua.dossier.life.Pinned;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Crumb;
import vn.motcua.procedure.form.filling.FormSubject;
import vn.motcua.procedure.form.filling.FormSubjects;

/** The form of a draft, filled in on the pages that all forms are filled in on. */
@Component
class DraftForms implements FormSubjects {

    private static final Pattern KEY = Pattern.compile("dossier-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final ApplicationDrafts drafts;
    private final PinnedRevisions revisions;

    DraftForms(ApplicationDrafts drafts, PinnedRevisions revisions) {
        this.drafts = drafts;
        this.revisions = revisions;
    }

    @Override
    public Optional<FormSubject> open(Page page, String key) {
        var matcher = KEY.matcher(key);
        if (!matcher.matches()) return Optional.empty();
        ApplicationDraft draft = drafts.open(UUID.fromString(matcher.group(1)));
        Pinned pinned = revisions.of(draft.revision());
        boolean supplement = draft.dossier() != null;
        return Optional.of(new FormSubject(
                key,
                pinned.form().definition().title().in(page.language()),
                pinned.form(),
                List.of(ApplyCrumb.of(page), Crumb.of(draft.procedureName(), draft.href())),
                false,
                new DraftAnswers(drafts, draft),
                new FormSubject.Finish(
                        page.t(supplement ? "dossier.supplement.next" : "dossier.draft.next"),
                        draft.href(),
                        page.t("dossier.draft.kept", ApplicationDrafts.DAYS))));
    }
}
