package vn.motcua.dossier.apply.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.track.Conversation;
import vn.motcua.dossier.track.SendMessage;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.TimelineEntry;
import vn.motcua.portal.form.Form;

/** What applicant and office write to each other: one page for both. */
@Controller
@SignedIn
class MessagesController {

    private static final String MESSAGES = "/dossier/messages/{code}";
    private static final int SHOWN = 20;

    private final Templates templates;
    private final OwnDossiers own;
    private final Conversation conversation;
    private final SendMessage send;

    MessagesController(Templates templates, OwnDossiers own, Conversation conversation, SendMessage send) {
        this.templates = templates;
        this.own = own;
        this.conversation = conversation;
        this.send = send;
    }

    @GetMapping(MESSAGES)
    JteModel read(Page page, Form form, @PathVariable String code) {
        DossierView dossier = own.seen(page, code);
        if (own.mine(page, dossier)) conversation.seen(dossier.id());
        return shown(page, form, dossier);
    }

    @PostMapping(MESSAGES)
    ResponseEntity<JteModel> write(Page page, Form form, @PathVariable String code) {
        DossierView dossier = own.handled(page, code);
        return form.submit(
                () -> {
                    String body = form.text("body", "dossier.message.body", SendMessage.LONGEST);
                    form.check();
                    send.run(dossier, body);
                    return Form.to("/dossier/messages/" + dossier.code());
                },
                again -> shown(page, again, dossier));
    }

    private JteModel shown(Page page, Form form, DossierView dossier) {
        var messages = conversation.of(dossier.id(), form.paging(SHOWN));
        List<TimelineEntry> entries = messages.items().stream()
                .map(one -> new TimelineEntry(
                        one.at(),
                        page.t(one.official() ? "dossier.message.office" : "dossier.message.applicant"),
                        one.who(),
                        one.body(),
                        null))
                .toList();
        return templates.dossierApplyMessages(
                page, form, dossier, messages, entries, own.mine(page, dossier), own.mayHandle(page, dossier));
    }
}
