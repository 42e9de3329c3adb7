package vn.motcua.identity.mandate;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.PublicNumber;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.guard.Attempts;
import vn.motcua.identity.outside.Verifications;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.DatabaseClock;

/**
 * A citizen asks whoever has a number to let them act for them. Whether the number has an account is told by nothing: the request waits either way, and lapses
 * if nobody answers.
 */
@Operation(records = IdentityAudit.MandateMoved.class, law = "BLDS 2015, Đ.138")
public class RequestMandate {

    private static final int BURST = 10;
    private static final Duration EACH = Duration.ofHours(2);

    private final MandateRows rows;
    private final AccountRepository accounts;
    private final Verifications verifications;
    private final Attempts attempts;
    private final AuditLog audit;
    private final Clock clock;

    RequestMandate(
            MandateRows rows,
            AccountRepository accounts,
            Verifications verifications,
            Attempts attempts,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.verifications = verifications;
        this.attempts = attempts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks; gives the mandate's key. */
    @Transactional
    public UUID run(
            Account representative, MandateKind kind, SignInName number, List<String> procedures, LocalDate last) {
        if (representative.kind() != AccountKind.CITIZEN) throw Refused.because(KernelRefusal.NOT_FOUND);
        if (kind == MandateKind.CHILD) throw Refused.at("kind", IdentityRefusal.MANDATE_CHILD_BY_PAPER);
        if (verifications.of(representative.id()).isEmpty()) throw Refused.because(IdentityRefusal.MANDATE_UNVERIFIED);
        AccountKind whose = kind.body() ? AccountKind.BUSINESS : AccountKind.CITIZEN;
        if (!PublicNumber.plausible(whose, number)) throw Refused.at("number", IdentityRefusal.NO_PUBLIC_NUMBER);
        if (accounts.names(representative.id()).contains(number))
            throw Refused.at("number", IdentityRefusal.MANDATE_FOR_ONESELF);
        MandateDays days = new MandateDays(LocalDate.now(clock.withZone(DatabaseClock.VIETNAM)), last);
        days.wrong(kind, MandateGround.CONSENT, null).ifPresent(wrong -> {
            throw Refused.at("last", wrong);
        });
        attempts.take("mandate|" + representative.id(), BURST, EACH).ifPresent(wait -> {
            throw Refused.because(IdentityRefusal.TOO_MANY_ATTEMPTS, wait.toSeconds());
        });
        UUID id = UUID.randomUUID();
        try {
            rows.add(id, kind, representative.id(), number, procedures, days);
        } catch (DuplicateKeyException e) { // mandate_asked_once
            throw Refused.at("number", IdentityRefusal.MANDATE_ASKED_ALREADY);
        }
        audit.record(new IdentityAudit.MandateMoved(representative.id(), null, id.toString(), MandateAct.ASK, kind));
        return id;
    }
}
