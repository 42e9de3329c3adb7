package vn.motcua.certifiedcopy.visit.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.certifiedcopy.Asker;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.Original;
import vn.motcua.certifiedcopy.visit.BookVisit;
import vn.motcua.certifiedcopy.visit.EndVisit;
import vn.motcua.certifiedcopy.visit.VisitRefusal;
import vn.motcua.certifiedcopy.visit.VisitSlot;
import vn.motcua.certifiedcopy.visit.VisitView;
import vn.motcua.certifiedcopy.visit.Visits;
import vn.motcua.directory.Agencies;
import vn.motcua.identity.AccountContact;
import vn.motcua.identity.AccountContacts;
import vn.motcua.identity.guard.Attempts;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** Somebody chooses an office, a day and a time, sees their own appointments, and cancels. */
@Controller
@SignedIn
class VisitController {

    static final String VISITS = "/certifiedcopy/visits";
    private static final int SHOWN = 20;
    private static final int LONGEST_PHONE = 20;
    private static final int BURST = 10;
    private static final Duration EACH = Duration.ofMinutes(10);

    private final Templates templates;
    private final Visits visits;
    private final BookVisit book;
    private final EndVisit end;
    private final Agencies agencies;
    private final AccountContacts contacts;
    private final Attempts attempts;

    VisitController(
            Templates templates,
            Visits visits,
            BookVisit book,
            EndVisit end,
            Agencies agencies,
            AccountContacts contacts,
            Attempts attempts) {
        this.templates = templates;
        this.visits = visits;
        this.book = book;
        this.end = end;
        this.agencies = agencies;
        this.contacts = contacts;
        this.attempts = attempts;
    }

    @GetMapping(VISITS)
    JteModel list(Page page, Form form) {
        var found = visits.of(account(page), form.paging(SHOWN));
        Map<AgencyId, String> names = agencies.called(
                found.items().stream().map(VisitView::agency).distinct().toList(), page.language());
        return templates.certifiedcopyVisitList(page, form, found, names, offices(page));
    }

    /** An office was chosen: on to its days. Where none was, back to the choice. */
    @GetMapping(VISITS + "/new")
    ResponseEntity<JteModel> ask(Page page, Form form) {
        account(page);
        if (form.value("agency").isBlank()) return Form.to(VISITS);
        AgencyId agency = agency(form);
        List<LocalDate> days = visits.days(agency);
        if (days.isEmpty()) throw VisitRefusal.NO_VISITS.because();
        AccountContact contact = contacts.of(account(page));
        if (form.value("phone").isEmpty()) form.with("phone", contact.phone());
        return ResponseEntity.ok(shown(page, form, agency, days));
    }

    @PostMapping(VISITS + "/new")
    ResponseEntity<JteModel> book(Page page, Form form) {
        AccountId account = account(page);
        AgencyId agency = agency(form);
        return form.submit(
                () -> {
                    String title = form.text("title", "certifiedcopy.visit.title", Original.LONGEST);
                    String phone = form.optional("phone", LONGEST_PHONE);
                    Instant at = slot(form);
                    form.check();
                    slow(account);
                    AccountContact contact = contacts.of(account);
                    book.run(
                            agency,
                            at,
                            account,
                            new Asker(contact.number(), page.actor().name(), phone, contact.email()),
                            title);
                    return Form.to(VISITS);
                },
                again -> shown(page, again, agency, visits.days(agency)));
    }

    @PostMapping(VISITS + "/{id}/cancellation")
    ResponseEntity<JteModel> cancel(Page page, @PathVariable String id) {
        AccountId account = account(page);
        VisitView visit = visits.find(id(id))
                .filter(one -> one.account().equals(account))
                .orElseThrow(VisitRefusal.NO_SUCH_VISIT::because);
        end.cancel(visit);
        return Form.to(VISITS);
    }

    private JteModel shown(Page page, Form form, AgencyId agency, List<LocalDate> days) {
        LocalDate day = day(form, days);
        List<VisitSlot> slots = visits.slots(agency, day);
        return templates.certifiedcopyVisitBook(
                page,
                form.with("agency", agency.value()).with("day", day.toString()),
                agencies.called(List.of(agency), page.language()).getOrDefault(agency, ""),
                days,
                day,
                slots);
    }

    private static LocalDate day(Form form, List<LocalDate> days) {
        if (days.isEmpty()) throw VisitRefusal.NO_VISITS.because();
        return days.stream()
                .filter(one -> one.toString().equals(form.value("day")))
                .findFirst()
                .orElse(days.getFirst());
    }

    private static Instant slot(Form form) {
        try {
            String sent = form.text("slot", "certifiedcopy.visit.slot", 40);
            return sent.isEmpty() ? Instant.EPOCH : Instant.parse(sent);
        } catch (DateTimeParseException e) {
            throw VisitRefusal.NO_SUCH_SLOT.at("slot");
        }
    }

    private List<Choice> offices(Page page) {
        return agencies.called(visits.offices(), page.language()).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(one -> Choice.of(one.getKey().toString(), one.getValue()))
                .toList();
    }

    private static AgencyId agency(Form form) {
        return new AgencyId(InAddress.number(form.value("agency")));
    }

    static UUID id(String text) {
        return CopyId.parse(text).map(CopyId::value).orElseThrow(VisitRefusal.NO_SUCH_VISIT::because);
    }

    private void slow(AccountId account) {
        attempts.take("certifiedcopy-visit|" + account, BURST, EACH).ifPresent(wait -> {
            throw VisitRefusal.VISITS_TOO_OFTEN.because(Math.max(1, wait.toSeconds()));
        });
    }

    private static AccountId account(Page page) {
        AccountId account = page.actor().account();
        if (account == null) throw Refused.because(KernelRefusal.SIGN_IN_FIRST);
        if (page.actor().kind() == ActorKind.OFFICIAL) throw Refused.because(KernelRefusal.NOT_ALLOWED);
        return account;
    }
}
