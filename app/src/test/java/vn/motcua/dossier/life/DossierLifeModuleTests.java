package vn.motcua.dossier.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.TaskView;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.testing.RunningTest;

/** A dossier from submission to its result, by the people whose steps they are. */
@RunningTest
class DossierLifeModuleTests {

    @Autowired
    private DossierWorld world;

    @Autowired
    private OpenDossier open;

    @Autowired
    private TakeStep take;

    @Autowired
    private HandStep hand;

    @Autowired
    private Withdraw withdraw;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void goesItsWayAndTheClockStandsWhileTheApplicantIsWaitedFor() {
        DossierId id = opened(simple());
        assertThat(at(id).status()).isEqualTo(NationalStatus.SUBMITTED);
        assertThat(at(id).due()).isNull();
        step(DemoPerson.DUC, id, "tiep-nhan", 0, "");
        DossierView accepted = at(id);
        assertThat(accepted.due()).isNotNull();
        step(DemoPerson.VINH, id, "phan-cong", 0, "");
        step(DemoPerson.MAI, id, "tham-dinh", 1, "Thiếu giấy chứng sinh");
        DossierView waiting = at(id);
        assertThat(waiting.status()).isEqualTo(NationalStatus.SUPPLEMENT_ASKED);
        assertThat(waiting.due()).isNull();
        assertThat(waiting.pauses()).hasSize(1);
        // the applicant takes three days; the due date moves, by no less than the working time that passed
        jdbc.sql(
                        "update dossier.dossier set pauses = array[(:begun)::timestamptz], received_at = (:begun)::timestamptz where id = :id")
                .param(
                        "begun",
                        java.util.Objects.requireNonNull(accepted.received())
                                .minus(Duration.ofDays(14))
                                .toString())
                .param("id", id.value())
                .update();
        world.as(DemoPerson.LAN, () -> take.forApplicant(id, "bo-sung", 0, "Đã nộp"));
        DossierView supplied = at(id);
        assertThat(supplied.status()).isEqualTo(NationalStatus.IN_PROGRESS);
        assertThat(supplied.pauses().getFirst().until()).isPresent();
        assertThat(supplied.due())
                .isAfter(java.util.Objects.requireNonNull(supplied.received()).plus(Duration.ofDays(14)));
        step(DemoPerson.MAI, id, "tham-dinh", 0, "");
        step(DemoPerson.VINH, id, "ky", 0, "");
        step(DemoPerson.HANH, id, "hoan-thien", 0, "");
        assertThat(at(id).status()).isEqualTo(NationalStatus.RESULT_READY);
        assertThat(at(id).finished()).isNotNull();
        step(DemoPerson.DUC, id, "tra", 0, "");
        DossierView done = at(id);
        assertThat(done.status()).isEqualTo(NationalStatus.RETURNED);
        assertThat(done.returned()).isNotNull();
        assertThat(dossiers.tasks(id)).allMatch(task -> task.closed() != null);
        assertThat(dossiers.timeline(id))
                .extracting(EventView::act)
                .containsExactly(
                        Act.SUBMIT,
                        Act.ACCEPT,
                        Act.BEGIN,
                        Act.ASK_SUPPLEMENT,
                        Act.SUPPLY,
                        Act.PASS_ON,
                        Act.PASS_ON,
                        Act.FINISH,
                        Act.RETURN);
        assertThat(dossiers.timeline(id)).extracting(EventView::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void eachStepIsForItsRoleAndAReasonIsGiven() {
        DossierId id = opened(simple());
        refused(DossierRefusal.NOT_YOUR_STEP, () -> step(DemoPerson.MAI, id, "tiep-nhan", 0, ""));
        refused(DossierRefusal.NOT_YOUR_STEP, () -> step(DemoPerson.LAN, id, "tiep-nhan", 0, ""));
        refused(DossierRefusal.NOT_YOUR_STEP, () -> step(DemoPerson.HA, id, "tiep-nhan", 0, ""));
        refused(DossierRefusal.REASON_MISSING, () -> step(DemoPerson.DUC, id, "tiep-nhan", 1, " "));
        refused(DossierRefusal.OUTCOME_NOT_POSSIBLE, () -> step(DemoPerson.DUC, id, "tiep-nhan", 7, ""));
        refused(DossierRefusal.STEP_DONE_ALREADY, () -> step(DemoPerson.VINH, id, "ky", 0, ""));
        assertThat(at(id).version()).isEqualTo(1);
        step(DemoPerson.DUC, id, "tiep-nhan", 1, "Không thuộc thẩm quyền");
        assertThat(at(id).status()).isEqualTo(NationalStatus.NOT_ACCEPTED);
        refused(DossierRefusal.NOT_IN_THIS_STATUS, () -> withdraw.run(id, ""));
    }

    @Test
    void whoTookAStepHasIt() {
        DossierId id = opened(simple());
        world.as(DemoPerson.DUC, () -> hand.take(id, "tiep-nhan"));
        world.as(DemoPerson.DUC, () -> hand.take(id, "tiep-nhan"));
        assertThat(openTask(id).holderName()).isEqualTo("Hoàng Minh Đức");
        world.as(DemoPerson.DUC, () -> hand.giveBack(id, "tiep-nhan"));
        assertThat(openTask(id).holder()).isNull();
        refused(
                DossierRefusal.NOT_YOURS_TO_GIVE,
                () -> world.as(
                        DemoPerson.DUC, () -> hand.give(id, "tiep-nhan", world.account(DemoPerson.MAI), "Vũ Thị Mai")));
        world.as(DemoPerson.VINH, () -> hand.give(id, "tiep-nhan", world.account(DemoPerson.MAI), "Vũ Thị Mai"));
        refused(DossierRefusal.SOMEBODY_ELSE_HAS_IT, () -> step(DemoPerson.DUC, id, "tiep-nhan", 0, ""));
        assertThat(dossiers.timeline(id))
                .extracting(EventView::act)
                .containsExactly(Act.SUBMIT, Act.HAND, Act.HAND, Act.HAND);
    }

    @Test
    void handedInFiveTimesItIsOneDossier() {
        Application application = world.application(simple());
        List<DossierId> ids = atOnce(IntStream.range(0, 5)
                .<Callable<DossierId>>mapToObj(i -> () -> world.as(DemoPerson.LAN, () -> {
                    try {
                        return open.run(application).id();
                    } catch (Refused refused) {
                        assertThat(refused.refusal()).isEqualTo(DossierRefusal.BEING_HANDED_IN);
                        return open.run(application).id();
                    }
                }))
                .toList());
        assertThat(ids).hasSize(5).containsOnly(ids.getFirst());
    }

    @Test
    void numbersOfADayHaveNoGapUnderManyAtOnce() {
        long revision = simple();
        List<String> codes = atOnce(IntStream.range(0, 40)
                .<Callable<String>>mapToObj(i -> () -> world.as(DemoPerson.LAN, () -> {
                    Application one = world.application(revision);
                    return open.run(one).code().text();
                }))
                .toList());
        List<Integer> numbers = codes.stream()
                .map(code -> Integer.parseInt(code.substring(code.lastIndexOf('-') + 1)))
                .sorted()
                .toList();
        // other tests hand in meanwhile, so that theirs lie between; all numbers of the day together have no gap
        // after the first, whose dossier it may be now: the demo nation's dossiers of earlier weeks were entered under
        // numbers of today
        assertThat(numbers).doesNotHaveDuplicates();
        long[] day = jdbc.sql("""
                        select count(*) + min(split_part(code, '-', 3)::int) - 1, max(split_part(code, '-', 3)::int), (select last from dossier.day_number where agency = :agency
                            order by day desc limit 1)
                        from dossier.dossier where code like (select substring(max(code) from '^(.*-)[0-9]+$') from dossier.dossier where agency = :agency) || '%'""")
                .param("agency", world.baDinh().value())
                .query((row, number) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)})
                .single();
        assertThat(day[0]).isEqualTo(day[1]).isEqualTo(day[2]);
    }

