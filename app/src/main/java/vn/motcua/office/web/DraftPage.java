package vn.motcua.office.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.search.AgencyHit;
import vn.motcua.directory.search.AgencyQuery;
import vn.motcua.directory.search.AgencySearch;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.office.arrival.Arrival;
import vn.motcua.office.arrival.Arrivals;
import vn.motcua.office.letter.Details;
import vn.motcua.office.letter.Letter;
import vn.motcua.office.letter.LetterReceiver;
import vn.motcua.office.shown.OfficeHead;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The page of a draft: what it tells, to whom it goes, what is attached. */
@Component
class DraftPage {

    private static final Paging FEW = new Paging(1, 10);
    private static final int SHOWN = 20;
    private static final Paging LATEST = new Paging(1, 50);

    private final Templates templates;
    private final AgencySearch search;
    private final Agencies agencies;
    private final Arrivals arrivals;

    DraftPage(Templates templates, AgencySearch search, Agencies agencies, Arrivals arrivals) {
        this.templates = templates;
        this.search = search;
        this.agencies = agencies;
        this.arrivals = arrivals;
    }

    JteModel show(Page page, Form form, OfficeHead head, Letter letter) {
        return templates.officeLetterDraft(
                page, form, head, letter, receivers(form, letter), hits(form, letter), answerable(head));
    }

    /** One page of the receivers, under a parameter of its own. */
    private static Slice<LetterReceiver> receivers(Form form, Letter letter) {
        String asked = form.value("to").strip();
        int last = Math.max(1, (letter.receivers().size() + SHOWN - 1) / SHOWN);
        int number = asked.matches("[1-9][0-9]{0,3}") ? Math.min(Integer.parseInt(asked), last) : 1;
        Paging paging = new Paging(number, SHOWN);
        return new Slice<>(
                letter.receivers().stream().skip(paging.offset()).limit(SHOWN).toList(),
                paging,
                letter.receivers().size());
    }

    /** The form with what the draft says, where the clerk has just typed nothing. */
    Form fill(Form form, Letter letter) {
        if (form.names().contains("place")) return form;
        Details details = letter.details();
        return form.with("competence", details.competence())
                .with("position", details.position())
                .with("place", details.place())
                .with("due", details.due())
                .with("answers", details.answers())
                .with("paper", details.paper() ? "yes" : null)
                .with("reason", details.reason());
    }

    /** The agencies that were looked for and do not receive it yet. */
    private List<AgencyHit> hits(Form form, Letter letter) {
        String typed = form.value("q").strip();
        if (typed.isEmpty() || typed.length() > AgencyQuery.LONGEST) return List.of();
        return search.find(AgencyQuery.open(typed, agencies.today()), FEW).hits().items().stream()
                .filter(hit ->
                        letter.receivers().stream().noneMatch(to -> to.agency().equals(hit.id())))
                .filter(hit -> !hit.id().equals(letter.agency()))
                .toList();
    }

    private List<Arrival> answerable(OfficeHead head) {
        return arrivals.find(head.agency(), "", LATEST).items().stream()
                .filter(one -> one.line() != null)
                .toList();
    }
}
