package vn.motcua.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.PublicNumber;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.factor.Factor;
import vn.motcua.identity.outside.OutsideProvider;
import vn.motcua.identity.outside.OutsideProvider.Person;
import vn.motcua.identity.outside.Verifications;
import vn.motcua.identity.seal.Seals;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/**
 * A citizen signs in by the outside provider: to the account that is linked to them there, or to a new one, verified from its first moment. An account that
 * somebody opened by saying that the number is theirs is never entered so: its owner signs in to it once more and has it verified; or, if it is
 * nobody's they know, a new one takes the number and that one is closed.
 */
@Operation(
        records = {
            IdentityAudit.AccountVerified.class,
            IdentityAudit.AccountOpenedByProvider.class,
            IdentityAudit.NumberTakenBack.class
        })
public class SignInByProvider {

    private static final String BOUND = "outside.person";
    private static final Duration WAITS = Duration.ofMinutes(10);
    private static final int LONGEST_NAME = 200;

    private final OutsideProvider provider;
    private final Verifications verifications;
    private final AccountRepository accounts;
    private final CloseAccount close;
    private final Seals seals;
    private final JsonMapper json;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignInByProvider(
            OutsideProvider provider,
            Verifications verifications,
            AccountRepository accounts,
            CloseAccount close,
            Seals seals,
            JsonMapper json,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.provider = provider;
        this.verifications = verifications;
        this.accounts = accounts;
        this.close = close;
        this.seals = seals;
        this.json = json;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome permits In, NumberHasAccount {}

    /**
     * Somebody is known.
     *
     * @param account theirs
     * @param factor what the provider's word is worth
     */
    public record In(Account account, Factor factor) implements Outcome {}

    /**
     * The number has an account that nobody verified. Told to nobody but whoever the provider says has the number.
     *
     * @param person who it was, sealed, for {@link #openAnew}
     */
    public record NumberHasAccount(String person) implements Outcome {}

    private record Waiting(Person person, Instant since) {}

    /** Asks the provider who it was; no connection of ours is held meanwhile. */
    public Outcome signIn(String code) {
        Person person = provider.person(code, OutsideProvider.SIGN_IN_CALLBACK);
        return once(() -> known(person));
    }

    /** Opens a new account for whoever it was, and closes the one that has their number. */
    public In openAnew(String sealed) {
        Person person = unsealed(sealed);
        return once(() -> {
            Outcome before = known(person);
            return before instanceof In in ? in : new In(takeNumber(person), factor(person));
        });
    }

    private Outcome known(Person person) {
        Optional<AccountId> linked = verifications.linked(provider.name(), person.subject());
        if (linked.isPresent()) return new In(linked(linked.get(), person), factor(person));
        SignInName number = number(person);
        Optional<Account> other = accounts.named(number);
        if (other.isEmpty()) return new In(open(person, number), factor(person));
        if (verifications.of(other.get().id()).isPresent()) throw Refused.because(IdentityRefusal.OUTSIDE_LINKED);
        return new NumberHasAccount(sealed(person));
    }

    private Account linked(AccountId id, Person person) {
        boolean same = accounts.names(id).contains(number(person));
        if (!same) throw Refused.because(IdentityRefusal.OUTSIDE_OTHER_PERSON);
        return accounts.find(id)
                .filter(Account::usable)
                .orElseThrow(() -> Refused.because(IdentityRefusal.SIGN_IN_FAILED));
    }

    private Account takeNumber(Person person) {
        SignInName number = number(person);
        Account other = accounts.named(number).orElseThrow(() -> Refused.because(IdentityRefusal.REGISTRATION_AGAIN));
        accounts.release(other.id(), number);
        close.close(other.id());
        audit.record(new IdentityAudit.NumberTakenBack(other.id()));
        return open(person, number);
    }

    /** The one that an office opened by papers, or a new one. */
    private Account open(Person person, SignInName number) {
        Optional<AccountId> kept = accounts.kept(number).map(Account::id);
        kept.ifPresent(id -> accounts.setState(id, AccountState.ACTIVE));
        AccountId id = kept.orElseGet(() -> accounts.add(AccountKind.CITIZEN, name(person), AccountState.ACTIVE, null));
        if (!accounts.addName(id, number) || !verifications.keep(id, provider.name(), person.subject()))
            throw Refused.because(IdentityRefusal.REGISTRATION_AGAIN); // by another request at this moment
        audit.record(new IdentityAudit.AccountOpenedByProvider(id, provider.name(), kept.isPresent()));
        audit.record(new IdentityAudit.AccountVerified(id, provider.name()));
        return accounts.find(id).orElseThrow();
    }

    private <T> T once(Supplier<T> what) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> what.get()));
        } catch (DuplicateKeyException e) { // the same person at the same moment
            throw Refused.because(IdentityRefusal.REGISTRATION_AGAIN);
        }
    }

    private static Factor factor(Person person) {
        return person.strong() ? Factor.OUTSIDE_STRONG : Factor.OUTSIDE;
    }

    private static SignInName number(Person person) {
        SignInName number = SignInName.of(person.number());
        if (!PublicNumber.plausible(AccountKind.CITIZEN, number)) throw Refused.because(IdentityRefusal.OUTSIDE_FAILED);
        return number;
    }

    private static String name(Person person) {
        if (person.name().isBlank() || person.name().length() > LONGEST_NAME)
            throw Refused.because(IdentityRefusal.OUTSIDE_FAILED);
        return person.name().strip();
    }

    private String sealed(Person person) {
        byte[] sealed = seals.seal(json.writeValueAsString(new Waiting(person, clock.instant())), BOUND);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private Person unsealed(String sealed) {
        try {
            Waiting waiting = json.readValue(seals.open(Base64.getUrlDecoder().decode(sealed), BOUND), Waiting.class);
            if (waiting.since().plus(WAITS).isBefore(clock.instant()))
                throw Refused.because(IdentityRefusal.SIGN_IN_OVER);
            return waiting.person();
        } catch (IllegalArgumentException | IllegalStateException e) { // no seal of ours
            throw Refused.because(IdentityRefusal.SIGN_IN_OVER);
        }
    }
}
