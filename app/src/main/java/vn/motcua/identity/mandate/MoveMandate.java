package vn.motcua.identity.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.outside.Verifications;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.DatabaseClock;

/** Those whom a mandate concerns answer it or end it. What is ended is over with this transaction, everywhere. */
@Operation(records = IdentityAudit.MandateMoved.class, law = "BLDS 2015, Đ.140")
public class MoveMandate {

    private final MandateRows rows;
    private final Mandates mandates;
    private final Verifications verifications;
    private final AuditLog audit;
    private final Clock clock;

    MoveMandate(MandateRows rows, Mandates mandates, Verifications verifications, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.mandates = mandates;
        this.verifications = verifications;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whoever acts, or is represented, does it.
     *
     * @param twoFactors true if they signed in at level 2: agreeing takes that
     */
    @Transactional
    public void run(UUID id, MandateAct act, Account by, boolean twoFactors) {
        Mandate mandate = hold(id, act);
        boolean may = switch (act.by()) {
            case REPRESENTATIVE -> mandate.representative().equals(by.id());
            case REPRESENTED -> mandates.concerns(mandate, by.id());
            case OFFICE, NOBODY -> false;
        };
        if (!may) throw Refused.because(KernelRefusal.NOT_FOUND);
        if (act == MandateAct.AGREE) agree(mandate, by, twoFactors);
        if (act == MandateAct.REFUSE) rows.answer(id, by.id(), mandate.days());
        move(mandate, act, by);
    }

    /** The office that confirmed papers takes that back. */
    @Transactional
    public void takeBack(UUID id, AgencyId agency, Account officer) {
        Mandate mandate = hold(id, MandateAct.TAKE_BACK);
        if (!agency.equals(mandate.agency())) throw Refused.because(KernelRefusal.NOT_FOUND);
        move(mandate, MandateAct.TAKE_BACK, officer);
    }

    private Mandate hold(UUID id, MandateAct act) {
        Mandate mandate = rows.hold(id).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        if (act.from() != mandate.state(today())) throw Refused.because(IdentityRefusal.MANDATE_MOVED_ON);
        return mandate;
    }

    /** It holds from the day on which it is agreed to, for as long as was asked. */
    private void agree(Mandate mandate, Account by, boolean twoFactors) {
        if (!twoFactors) throw Refused.because(IdentityRefusal.MANDATE_LEVEL);
        if (by.id().equals(mandate.representative())) throw Refused.because(IdentityRefusal.MANDATE_FOR_ONESELF);
        if (!mandate.kind().fits(by.kind())) throw Refused.because(KernelRefusal.NOT_FOUND);
        if (by.kind() == AccountKind.CITIZEN && verifications.of(by.id()).isEmpty())
            throw Refused.because(IdentityRefusal.MANDATE_UNVERIFIED);
        LocalDate first = today();
        MandateDays days = new MandateDays(
                first,
                first.plusDays(ChronoUnit.DAYS.between(
                        mandate.days().first(), mandate.days().last())));
        LocalDate most = first.plusMonths(MandateDays.MONTHS_BY_CONSENT).minusDays(1);
        rows.answer(mandate.id(), by.id(), days.last().isAfter(most) ? new MandateDays(first, most) : days);
    }

    private void move(Mandate mandate, MandateAct act, Account by) {
        try {
            rows.move(mandate.id(), act, by.id());
        } catch (DataIntegrityViolationException e) { // mandate_once
            throw Refused.because(IdentityRefusal.MANDATE_HELD_ALREADY);
        }
        AccountId represented = act.by() == MandateAct.By.REPRESENTED ? by.id() : mandate.represented();
        audit.record(new IdentityAudit.MandateMoved(
                mandate.representative(), represented, mandate.id().toString(), act, mandate.kind()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DatabaseClock.VIETNAM));
    }
}
