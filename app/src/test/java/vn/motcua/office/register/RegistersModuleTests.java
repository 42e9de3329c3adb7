package vn.motcua.office.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.axis.edxml.DocumentKind;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.book.BeginNumbers;
import vn.motcua.office.book.CloseBook;
import vn.motcua.office.book.Direction;
import vn.motcua.office.book.KeepUnits;
import vn.motcua.office.book.NormativeKind;
import vn.motcua.office.book.Notation;
import vn.motcua.office.book.Offices;
import vn.motcua.office.book.OpenBook;
import vn.motcua.office.book.OpenOffice;
import vn.motcua.office.book.PaperKind;
import vn.motcua.testing.ModuleTest;

/** Numbers are unique and without gaps, and nothing in a register is ever lost. */
@ModuleTest
class RegistersModuleTests {

    private static final AtomicLong AGENCIES = new AtomicLong(7_100_000);
    private static final int CLERKS = 16;
    private static final int LETTERS_EACH = 12;

    @Autowired
    private OpenOffice open;

    @Autowired
    private OpenBook openBook;

    @Autowired
    private CloseBook closeBook;

    @Autowired
    private KeepUnits units;

    @Autowired
    private BeginNumbers begin;

    @Autowired
    private Offices offices;

    @Autowired
    private RegisterOutgoing outgoing;

    @Autowired
    private RegisterIncoming incoming;

    @Autowired
    private UseNumber use;

    @Autowired
    private CancelLine cancel;

    @Autowired
    private CorrectLine correct;

