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
import vn.motcua.identity.guard.Network;
import vn.motcua.identity.guard.SignInPace;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/** Checks a name and a password. One answer for a wrong password, an unknown name and a closed account, after the same time. */
@Operation(records = IdentityAudit.SignInFailed.class)
public class SignInWithPassword {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SignInPace pace;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    SignInWithPassword(
            AccountRepository accounts,
            Passwords passwords,
            SignInPace pace,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.pace = pace;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Gives the account, or refuses. No connection is held while the password is worked on.
     *
     * @param device the browser's mark, if it has one
     */
    public Account signIn(String name, String password, Network network, Optional<String> device) {
        SignInName read = SignInName.of(name);
        SignInPace.Try attempt = pace.password(read, network, device);
        Optional<Account> account = accounts.named(read);
        boolean right = passwords.matches(account.map(Account::id), password);
        Optional<Account> admitted = account.filter(one -> right && one.usable());
        if (admitted.isEmpty()) throw failed(account);
        pace.right(attempt);
        return admitted.get();
    }

    private Refused failed(Optional<Account> account) {
        transaction.executeWithoutResult(status -> audit.record(
                new IdentityAudit.SignInFailed(account.map(Account::id).orElse(null), Factor.PASSWORD)));
        return Refused.because(IdentityRefusal.SIGN_IN_FAILED);
    }
}
