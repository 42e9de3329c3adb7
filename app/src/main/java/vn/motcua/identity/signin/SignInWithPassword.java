package vn.motcua.identity.signin;

import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.factor.Factor;
import vn.motcua.identity.factor.Passwords;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/** Checks a name and a password. One answer for a wrong password, an unknown name and a closed account, after the same time. */
@Operation(records = {IdentityAudit.SignedIn.class, IdentityAudit.SignInFailed.class})
public class SignInWithPassword {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    SignInWithPassword(
            AccountRepository accounts, Passwords passwords, AuditLog audit, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Gives the account, or refuses. No connection is held while the password is worked on. */
    public Account signIn(String name, String password) {
        Optional<Account> account = accounts.named(SignInName.of(name));
        boolean right = passwords.matches(account.map(Account::id), password)
                && account.filter(Account::usable).isPresent();
        transaction.executeWithoutResult(status -> audit.record(
                right
                        ? new IdentityAudit.SignedIn(account.orElseThrow().id(), Factor.PASSWORD.name())
                        : new IdentityAudit.SignInFailed(
                                account.map(Account::id).orElse(null), Factor.PASSWORD.name())));
        if (!right) throw Refused.because(IdentityRefusal.SIGN_IN_FAILED);
        return account.orElseThrow();
    }
}
