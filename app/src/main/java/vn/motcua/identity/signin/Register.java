package vn.motcua.identity.signin;

import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.PublicNumber;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.factor.PasswordRules;
import vn.motcua.identity.factor.Passwords;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/**
 * A citizen or a business opens an account by a number of theirs and a password. Nobody has verified that the number is theirs. If it has an
 * account already, nothing happens, and neither the answer nor the time it takes tells so; the log does.
 */
@Operation(records = {IdentityAudit.AccountRegistered.class, IdentityAudit.RegistrationIdle.class})
public class Register {

    private final AccountRepository accounts;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    Register(
            AccountRepository accounts,
            PasswordRules rules,
            Passwords passwords,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * A number as it was typed, if it can be one of that sort.
     *
     * @param typed with blanks and dots if one likes
     */
    public Optional<SignInName> number(AccountKind kind, String typed) {
        return SignInName.of(typed).readings().stream()
                .filter(name -> PublicNumber.plausible(kind, name))
                .findFirst();
    }

    /** Opens the account unless the number has one. No connection is held while the password is worked on. */
    public void register(AccountKind kind, String name, SignInName number, String password) {
        if (!PublicNumber.plausible(kind, number)) throw Refused.at("number", IdentityRefusal.NO_PUBLIC_NUMBER);
        rules.check("password", password, name, number.value());
        String encoded = passwords.encode(password);
        transaction.executeWithoutResult(status -> open(kind, name, number, encoded));
    }

    private void open(AccountKind kind, String name, SignInName number, String encoded) {
        Optional<Account> known = accounts.named(number);
        if (known.isPresent()) {
            audit.record(new IdentityAudit.RegistrationIdle(known.get().id()));
            return;
        }
        AccountId account = accounts.add(kind, name, AccountState.ACTIVE, null);
        if (!accounts.addName(account, number))
            throw Refused.because(IdentityRefusal.REGISTRATION_AGAIN); // at this moment
        passwords.keep(account, encoded);
        audit.record(new IdentityAudit.AccountRegistered(account));
    }
}
