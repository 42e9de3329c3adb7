package vn.motcua.identity;

import org.jspecify.annotations.Nullable;
import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;
import vn.motcua.kernel.AccountId;

/** What the module identity records. Accounts are named by their id and never by what people are called. */
public sealed interface IdentityAudit extends AuditEvent {

    /** The account concerned; null where a name led to none. */
    @Nullable
    AccountId account();

    @Override
    default AuditSubject subject() {
        AccountId account = account();
        return new AuditSubject("identity.account", account == null ? "none" : account.toString());
    }

    /** Somebody signed in. */
    record SignedIn(AccountId account, String factors) implements IdentityAudit {}

    /** Somebody could not sign in. */
    record SignInFailed(@Nullable AccountId account, String factor) implements IdentityAudit {}

    /** Somebody signed out. */
    record SignedOut(AccountId account) implements IdentityAudit {}
}
