package vn.motcua.identity.mandate.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.mandate.Mandate;
import vn.motcua.identity.mandate.MandateActView;
import vn.motcua.identity.mandate.MandateLine;
import vn.motcua.identity.mandate.Mandates;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.TimelineEntry;

/** Words mandates: names instead of keys, with one look-up for a whole list. */
@Component
class MandateWords {

    private final AccountRepository accounts;
    private final Agencies agencies;
    private final Mandates mandates;
    private final Clock clock;

    MandateWords(AccountRepository accounts, Agencies agencies, Mandates mandates, Clock clock) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.mandates = mandates;
        this.clock = clock;
    }

    Slice<MandateLine> lines(Page page, Slice<Mandate> found) {
        Map<AccountId, String> names = names(found.items());
        Map<AgencyId, String> offices = offices(page, found.items());
        return found.map(one -> line(page, one, names, offices));
    }

    MandateLine line(Page page, Mandate mandate) {
        List<Mandate> one = List.of(mandate);
        return line(page, mandate, names(one), offices(page, one));
    }

    /** What was done with it, the latest first. */
    List<TimelineEntry> acts(Page page, Mandate mandate) {
        List<MandateActView> acts = mandates.acts(mandate.id());
        Map<AccountId, String> names = accounts.called(
                acts.stream().map(MandateActView::by).filter(Objects::nonNull).toList());
        List<TimelineEntry> entries = new ArrayList<>();
        for (MandateActView act : acts.reversed())
            entries.add(new TimelineEntry(
                    act.at(),
                    page.t(act.act()),
                    act.by() == null ? page.t("identity.mandate.system") : names.getOrDefault(act.by(), ""),
                    null,
                    null));
        return entries;
    }

    private MandateLine line(Page page, Mandate one, Map<AccountId, String> names, Map<AgencyId, String> offices) {
        return new MandateLine(
                one,
                one.state(LocalDate.now(clock.withZone(DatabaseClock.VIETNAM))),
                names.getOrDefault(one.representative(), ""),
                one.represented() == null ? one.asked() : names.getOrDefault(one.represented(), ""),
                one.procedures().isEmpty() ? page.t("identity.mandate.all") : String.join(", ", one.procedures()),
                one.agency() == null ? "" : offices.getOrDefault(one.agency(), ""));
    }

    private Map<AccountId, String> names(Collection<Mandate> all) {
        return accounts.called(all.stream()
                .flatMap(one -> Stream.of(one.representative(), one.represented()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private Map<AgencyId, String> offices(Page page, Collection<Mandate> all) {
        return agencies.called(
                all.stream()
                        .map(Mandate::agency)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                page.language());
    }
}
