package vn.motcua.dossier.register.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.desk.SeenAgencies;
import vn.motcua.dossier.register.RegisterQuery;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.procedure.record.ChannelKind;

/** What an address of a register asks for: {@code agency}, {@code from}, {@code until}, {@code procedure}, {@code status}, {@code channel}. */
@Component
class RegisterAsked {

    private final SeenAgencies seen;
    private final Clock clock;

    RegisterAsked(SeenAgencies seen, Clock clock) {
        this.seen = seen;
        this.clock = clock;
    }

    /** Without a period this month; without an agency the one that is acted for. An agency whose dossiers one does not see is not found. */
    RegisterQuery query(Form form) {
        LocalDate today = LocalDate.now(clock.withZone(DatabaseClock.VIETNAM));
        LocalDate from = form.dateIfAny("from", "dossier.register.from");
        LocalDate until = form.dateIfAny("until", "dossier.register.until");
        form.check();
        RegisterQuery query = new RegisterQuery(
                seen.one(form.value("agency")),
                from == null ? (until == null ? today : until).withDayOfMonth(1) : from,
                until == null ? from == null || from.isBefore(today) ? today : from : until,
                form.value("procedure"),
                status(form.value("status")),
                channel(form.value("channel")));
        if (!query.sensible()) throw DossierRefusal.REGISTER_PERIOD.at("until", RegisterQuery.LONGEST);
        return query;
    }

    private static @Nullable NationalStatus status(String sent) {
        if (sent.isEmpty()) return null;
        return Stream.of(NationalStatus.values())
                .filter(one -> Integer.toString(one.code()).equals(sent))
                .findFirst()
                .orElseThrow(() -> Refused.at("status", KernelRefusal.NOT_UNDERSTOOD, sent));
    }

    private static @Nullable ChannelKind channel(String sent) {
        if (sent.isEmpty()) return null;
        return ChannelKind.of(sent).orElseThrow(() -> Refused.at("channel", KernelRefusal.NOT_UNDERSTOOD, sent));
    }
}
