package vn.motcua.axis.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.axis.AxisWorld.documentId;
import static vn.motcua.axis.AxisWorld.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.axis.AxisWorld;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.Progress;
import vn.motcua.testing.ModuleTest;

/** The doctor finds what is wrong, says what to do, and ends with the code that a watch looks at. */
@ModuleTest
class DoctorModuleTests {

    @Autowired
    private DoctorCommand doctor;

    @Autowired
    private DeliveryCheck deliveries;

    @Autowired
    private SystemsCheck systems;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyThingIsLookedAtAndWhatIsNotWellComesWithAdvice() {
        List<Finding> findings = run(doctor);
        assertThat(findings).hasSize(10);
        assertThat(findings).allSatisfy(each -> {
            assertThat(each.said()).isNotBlank().contains(" / ").doesNotContain("could not be checked");
            assertThat(each.advice().isEmpty()).isEqualTo(each.state() == Finding.State.OK);
        });
    }

    @Test
    void contentsThatAreLongDueAreTold(@Autowired KeepingCheck keeping) {
        long packet = 990_000_000_001L;
        assertThat(keeping.look().state()).isEqualTo(Finding.State.OK);
        jdbc.sql("insert into axis.content_due (packet, sender, look_at) values (?, 1, now() - interval '2 hours')")
                .param(packet)
                .update();
        assertThat(keeping.look()).satisfies(late -> {
            assertThat(late.state()).isEqualTo(Finding.State.WARN);
            assertThat(late.said()).contains("1 ");
        });
        jdbc.sql("delete from axis.content_due where packet = ?").param(packet).update();
    }

    @Test
    void oneBadThingMakesTheExitCode() {
        Check good = check(Finding.ok("a", "b"));
        Check warns = check(Finding.warn("a", "b", "c"));
        Check bad = check(Finding.bad("a", "b", "c"));
        assertThat(exit(good, warns)).isZero();
        assertThat(exit(good, bad)).isEqualTo(2);
    }

    @Test
    void aCheckThatFailsIsToldAndHidesNoOther() {
        Check fails = new Check() {
            @Override
            public int order() {
                return 1;
            }

            @Override
            public Finding look() {
                throw new IllegalStateException("gone");
            }
        };
        List<Finding> findings = run(new DoctorCommand(List.of(fails, check(Finding.ok("a", "b")))));
        assertThat(findings).extracting(Finding::state).containsExactlyInAnyOrder(Finding.State.BAD, Finding.State.OK);
        assertThat(exit(fails)).isEqualTo(2);
    }

    @Test
    void clocksAndDisksAreJudgedByTheirLimits() {
        assertThat(ClockCheck.of(Duration.ofSeconds(5)).state()).isEqualTo(Finding.State.OK);
        assertThat(ClockCheck.of(Duration.ofSeconds(6)).state()).isEqualTo(Finding.State.WARN);
        assertThat(ClockCheck.of(Duration.ofSeconds(61)).state()).isEqualTo(Finding.State.BAD);
        assertThat(DiskCheck.of(50_000_000_000L, 100_000_000_000L).state()).isEqualTo(Finding.State.OK);
        assertThat(DiskCheck.of(5_000_000_000L, 100_000_000_000L).state()).isEqualTo(Finding.State.WARN);
        assertThat(DiskCheck.of(1_000_000_000L, 100_000_000_000L).state()).isEqualTo(Finding.State.BAD);
    }

    @Test
    void whoStaysAwayIsNamed(@Autowired ApplicationContext context) {
        AxisWorld world = new AxisWorld(context);
        String from = world.agency();
        String away = world.agency();
        long docId = world.send(world.caller(from), from, letter(documentId(from), from, away))
                .docId();
        jdbc.sql("update axis.packet set accepted_at = accepted_at - interval '3000 days' where id = ?")
                .param(docId)
                .update();
        Finding finding = deliveries.look();
        assertThat(finding.state()).isEqualTo(Finding.State.BAD);
        assertThat(finding.said()).contains(away).contains("3000 ngày");
        assertThat(finding.advice()).contains(away);
        jdbc.sql("update axis.packet set accepted_at = accepted_at + interval '3000 days' where id = ?")
                .param(docId)
                .update();
        Instant now = Instant.EPOCH;
        assertThat(DeliveryCheck.of(new DeliveryCheck.Waiting(1, 1, "H41", now), now.plusSeconds(3_600))
                        .state())
                .isEqualTo(Finding.State.OK);
        assertThat(DeliveryCheck.of(new DeliveryCheck.Waiting(1, 1, "H41", now), now.plus(Duration.ofDays(2)))
                        .state())
                .isEqualTo(Finding.State.WARN);
    }

    @Test
    void aSystemWithAnOldStampIsNamed(@Autowired ApplicationContext context) {
        AxisWorld world = new AxisWorld(context);
        String code = world.system(world.agency()).systemId();
        jdbc.sql("update axis.system set stamp_age_seconds = 200000 where code = ?")
                .param(code)
                .update();
        assertThat(systems.look().said()).contains(code);
        jdbc.sql("update axis.system set stamp_age_seconds = null where code = ?")
                .param(code)
                .update();
    }

    @SuppressWarnings("unchecked")
    private static List<Finding> run(DoctorCommand command) {
        return (List<Finding>) command.run(new Arguments(Map.of()), Progress.SILENT);
    }

    private static int exit(Check... checks) {
        DoctorCommand command = new DoctorCommand(List.of(checks));
        return command.exit(run(command));
    }

    private static Check check(Finding finding) {
        return new Check() {
            @Override
            public int order() {
                return 2;
            }

            @Override
            public Finding look() {
                return finding;
            }
        };
    }
}
