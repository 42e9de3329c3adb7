package vn.motcua.certifiedcopy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.Contact;
import vn.motcua.directory.change.CloseAgency;
import vn.motcua.directory.change.Edit;
import vn.motcua.directory.change.FoundAgency;
import vn.motcua.directory.change.Ground;
import vn.motcua.directory.change.MergeAgencies;
import vn.motcua.directory.change.NewAgency;
import vn.motcua.directory.change.SplitAgency;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.grant.GrantRepository;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;

/** Agencies of one test, which end in it, and those who lead them. */
@Component
public class EndedAgencies {

    private static final LocalDate FOUNDED = LocalDate.of(2021, 3, 1);

    private final FoundAgency found;
    private final MergeAgencies merge;
    private final CloseAgency close;
    private final SplitAgency split;
    private final Agencies agencies;
    private final AccountRepository accounts;
    private final GrantRepository grants;
    private final Clock clock;

    EndedAgencies(
            FoundAgency found,
            MergeAgencies merge,
            CloseAgency close,
            SplitAgency split,
            Agencies agencies,
            AccountRepository accounts,
            GrantRepository grants,
            Clock clock) {
        this.found = found;
        this.merge = merge;
        this.close = close;
        this.split = split;
        this.agencies = agencies;
        this.accounts = accounts;
        this.grants = grants;
        this.clock = clock;
    }

    /** A new one, below another or at the top. */
    public AgencyId founded(String name, @Nullable AgencyId above) {
        return operator(() -> found.found(new FoundAgency.Command(agency(name, above), ground(FOUNDED))))
                .agencies()
                .getFirst();
    }

    /** These become one from a day on. */
    public AgencyId merged(String into, @Nullable AgencyId above, LocalDate day, AgencyId... these) {
        List<Edit> edits = Arrays.stream(these).map(Edit::latest).toList();
        return operator(() -> merge.merge(
                        new MergeAgencies.Command(edits, new MergeAgencies.Into.New(agency(into, above)), ground(day))))
                .agencies()
                .getFirst();
    }

    /** It ends and is divided into two, the first of which comes first in lists, too. */
    public List<AgencyId> divided(
            AgencyId agency, @Nullable AgencyId above, LocalDate day, String first, String second) {
        return operator(() -> split.split(new SplitAgency.Command(
                        Edit.latest(agency),
                        false,
                        List.of(agency(first, above), agency(second, above)),
                        0,
                        ground(day))))
                .agencies()
                .subList(0, 2);
    }

    /** It ends, and nobody takes over. */
    public void closed(AgencyId agency, LocalDate day) {
        operator(() -> close.close(new CloseAgency.Command(Edit.latest(agency), null, ground(day))));
    }

    /** It ends, and this one takes over. */
    public void replaced(AgencyId agency, AgencyId by, LocalDate day) {
        operator(() -> close.close(new CloseAgency.Command(Edit.latest(agency), by, ground(day))));
    }

    /** What is settled so much later. */
    public SettledEnds settled(Duration later) {
        return new SettledEnds(agencies, Duration.ofDays(14), Clock.offset(clock, later));
    }

    /** Whoever leads it. */
    public Actor leader(AgencyId office, String name) {
        return official(office, name, "leader");
    }

    /** Somebody who serves it, with a role. */
    public Actor official(AgencyId office, String name, String role) {
        AccountId account = accounts.add(AccountKind.OFFICIAL, name, AccountState.ACTIVE, null);
        accounts.setAgency(account, office);
        grants.giveRole(account, role, office, clock.instant().minusSeconds(60));
        return new Actor(ActorKind.OFFICIAL, account, name, office, "");
    }

    /** That one's account. */
    public static AccountId account(Actor actor) {
        return Objects.requireNonNull(actor.account());
    }

    private static NewAgency agency(String name, @Nullable AgencyId above) {
        return new NewAgency(AgencyNames.of(name), AgencyKind.OTHER, above, Contact.NONE, Map.of());
    }

    private static Ground ground(LocalDate day) {
        return new Ground(day, LegalSource.read("QĐ 1/2020/QĐ-TTg", "Đ.1"), "kiểm thử");
    }

    private static <T> T operator(Supplier<T> what) {
        return Actors.as(Actor.OPERATOR, what);
    }
}
