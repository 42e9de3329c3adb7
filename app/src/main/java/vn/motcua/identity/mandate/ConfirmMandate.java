package vn.motcua.identity.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.PublicNumber;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.outside.Verifications;
import vn.motcua.identity.profile.Profile;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.DatabaseClock;

/**
 * An officer of a one-stop office confirms by the papers shown that somebody acts for another. Whoever is represented gets their verified account, or one
 * that the office opens and nobody can sign in to; never an account that somebody opened by saying that the number is theirs.
 */
@Operation(
        records = {IdentityAudit.MandateMoved.class, IdentityAudit.AccountKept.class},
        law = "BLDS 2015, Đ.136–138")
public class ConfirmMandate {

    private final MandateRows rows;
    private final AccountRepository accounts;
    private final Verifications verifications;
    private final AuditLog audit;
    private final Clock clock;

    ConfirmMandate(
            MandateRows rows, AccountRepository accounts, Verifications verifications, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.verifications = verifications;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the officer was shown.
     *
     * @param kind as what somebody acts
     * @param representative who acts: a verified account
     * @param name what whoever is represented is called
     * @param number their personal number or tax code
     * @param organisation true for a body that is no business
     * @param birth a child's day of birth
     * @param last the last day; a child's is found
     * @param procedures the codes; empty: all
     * @param paper the paper
     */
    public record Shown(
            MandateKind kind,
            AccountId representative,
            String name,
            SignInName number,
            boolean organisation,
            @Nullable LocalDate birth,
            @Nullable LocalDate last,
            List<String> procedures,
            MandatePaper paper) {}

    /** The account of whoever acts, by their personal number. Refused if nobody has verified that it is theirs. */
    public Account representative(SignInName number) {
        return accounts.named(number)
                .filter(one -> one.kind() == AccountKind.CITIZEN && one.usable())
                .filter(one -> verifications.of(one.id()).isPresent())
                .orElseThrow(() -> Refused.at("representative", IdentityRefusal.MANDATE_REPRESENTATIVE));
    }

    /** Confirms it; gives the mandate's key. */
    @Transactional
    public UUID run(Shown shown, AgencyId agency, AccountId officer) {
        LocalDate today = LocalDate.now(clock.withZone(DatabaseClock.VIETNAM));
        MandateDays days = days(shown, today);
        if (shown.paper().day().isAfter(today)) throw Refused.at("paper-day", IdentityRefusal.MANDATE_PAPER_DAY);
        if (shown.representative().equals(officer))
            throw Refused.at("representative", IdentityRefusal.MANDATE_REPRESENTATIVE);
        AccountId represented = represented(shown);
        if (represented.equals(shown.representative())) throw Refused.at("number", IdentityRefusal.MANDATE_FOR_ONESELF);
        UUID id = UUID.randomUUID();
        try {
            rows.add(id, shown, represented, days, agency, officer);
        } catch (DataIntegrityViolationException e) { // mandate_once
            throw Refused.at("number", IdentityRefusal.MANDATE_HELD_ALREADY);
        }
        audit.record(new IdentityAudit.MandateMoved(
                shown.representative(), represented, id.toString(), MandateAct.CONFIRM, shown.kind()));
        return id;
    }

    private static MandateDays days(Shown shown, LocalDate today) {
        if (shown.kind() == MandateKind.CHILD && shown.birth() == null)
            throw Refused.at("birth", IdentityRefusal.MANDATE_BIRTH);
        if (shown.kind() != MandateKind.CHILD && shown.last() == null)
            throw Refused.at("last", IdentityRefusal.MANDATE_LAST_DAY);
        MandateDays days = shown.kind() == MandateKind.CHILD
                ? MandateDays.ofChild(today, java.util.Objects.requireNonNull(shown.birth()))
                : new MandateDays(today, java.util.Objects.requireNonNull(shown.last()));
        days.wrong(shown.kind(), MandateGround.PAPER, shown.birth()).ifPresent(wrong -> {
            throw Refused.at(shown.kind() == MandateKind.CHILD ? "birth" : "last", wrong);
        });
        return days;
    }

    private AccountId represented(Shown shown) {
        AccountKind kind = !shown.kind().body()
                ? AccountKind.CITIZEN
                : shown.organisation() ? AccountKind.ORGANISATION : AccountKind.BUSINESS;
        if (!PublicNumber.plausible(kind, shown.number())) throw Refused.at("number", IdentityRefusal.NO_PUBLIC_NUMBER);
        if (shown.birth() != null
                && !new Profile(shown.birth(), null, "", "")
                        .agreesWith(shown.number().value())) throw Refused.at("birth", IdentityRefusal.PROFILE_NUMBER);
        Optional<Account> verified = accounts.named(shown.number())
                .filter(one -> shown.kind().fits(one.kind())
                        && verifications.of(one.id()).isPresent());
        // adults who can be asked are asked: no office opens what is theirs to somebody else
        if (verified.isPresent() && shown.kind() == MandateKind.PERSON)
            throw Refused.at("number", IdentityRefusal.MANDATE_ASK_THEM);
        return verified.or(() -> accounts.kept(shown.number())).map(Account::id).orElseGet(() -> open(kind, shown));
    }

    private AccountId open(AccountKind kind, Shown shown) {
        AccountId account = accounts.add(kind, shown.name(), AccountState.INVITED, null);
        if (!accounts.keepNumber(account, shown.number()))
            throw Refused.because(IdentityRefusal.REGISTRATION_AGAIN); // by another office at this moment
        audit.record(new IdentityAudit.AccountKept(account));
        return account;
    }
}
