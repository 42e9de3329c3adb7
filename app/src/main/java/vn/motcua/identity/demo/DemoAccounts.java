package vn.motcua.identity.demo;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.factor.Passwords;
import vn.motcua.identity.factor.TotpKeys;
import vn.motcua.identity.grant.GrantRepository;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.demo.DemoPart;

/** Opens the accounts of the demo nation's cast. */
@Component
class DemoAccounts implements DemoPart {

    private static final int AFTER_DIRECTORY = 500;

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final TotpKeys totp;
    private final GrantRepository grants;
    private final Clock clock;

    DemoAccounts(AccountRepository accounts, Passwords passwords, TotpKeys totp, GrantRepository grants, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.totp = totp;
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_DIRECTORY;
    }

    @Override
    public void load(Progress progress) {
        for (DemoPerson person : DemoPerson.values()) {
            AccountId account = accounts.add(person.kind(), person.person(), AccountState.ACTIVE, null);
            accounts.addName(account, SignInName.of(person.signInName()));
            passwords.set(account, DemoPerson.PASSWORD);
            if (person.kind() == AccountKind.OFFICIAL) totp.put(account, DemoPerson.TOTP_SECRET, 0);
            accounts.markDemo(account);
            if (!person.role().isEmpty()) grants.giveRole(account, person.role(), null, clock.instant());
            progress.report(person.ordinal() + 1L, DemoPerson.values().length, "tài khoản / accounts");
        }
    }
}
