package vn.motcua.dossier.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.life.Act;
import vn.motcua.dossier.life.OpenDossier.Opened;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.record.ChannelKind;
import vn.motcua.procedure.trial.PastCase;
import vn.motcua.procedure.trial.PastCases;
import vn.motcua.testing.RunningTest;

/** A draft becomes one dossier, with few statements, however often it is handed in; what was asked for later is supplied. */
@RunningTest
class HandInModuleTests {

    @Autowired
    private DossierWorld world;

    @Autowired
    private Beginning beginning;

    @Autowired
    private ApplicationDrafts drafts;

    @Autowired
    private HandIn handIn;

    @Autowired
    private Supply supply;

    @Autowired
    private TakeStep take;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Earlier earlier;

    @Autowired
    private PastCases past;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aDraftIsOneDossierHoweverOftenItIsHandedIn() throws Exception {
        ApplicationDraft draft = filled();
        List<Callable<DossierCode>> same = IntStream.range(0, 5)
                .<Callable<DossierCode>>mapToObj(i -> () ->
                        world.as(DemoPerson.LAN, () -> handIn.run(draft.id())).code())
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            List<Future<DossierCode>> codes = threads.invokeAll(same);
            assertThat(codes.stream().map(HandInModuleTests::got).collect(Collectors.toSet()))
                    .hasSize(1);
        }
        assertThat(world.as(DemoPerson.LAN, () -> drafts.find(draft.id()))).isEmpty();
        assertThat(jdbc.sql("select count(*) from dossier.dossier where draft = ?")
                        .param(draft.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void itTakesAtMostTwentyStatements() {
        ApplicationDraft draft = filled();
        Logger log = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        Level before = log.getLevel();
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        String thread = Thread.currentThread().getName();
        try {
            world.as(DemoPerson.LAN, () -> {
                log.addAppender(seen); // who acts was looked up by the test
                log.setLevel(Level.DEBUG);
                handIn.run(draft.id());
            });
        } finally {
            log.setLevel(before);
            log.detachAppender(seen);
        }
        List<String> statements = seen.list.stream()
                .filter(event -> event.getThreadName().equals(thread))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(text -> text.startsWith("Executing") && text.contains("["))
                .toList();
        LoggerFactory.getLogger(getClass()).info("a submission takes {} statements", statements.size());
        assertThat(statements).hasSizeBetween(8, 20);
    }

    @Test
    void nobodyElseHasItAndNothingIncompleteIsTaken() {
        ApplicationDraft draft = world.as(DemoPerson.LAN, () -> beginning.run(revision(), "", ChannelKind.ONLINE));
        refused(KernelRefusal.NOT_FOUND, () -> world.as(DemoPerson.BINH, () -> drafts.open(draft.id())));
        refused(KernelRefusal.NOT_FOUND, () -> world.as(DemoPerson.BINH, () -> handIn.run(draft.id())));
        refused(DossierRefusal.AGENCY_NOT_CHOSEN, () -> world.as(DemoPerson.LAN, () -> handIn.run(draft.id())));
        world.as(DemoPerson.LAN, () -> drafts.choose(draft.id(), world.baDinh()));
        world.as(DemoPerson.LAN, () -> drafts.apply(draft.id(), applicant(draft), draft.returnWay()));
        refused(DossierRefusal.INCOMPLETE, () -> world.as(DemoPerson.LAN, () -> handIn.run(draft.id())));
        assertThat(world.as(DemoPerson.LAN, () -> drafts.open(draft.id())).answers())
                .isNotNull();
        refused(
                DossierRefusal.NOT_FOR_OFFICIALS,
                () -> world.as(DemoPerson.HA, () -> beginning.run(draft.revision(), "", ChannelKind.ONLINE)));
    }

    @Test
    void aProcedureThatIsClosedTakesNoMore() {
        ApplicationDraft draft = filled();
        jdbc.sql("update procedure.revision set valid_until = current_date - 1, ended = 'CLOSED' where id = ?")
                .param(draft.revision())
                .update();
        refused(DossierRefusal.PROCEDURE_CLOSED, () -> world.as(DemoPerson.LAN, () -> handIn.run(draft.id())));
        assertThat(world.as(DemoPerson.LAN, () -> drafts.find(draft.id())))
                .as("the draft stays")
                .isPresent();
    }

    @Test
    void anAgencyThatDoesNotReceiveItIsNotHandedIt() {
        long revision = world.publish(
                FlowJson.write(FlowTemplate.SIMPLE.flow()).toString(),
                "{\"CAPTHUCHIEN\":\"1\",\"TENCAP\":\"Cấp tỉnh\"}");
        ApplicationDraft draft = filled(revision);
        refused(DossierRefusal.AGENCY_NOT_COMPETENT, () -> world.as(DemoPerson.LAN, () -> handIn.run(draft.id())));
    }

    @Test
    void atTheCounterAnOfficerDoesItForSomebody() {
        long revision = revision();
        ApplicationDraft draft = world.as(DemoPerson.DUC, () -> beginning.run(revision, "", ChannelKind.POST));
        assertThat(draft.agency()).isEqualTo(world.baDinh());
        assertThat(draft.applicant().name()).as("not the officer's").isEmpty();
        world.as(DemoPerson.DUC, () -> drafts.apply(draft.id(), applicant(draft), draft.returnWay()));
        world.as(DemoPerson.DUC, () -> drafts.save(draft.id(), answers("Xin bản sao")));
        Opened opened = world.as(DemoPerson.DUC, () -> handIn.run(draft.id()));
        DossierView dossier = dossiers.find(opened.id()).orElseThrow();
        assertThat(dossier.channel()).isEqualTo(ChannelKind.POST);
        assertThat(dossier.account()).isNull();
        assertThat(dossiers.timeline(opened.id()).getFirst().who()).isEqualTo("Hoàng Minh Đức");
        assertThat(world.as(DemoPerson.DUC, () -> handIn.run(draft.id()))).isEqualTo(opened);
    }

    @Test
    void whatWasAskedForIsSuppliedAndTheTimelineTellsWhatChanged() {
        Opened opened = submitted();
        world.as(DemoPerson.DUC, () -> take.run(opened.id(), "tiep-nhan", 0, ""));
        world.as(DemoPerson.VINH, () -> take.run(opened.id(), "phan-cong", 0, ""));
        world.as(DemoPerson.MAI, () -> take.run(opened.id(), "tham-dinh", 1, "Ghi rõ số bản sao"));
        assertThat(supply.awaited(opened.id())).isPresent();
        ApplicationDraft draft = answering(dossiers.find(opened.id()).orElseThrow());
        world.as(DemoPerson.LAN, () -> drafts.begin(draft));
        world.as(DemoPerson.LAN, () -> drafts.save(draft.id(), answers("Xin hai bản sao")));
        world.as(
                DemoPerson.DUC,
                () -> drafts.begin(answering(dossiers.find(opened.id()).orElseThrow())));
        refused(
                KernelRefusal.NOT_FOUND,
                () -> world.as(
                        DemoPerson.BINH,
                        () -> supply.run(
                                draft.id(), world.account(DemoPerson.BINH).value(), "")));
        world.as(
                DemoPerson.LAN,
                () -> supply.run(draft.id(), world.account(DemoPerson.LAN).value(), "Tôi đã sửa"));
        assertThat(dossiers.find(opened.id()).orElseThrow().status()).isEqualTo(NationalStatus.IN_PROGRESS);
        assertThat(dossiers.answers(opened.id()).of("what").stringValue()).isEqualTo("Xin hai bản sao");
        assertThat(world.as(DemoPerson.DUC, () -> drafts.answering(opened.id())))
                .as("what the counter had begun is stale")
                .isEmpty();
        EventView last = dossiers.timeline(opened.id()).getLast();
        assertThat(last.act()).isEqualTo(Act.SUPPLY);
        assertThat(last.note()).contains("Tôi đã sửa").contains("Nội dung đề nghị");
        assertThat(last.who()).as("the applicant").isEmpty();
    }

    @Test
    void whatWasGivenBeforeIsThereAgainAndPastCasesNameNobody() {
        Opened opened = submitted();
        DossierView dossier = dossiers.find(opened.id()).orElseThrow();
        assertThat(earlier.of(world.account(DemoPerson.LAN)))
                .extracting(Earlier.Given::code)
                .contains(opened.code());
        assertThat(earlier.applicant(world.account(DemoPerson.LAN))
                        .orElseThrow()
                        .phone())
                .isEqualTo("0912345678");
        ApplicationDraft next =
                world.as(DemoPerson.LAN, () -> beginning.run(dossier.revision(), "", ChannelKind.ONLINE));
        assertThat(next.applicant().phone()).isEqualTo("0912345678");
        assertThat(past.of(ProcedureCode.of(dossier.procedureCode()), new Paging(1, 20))
                        .items())
                .extracting(PastCase::reference)
                .containsExactly(opened.code().text());
    }

    private long revision() {
        return world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString());
    }

    private ApplicationDraft filled() {
        return filled(revision());
    }

    private ApplicationDraft filled(long revision) {
        ApplicationDraft draft = world.as(DemoPerson.LAN, () -> beginning.run(revision, "", ChannelKind.ONLINE));
        world.as(DemoPerson.LAN, () -> {
            drafts.choose(draft.id(), world.baDinh());
            drafts.apply(draft.id(), applicant(draft), draft.returnWay());
            drafts.save(draft.id(), answers("Xin cấp bản sao"));
        });
        return draft;
    }

    private Opened submitted() {
        ApplicationDraft draft = filled();
        return world.as(DemoPerson.LAN, () -> handIn.run(draft.id()));
    }

    private vn.motcua.dossier.Applicant applicant(ApplicationDraft draft) {
        return world.application(draft.revision()).applicant();
    }

    private static Answers answers(String what) {
        return Answers.of(JsonMapper.shared().createObjectNode().put("what", what));
    }

    private ApplicationDraft answering(DossierView dossier) {
        return new ApplicationDraft(
                UUID.randomUUID(),
                world.account(DemoPerson.LAN),
                dossier.id(),
                dossier.revision(),
                dossier.procedureCode(),
                dossier.procedureName(),
                dossier.caseName(),
                dossier.channel(),
                dossier.agency(),
                dossiers.applicant(dossier.id()),
                dossier.returnWay(),
                dossiers.answers(dossier.id()),
                List.of(),
                dossier.submitted());
    }

    private static DossierCode got(Future<DossierCode> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(Refusal refusal, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Refused.class, one -> assertThat(one.refusal()).isEqualTo(refusal));
    }
}