    @Autowired
    private Lines lines;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Test
    void sixteenClerksAtOnceGetEachNumberOnceAndLeaveNoGapThoughSomeOfThemFail() throws Exception {
        AgencyId agency = office();
        CountDownLatch start = new CountDownLatch(1);
        List<Future<List<Integer>>> clerks = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLERKS)) {
            for (int clerk = 0; clerk < CLERKS; clerk++) {
                int who = clerk;
                clerks.add(threads.submit(() -> {
                    start.await();
                    return work(agency, who);
                }));
            }
            start.countDown();
        }
        List<Integer> given = new ArrayList<>();
        for (Future<List<Integer>> clerk : clerks) given.addAll(clerk.get());
        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, CLERKS * LETTERS_EACH).boxed().toList());
        assertThat(jdbc.sql("select number from office.entry where agency = ? order by number")
                        .param(agency.value())
                        .query(Integer.class)
                        .list())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, CLERKS * LETTERS_EACH).boxed().toList());
    }

    /** Every third letter fails after its number was given, as if the connection broke: the number goes to the next clerk. */
    private List<Integer> work(AgencyId agency, int who) {
        List<Integer> given = new ArrayList<>();
        for (int letter = 0; letter < LETTERS_EACH; letter++) {
            if (letter % 3 == who % 3)
                asSystem(() -> transaction.executeWithoutResult(status -> {
                    outgoing.register(agency, letter(), "TH");
                    status.setRollbackOnly();
                }));
            asSystem(() -> given.add(outgoing.register(agency, letter(), "TH").number()));
        }
        return given;
    }

    @Test
    void symbolsFollowTheRuleOfTheBookAndKindsCountApartWhereItSaysSo() {
        AgencyId agency = office();
        asSystem(() -> openBook.out(
                agency,
                "Sổ văn bản quy phạm pháp luật",
                List.of(NormativeKind.DECREE.name()),
                Notation.OF_NORMATIVE,
                true));
        int year = today().getYear();
        assertThat(register(agency, PaperKind.LETTER.code(), "TTĐT").reference())
                .isEqualTo("01/VPCP-TTĐT");
        assertThat(register(agency, DocumentKind.DECISION.name(), "").reference())
                .isEqualTo("01/QĐ-VPCP");
        assertThat(register(agency, DocumentKind.NOTICE.name(), "").reference()).isEqualTo("01/TB-VPCP");
        assertThat(register(agency, DocumentKind.DECISION.name(), "").reference())
                .isEqualTo("02/QĐ-VPCP");
        assertThat(register(agency, NormativeKind.DECREE.name(), "").reference())
                .isEqualTo("01/" + year + "/NĐ-VPCP");
        refused(OfficeRefusal.UNIT_MISSING, () -> register(agency, PaperKind.LETTER.code(), ""));
        refused(OfficeRefusal.NO_SUCH_UNIT, () -> register(agency, PaperKind.LETTER.code(), "XYZ"));
        assertThat(register(agency, PaperKind.LETTER.code(), "TH").reference()).isEqualTo("02/VPCP-TH");
    }

    @Test
    void anAgencyThatBeginsInTheMiddleOfTheYearGoesOnFromItsLastNumber() {
        AgencyId agency = office();
        long letters =
                offices.require(agency).bookOut(PaperKind.LETTER).orElseThrow().id();
        asSystem(() -> begin.run(agency, letters, PaperKind.LETTER, 7815));
        assertThat(register(agency, PaperKind.LETTER.code(), "TTĐT").reference())
                .isEqualTo("7816/VPCP-TTĐT");
        refused(OfficeRefusal.NUMBERS_GIVEN, () -> begin.run(agency, letters, PaperKind.LETTER, 1));
    }

    @Test
    void aReservedNumberIsUsedOrCancelledAndStaysInEitherCase() {
        AgencyId agency = office();
        RegisterLine kept = reserve(agency);
        RegisterLine dropped = reserve(agency);
        assertThat(kept.reference()).isEqualTo("01/VPCP-TH");
        asSystem(() -> use.run(agency, kept.id(), letter()));
        refused(OfficeRefusal.NOT_RESERVED, () -> use.run(agency, kept.id(), letter()));
        asSystem(() -> cancel.run(agency, dropped.id(), "Không ban hành"));
        refused(OfficeRefusal.CANCELLED_ALREADY, () -> cancel.run(agency, dropped.id(), "Lần nữa"));
        assertThat(register(agency, PaperKind.LETTER.code(), "TH").number()).isEqualTo(3);
        assertThat(lines.find(agency, dropped.id()).orElseThrow().reason()).isEqualTo("Không ban hành");
        assertThat(find(agency, Direction.OUTGOING, "").items())
                .extracting(RegisterLine::number)
                .containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void aCorrectionKeepsWhatWasSaidAndWhy() {
        AgencyId agency = office();
        RegisterLine line = register(agency, PaperKind.LETTER.code(), "TH");
        Paper right = paper(PaperKind.LETTER, "V/v báo cáo đúng");
        asSystem(() -> correct.run(
                new CorrectLine.Command(agency, line.id(), line.version(), "", null, right, "Ghi nhầm trích yếu")));
        assertThat(lines.find(agency, line.id()).orElseThrow().paper().subject())
                .isEqualTo("V/v báo cáo đúng");
        assertThat(lines.corrections(line.id())).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo("Ghi nhầm trích yếu");
            assertThat(one.former())
                    .containsExactly(
                            java.util.Map.entry(PaperField.SUBJECT, line.paper().subject()));
        });
        refused(
                OfficeRefusal.CHANGED_MEANWHILE,
                () -> correct.run(new CorrectLine.Command(agency, line.id(), line.version(), "", null, right, "Lại")));
        refused(
                OfficeRefusal.NOTHING_CORRECTED,
                () -> correct.run(
                        new CorrectLine.Command(agency, line.id(), line.version() + 1, "", null, right, "Lại")));
    }

    @Test
    void theSameLetterIsRegisteredInOnceAndNotBeforeItWasWritten() {
        AgencyId agency = office();
        long book = offices.require(agency).books(Direction.INCOMING).getFirst().id();
        Paper paper = paper(PaperKind.LETTER, "V/v phối hợp");
        RegisterLine first = incoming(agency, book, "15/BTP-VP", today(), paper);
        assertThat(first.number()).isEqualTo(1);
        refused(OfficeRefusal.REGISTERED_ALREADY, () -> incoming.run(agency, book, "15/btp-vp", today(), paper));
        refused(
                OfficeRefusal.ARRIVED_BEFORE_WRITTEN,
                () -> incoming.run(agency, book, "16/BTP-VP", today().minusDays(1), paper));
        refused(OfficeRefusal.DAY_TO_COME, () -> incoming.run(agency, book, "17/BTP-VP", today().plusDays(1), paper));
        assertThat(incoming(agency, book, "18/BTP-VP", today(), paper).number()).isEqualTo(2);
    }

    @Test
    void whatIsLookedForIsFoundWithoutDiacriticsByNumberSubjectAndAgency() {
        AgencyId agency = office();
        RegisterLine line = register(agency, PaperKind.LETTER.code(), "TTĐT");
        for (String text : List.of("01/vpcp-ttdt", "bao cao", "nghe an", "bình nguyễn", "1"))
            assertThat(find(agency, Direction.OUTGOING, text).items())
                    .as(text)
                    .extracting(RegisterLine::id)
                    .containsExactly(line.id());
        assertThat(find(agency, Direction.OUTGOING, "đà nẵng").items()).isEmpty();
        assertThat(find(agency, Direction.OUTGOING, "!!!").items()).isEmpty();
        assertThat(find(agency, Direction.INCOMING, "bao cao").items()).isEmpty();
    }

    @Test
    void noKindBelongsToTwoBooksAndAClosedBookTakesNothing() {
        AgencyId agency = office();
        List<String> decisions = List.of(DocumentKind.DECISION.name());
        refused(
                OfficeRefusal.KIND_TAKEN,
                () -> openBook.out(agency, "Sổ quyết định", decisions, Notation.OF_NAMED, false));
        long named = offices.require(agency)
                .bookOut(PaperKind.of(DocumentKind.DECISION.name()).orElseThrow())
                .orElseThrow()
                .id();
        asSystem(() -> closeBook.run(agency, named));
        refused(OfficeRefusal.NO_BOOK, () -> register(agency, DocumentKind.DECISION.name(), ""));
        asSystem(() -> openBook.out(agency, "Sổ quyết định", decisions, Notation.OF_NAMED, false));
        assertThat(register(agency, DocumentKind.DECISION.name(), "").reference())
                .isEqualTo("01/QĐ-VPCP");
        long in = offices.require(agency).books(Direction.INCOMING).getFirst().id();
        refused(OfficeRefusal.LAST_BOOK_IN, () -> closeBook.run(agency, in));
    }

    @Test
    void anotherAgencysLinesAreNotThereAndNobodyErasesALine() {
        AgencyId agency = office();
        RegisterLine line = register(agency, PaperKind.LETTER.code(), "TH");
        AgencyId other = office();
        assertThat(lines.find(other, line.id())).isEmpty();
        refused(KernelRefusal.NOT_FOUND, () -> cancel.run(other, line.id(), "Của người khác"));
        long id = line.id().value();
        assertThatThrownBy(() -> jdbc.sql("delete from office.entry where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update office.entry set number = 99 where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void notationsThatNoSymbolCouldFollowAreRefused() {
        for (String wrong : List.of("", "{kind}", "{agency}-{x}", "{agency}<b>", "{agency}" + "-".repeat(60)))
            refused(OfficeRefusal.NOTATION_MALFORMED, () -> new Notation(wrong));
    }

    private AgencyId office() {
        AgencyId agency = new AgencyId(AGENCIES.incrementAndGet());
        asSystem(() -> {
            open.run(agency, "VPCP");
            units.add(agency, "TTĐT", "Trung tâm Tin học");
            units.add(agency, "TH", "Vụ Tổng hợp");
        });
        return agency;
    }

    private RegisterLine register(AgencyId agency, String kind, String unit) {
        return Actors.as(
                Actor.SYSTEM,
                () -> outgoing.register(
                        agency, paper(PaperKind.of(kind).orElseThrow(), "V/v báo cáo chuyển đổi số"), unit));
    }

    private RegisterLine reserve(AgencyId agency) {
        return Actors.as(Actor.SYSTEM, () -> outgoing.reserve(agency, PaperKind.LETTER, "TH", "Chờ ký"));
    }

    private RegisterLine incoming(AgencyId agency, long book, String reference, LocalDate day, Paper paper) {
        return Actors.as(Actor.SYSTEM, () -> incoming.run(agency, book, reference, day, paper));
    }

    private vn.motcua.kernel.Slice<RegisterLine> find(AgencyId agency, Direction direction, String text) {
        return lines.find(new LineQuery(agency, direction, text, null, null, null, null, null), new Paging(1, 50));
    }

    private Paper letter() {
        return paper(PaperKind.LETTER, "V/v báo cáo chuyển đổi số");
    }

    private Paper paper(PaperKind kind, String subject) {
        return new Paper(
                kind,
                today(),
                subject,
                "Ủy ban nhân dân tỉnh Nghệ An",
                "Nguyễn Văn Bình",
                "",
                3,
                null,
                Urgency.NORMAL,
                "");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DatabaseClock.VIETNAM);
    }

    private static void refused(Refusal refusal, Runnable what) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> asSystem(what))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static void asSystem(Runnable what) {
        Actors.as(Actor.SYSTEM, what);
    }
}
