package vn.motcua.dossier.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.certifiedcopy.EndedAgencies;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.TaskView;
import vn.motcua.dossier.desk.DeskSheet.OpenStep;
import vn.motcua.dossier.life.HandStep;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.identity.PermissionHolders.Holder;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.testing.RunningTest;

/** A step that somebody held on the day on which their agency ended is done by officers of the one that took over. */
@RunningTest
@SuppressWarnings("NullAway.Init")
class HeldStepsOfEndedModuleTests {

    private static final String STEP = "tham-dinh";

    @Autowired
    private DossierWorld world;

    @Autowired
    private EndedAgencies agencies;

    @Autowired
    private OpenDossier open;

    @Autowired
    private TakeStep take;

    @Autowired
    private HandStep hand;

    @Autowired
    private DeskSteps steps;

    @Autowired
    private Reassign reassign;

    @Autowired
    private Watch watch;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private PinnedRevisions revisions;

    @Autowired
    private JdbcClient jdbc;

    private DossierId id;
    private Actor before;
    private Actor head;
    private Actor colleague;

    @BeforeEach
    void heldAsItsAgencyEnds() {
        AgencyId ended = agencies.founded("Phường Thử đang giữ việc " + UUID.randomUUID(), null);
        AgencyId heir = agencies.founded("Phường Thử nhận việc " + UUID.randomUUID(), null);
        before = agencies.official(ended, "Chuyên viên phường cũ", "staff");
        head = agencies.official(heir, "Chủ tịch phường nhận", "leader");
        colleague = agencies.official(heir, "Chuyên viên phường nhận", "staff");
        id = examined(ended);
        as(before, () -> hand.take(id, STEP));
        agencies.replaced(ended, heir, LocalDate.of(2026, 11, 2));
        refused(before, DossierRefusal.NOT_YOUR_STEP);
        refused(colleague, DossierRefusal.SOMEBODY_ELSE_HAS_IT);
    }

    @Test
    void theHeadOfWhoeverTookOverHandsItOn() {
        OpenStep seen = Actors.as(head, this::seen);
        assertThat(seen.frees()).isTrue();
        assertThat(seen.colleagues()).extracting(Holder::name).containsExactly("Chuyên viên phường nhận");
        Holder to = seen.colleagues().getFirst();
        as(head, () -> hand.give(id, STEP, to.account(), to.name()));
        as(colleague, () -> take.run(id, STEP, 0, ""));
        assertThat(held()).isEmpty();
    }

    @Test
    void orGivesItBackAlsoAfterTheGrantsOfWhoeverHeldItWereEnded() {
        jdbc.sql("delete from identity.permission_grant where account = ?")
                .param(EndedAgencies.account(before).value())
                .update();
        assertThat(Actors.as(colleague, this::seen).frees()).isFalse();
        assertThatThrownBy(() -> as(colleague, () -> hand.giveBack(id, STEP))).isInstanceOf(Refused.class);
        as(head, () -> hand.giveBack(id, STEP));
        assertThat(held())
                .singleElement()
                .satisfies(task -> assertThat(task.holder()).isNull());
        as(colleague, () -> hand.take(id, STEP));
        as(colleague, () -> take.run(id, STEP, 0, ""));
        assertThat(held()).isEmpty();
    }

    @Test
    void severalAreGivenToAnOfficerOfWhoeverTookOver() {
        String account = EndedAgencies.account(colleague).toString();
        as(head, () -> {
            List<InboxLine> lines = watch.those(List.of(held().getFirst().id()));
            assertThat(reassign.officers(lines)).extracting(Holder::name).containsExactly("Chuyên viên phường nhận");
            assertThat(reassign.run(lines, EndedAgencies.account(before).toString()))
                    .singleElement()
                    .satisfies(one -> assertThat(one.refused()).isNotNull());
            assertThat(reassign.run(lines, account))
                    .singleElement()
                    .satisfies(one -> assertThat(one.refused()).isNull());
        });
        as(colleague, () -> take.run(id, STEP, 0, ""));
        assertThat(held()).isEmpty();
    }

    private OpenStep seen() {
        DossierView dossier = dossiers.find(id).orElseThrow();
        return steps.of(dossier, held(), revisions.of(dossier.revision())).getFirst();
    }

    private List<TaskView> held() {
        return dossiers.tasks(id).stream()
                .filter(task -> task.step().equals(STEP) && task.closed() == null)
                .toList();
    }

    /** One that waits at an agency for its specialist. */
    private DossierId examined(AgencyId agency) {
        long revision = world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString());
        DossierId made = world.as(DemoPerson.LAN, () -> open.run(world.application(revision)))
                .id();
        world.as(DemoPerson.DUC, () -> take.run(made, "tiep-nhan", 0, ""));
        world.as(DemoPerson.VINH, () -> take.run(made, "phan-cong", 0, ""));
        jdbc.sql("update dossier.dossier set agency = ? where id = ?")
                .params(agency.value(), made.value())
                .update();
        jdbc.sql("update dossier.task set agency = ? where dossier = ?")
                .params(agency.value(), made.value())
                .update();
        return made;
    }

    private void refused(Actor actor, DossierRefusal refusal) {
        assertThatThrownBy(() -> as(actor, () -> take.run(id, STEP, 0, "")))
                .isInstanceOfSatisfying(
                        Refused.class, one -> assertThat(one.refusal()).isEqualTo(refusal));
    }

    private static void as(Actor actor, Runnable what) {
        Actors.as(actor, what);
    }
}
