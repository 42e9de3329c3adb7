package vn.motcua.crash;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.TaskView;
import vn.motcua.dossier.desk.EndStep;
import vn.motcua.dossier.fee.DossierFees;
import vn.motcua.dossier.life.Application;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.Progress;
import vn.motcua.payment.AttemptView;
import vn.motcua.payment.Dong;
import vn.motcua.payment.Line;
import vn.motcua.payment.LineKind;
import vn.motcua.payment.ObligationId;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.Obligations;
import vn.motcua.payment.Payer;
import vn.motcua.payment.RefundState;
import vn.motcua.payment.life.BeginAttempt;
import vn.motcua.payment.life.Owe;
import vn.motcua.payment.receipt.ReceiptView;
import vn.motcua.payment.receipt.Receipts;
import vn.motcua.payment.refund.AskRefund;
import vn.motcua.payment.refund.DecideRefund;
import vn.motcua.payment.refund.RefundView;
import vn.motcua.payment.refund.Refunds;

/** Commands added to the real program, so that a test owes, pays and is given back money through the operations that every page uses. */
public class PaymentProbe {

    private static final long CHARGE = 8_000;
    private static final long FEE = 12_000;

    /** Publishes a procedure that costs something. */
    @Bean
    AdminCommand crashCosting(DossierWorld world) {
        return new FoundingProbe.Command("costing") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                world.account(DemoPerson.HANH);
                return Map.of("revision", world.publishCosting(flow(), CHARGE));
            }
        };
    }

    /** The steps of an extract, for which everybody pays. */
    private static String flow() {
        try (InputStream in =
                Objects.requireNonNull(PaymentProbe.class.getResourceAsStream("/procedure/flows/2.000635.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?s)\\{\"id\": \"mien-phi\".*?\\]\\},\\s*", "")
                    .replace("\"to\": \"mien-phi\"", "\"to\": \"cho-nop\"");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A dossier that is handed in and comes to wait for its fees. */
    @Bean
    AdminCommand crashCostingDossier(
            DossierWorld world, OpenDossier open, Dossiers dossiers, EndStep end, DossierFees fees) {
        return new FoundingProbe.Command("owe-for-dossier", "draft", "revision") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                Application own = world.application(
                        UUID.fromString(arguments.get("draft")), Long.parseLong(arguments.get("revision")));
                DossierId id = world.as(DemoPerson.LAN, () -> open.run(own)).id();
                step(id, "tiep-nhan", DemoPerson.DUC);
                step(id, "tra-cuu", DemoPerson.MAI);
                DossierView now = dossiers.find(id).orElseThrow();
                return Map.of(
                        "obligation",
                        fees.of(now.code()).orElseThrow().id().value().toString());
            }

            private void step(DossierId id, String step, DemoPerson who) {
                for (TaskView task : dossiers.tasks(id))
                    if (task.closed() == null && task.step().equals(step))
                        world.as(who, () -> {
                            end.run(id, step, new EndStep.Ending(0, "", "", "", null));
                        });
            }
        };
    }

    /** Something owed; with a partner's code, an order of its. */
    @Bean
    AdminCommand crashOwe(DossierWorld world, Owe owe, JdbcClient jdbc, TransactionTemplate transaction) {
        return new FoundingProbe.Command("owe", "draft", "partner") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                String draft = arguments.get("draft");
                boolean order = !arguments.get("partner").equals("-");
                ObligationView made = Actors.as(
                        Actor.SYSTEM,
                        () -> Objects.requireNonNull(transaction.execute(status -> {
                            ObligationView owed = owe.run(new Owe.Command(
                                    world.baDinh(),
                                    (order ? "partner:crash:" : "crash:") + draft,
                                    "Khoản thử " + draft,
                                    new Payer("Nguyễn Thị Lan", "001190000123", "", null),
                                    List.of(
                                            Line.of(LineKind.CHARGE, "Phí thử", new Dong(CHARGE)),
                                            Line.of(LineKind.FEE, "Lệ phí thử", new Dong(FEE))),
                                    order,
                                    null));
                            if (order) keep(owed, draft, arguments.get("partner"));
                            return owed;
                        })));
                return Map.of("obligation", made.id().value().toString());
            }

            private void keep(ObligationView owed, String draft, String partner) {
                jdbc.sql("""
                                insert into payment.partner_order (obligation, partner, reference, digest, said, opened_at)
                                select ?, id, ?, '\\x00', '{}', now() from payment.partner where code = ? on conflict do nothing""").params(owed.row(), draft, partner).update();
            }
        };
    }

    /** Sets out to pay, or goes on with it; says how it stands. */
    @Bean
    AdminCommand crashBegin(BeginAttempt begin, Obligations obligations) {
        return new FoundingProbe.Command("begin", "obligation") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                ObligationId id =
                        ObligationId.parse(arguments.get("obligation")).orElseThrow();
                if (obligations.find(id).orElseThrow().state() != ObligationState.OPEN)
                    return Map.of("state", "OVER", "reference", "");
                AttemptView attempt = Actors.as(Actor.SYSTEM, () -> begin.run(id));
                return Map.of("state", attempt.state().name(), "reference", attempt.reference());
            }
        };
    }

    /** What a payer's page says. */
    @Bean
    AdminCommand crashStanding(Obligations obligations, Receipts receipts) {
        return new FoundingProbe.Command("standing", "obligation") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                ObligationView now = obligations
                        .find(ObligationId.parse(arguments.get("obligation")).orElseThrow())
                        .orElseThrow();
                return Map.of(
                        "state",
                        now.state().name(),
                        "receipts",
                        receipts.of(now).stream().map(ReceiptView::code).toList());
            }
        };
    }

    /** Has it given back: asked for, and decided. */
    @Bean
    AdminCommand crashGiveBack(Obligations obligations, Refunds refunds, AskRefund ask, DecideRefund decide) {
        return new FoundingProbe.Command("give-back", "obligation") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                ObligationView owed = obligations
                        .find(ObligationId.parse(arguments.get("obligation")).orElseThrow())
                        .orElseThrow();
                Optional<RefundView> begun = refunds.of(owed).stream()
                        .filter(one -> one.state() != RefundState.REFUSED
                                && one.reason().equals("nộp nhầm"))
                        .findFirst();
                return Actors.as(Actor.SYSTEM, () -> {
                    String reference = begun.map(RefundView::reference).orElseGet(() -> ask.run(owed.id(), "nộp nhầm"));
                    if (refunds.find(reference).orElseThrow().state() == RefundState.ASKED)
                        decide.run(reference, DecideRefund.Decision.APPROVE);
                    return Map.of("refund", reference);
                });
            }
        };
    }
}
