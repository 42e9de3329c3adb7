package vn.motcua.crash;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.TaskView;
import vn.motcua.dossier.desk.EndStep;
import vn.motcua.dossier.desk.SignApology;
import vn.motcua.dossier.life.Act;
import vn.motcua.dossier.life.Application;
import vn.motcua.dossier.life.HandStep;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.dossier.life.Withdraw;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.procedure.flow.StepRole;

/** Three commands added to the real program, so that a test drives dossiers through the operations that every page uses. */
public class DossierProbe {

    /** Publishes the procedure; it works as soon as the demo nation's people are there. */
    @Bean
    AdminCommand crashProcedure(DossierWorld world) {
        return new FoundingProbe.Command("procedure") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                world.account(DemoPerson.HANH);
                return Map.of(
                        "revision",
                        world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString()));
            }
        };
    }

    /** Hands in a draft. */
    @Bean
    AdminCommand crashHandIn(DossierWorld world, OpenDossier open) {
        return new FoundingProbe.Command("hand-in", "draft", "revision") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                Application own = world.application(
                        UUID.fromString(arguments.get("draft")), Long.parseLong(arguments.get("revision")));
                return Map.of(
                        "code",
                        world.as(DemoPerson.LAN, () -> open.run(own)).code().text());
            }
        };
    }

    /** Does one of the acts that are possible now; which one, chance says. Nothing is answered of a dossier at its end. */
    @Bean
    AdminCommand crashAct(
            DossierWorld world,
            Dossiers dossiers,
            TakeStep take,
            EndStep end,
            HandStep hand,
            Withdraw withdraw,
            SignApology apology) {
        Acts acts = new Acts(world, dossiers, take, end, hand, withdraw, apology);
        return new FoundingProbe.Command("act", "code", "seed") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                DossierCode code = new DossierCode(arguments.get("code"));
                List<Runnable> possible = acts.possible(dossiers.find(code).orElseThrow());
                if (possible.isEmpty()) return Map.of("ended", true);
                possible.get(new Random(Long.parseLong(arguments.get("seed"))).nextInt(possible.size()))
                        .run();
                EventView last = dossiers.timeline(
                                dossiers.find(code).orElseThrow().id())
                        .getLast();
                return Map.of("number", last.number(), "act", last.act().name());
            }
        };
    }

    private record Acts(
            DossierWorld world,
            Dossiers dossiers,
            TakeStep take,
            EndStep end,
            HandStep hand,
            Withdraw withdraw,
            SignApology apology) {

        /** The usual ones several times, so that dossiers come to their end and not all are withdrawn. */
        List<Runnable> possible(DossierView dossier) {
            List<Runnable> possible = new ArrayList<>();
            for (TaskView task : dossiers.tasks(dossier.id())) if (task.closed() == null) of(dossier, task, possible);
            if (Act.WITHDRAW.from().contains(dossier.status()))
                possible.add(() -> world.as(DemoPerson.LAN, () -> withdraw.run(dossier.id(), "Tôi không cần nữa")));
            if (Act.APOLOGISE.from().contains(dossier.status()) && dossier.due() != null && !apologised(dossier))
                for (int i = 0; i < 4; i++)
                    possible.add(
                            () -> world.as(DemoPerson.VINH, () -> apology.run(dossier, "Quá tải", "", later(dossier))));
            return possible;
        }

        private void of(DossierView dossier, TaskView task, List<Runnable> possible) {
            StepRole role = task.role();
            for (TakeStep.Choice choice : take.choices(dossier.id(), task.step())) {
                Runnable ends = role == null
                        ? () -> world.as(DemoPerson.LAN, () -> {
                            take.forApplicant(dossier.id(), task.step(), choice.outcome(), "Tôi gửi bổ sung");
                        })
                        : () -> world.as(officer(role), () -> {
                            end.run(dossier.id(), task.step(), ending(choice.outcome()));
                        });
                for (int i = choice.outcome() == 0 ? 0 : 4; i < 5; i++) possible.add(ends);
            }
            if (role == null) return;
            for (int i = 0; i < 3; i++)
                possible.add(() -> world.as(officer(role), () -> {
                    if (task.holder() == null) hand.take(dossier.id(), task.step());
                    else hand.giveBack(dossier.id(), task.step());
                }));
        }

        private static EndStep.Ending ending(int outcome) {
            return new EndStep.Ending(outcome, "Lý do thử nghiệm", "Nguyễn Thị Lan", "Căn cước", null);
        }

        private boolean apologised(DossierView dossier) {
            return dossiers.timeline(dossier.id()).stream().anyMatch(event -> event.act() == Act.APOLOGISE);
        }

        private static LocalDate later(DossierView dossier) {
            return LocalDate.ofInstant(Objects.requireNonNull(dossier.due()), DatabaseClock.VIETNAM)
                    .plusDays(7);
        }

        private static DemoPerson officer(StepRole role) {
            return switch (role) {
                case ONE_STOP, CASHIER -> DemoPerson.DUC;
                case SPECIALIST -> DemoPerson.MAI;
                case UNIT_HEAD, LEADER -> DemoPerson.VINH;
                case CLERK -> DemoPerson.HANH;
            };
        }
    }
}
