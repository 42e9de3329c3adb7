package vn.motcua.audit.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.audit.AuditSubject;
import vn.motcua.audit.reading.Catalogue;
import vn.motcua.audit.reading.Known;
import vn.motcua.audit.reading.Reader;
import vn.motcua.audit.reading.Search;
import vn.motcua.audit.reading.Wording;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;

/** Reads what is looked for from the form above the list. */
@Component
class SearchForm {

    static final List<String> FIELDS = List.of("from", "to", "event", "agency", "account", "kind", "id", "request");
    private static final int LONGEST = 200;
    private static final int MOST_AGENCIES = 50;

    private final Known known;
    private final Reader reader;
    private final Catalogue catalogue;
    private final Wording wording;

    SearchForm(Known known, Reader reader, Catalogue catalogue, Wording wording) {
        this.known = known;
        this.reader = reader;
        this.catalogue = catalogue;
        this.wording = wording;
    }

    /** Reads; refuses what cannot be meant. What comes back never reaches beyond what the reader may see. */
    Search read(Form form) {
        LocalDate from = form.dateIfAny("from", "audit.search.from");
        LocalDate to = form.dateIfAny("to", "audit.search.to");
        if (from != null && to != null && to.isBefore(from)) form.wrong("to", AuditWebRefusal.ENDS_BEFORE_IT_BEGINS);
        String event = form.optional("event", LONGEST);
        String request = form.optional("request", LONGEST);
        Search search = new Search(
                agencies(form),
                from,
                to,
                event.isEmpty() ? null : event,
                subject(form),
                account(form),
                request.isEmpty() ? null : request);
        form.check();
        return search.within(reader.agencies());
    }

    /** The kinds of events that can be looked for. */
    List<Choice> events(Page page) {
        List<Choice> choices = new java.util.ArrayList<>();
        choices.add(Choice.of("", page.t("audit.search.event.any")));
        catalogue.events().stream()
                .map(event -> Choice.of(event, wording.kind(event, page.language())))
                .sorted(java.util.Comparator.comparing(
                        Choice::text,
                        java.text.Collator.getInstance(page.language().locale())))
                .forEach(choices::add);
        return choices;
    }

    private @Nullable Set<AgencyId> agencies(Form form) {
        String text = form.optional("agency", LONGEST);
        if (text.isEmpty()) return null;
        Set<AgencyId> found = known.find(text, MOST_AGENCIES);
        if (found.isEmpty()) form.wrong("agency", AuditWebRefusal.NO_SUCH_AGENCY, text);
        return found;
    }

    private static @Nullable AuditSubject subject(Form form) {
        String kind = form.optional("kind", LONGEST);
        String id = form.optional("id", LONGEST);
        if (kind.isEmpty() && id.isEmpty()) return null;
        if (kind.isEmpty() || id.isEmpty())
            form.wrong(kind.isEmpty() ? "kind" : "id", KernelRefusal.MISSING, kind.isEmpty() ? "kind" : "id");
        return new AuditSubject(kind, id);
    }

    private static @Nullable UUID account(Form form) {
        String text = form.optional("account", LONGEST);
        if (text.isEmpty()) return null;
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            form.wrong("account", KernelRefusal.NOT_UNDERSTOOD, text);
            return null;
        }
    }
}
