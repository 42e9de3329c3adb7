package vn.motcua.dossier.fee;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.TaskView;
import vn.motcua.dossier.life.Act;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.payment.Obligations;
import vn.motcua.payment.PaymentEvent;
import vn.motcua.procedure.flow.NationalStatus;

/** Lets a dossier go on when its fees were paid, and its clock with it. Told twice it does nothing more; not told, it finds out by itself. */
@Component
class DossierPaid {

    private static final Logger log = LoggerFactory.getLogger(DossierPaid.class);
    private static final Duration BACK = Duration.ofMinutes(15);

    private final Dossiers dossiers;
    private final TakeStep take;
    private final Obligations obligations;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    DossierPaid(
            Dossiers dossiers,
            TakeStep take,
            Obligations obligations,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.dossiers = dossiers;
        this.take = take;
        this.obligations = obligations;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ApplicationModuleListener(condition = "#root.args[0].subject().startsWith('dossier:')")
    void paid(PaymentEvent.ObligationPaid event) {
        goOn(event.subject());
    }

    @ApplicationModuleListener
    void paidBefore(FeePaidBefore event) {
        goOn(event.subject());
    }

    /** For what no listener was there: the server stopped in between. */
    @Scheduled(
            fixedDelayString = "${motcua.dossier.paid-every:30s}",
            initialDelayString = "${motcua.dossier.paid-every:30s}")
    void look() {
        for (String code : waiting())
            try {
                goOn(DossierFees.subject(new DossierCode(code)));
            } catch (RuntimeException e) {
                log.warn("{} was paid and cannot go on; it is looked at again: {}", code, e.toString());
            }
    }

    /** Of those that were paid lately, the ones that still wait: one statement. */
    private List<String> waiting() {
        String[] codes = obligations.paidSince(clock.instant().minus(BACK)).stream()
                .flatMap(one -> DossierFees.code(one.subject()).stream())
                .map(DossierCode::text)
                .toArray(String[]::new);
        if (codes.length == 0) return List.of();
        return jdbc.sql("select code from dossier.dossier where code = any(?) and status = ?")
                .params(codes, NationalStatus.PAYMENT_ASKED.code())
                .query((row, number) -> row.getString(1))
                .list();
    }

    void goOn(String subject) {
        DossierFees.code(subject)
                .flatMap(dossiers::find)
                .filter(dossier -> dossier.status() == NationalStatus.PAYMENT_ASKED)
                .ifPresent(dossier ->
                        Actors.as(Actor.SYSTEM, () -> transaction.executeWithoutResult(status -> step(dossier))));
    }

    private void step(DossierView dossier) {
        for (TaskView task : dossiers.tasks(dossier.id())) {
            if (task.closed() != null) continue;
            for (TakeStep.Choice choice : take.choices(dossier.id(), task.step()))
                if (choice.act() == Act.PAY) {
                    take.forApplicant(dossier.id(), task.step(), choice.outcome(), "");
                    return;
                }
        }
    }
}
