package vn.motcua.identity.signin;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.factor.PasswordRules;
import vn.motcua.identity.factor.Passwords;
import vn.motcua.identity.guard.KnownDevices;
import vn.motcua.identity.session.Sessions;
import vn.motcua.kernel.Operation;

/** Changes a password. Whoever else is signed in with the account is signed out, and all browsers become strangers again. */
@Operation(records = IdentityAudit.PasswordChanged.class)
public class ChangePassword {

    private final Passwords passwords;
    private final PasswordRules rules;
    private final AccountRepository accounts;
    private final KnownDevices devices;
    private final Sessions sessions;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    ChangePassword(
            Passwords passwords,
            PasswordRules rules,
            AccountRepository accounts,
            KnownDevices devices,
            Sessions sessions,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.passwords = passwords;
        this.rules = rules;
        this.accounts = accounts;
        this.devices = devices;
        this.sessions = sessions;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Sets the new password.
     *
     * @param here the id of the session that stays, if one does
     */
    public void change(Account account, String password, @Nullable String here) {
        rules.check("password", password, names(account));
        String encoded = passwords.encode(password);
        transaction.executeWithoutResult(status -> {
            passwords.keep(account.id(), encoded);
            sessions.endAll(account.id(), here);
            devices.forget(account.id());
            audit.record(new IdentityAudit.PasswordChanged(account.id()));
        });
    }

    private String[] names(Account account) {
        return Stream.concat(
                        Stream.of(account.name()),
                        accounts.names(account.id()).stream().map(SignInName::value))
                .toArray(String[]::new);
    }
}
