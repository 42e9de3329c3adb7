package vn.motcua.identity.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.people.Officials;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.factor.Passwords;
import vn.motcua.identity.factor.TotpKeys;
import vn.motcua.identity.grant.GrantRepository;
import vn.motcua.identity.profile.Profile;
import vn.motcua.identity.profile.Profiles;
import vn.motcua.identity.profile.Sex;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.demo.DemoPart;

/** Opens the accounts of the demo nation's cast. */
@Component
class DemoAccounts implements DemoPart {

    private static final int AFTER_DIRECTORY = 500;
    private static final Set<String> NATIONAL = Set.of("administrator", "auditor");

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final TotpKeys totp;
    private final Profiles profiles;
    private final GrantRepository grants;
    private final AgencyCodes codes;
    private final Officials officials;
    private final Clock clock;

    DemoAccounts(
            AccountRepository accounts,
            Passwords passwords,
            TotpKeys totp,
            Profiles profiles,
            GrantRepository grants,
            AgencyCodes codes,
            Officials officials,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.totp = totp;
        this.profiles = profiles;
        this.grants = grants;
        this.codes = codes;
        this.officials = officials;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_DIRECTORY;
    }

    @Override
    public void load(Progress progress) {
        for (DemoPerson person : DemoPerson.values()) {
            open(person);
            progress.report(person.ordinal() + 1L, DemoPerson.values().length, "tài khoản / accounts");
        }
    }

    private void open(DemoPerson person) {
        AgencyId agency = person.agency().isEmpty() ? null : agency(person.agency());
        AccountId account = accounts.add(person.kind(), person.person(), AccountState.ACTIVE, agency);
        accounts.addName(account, SignInName.of(person.signInName()));
        passwords.set(account, DemoPerson.PASSWORD);
        if (person.kind() == AccountKind.OFFICIAL) totp.put(account, DemoPerson.TOTP_SECRET, 0);
        accounts.markDemo(account);
        profile(person).ifPresent(said -> profiles.keep(account, said));
        if (agency != null) link(account, person, agency);
        if (!person.role().isEmpty())
            grants.giveRole(account, person.role(), NATIONAL.contains(person.role()) ? null : agency, clock.instant());
    }

    /** Each account is that of the official of this name in the agency or a unit right below it, so that nobody gives themselves anything. */
    private void link(AccountId account, DemoPerson person, AgencyId agency) {
        officials.structure(agency, AsOf.today(clock)).stream()
                .flatMap(post -> post.holders().stream())
                .filter(holder -> holder.name().equals(person.person()))
                .findFirst()
                .ifPresent(holder -> accounts.link(account, holder.appointment().official()));
    }

    private static Optional<Profile> profile(DemoPerson person) {
        return Optional.ofNullable(
                switch (person) {
                    case LAN ->
                        new Profile(
                                LocalDate.of(1990, 5, 12), Sex.FEMALE, "12 phố Đội Cấn, phường Ba Đình, Hà Nội", "");
                    case BINH -> new Profile(LocalDate.of(1985, 11, 3), Sex.MALE, "5 phố Phan Bội Châu, Nghệ An", "");
                    case SEN_VANG -> new Profile(null, null, "27 phố Hàng Bài, Hà Nội", "024 3800 0000");
                    default -> null;
                });
    }

    private AgencyId agency(String code) {
        return codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow(() -> new IllegalStateException("the demo nation has no agency " + code))
                .id();
    }
}
