package vn.motcua.identity.outside;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.AccountTakenOver;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.NameKind;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.factor.Factors;
import vn.motcua.identity.factor.Held;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/** A citizen shows by an outside provider that the number of their account is theirs, or takes that link away again. */
@Operation(
        records = {
            IdentityAudit.AccountVerified.class,
            IdentityAudit.VerificationRemoved.class,
            IdentityAudit.KeptAccountTakenOver.class
        })
public class VerifyAccount {

    private final OutsideProvider provider;
    private final Verifications verifications;
    private final AccountRepository accounts;
    private final Factors factors;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    VerifyAccount(
            OutsideProvider provider,
            Verifications verifications,
            AccountRepository accounts,
            Factors factors,
            ApplicationEventPublisher events,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.provider = provider;
        this.verifications = verifications;
        this.accounts = accounts;
        this.factors = factors;
        this.events = events;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Asks the provider who it was (no connection of ours is held meanwhile) and links the account if it is its owner. */
    public void verify(Account account, String code) {
        if (account.kind() != AccountKind.CITIZEN) throw Refused.because(KernelRefusal.NOT_FOUND);
        OutsideProvider.Person person = provider.person(code, OutsideProvider.CALLBACK);
        boolean owner = accounts.names(account.id()).stream()
                .anyMatch(name ->
                        name.kind() == NameKind.CITIZEN_NUMBER && name.value().equals(person.number()));
        if (!owner) throw Refused.because(IdentityRefusal.OUTSIDE_OTHER_PERSON);
        try {
            link(account, person);
        } catch (DuplicateKeyException e) { // to another account at this moment
            throw Refused.because(IdentityRefusal.OUTSIDE_LINKED);
        }
    }

    private void link(Account account, OutsideProvider.Person person) {
        transaction.executeWithoutResult(status -> {
            if (verifications.taken(account.id(), provider.name(), person.subject())
                    || !verifications.keep(account.id(), provider.name(), person.subject()))
                throw Refused.because(IdentityRefusal.OUTSIDE_LINKED);
            audit.record(new IdentityAudit.AccountVerified(account.id(), provider.name()));
            takeOver(account, person);
        });
    }

    /** What an office kept for whoever has the number is theirs, now that they have shown that it is. */
    private void takeOver(Account account, OutsideProvider.Person person) {
        accounts.kept(SignInName.of(person.number()))
                .filter(kept -> !kept.id().equals(account.id()))
                .ifPresent(kept -> {
                    accounts.takeOver(kept.id(), account.id());
                    audit.record(new IdentityAudit.KeptAccountTakenOver(account.id(), kept.id()));
                    events.publishEvent(new AccountTakenOver(kept.id(), account.id()));
                });
    }

    /** Takes the link away: the account is unverified from then on. Refused where nobody could sign in to it any more. */
    public void remove(Account account) {
        Held held = factors.of(account.id());
        if (!held.password() && held.passkeys() == 0) throw Refused.because(IdentityRefusal.OUTSIDE_ONLY_WAY);
        transaction.executeWithoutResult(status -> {
            if (!verifications.remove(account.id())) throw Refused.because(KernelRefusal.NOT_FOUND);
            audit.record(new IdentityAudit.VerificationRemoved(account.id()));
        });
    }
}