    @Test
    void ofTwoOfficersAtOnceOneDoesIt() {
        DossierId id = opened(simple());
        List<Boolean> done = atOnce(IntStream.range(0, 6)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    try {
                        step(DemoPerson.DUC, id, "tiep-nhan", 0, "");
                        return true;
                    } catch (Refused refused) {
                        assertThat(refused.refusal()).isEqualTo(DossierRefusal.STEP_DONE_ALREADY);
                        return false;
                    }
                })
                .toList());
        assertThat(done).containsOnlyOnce(true);
        assertThat(dossiers.timeline(id)).hasSize(2);
    }

    @Test
    void theOpinionAndTheExaminationGoOnAtOnce() {
        DossierId id = opened(
                world.publish(FlowJson.write(FlowTemplate.CONSULTATION.flow()).toString()));
        step(DemoPerson.DUC, id, "tiep-nhan", 0, "");
        step(DemoPerson.VINH, id, "phan-cong", 0, "");
        assertThat(open(id)).extracting(TaskView::step).containsExactlyInAnyOrder("tham-dinh", "lay-y-kien");
        step(DemoPerson.MAI, id, "lay-y-kien", 1, "");
        assertThat(open(id)).extracting(TaskView::step).containsExactly("tham-dinh");
        step(DemoPerson.MAI, id, "tham-dinh", 0, "");
        assertThat(open(id)).extracting(TaskView::step).containsExactly("tham-dinh-lai");
    }

    @Test
    void withdrawnEndsEverything() {
        DossierId id = opened(simple());
        step(DemoPerson.DUC, id, "tiep-nhan", 0, "");
        world.as(DemoPerson.LAN, () -> withdraw.run(id, "Không cần nữa"));
        assertThat(at(id).status()).isEqualTo(NationalStatus.WITHDRAWN);
        assertThat(open(id)).isEmpty();
        refused(DossierRefusal.STEP_DONE_ALREADY, () -> step(DemoPerson.VINH, id, "phan-cong", 0, ""));
    }

    @Test
    void whatIsNotCompleteIsNotHandedIn() {
        Application good = world.application(simple());
        Application bad = new Application(
                good.draft(),
                good.revision(),
                good.agency(),
                "",
                good.channel(),
                good.account(),
                good.applicant(),
                good.returnWay(),
                good.answers().with("what", null),
                List.of());
        refused(DossierRefusal.INCOMPLETE, () -> open.run(bad));
        assertThat(jdbc.sql("select count(*) from dossier.dossier where draft = ?")
                        .param(bad.draft())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long simple() {
        return world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString());
    }

    private DossierId opened(long revision) {
        Application application = world.application(revision);
        return world.as(DemoPerson.LAN, () -> open.run(application)).id();
    }

    private void step(DemoPerson who, DossierId id, String step, int outcome, String note) {
        world.as(who, () -> take.run(id, step, outcome, note));
    }

    private DossierView at(DossierId id) {
        return dossiers.find(id).orElseThrow();
    }

    private List<TaskView> open(DossierId id) {
        return dossiers.tasks(id).stream().filter(task -> task.closed() == null).toList();
    }

    private TaskView openTask(DossierId id) {
        return open(id).getFirst();
    }

    private static void refused(Refusal refusal, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static <T> List<T> atOnce(List<Callable<T>> all) {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<T> results = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(all)) results.add(one.get());
            return results;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
