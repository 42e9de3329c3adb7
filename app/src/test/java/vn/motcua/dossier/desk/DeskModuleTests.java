package vn.motcua.dossier.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.BirthApplication;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.TaskView;
import vn.motcua.dossier.life.Act;
import vn.motcua.dossier.life.MoveDueDate;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.dossier.life.Stop;
import vn.motcua.identity.PermissionHolders;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.testing.RunningTest;

/** The desk without its pages. */
@RunningTest
class DeskModuleTests {

    @Autowired
    private DossierWorld world;

    @Autowired
    private BirthApplication birth;

    @Autowired
    private OpenDossier open;

    @Autowired
    private EndStep end;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Batch batch;

    @Autowired
    private CheckPapers check;

    @Autowired
    private PaperChecks checks;

    @Autowired
    private Watch watch;

    @Autowired
    private DraftApologies drafts;

    @Autowired
    private Apologies apologies;

    @Autowired
    private SignApology sign;

    @Autowired
    private MoveDueDate move;

    @Autowired
    private Stop stop;

    @Autowired
    private PermissionHolders holders;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anInboxHoldsTheStepsOfOnesRolesAndNoOthers() {
        DossierId id = opened();
        assertThat(seenBy(DemoPerson.DUC, id)).isTrue();
        assertThat(seenBy(DemoPerson.MAI, id)).isFalse();
        assertThat(seenBy(DemoPerson.KHAI, id)).isFalse();
        step(DemoPerson.DUC, id, "tiep-nhan", 0, "");
        assertThat(seenBy(DemoPerson.DUC, id)).isFalse();
        assertThat(seenBy(DemoPerson.VINH, id)).isTrue();
        step(DemoPerson.VINH, id, "phan-cong", 0, "");
        assertThat(seenBy(DemoPerson.MAI, id)).isTrue();
        step(DemoPerson.MAI, id, "tham-dinh", 1, "Thiếu bản sao");
        assertThat(seenBy(DemoPerson.MAI, id)).isFalse();
        assertThat(world.as(DemoPerson.DUC, () -> lines(InboxView.WAITING, id))).hasSize(1);
    }

    @Test
    void aListIsPromisedUntilTheDossiersDueDateAndNotWhileTheClockStands() {
        DossierId id = opened();
        step(DemoPerson.DUC, id, "tiep-nhan", 0, "");
        assertThat(promised(id)).isEqualTo(at(id).due());
        step(DemoPerson.VINH, id, "phan-cong", 0, "");
        assertThat(promised(id)).isEqualTo(at(id).due());
        step(DemoPerson.MAI, id, "tham-dinh", 1, "Thiếu bản sao");
        assertThat(promised(id)).isNull();
    }

