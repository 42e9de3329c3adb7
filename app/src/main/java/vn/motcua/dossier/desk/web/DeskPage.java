package vn.motcua.dossier.desk.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.desk.CheckPapers;
import vn.motcua.dossier.desk.CheckedPaper;
import vn.motcua.dossier.desk.Desk;
import vn.motcua.dossier.desk.DeskSheet;
import vn.motcua.dossier.desk.Inbox;
import vn.motcua.dossier.desk.InboxLine;
import vn.motcua.dossier.desk.InboxQuery;
import vn.motcua.dossier.spi.DeskDoor;
import vn.motcua.kernel.Paging;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** Makes the page of a dossier at the desk, with the way back to the list and on to what waits next there. */
@Component
class DeskPage {

    private static final String LIST = "#paper-list";

    private final Templates templates;
    private final Desk desk;
    private final Inbox inbox;
    private final List<DeskDoor> doors;

    DeskPage(Templates templates, Desk desk, Inbox inbox, List<DeskDoor> doors) {
        this.templates = templates;
        this.desk = desk;
        this.inbox = inbox;
        this.doors = doors;
    }

    /** The dossier of an address, as far as whoever acts may see it. */
    DossierView dossier(String id) {
        return desk.visible(new DossierId(InAddress.number(id)));
    }

    /**
     * The page as it is asked for. Where a tick was saved meanwhile, a script draws anew the part that tells so; if the papers are not as that tick left them, the whole list, as the
     * ticks that stand there are of another time.
     */
    ResponseEntity<JteModel> look(Page page, Form form, DossierView known) {
        DossierView dossier = desk.visible(known.id());
        DeskSheet sheet = desk.sheet(page, dossier);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        boolean others = !form.value("left").equals(sheet.papers().seen());
        if (!form.value("left").isEmpty() && (others || !form.all("missed").isEmpty()))
            answer.header("HX-Retarget", LIST).header("HX-Reselect", LIST);
        return answer.body(show(page, form, dossier, sheet));
    }

    JteModel show(Page page, Form form, DossierView known) {
        DossierView dossier = desk.visible(known.id());
        return show(page, form, dossier, desk.sheet(page, dossier));
    }

    private JteModel show(Page page, Form form, DossierView dossier, DeskSheet sheet) {
        InboxQuery from = InboxAsked.from(form);
        int index = 0;
        for (CheckedPaper paper : sheet.papers().required()) {
            if (!form.names().contains("paper-" + index))
                form.with("state-" + index, paper.state()).with("note-" + index, paper.note());
            index++;
        }
        if (!form.names().contains("to")) form.with("to", dossier.applicantName());
        return templates.dossierDeskShow(
                page,
                form,
                sheet,
                doors.stream().flatMap(one -> one.to(dossier).stream()).toList(),
                from,
                InboxAsked.kept(from),
                form.value("done").isEmpty() ? null : next(from, dossier));
    }

    /** The answer after something was done: the dossier again, and from there on. */
    ResponseEntity<JteModel> done(Form form, DossierView dossier, String what) {
        return Form.to("/dossier/desk/" + dossier.id() + "?" + InboxAsked.kept(InboxAsked.from(form))
                + (what.isEmpty() ? "" : "&done=" + what));
    }

    /** The answer after papers were checked: the list of them, with those of which nothing was written. */
    ResponseEntity<JteModel> checked(Form form, DossierView dossier, CheckPapers.Checked checked) {
        StringBuilder address = new StringBuilder("/dossier/desk/" + dossier.id() + "?"
                + InboxAsked.kept(InboxAsked.from(form)) + "&left=" + checked.seen());
        checked.missed().forEach(one -> address.append("&missed=").append(one));
        return Form.to(address + "#papers");
    }

    private String next(InboxQuery from, DossierView dossier) {
        Optional<InboxLine> next = inbox.look(from, new Paging(1, 2)).lines().items().stream()
                .filter(line -> !line.task().dossier().equals(dossier.id()))
                .findFirst();
        return next.map(line -> "/dossier/desk/" + line.task().dossier() + "?" + InboxAsked.kept(from))
                .orElse("");
    }
}
