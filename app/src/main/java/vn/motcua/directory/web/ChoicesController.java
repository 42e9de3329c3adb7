package vn.motcua.directory.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.search.AgencyChooser;
import vn.motcua.directory.search.AgencyQuery;
import vn.motcua.directory.search.Divisions;
import vn.motcua.directory.search.Wanted;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** What a chooser offers while one types; as a page of its own it looks up codes. */
@Controller
@OpenToAll
class ChoicesController {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final String FIELD = "[A-Za-z][A-Za-z0-9_-]{0,80}";

    private final Templates templates;
    private final AgencyChooser chooser;
    private final Agencies agencies;
    private final Divisions divisions;

    ChoicesController(Templates templates, AgencyChooser chooser, Agencies agencies, Divisions divisions) {
        this.templates = templates;
        this.chooser = chooser;
        this.agencies = agencies;
        this.divisions = divisions;
    }

    @GetMapping("/directory/choices")
    JteModel offer(Page page, Form form) {
        String field = form.value("field");
        if (!field.matches(FIELD)) throw Refused.at("field", KernelRefusal.NOT_UNDERSTOOD, field);
        if (form.value(field).length() > AgencyQuery.LONGEST)
            throw Refused.at(field, KernelRefusal.TEXT_TOO_LONG, AgencyQuery.LONGEST);
        Wanted wanted = wanted(form);
        return templates.directoryChoices(page, form, field, wanted, chooser.found(form, field, wanted));
    }

    private Wanted wanted(Form form) {
        LocalDate day = day(form);
        AgencyId under =
                form.value("under").isEmpty() ? within(form, day) : new AgencyId(InAddress.number(form.value("under")));
        return new Wanted(kinds(form), under, day, form.ticked("divisions"));
    }

    private LocalDate day(Form form) {
        String day = form.value("day");
        if (day.isEmpty()) return agencies.today().day();
        try {
            LocalDate asked = LocalDate.parse(day);
            if (asked.getYear() >= FIRST_YEAR && asked.getYear() <= LAST_YEAR) return asked;
        } catch (DateTimeException e) { // no day either
        }
        throw Refused.at("day", KernelRefusal.NO_SUCH_DATE, day);
    }

    /** The division whose code stands in the field that {@code within} names, if any was chosen there. */
    private @Nullable AgencyId within(Form form, LocalDate day) {
        String code = form.value(form.value("within"));
        return Optional.ofNullable(divisions.named(Set.of(code), day).get(code))
                .map(division -> division.agency())
                .orElse(null);
    }

    private static Set<AgencyKind> kinds(Form form) {
        Set<AgencyKind> kinds = EnumSet.noneOf(AgencyKind.class);
        for (String kind : form.all("kind")) {
            try {
                kinds.add(AgencyKind.valueOf(kind));
            } catch (IllegalArgumentException e) {
                throw Refused.at("kind", KernelRefusal.NOT_UNDERSTOOD, kind);
            }
        }
        return kinds;
    }
}
