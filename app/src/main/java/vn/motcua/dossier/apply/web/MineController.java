package vn.motcua.dossier.apply.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.apply.ApplicationDraft;
import vn.motcua.dossier.apply.ApplicationDrafts;
import vn.motcua.dossier.track.Conversation;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Crumb;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.form.Form;

/** One's own dossiers and drafts: first what waits for oneself. */
@Controller
@SignedIn
class MineController {

    private static final int SHOWN = 20;
    private static final int FEW = 5;

    private final Templates templates;
    private final Dossiers dossiers;
    private final ApplicationDrafts drafts;
    private final Conversation conversation;

    MineController(Templates templates, Dossiers dossiers, ApplicationDrafts drafts, Conversation conversation) {
        this.templates = templates;
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.conversation = conversation;
    }

    /** The address of one's own dossier. */
    static String dossier(DossierCode code) {
        return "/dossier/mine/" + code;
    }

    @GetMapping("/dossier/mine")
    JteModel mine(Page page, Form form) {
        own(page);
        Actor actor = page.actor();
        List<ApplicationDraft> begun = drafts.mine();
        return templates.dossierApplyMine(
                page,
                dossiers.waitingFor(actor).stream()
                        .map(dossier -> row(page, dossier))
                        .toList(),
                conversation.unseen(actor).stream()
                        .map(dossier -> Crumb.of(
                                page.t("dossier.message.new", dossier.code(), dossier.procedureName()),
                                "/dossier/messages/" + dossier.code()))
                        .toList(),
                begun.stream().limit(FEW).toList(),
                begun.size(),
                dossiers.of(actor, form.paging(SHOWN)).map(dossier -> row(page, dossier)));
    }

    @GetMapping("/dossier/drafts")
    JteModel drafts(Page page, Form form) {
        return templates.dossierApplyDrafts(page, Slice.of(drafts.mine(), form.paging(SHOWN)));
    }

    private static Row row(Page page, DossierView dossier) {
        return Row.of(
                Cell.link(dossier.procedureName(), dossier(dossier.code()))
                        .note(dossier.code().text()),
                DossierWords.status(page, dossier.status()),
                Cell.of(page.time(dossier.submitted())),
                Cell.of(DossierWords.due(page, dossier)));
    }

    static AccountId own(Page page) {
        AccountId account = page.actor().account();
        if (account == null) throw Refused.because(KernelRefusal.SIGN_IN_FIRST);
        return account;
    }
}
