package vn.motcua.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.procedure.draft.ApproveRevision;
import vn.motcua.procedure.draft.AskForReview;
import vn.motcua.procedure.draft.BeginDraft;
import vn.motcua.procedure.draft.CloseProcedure;
import vn.motcua.procedure.draft.DiscardDraft;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.draft.Drafts;
import vn.motcua.procedure.draft.SaveForm;
import vn.motcua.procedure.draft.SaveRecord;
import vn.motcua.procedure.draft.SendBack;
import vn.motcua.procedure.draft.WithdrawRevision;
import vn.motcua.procedure.record.ProcedureRecord;
import vn.motcua.procedure.record.RecordJson;
import vn.motcua.testing.RunningTest;

/** A revision's way from draft to force and beyond, with two people and a calendar. */
@RunningTest
class RevisionsModuleTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private BeginDraft begin;

    @Autowired
    private SaveRecord save;

    @Autowired
    private SaveForm saveForm;

    @Autowired
    private DiscardDraft discard;

    @Autowired
    private AskForReview ask;

    @Autowired
    private SendBack sendBack;

    @Autowired
    private ApproveRevision approve;

    @Autowired
    private WithdrawRevision withdraw;

    @Autowired
    private CloseProcedure close;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Procedures procedures;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aSecondPersonApprovesAndTheDayComesByItself() {
        ProcedureCode code = new ProcedureCode("9.100001");
        LocalDate today = procedures.today();
        publish(code, "Bản một", today);
        Draft second = an(() -> begin.from(code));
        an(() -> save.run(second.id(), second.version(), record(code, "Bản hai")));
        review(second.id());
        Draft reviewed = an(() -> drafts.open(second.id()));
        quan(() -> approve.run(second.id(), reviewed.version(), today.plusDays(3)));

        assertThat(name(procedures, code)).isEqualTo("Bản một");
        assertThat(name(after(Duration.ofDays(2)), code)).isEqualTo("Bản một");
        assertThat(name(after(Duration.ofDays(3)), code)).isEqualTo("Bản hai");
        assertThat(after(Duration.ofDays(3)).revision(code, 1).orElseThrow().standing())
                .isEqualTo(RevisionStanding.REPLACED);
        assertThat(procedures.revision(code, 2).orElseThrow().standing()).isEqualTo(RevisionStanding.SCHEDULED);
    }

    @Test
    void whoDraftedDoesNotApproveAndOnlyTheirAgencyMayTouchIt() {
        ProcedureCode code = new ProcedureCode("9.100002");
        Draft draft = fresh(code, "Bốn mắt");
        review(draft.id());
        int version = an(() -> drafts.open(draft.id())).version();
        refused(
                KernelRefusal.NOT_ALLOWED,
                () -> as(DemoPerson.AN, () -> approve.run(draft.id(), version, procedures.today())));
        refused(KernelRefusal.NOT_FOUND, () -> as(DemoPerson.VINH, () -> drafts.open(draft.id())));
        refused(KernelRefusal.NOT_FOUND, () -> as(DemoPerson.LAN, () -> drafts.open(draft.id())));
        refused(
                ProcedureRefusal.NOBODY,
                () -> Actors.as(Actor.OPERATOR, () -> approve.run(draft.id(), version, procedures.today())));
        quan(() -> sendBack.run(draft.id(), version, "Thiếu căn cứ"));
        assertThat(an(() -> drafts.open(draft.id())).note()).isEqualTo("Thiếu căn cứ");
        Draft again = as(DemoPerson.QUAN, () -> drafts.open(draft.id()));
        as(DemoPerson.QUAN, () -> save.run(again.id(), again.version(), record(code, "Người duyệt sửa")));
        review(draft.id());
        Draft touched = an(() -> drafts.open(draft.id()));
        refused(
                ProcedureRefusal.OWN_DRAFT,
                () -> quan(() -> approve.run(touched.id(), touched.version(), procedures.today())));
        as(DemoPerson.YEN, () -> approve.run(touched.id(), touched.version(), procedures.today()));
        assertThat(name(procedures, code)).isEqualTo("Người duyệt sửa");
    }

    @Test
    void twoEditorsAtOnceCannotUndoEachOther() {
        ProcedureCode code = new ProcedureCode("9.100003");
        Draft draft = fresh(code, "Hai người");
        an(() -> save.run(draft.id(), draft.version(), record(code, "Người thứ nhất")));
        assertThatThrownBy(() ->
                        as(DemoPerson.QUAN, () -> save.run(draft.id(), draft.version(), record(code, "Người thứ hai"))))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(ProcedureRefusal.SAVED_MEANWHILE);
                    assertThat(refused.args()).containsExactly(DemoPerson.AN.person());
                });
        refused(
                ProcedureRefusal.DRAFT_EXISTS,
                () -> an(() -> {
                    publishElsewhere(code);
                    return begin.from(code);
                }));
    }

    @Test
    void dayBeforeTodayIsRefusedAndAPlannedDayCanBeTakenBack() {
        ProcedureCode code = new ProcedureCode("9.100004");
        LocalDate today = procedures.today();
        publish(code, "Đang có", today);
        Draft next = an(() -> begin.from(code));
        review(next.id());
        int version = an(() -> drafts.open(next.id())).version();
        refused(ProcedureRefusal.DATE_PAST, () -> quan(() -> approve.run(next.id(), version, today.minusDays(1))));
        refused(ProcedureRefusal.DATE_TOO_FAR, () -> quan(() -> approve.run(next.id(), version, today.plusYears(6))));
        quan(() -> approve.run(next.id(), version, today.plusDays(10)));
        refused(ProcedureRefusal.REVISION_PLANNED, () -> quan(() -> close.close(code, today.plusDays(5), "Bãi bỏ")));
        refused(ProcedureRefusal.BEGUN_ALREADY, () -> quan(() -> withdraw.run(code, 1, "Nhầm")));
        quan(() -> withdraw.run(code, 2, "Luật hoãn"));
        assertThat(procedures.revision(code, 2).orElseThrow().standing()).isEqualTo(RevisionStanding.WITHDRAWN);
        assertThat(after(Duration.ofDays(20)).inForce(code).orElseThrow().number())
                .isEqualTo(1);
        quan(() -> close.close(code, today.plusDays(5), "Bãi bỏ"));
        assertThat(after(Duration.ofDays(6)).inForce(code)).isEmpty();
        refused(ProcedureRefusal.CLOSED_ALREADY, () -> quan(() -> close.close(code, today.plusDays(6), "Nữa")));
        quan(() -> close.lift(code, "Chưa bãi bỏ"));
        assertThat(after(Duration.ofDays(6)).inForce(code)).isPresent();
        quan(() -> close.close(code, today, "Bãi bỏ ngay"));
        assertThat(procedures.inForce(code)).isEmpty();
        refused(ProcedureRefusal.CLOSING_DONE, () -> quan(() -> close.lift(code, "Muộn rồi")));
        Draft reopened = an(() -> begin.from(code));
        review(reopened.id());
        quan(() ->
                approve.run(reopened.id(), an(() -> drafts.open(reopened.id())).version(), today));
        assertThat(procedures.inForce(code)).isPresent();
    }

    @Test
    void whatBlocksIsNotLaidBeforeAnybody() {
        ProcedureCode code = new ProcedureCode("9.100005");
        Draft draft = fresh(code, "Phí âm");
        ProcedureRecord broken = RecordJson.read("""
                {"MATTHC":"9.100005","TENTTHC":"Phí âm","CACHTHUCTHUCHIEN":[{"KENH":"1","THOIGIAN":[{"PHILEPHI":[{"SOTIEN":"-1"}]}]}]}""");
        an(() -> save.run(draft.id(), draft.version(), broken));
        refused(ProcedureRefusal.CHECKS_FAIL, () -> review(draft.id()));
        Draft open = an(() -> drafts.open(draft.id()));
        an(() -> {
            discard.run(open.id(), open.version());
            return 0;
        });
        refused(ProcedureRefusal.NOT_A_DRAFT, () -> an(() -> save.run(open.id(), open.version() + 1, broken)));
    }

    @Test
    void whatWasPublishedCannotBeChangedEvenInTheDatabase() {
        ProcedureCode code = new ProcedureCode("9.100006");
        publish(code, "Bất biến", procedures.today());
        long id = procedures.inForce(code).orElseThrow().revision();
        for (String change : new String[] {
            "record = '{}'::jsonb",
            "form = '{}'::jsonb",
            "valid_from = valid_from - 1",
            "state = 'DRAFT', valid_from = null"
        })
            assertThatThrownBy(() -> jdbc.sql("update procedure.revision set " + change + " where id = " + id)
                            .update())
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from procedure.revision where id = " + id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theStampTellsOfEachChange() {
        ProcedureCode code = new ProcedureCode("9.100007");
        String before = procedures.stamp();
        Draft draft = fresh(code, "Dấu");
        assertThat(procedures.stamp()).isEqualTo(before);
        review(draft.id());
        quan(() -> approve.run(draft.id(), an(() -> drafts.open(draft.id())).version(), procedures.today()));
        assertThat(procedures.stamp()).isNotEqualTo(before);
        assertThat(after(Duration.ofDays(1)).stamp()).isNotEqualTo(procedures.stamp());
    }

    @Test
    void aFormThatIsNoneIsKeptWithTheDraftAndBlocksIt() {
        ProcedureCode code = new ProcedureCode("9.100008");
        Draft draft = fresh(code, "Có biểu mẫu");
        an(() -> saveForm.run(draft.id(), draft.version(), JSON.readTree("{\"a\":1}")));
        assertThat(an(() -> drafts.open(draft.id())).form().orElseThrow().toString())
                .isEqualTo("{\"a\":1}");
        refused(ProcedureRefusal.CHECKS_FAIL, () -> review(draft.id()));
    }

    private void publishElsewhere(ProcedureCode code) {
        jdbc.sql("""
                        insert into procedure.revision (procedure, number, state, origin, record, drafted_at, saved_at, valid_from, name, fields,
                            field_names, levels, audiences, events, defects)
                        select id, 99, 'PUBLISHED', 'IMPORTED', '{"TENTTHC":"x"}', now(), now(), current_date, 'x', '{}', '{}', '{}', '{}', '{}', '{}'
                        from procedure.procedure where code = ?""").param(code.text()).update();
    }

    private void publish(ProcedureCode code, String name, LocalDate day) {
        Draft draft = fresh(code, name);
        review(draft.id());
        quan(() -> approve.run(draft.id(), an(() -> drafts.open(draft.id())).version(), day));
    }

    private Draft fresh(ProcedureCode code, String name) {
        AgencyId justice = codes.carrier(AgencyCode.of("G15"), AsOf.today(clock))
                .orElseThrow()
                .id();
        return an(() -> begin.fresh(code, justice, "Bộ Tư pháp", record(code, name)));
    }

    private void review(long id) {
        an(() -> {
            ask.run(id, drafts.open(id).version(), "");
            return 0;
        });
    }

    private static ProcedureRecord record(ProcedureCode code, String name) {
        return RecordJson.read("{\"MATTHC\":\"" + code + "\",\"TENTTHC\":\"" + name + "\"}");
    }

    private static String name(Procedures asked, ProcedureCode code) {
        return asked.inForce(code).orElseThrow().record().name();
    }

    private Procedures after(Duration later) {
        return new Procedures(jdbc, Clock.offset(clock, later));
    }

    private <T> T an(Supplier<T> what) {
        return as(DemoPerson.AN, what);
    }

    private void quan(Runnable what) {
        as(DemoPerson.QUAN, what);
    }

    private <T> T as(DemoPerson person, Supplier<T> what) {
        return Actors.as(actor(person), what);
    }

    private void as(DemoPerson person, Runnable what) {
        Actors.as(actor(person), what);
    }

    private Actor actor(DemoPerson person) {
        Account account = accounts.named(SignInName.of(person.signInName())).orElseThrow();
        return new Actor(account.kind().actor(), account.id(), account.name(), account.agency(), "");
    }

    private static void refused(Refusal refusal, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
