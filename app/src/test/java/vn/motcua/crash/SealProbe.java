package vn.motcua.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.letter.DossierLetters;
import vn.motcua.dossier.letter.LetterView;
import vn.motcua.dossier.life.Application;
import vn.motcua.dossier.life.LettersOut;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.Progress;
import vn.motcua.payment.Dong;
import vn.motcua.payment.Line;
import vn.motcua.payment.LineKind;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.PayWay;
import vn.motcua.payment.Payer;
import vn.motcua.payment.life.Owe;
import vn.motcua.payment.life.TakeAtCounter;
import vn.motcua.payment.receipt.Receipts;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.procedure.flow.StepLetter;
import vn.motcua.signing.pades.SigningPeople;

/** Commands added to the real program, so that a test has letters sent and receipts issued that are sealed behind it. */
public class SealProbe {

    private static final long FEE = 5_000;

    /** Gives the ward a seal, and opens a dossier about which letters go out. */
    @Bean
    AdminCommand crashSealing(DossierWorld world, SigningPeople people, OpenDossier open) {
        return new FoundingProbe.Command("sealing") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                people.sealing(world.baDinh());
                Application application = world.application(
                        world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString()));
                DossierId id =
                        world.as(DemoPerson.LAN, () -> open.run(application)).id();
                return Map.of("dossier", id.value());
            }
        };
    }

    /** Sends so many letters in one transaction; tells them as signing calls them. */
    @Bean
    AdminCommand crashLetters(
            DossierWorld world, LettersOut out, DossierLetters letters, TransactionTemplate transaction) {
        return new FoundingProbe.Command("letters", "dossier", "many") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                DossierId id = new DossierId(Long.parseLong(arguments.get("dossier")));
                int many = Integer.parseInt(arguments.get("many"));
                return Objects.requireNonNull(transaction.execute(status -> {
                    for (int i = 0; i < many; i++)
                        world.as(
                                DemoPerson.MAI,
                                () -> out.issue(id, List.of(StepLetter.SUPPLEMENT), 1, "1. Giấy chứng sinh"));
                    List<LetterView> all = letters.of(id);
                    return Map.of(
                            "papers",
                            all.subList(all.size() - many, all.size()).stream()
                                    .map(one -> "dossier.letter " + one.id())
                                    .toList());
                }));
            }
        };
    }

    /** Takes cash so many times; tells the receipts as signing calls them. */
    @Bean
    AdminCommand crashReceipts(DossierWorld world, Owe owe, TakeAtCounter counter, Receipts receipts) {
        return new FoundingProbe.Command("receipts", "many") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                List<String> told = new ArrayList<>();
                for (int i = 0; i < Integer.parseInt(arguments.get("many")); i++) told.addAll(paid());
                return Map.of("papers", told);
            }

            private List<String> paid() {
                return Actors.as(Actor.SYSTEM, () -> {
                    ObligationView owed = owe.run(new Owe.Command(
                            world.baDinh(),
                            "seal:" + UUID.randomUUID(),
                            "Khoản thử",
                            new Payer("Nguyễn Thị Lan", "001190000123", "", null),
                            List.of(Line.of(LineKind.FEE, "Lệ phí thử", new Dong(FEE))),
                            false,
                            null));
                    counter.run(owed.id(), PayWay.CASH, "", owed.amount());
                    return receipts.of(owed).stream()
                            .map(one -> "payment.receipt " + one.row())
                            .toList();
                });
            }
        };
    }
}