    @Test
    void ofTwoOfficersAtOnceOneEndsTheStepAndTheOtherIsTold() throws Exception {
        DossierId id = opened();
        List<Refusal> told = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Refusal>> all = IntStream.range(0, 4)
                    .<Callable<Refusal>>mapToObj(i -> () -> {
                        try {
                            step(DemoPerson.DUC, id, "tiep-nhan", 0, "");
                            return null;
                        } catch (Refused refused) {
                            return refused.refusal();
                        }
                    })
                    .toList();
            for (Future<Refusal> one : threads.invokeAll(all)) if (one.get() != null) told.add(one.get());
        }
        assertThat(told).hasSize(3).containsOnly(DossierRefusal.STEP_DONE_ALREADY);
        assertThat(at(id).version()).isEqualTo(2);
    }

    @Test
    void aRequestSaysAllThatTheCheckFoundWantingAndIsMadeOnce() {
        DossierId id = birth.handIn().id();
        step(DemoPerson.DUC, id, "tiep-nhan", 0, "");
        refused(DossierRefusal.NOTHING_MISSING, () -> step(DemoPerson.MAI, id, "tham-tra", 1, " "));
        List<CheckedPaper> papers = checks.of(at(id)).required();
        assertThat(papers).hasSizeGreaterThan(3);
        world.as(
                DemoPerson.MAI,
                () -> check.run(
                        at(id),
                        Map.of(
                                papers.get(0).key(), found(papers.get(0), PaperState.THERE, ""),
                                papers.get(1).key(), found(papers.get(1), PaperState.INVALID, "hết hạn"),
                                papers.get(2).key(), found(papers.get(2), PaperState.MISSING, ""))));
        step(DemoPerson.MAI, id, "tham-tra", 1, "");
        String said = dossiers.timeline(id).getLast().note();
        assertThat(said)
                .contains(
                        "1. " + papers.get(1).name(),
                        "hết hạn",
                        "2. " + papers.get(2).name())
                .doesNotContain(papers.get(0).name());
        assertThat(at(id).status()).isEqualTo(NationalStatus.SUPPLEMENT_ASKED);
    }

    @Test
    void fromAnOldPageNothingIsWrittenOfAPaperThatCameSince() {
        DossierId id = birth.handIn().id();
        step(DemoPerson.DUC, id, "tiep-nhan", 0, "");
        CheckedPaper plain = checks.of(at(id)).required().get(1);
        world.as(
                DemoPerson.MAI,
                () -> check.run(at(id), Map.of(plain.key(), found(plain, PaperState.INVALID, "bị mờ"))));
        List<CheckedPaper> page = checks.of(at(id)).required();
        jdbc.sql("""
                        insert into dossier.paper (dossier, file, field, title, name, bytes, added_at)
                        values (?, gen_random_uuid(), ?, ?, 'ban-moi.pdf', 1, now())""").params(id.value(), plain.key(), plain.name()).update();
        CheckedPaper other = page.get(3);
        CheckPapers.Checked done = world.as(
                DemoPerson.MAI,
                () -> check.run(
                        at(id),
                        Map.of(
                                plain.key(), found(page.get(1), PaperState.INVALID, "bị mờ"),
                                other.key(), found(other, PaperState.THERE, ""))));
        PaperChecks.Papers now = checks.of(at(id));
        assertThat(done.missed()).containsExactly(2);
        assertThat(done.seen()).isEqualTo(now.seen());
        assertThat(now.required().get(1).state())
                .as("nobody looked at the new file")
                .isNull();
        assertThat(now.required().get(3).state()).isEqualTo(PaperState.THERE);
    }

    @Test
    void whatAColleagueFoundMeanwhileStandsAndARequestIsOfWhatWasSeen() {
        DossierId id = birth.handIn().id();
        step(DemoPerson.DUC, id, "tiep-nhan", 0, "");
        List<CheckedPaper> page = checks.of(at(id)).required();
        world.as(
                DemoPerson.DUC,
                () -> check.run(at(id), Map.of(page.get(0).key(), found(page.get(0), PaperState.THERE, ""))));
        CheckPapers.Checked done = world.as(
                DemoPerson.MAI,
                () -> check.run(
                        at(id),
                        Map.of(
                                page.get(0).key(), found(page.get(0), PaperState.MISSING, ""),
                                page.get(2).key(), found(page.get(2), PaperState.MISSING, ""))));
        assertThat(done.missed()).containsExactly(1);
        assertThat(checks.of(at(id)).required().getFirst().who()).isEqualTo(DemoPerson.DUC.person());
        EndStep.Ending old = new EndStep.Ending(1, "", "", "", SeenPapers.of(page));
        refused(DossierRefusal.CHANGED_MEANWHILE, () -> world.as(DemoPerson.MAI, () -> end.run(id, "tham-tra", old)));
        EndStep.Ending read = new EndStep.Ending(1, "", "", "", done.seen());
        world.as(DemoPerson.MAI, () -> end.run(id, "tham-tra", read));
        assertThat(at(id).status()).isEqualTo(NationalStatus.SUPPLEMENT_ASKED);
    }

    @Test
    void aGoodOneStandsWhereABadOneIsRefused() {
        DossierId good = opened();
        DossierId bad = opened();
        step(DemoPerson.DUC, good, "tiep-nhan", 0, "");
        step(DemoPerson.DUC, bad, "tiep-nhan", 0, "");
        jdbc.sql(
                        "update dossier.task set holder = gen_random_uuid(), holder_name = 'Bùi Thanh Tùng' where dossier = ? and closed_at is null")
                .param(bad.value())
                .update();
        List<Long> tasks = List.of(task(good), task(bad));
        List<BatchLine> done = world.as(DemoPerson.VINH, () -> {
            // both at their first step after reception, each of a procedure of its own: as one they are refused
            assertThatThrownBy(() -> batch.lines(tasks)).isInstanceOf(Refused.class);
            List<InboxLine> lines = inbox.those(tasks);
            return batch.run(lines, 0, "");
        });
        assertThat(done).hasSize(2);
        for (BatchLine line : done)
            if (line.line().task().dossier().equals(good))
                assertThat(line.refused()).isNull();
            else
                assertThat(line.refused())
                        .satisfies(refused ->
                                assertThat(refused.refusal()).isEqualTo(DossierRefusal.SOMEBODY_ELSE_HAS_IT));
        assertThat(at(good).status()).isEqualTo(NationalStatus.IN_PROGRESS);
        assertThat(at(bad).status()).isEqualTo(NationalStatus.ACCEPTED);
    }

    @Test
    void anApologyIsDraftedOnceSignedByANamedOfficialAndGoesUpWhenItIsNotKept() {
        DossierId id = opened();
        step(DemoPerson.DUC, id, "tiep-nhan", 0, "");
        late(id);
        drafts.run();
        drafts.run();
        Apology drafted = apologies.of(id).orElseThrow();
        assertThat(drafted.signed()).isNull();
        assertThat(drafted.escalated()).as("not signed before the due date").isNotNull();
        assertThat(drafted.cause()).isNotEmpty();
        LocalDate until = LocalDate.ofInstant(drafted.proposed(), DatabaseClock.VIETNAM);
        refused(
                DossierRefusal.NOT_YOURS_TO_DECIDE,
                () -> world.as(DemoPerson.MAI, () -> sign.run(at(id), "Chờ xác minh", "", until)));
        world.as(DemoPerson.VINH, () -> sign.run(at(id), "Chờ xác minh", "Vũ Thị Mai", until));
        assertThat(LocalDate.ofInstant(java.util.Objects.requireNonNull(at(id).due()), DatabaseClock.VIETNAM))
                .isAfterOrEqualTo(until);
        assertThat(promised(id)).isEqualTo(at(id).due());
        assertThat(dossiers.timeline(id).getLast().act()).isEqualTo(Act.APOLOGISE);
        refused(
                DossierRefusal.APOLOGISED_ALREADY,
                () -> world.as(DemoPerson.VINH, () -> sign.run(at(id), "Lại xin lỗi", "", until.plusDays(9))));
        late(id);
        drafts.run();
        assertThat(apologies.of(id).orElseThrow().signed()).isNotNull();
        assertThat(apologies.of(id).orElseThrow().escalated()).isNotNull();
        assertThat(dossiers.timeline(id).stream().filter(event -> event.act() == Act.APOLOGISE))
                .hasSize(1);
    }

    @Test
    void aLeaderSeesWhatIsLateAndExtendsOrStops() {
        DossierId id = opened();
        step(DemoPerson.DUC, id, "tiep-nhan", 0, "");
        late(id);
        WatchQuery query = new WatchQuery(3, world.baDinh().value(), at(id).procedureCode(), "");
        Watch.Seen seen = world.as(DemoPerson.VINH, () -> watch.look(query, new Paging(1, 50)));
        assertThat(seen.late()).isEqualTo(1);
        assertThat(seen.lines().items()).extracting(InboxLine::code).containsExactly(at(id).code());
        assertThat(seen.by(WatchKind.OFFICER)).extracting(WatchGroup::key).containsExactly(WatchQuery.FREE);
        assertThat(world.as(
                        DemoPerson.MAI,
                        () -> watch.look(query, new Paging(1, 50)).late()))
                .isZero();
        Instant before = java.util.Objects.requireNonNull(at(id).due());
        LocalDate later = LocalDate.ofInstant(before, DatabaseClock.VIETNAM).plusDays(20);
        refused(
                DossierRefusal.NOT_LATER,
                () -> world.as(
                        DemoPerson.VINH,
                        () -> move.extend(id, LocalDate.ofInstant(before, DatabaseClock.VIETNAM), "x")));
        world.as(DemoPerson.VINH, () -> move.extend(id, later, "Cần xác minh"));
        assertThat(LocalDate.ofInstant(java.util.Objects.requireNonNull(at(id).due()), DatabaseClock.VIETNAM))
                .isBetween(later, later.plusDays(4));
        refused(DossierRefusal.REASON_MISSING, () -> world.as(DemoPerson.VINH, () -> stop.run(id, "")));
        world.as(DemoPerson.VINH, () -> stop.run(id, "Không đủ điều kiện"));
        assertThat(at(id).status()).isEqualTo(NationalStatus.STOPPED);
        assertThat(dossiers.tasks(id)).allMatch(task -> task.closed() != null);
    }

    @Test
    void workIsGivenToThoseWhoMayDoIt() {
        assertThat(holders.of("dossier.receive", world.baDinh()))
                .extracting(PermissionHolders.Holder::name)
                .contains("Hoàng Minh Đức")
                .doesNotContain("Vũ Thị Mai", "Đặng Hải Yến");
    }

    /** It came a month ago, and nobody did anything since. */
    private void late(DossierId id) {
        jdbc.sql("""
                        update dossier.dossier set received_at = received_at - interval '4 weeks', due_at = due_at - interval '4 weeks' where id = ?""").param(id.value()).update();
    }

    private DossierId opened() {
        long revision = world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString());
        return world.as(DemoPerson.LAN, () -> open.run(world.application(revision)))
                .id();
    }

    private void step(DemoPerson who, DossierId id, String step, int outcome, String note) {
        world.as(who, () -> end.run(id, step, EndStep.Ending.of(outcome, note)));
    }

    private boolean seenBy(DemoPerson person, DossierId id) {
        return world.as(person, () -> !lines(InboxView.ALL, id).isEmpty());
    }

    private List<InboxLine> lines(InboxView view, DossierId id) {
        InboxQuery query = new InboxQuery(view, at(id).code().text(), "", "", null);
        return inbox.look(query, new Paging(1, 10)).lines().items();
    }

    private Instant promised(DossierId id) {
        return jdbc.sql("select promised_at from dossier.task where dossier = ? and closed_at is null")
                .param(id.value())
                .query((row, number) -> {
                    var moment = row.getObject(1, java.time.OffsetDateTime.class);
                    return moment == null ? null : moment.toInstant();
                })
                .list()
                .getFirst();
    }

    private long task(DossierId id) {
        return dossiers.tasks(id).stream()
                .filter(task -> task.closed() == null)
                .mapToLong(TaskView::id)
                .findFirst()
                .orElseThrow();
    }

    private DossierView at(DossierId id) {
        return dossiers.find(id).orElseThrow();
    }

    private static CheckPapers.Found found(CheckedPaper paper, PaperState state, String note) {
        return new CheckPapers.Found(state, note, paper.seen());
    }

    private static void refused(Refusal refusal, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
