package vn.motcua.dossier.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.certifiedcopy.EndedAgencies;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.life.HandStep;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.text.Language;
import vn.motcua.notification.preference.Reach;
import vn.motcua.notification.preference.SetPreferences;
import vn.motcua.notification.preference.Wishes;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.testing.RunningTest;

/** Officers hear once a day what waits for them, and at once what became late; whoever wants does without, and nothing is said of any person. */
@RunningTest
@SuppressWarnings("NullAway.Init")
class TellOfficersModuleTests {

    /** Days of their own, far from those on which the job runs. */
    private static final LocalDate DAY = LocalDate.of(2031, 3, 3);

    @Autowired
    private DossierWorld world;

    @Autowired
    private EndedAgencies ended;

    @Autowired
    private OpenDossier open;

    @Autowired
    private HandStep hand;

    @Autowired
    private TellOfficers tell;

    @Autowired
    private SetPreferences preferences;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoHasAStepAndWhoMayTakeOneAreToldOnceADay() {
        DossierId free = handedIn();
        DossierId held = handedIn();
        world.as(DemoPerson.DUC, () -> {
            hand.take(held, step(held));
        });
        due(held, "-1 hour");
        long before = told(DemoPerson.DUC, "WORK_DUE");
        tell.tell(DAY);
        tell.tell(DAY);
        assertThat(told(DemoPerson.DUC, "WORK_DUE")).isEqualTo(before + 1);
        String text = last(DemoPerson.DUC);
        assertThat(text).contains("quá hạn").doesNotContain("Lan").doesNotContain("H26.101-");
        assertThat(step(free)).isNotEmpty();
        tell.tell(DAY.plusDays(1));
        assertThat(told(DemoPerson.DUC, "WORK_DUE")).as("and the next day").isEqualTo(before + 2);
    }

    @Test
    void whoDoesWithoutIsNotTold() {
        DossierId held = handedIn();
        world.as(DemoPerson.DUC, () -> {
            hand.take(held, step(held));
            preferences.run(new Wishes(Language.VI, Reach.ALL, Reach.NONE, Reach.NONE, false, 0, 0, false));
        });
        long before = told(DemoPerson.DUC, "WORK_DUE") + told(DemoPerson.DUC, "WORK_WAITING");
        tell.tell(DAY.plusDays(2));
        assertThat(told(DemoPerson.DUC, "WORK_DUE") + told(DemoPerson.DUC, "WORK_WAITING"))
                .isEqualTo(before);
        jdbc.sql("delete from notification.preference where account = ?")
                .param(account(DemoPerson.DUC))
                .update();
    }

    @Test
    void whatBecomesLateIsToldAtOnceAndOnce() {
        DossierId held = handedIn();
        world.as(DemoPerson.DUC, () -> {
            hand.take(held, step(held));
        });
        tell.lateNow();
        due(held, "-1 minute");
        long before = told(DemoPerson.DUC, "STEPS_LATE");
        tell.lateNow();
        tell.lateNow();
        assertThat(told(DemoPerson.DUC, "STEPS_LATE")).isEqualTo(before + 1);
    }

    @Test
    void whoWatchesOverAnOfficeHearsWhatIsLateThere() {
        DossierId late = handedIn();
        jdbc.sql(
                        "update dossier.dossier set status = 2, received_at = now(), due_at = now() - interval '1 day' where id = ?")
                .param(late.value())
                .update();
        long before = told(DemoPerson.VINH, "OFFICE_LATE");
        tell.tell(DAY.plusDays(3));
        assertThat(told(DemoPerson.VINH, "OFFICE_LATE")).isEqualTo(before + 1);
        jdbc.sql("update dossier.dossier set due_at = now() + interval '9 days' where id = ?")
                .param(late.value())
                .update();
    }

    /** Steps and dossiers that an agency left: whoever took over hears of them, who served there does not. */
    @Test
    void whatAnAgencyLeftThatEndedIsToldWhereItIsWorkedOn() {
        AgencyId before = ended.founded("Phường Thử còn việc", null);
        AgencyId heir = ended.founded("Phường Thử nhận việc", null);
        Actor former = ended.leader(before, "Chủ tịch phường còn việc");
        DossierId left = handedIn();
        jdbc.sql(
                        "update dossier.task set agency = ?, role = 'LEADER', holder = null where dossier = ? and closed_at is null")
                .params(before.value(), left.value())
                .update();
        jdbc.sql(
                        "update dossier.dossier set agency = ?, status = 2, received_at = now(), due_at = now() - interval '1 day' where id = ?")
                .params(before.value(), left.value())
                .update();
        due(left, "-1 hour");
        tell.tell(DAY.minusDays(2));
        assertThat(kinds(former)).as("the control").containsExactlyInAnyOrder("WORK_DUE", "OFFICE_LATE");
        ended.replaced(before, heir, LocalDate.of(2023, 5, 1));
        Actor now = ended.leader(heir, "Chủ tịch phường nhận việc");
        tell.tell(DAY.minusDays(1));
        assertThat(kinds(now)).containsExactlyInAnyOrder("WORK_DUE", "OFFICE_LATE");
        assertThat(kinds(former)).hasSize(2);
        jdbc.sql("update dossier.task set closed_at = now() where dossier = ? and closed_at is null")
                .param(left.value())
                .update();
        jdbc.sql("update dossier.dossier set due_at = now() + interval '9 days' where id = ?")
                .param(left.value())
                .update();
    }

    private List<String> kinds(Actor who) {
        return jdbc.sql("select regexp_replace(kind, '^.*[.]', '') from notification.notice where account = ?")
                .param(EndedAgencies.account(who).value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private DossierId handedIn() {
        long revision = world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString());
        return world.as(DemoPerson.LAN, () -> open.run(world.application(revision)))
                .id();
    }

    private String step(DossierId dossier) {
        return jdbc.sql("select step from dossier.task where dossier = ? and closed_at is null limit 1")
                .param(dossier.value())
                .query(String.class)
                .single();
    }

    private void due(DossierId dossier, String when) {
        jdbc.sql("update dossier.task set due_at = now() + cast(? as interval) where dossier = ? and closed_at is null")
                .params(when, dossier.value())
                .update();
    }

    private long told(DemoPerson who, String kind) {
        return jdbc.sql("select count(*) from notification.notice where account = ? and kind like ?")
                .params(account(who), "%." + kind)
                .query(Long.class)
                .single();
    }

    private String last(DemoPerson who) {
        return jdbc.sql(
                        "select title || ' ' || text || ' ' || outside from notification.notice where account = ? and kind like '%.WORK_DUE' order by id desc limit 1")
                .param(account(who))
                .query(String.class)
                .single();
    }

    private UUID account(DemoPerson who) {
        return world.account(who).value();
    }
}
