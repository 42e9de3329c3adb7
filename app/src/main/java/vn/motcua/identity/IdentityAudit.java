package vn.motcua.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditResult;
import vn.motcua.audit.AuditSubject;
import vn.motcua.identity.client.ClientProfile;
import vn.motcua.identity.factor.Factor;
import vn.motcua.identity.mandate.MandateAct;
import vn.motcua.identity.mandate.MandateKind;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;

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

    /** Something about an application that lets people sign in by us. */
    sealed interface OfClient extends IdentityAudit {

        /** Its client_id. */
        String client();

        @Override
        default @Nullable AccountId account() {
            return null;
        }

        @Override
        default AuditSubject subject() {
            return new AuditSubject("identity.client", client());
        }
    }

    /** Something about a key that signs tokens. */
    sealed interface OfTokenKey extends IdentityAudit {

        /** Its name. */
        String key();

        @Override
        default @Nullable AccountId account() {
            return null;
        }

        @Override
        default AuditSubject subject() {
            return new AuditSubject("identity.token-key", key());
        }
    }

    /** Somebody signed in. */
    record SignedIn(AccountId account, List<Factor> factors) implements IdentityAudit {}

    /** Somebody could not sign in. */
    record SignInFailed(@Nullable AccountId account, Factor factor) implements IdentityAudit {
        @Override
        public AuditResult result() {
            return AuditResult.REFUSED;
        }
    }

    /** Somebody signed out. */
    record SignedOut(AccountId account) implements IdentityAudit {}

    /** So many sessions of an account were ended. */
    record SessionsEnded(AccountId account, int sessions) implements IdentityAudit {}

    /** An official's account was opened, for an agency. */
    record OfficialInvited(AccountId account, AgencyId agency) implements IdentityAudit {}

    /** The owner of an account chose a password by a link. */
    record InvitationAccepted(AccountId account) implements IdentityAudit {}

    /** An account was given a link to a new password; true if the second factors were taken away too. */
    record AccountReset(AccountId account, boolean secondFactors) implements IdentityAudit {}

    /** An account was closed. */
    record AccountClosed(AccountId account) implements IdentityAudit {}

    /** An account was opened again. */
    record AccountReopened(AccountId account) implements IdentityAudit {}

    /** A role was given, for an agency or (null) for the nation. */
    record RoleGiven(
            AccountId account, String role, @Nullable AgencyId agency) implements IdentityAudit {}

    /** A role was taken back. */
    record RoleTaken(
            AccountId account, String role, @Nullable AgencyId agency) implements IdentityAudit {}

    /** A password was changed by its owner. */
    record PasswordChanged(AccountId account) implements IdentityAudit {}

    /** A factor was set up. */
    record FactorAdded(AccountId account, Factor factor) implements IdentityAudit {}

    /** A factor was taken away. */
    record FactorRemoved(AccountId account, Factor factor) implements IdentityAudit {}

    /** New recovery codes were made. */
    record RecoveryCodesMade(AccountId account) implements IdentityAudit {}

    /** A recovery code was used; so many are left. */
    record RecoveryCodeUsed(AccountId account, int left) implements IdentityAudit {}

    /** The count of a passkey fell back: there is a copy of it somewhere. */
    record PasskeyCopied(AccountId account) implements IdentityAudit {
        @Override
        public AuditResult result() {
            return AuditResult.REFUSED;
        }
    }

    /** What an agency asks of its officials was changed: true if a code of an app is taken as second factor, false if passkeys only. */
    record AgencyRuleChanged(AgencyId agency, boolean totpAllowed) implements IdentityAudit {

        @Override
        public @Nullable AccountId account() {
            return null;
        }

        @Override
        public AuditSubject subject() {
            return new AuditSubject("identity.agency-rule", agency.toString());
        }
    }

    /** An administrator asked that a role be given, from a day until a last one (null: until it is ended); the request's number. */
    record RoleRequested(
            AccountId account,
            String role,
            @Nullable AgencyId agency,
            LocalDate from,
            @Nullable LocalDate until,
            long request)
            implements IdentityAudit {}

    /** Another administrator agreed, and the role was given. */
    record RoleApproved(
            AccountId account, String role, @Nullable AgencyId agency, long request) implements IdentityAudit {}

    /** Another administrator said no to a request for a role. */
    record RoleRequestRefused(
            AccountId account, String role, @Nullable AgencyId agency, long request) implements IdentityAudit {}

    /** Whoever asked that a role be given took the request back. */
    record RoleRequestWithdrawn(
            AccountId account, String role, @Nullable AgencyId agency, long request) implements IdentityAudit {}

    /** A citizen or a business opened an account; nobody has verified who they are. */
    record AccountRegistered(AccountId account) implements IdentityAudit {}

    /** Somebody tried to open an account for a number that has one; nothing happened. */
    record RegistrationIdle(AccountId account) implements IdentityAudit {

        @Override
        public AuditResult result() {
            return AuditResult.REFUSED;
        }
    }

    /** An official acts for an agency from then on, one of those they serve. */
    record ActingForChanged(AccountId account, AgencyId agency) implements IdentityAudit {}

    /** An application may let people sign in. */
    record ClientRegistered(String client, ClientProfile profile) implements OfClient {}

    /** An application was given a new secret. */
    record ClientSecretRenewed(String client) implements OfClient {}

    /** An application was closed. */
    record ClientClosed(String client) implements OfClient {}

    /** An application was opened again. */
    record ClientReopened(String client) implements OfClient {}

    /** People are asked before an application learns something, or not any more. */
    record ClientConsentChanged(String client, boolean asks) implements OfClient {}

    /** A new key signs tokens, from this moment on. */
    record TokenKeyMade(String key, Instant signsFrom) implements OfTokenKey {}

    /** Somebody was signed in at an application, so sure. */
    record SignedOn(AccountId account, String client, String level) implements IdentityAudit {}

    /** A code or refresh token of an application was shown twice; what was given out for it ended. */
    record SignOnStolen(AccountId account, String client) implements IdentityAudit {
        @Override
        public AuditResult result() {
            return AuditResult.REFUSED;
        }
    }

    /** Somebody ended so many sign-ins at an application. */
    record SignOnsEnded(AccountId account, String client, int signOns) implements IdentityAudit {}

    /** Somebody agreed that an application is told of them. */
    record ConsentGiven(AccountId account, String client) implements IdentityAudit {}

    /** Somebody agrees no longer. */
    record ConsentWithdrawn(AccountId account, String client) implements IdentityAudit {}

    /** An outside provider says that the number of an account is its owner's. */
    record AccountVerified(AccountId account, String provider) implements IdentityAudit {}

    /** A citizen signed in by an outside provider for the first time: an account was opened, or the one that an office kept became theirs. */
    record AccountOpenedByProvider(AccountId account, String provider, boolean kept) implements IdentityAudit {}

    /** What an office kept for somebody became theirs, once they had shown that the number is. */
    record KeptAccountTakenOver(AccountId account, AccountId kept) implements IdentityAudit {}

    /** An account lost the number that somebody else showed to be theirs; it is closed. */
    record NumberTakenBack(AccountId account) implements IdentityAudit {}

    /** A key that signs tokens was taken out of use because somebody may have seen it. */
    record TokenKeyWithdrawn(String key) implements OfTokenKey {}

    /** Somebody took that link away. */
    record VerificationRemoved(AccountId account) implements IdentityAudit {}

    /** Something was done with a mandate by which an account acts for another one. */
    record MandateMoved(
            AccountId account, @Nullable AccountId represented, String mandate, MandateAct act, MandateKind kind)
            implements IdentityAudit {}

    /** A citizen acts for another account from then on in a session, or for themselves again. */
    record RepresentingChanged(AccountId account, @Nullable AccountId represented) implements IdentityAudit {}

    /** An office opened an account, by papers, for somebody who is represented; nobody can sign in to it. */
    record AccountKept(AccountId account) implements IdentityAudit {}

    /** Somebody said more of themselves, or less. */
    record ProfileChanged(AccountId account) implements IdentityAudit {}

    /** An official serves another agency from then on. */
    record OfficialMoved(AccountId account, @Nullable AgencyId from, AgencyId agency) implements IdentityAudit {}
}
