package vn.motcua.directory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.calendar.Calendars;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.worktime.WorkingCalendar;
import vn.motcua.kernel.worktime.holiday.ShippedDays;
import vn.motcua.portal.form.Form;

/**
 * What addresses of calendars ask for: {@code agency}, typed, or {@code agency-id}; {@code year}; {@code known}, the day until whose end
 * something was known. The same for pages and exports.
 */
@Component
class CalendarRequest {

    private final Agencies agencies;
    private final Calendars calendars;
    private final Picker picker;

    CalendarRequest(Agencies agencies, Calendars calendars, Picker picker) {
        this.agencies = agencies;
        this.calendars = calendars;
        this.picker = picker;
    }

    /** The agency asked for, or {@code null}; what names none is noted at its field. */
    @Nullable
    AgencyView agency(Form form) {
        if (form.value("agency").isBlank())
            return form.value("agency-id").isEmpty() ? null : view(ListRequest.id(form.value("agency-id")));
        Optional<AgencyId> picked = picker.pick(form, "agency");
        return picked.map(this::view).orElse(null);
    }

    private AgencyView view(AgencyId agency) {
        return agencies.standing(agency, agencies.today()).agency();
    }

    /** The calendar of that agency, or of the nation, by the knowledge asked for. */
    WorkingCalendar calendar(Form form, @Nullable AgencyView agency) {
        LocalDate known = form.dateIfAny("known", "directory.known");
        form.check();
        Instant moment = known == null
                ? Instant.MAX
                : known.plusDays(1).atStartOfDay(DatabaseClock.VIETNAM).toInstant();
        AsOf asOf = new AsOf(today(), moment);
        return agency == null ? calendars.nation(asOf) : calendars.of(agency.id(), asOf);
    }

    /** The year asked for; this year if none is. */
    int year(Form form) {
        if (form.value("year").isEmpty()) return today().getYear();
        return (int) form.number("year", "directory.calendar.year", ShippedDays.FIRST_YEAR, ShippedDays.LAST_YEAR);
    }

    LocalDate today() {
        return agencies.today().day();
    }
}
