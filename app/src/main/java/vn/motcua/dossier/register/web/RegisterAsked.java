package vn.motcua.dossier.register.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.desk.DeskReach;
import vn.motcua.dossier.register.DossierRegister;
import vn.motcua.dossier.register.RegisterQuery;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.procedure.record.ChannelKind;

/** What an address of a register asks for: {@code agency}, {@code from}, {@code until}, {@code procedure}, {@code status}, {@code channel}. */
@Component
class RegisterAsked {

    private final DeskReach reach;
    private final DossierRegister register;
    private final Agencies agencies;
    private final Clock clock;

    RegisterAsked(DeskReach reach, DossierRegister register, Agencies agencies, Clock clock) {
        this.reach = reach;
        this.register = register;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Without a period this month; without an agency the one that is acted for. An agency whose dossiers one does not see is not found. */
    RegisterQuery query(Page page, Form form) {
        LocalDate today = LocalDate.now(clock.withZone(DatabaseClock.VIETNAM));
        LocalDate from = form.dateIfAny("from", "dossier.register.from");
        LocalDate until = form.dateIfAny("until", "dossier.register.until");
        form.check();
        RegisterQuery query = new RegisterQuery(
                agency(page, form.value("agency")),
                from == null ? (until == null ? today : until).withDayOfMonth(1) : from,
                until == null ? from == null || from.isBefore(today) ? today : from : until,
                form.value("procedure"),
                status(form.value("status")),
                channel(form.value("channel")));
        if (!query.sensible()) throw DossierRefusal.REGISTER_PERIOD.at("until", RegisterQuery.LONGEST);
        return query;
    }

    /** The agencies whose registers can be looked at, by name. */
    List<Choice> agencies(Page page, AgencyId shown) {
        Collection<AgencyId> keepers = new ArrayList<>(register.keepers(reach.agencies(DossierPermission.SEE)));
        if (!keepers.contains(shown)) keepers.add(shown);
        return agencies.called(List.copyOf(keepers), page.language()).entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(one -> Choice.of(one.getKey().toString(), one.getValue()))
                .toList();
    }

    private AgencyId agency(Page page, String sent) {
        Set<AgencyId> seen = reach.agencies(DossierPermission.SEE);
        Optional<AgencyId> asked = sent.isEmpty()
                ? page.actor().agency()
                : sent.matches("[1-9]\\d{0,17}") ? Optional.of(new AgencyId(Long.parseLong(sent))) : Optional.empty();
        return asked.filter(seen::contains).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
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
