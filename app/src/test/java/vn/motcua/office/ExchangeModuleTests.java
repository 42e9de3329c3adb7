package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.axis.AxisWorld;
import vn.motcua.axis.DocumentRequest;
import vn.motcua.axis.DocumentStage;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.edxml.Business;
import vn.motcua.axis.exchange.Deliveries;
import vn.motcua.axis.exchange.DeliveryView;
import vn.motcua.axis.exchange.Packets;
import vn.motcua.axis.exchange.TakePacket;
import vn.motcua.axis.system.Caller;
import vn.motcua.axis.system.Made;
import vn.motcua.axis.system.SetSignatureForm;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.office.arrival.AcceptArrival;
import vn.motcua.office.arrival.AnswerRequest;
import vn.motcua.office.arrival.Arrival;
import vn.motcua.office.arrival.Arrivals;
import vn.motcua.office.arrival.RefuseArrival;
import vn.motcua.office.arrival.TakeIn;
import vn.motcua.office.book.Direction;
import vn.motcua.office.book.KeepUnits;
import vn.motcua.office.book.Offices;
import vn.motcua.office.book.OpenOffice;
import vn.motcua.office.book.PaperKind;
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.office.letter.Details;
import vn.motcua.office.letter.LetterState;
import vn.motcua.office.letter.Letters;
import vn.motcua.office.letter.PrepareLetter;
import vn.motcua.office.letter.SendLetter;
import vn.motcua.office.register.CancelLine;
import vn.motcua.office.register.LineId;
import vn.motcua.office.register.Paper;
import vn.motcua.office.register.RegisterIncoming;
import vn.motcua.office.register.RegisterOutgoing;
import vn.motcua.office.register.Urgency;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.authority.IssueCertificate;
import vn.motcua.signing.authority.Wish;
import vn.motcua.signing.known.FileMarks;
import vn.motcua.signing.known.KnownFile;
import vn.motcua.signing.known.KnownFiles;
import vn.motcua.signing.known.KnownState;
import vn.motcua.signing.packet.SignatureForm;
import vn.motcua.testing.ModuleTest;

/** Two hosted agencies exchange documents; what must happen together does, and what happens at once happens once. */
@ModuleTest
class ExchangeModuleTests {

    private static final Details SAID = new Details("", "Chánh Văn phòng", "Hà Nội", null, null, false, "Sửa phụ lục");

    @Autowired
    private OpenOffice open;

    @Autowired
    private Offices offices;

    @Autowired
    private KeepUnits units;

    @Autowired
    private RegisterOutgoing outgoing;

    @Autowired
    private RegisterIncoming incoming;

    @Autowired
    private PrepareLetter prepare;

    @Autowired
    private SendLetter send;

    @Autowired
    private Letters letters;

    @Autowired
    private TakeIn takeIn;

    @Autowired
    private AcceptArrival accept;

    @Autowired
    private RefuseArrival refuse;

    @Autowired
    private AnswerRequest answer;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private CancelLine cancel;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Packets packets;

    @Autowired
    private TakePacket take;

    @Autowired
    private SetSignatureForm forms;

    @Autowired
    private IssueCertificate certify;

    @Autowired
    private List<KnownFiles> known;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private AxisWorld world;
    private AgencyId sender;
    private AgencyId receiver;
    private String receiverCode;

    @BeforeEach
    void offices(@Autowired ApplicationContext context) {
        world = new AxisWorld(context);
        sender = world.id(world.agency());
        receiverCode = world.agency();
        receiver = world.id(receiverCode);
        for (AgencyId agency : List.of(sender, receiver))
            system(() -> {
                open.run(agency, "CQT");
                units.add(agency, "VP", "Văn phòng");
            });
    }

    @Test
    void anUpdateThatIsAgreedToIsThereAndARecallAfterItTakesBothAway() throws Exception {
        long letter = sent();
        Arrival original = takeOne();
        system(() -> accept.run(receiver, original.docId(), book()));
        request(letter, Business.Kind.UPDATE);
        Arrival update = takeOne();
        assertThat(update.act()).isEqualTo(Business.Kind.UPDATE);
        assertThat(arrivals.meant(update)).extracting(Arrival::docId).containsExactly(original.docId());
        assertThat(view(original).request()).isEqualTo(DocumentRequest.UPDATE);
        system(() -> answer.run(receiver, original.docId(), true, ""));
        assertThat(view(original).request()).isEqualTo(DocumentRequest.NONE);
        assertThat(arrivals.find(receiver, update.docId()).orElseThrow().files())
                .hasSize(1);

        request(letter, Business.Kind.RECALL);
        Thread.sleep(1_100); // statuses tell their time to the second: the same one in the same second says nothing new
        system(() -> answer.run(receiver, original.docId(), true, ""));
        assertThat(view(original).stage()).isEqualTo(DocumentStage.RECALLED);
        for (Arrival one : List.of(original, update)) {
            Arrival now = arrivals.find(receiver, one.docId()).orElseThrow();
            assertThat(now.files()).isEmpty();
            assertThat(now.withdrawnAt()).isNotNull();
        }
        assertThat(arrivals.find(receiver, original.docId()).orElseThrow().line())
                .isNotNull();
        refused(OfficeRefusal.STEP_NOT_OPEN, () -> prepare.begin(sender, letter, Business.Kind.RECALL));
    }

    @Test
    void aReplacementIsADocumentOfItsOwnAndAsksAboutTheFormerOne() throws Exception {
        long letter = sent();
        Arrival former = takeOne();
        replaced(letter);
        Arrival later = takeOne();
        assertThat(later.act()).isEqualTo(Business.Kind.REPLACE);
        assertThat(later.documentId()).isNotEqualTo(former.documentId());
        assertThat(view(former).request()).isEqualTo(DocumentRequest.REPLACE);
        assertThat(arrivals.about(former)).extracting(Arrival::docId).containsExactly(later.docId());
        system(() -> accept.run(receiver, later.docId(), book()));
        assertThat(view(later).stage()).isEqualTo(DocumentStage.ACCEPTED);
    }

    /** On the public page, whatever the receivers answer. Nobody seals here: by what a file is known is written by hand. */
    @Test
    void whatBecameOfALetterBecameOfItsUpdatesAndAnUpdateEndsTheFilesBefore() throws Exception {
        for (Business.Kind end : List.of(Business.Kind.RECALL, Business.Kind.REPLACE)) {
            long letter = marked(accepted(), "letter");
            assertThat(known(letter, "letter")).containsExactly(KnownState.VALID);
            long same = updated(letter);
            assertThat(known(letter, "letter")).as("without a seal of ours").containsExactly(KnownState.VALID);
            marked(marked(same, "letter"), "annex");
            assertThat(known(letter, "letter"))
                    .as("the update has it, too")
                    .containsExactly(KnownState.VALID, KnownState.VALID);
            long other = marked(updated(letter), "other");
            assertThat(known(letter, "letter")).containsExactly(KnownState.REPLACED, KnownState.REPLACED);
            assertThat(known(letter, "annex")).containsExactly(KnownState.REPLACED);
            assertThat(known(letter, "other")).containsExactly(KnownState.VALID);

            long later = end == Business.Kind.RECALL ? request(letter, end) : replaced(letter);
            takeOne();
            KnownState over = end == Business.Kind.RECALL ? KnownState.RECALLED : KnownState.REPLACED;
            assertThat(known(letter, "letter")).containsExactly(over, over);
            assertThat(known(letter, "other")).containsExactly(over);
            assertThat(known(marked(later, "own"), "own"))
                    .as("what it brings itself")
                    .containsExactly(KnownState.VALID);
            assertThat(other).isNotEqualTo(same);
        }
    }

    private long accepted() throws Exception {
        long letter = sent();
        Arrival arrival = takeOne();
        system(() -> accept.run(receiver, arrival.docId(), book()));
        return letter;
    }

    private long updated(long letter) throws Exception {
        long update = request(letter, Business.Kind.UPDATE);
        Arrival arrival = takeOne();
        Thread.sleep(1_100); // statuses tell their time to the second
        system(() -> answer.run(receiver, arrivals.meant(arrival).getFirst().docId(), true, ""));
        return update;
    }

    private long replaced(long letter) throws Exception {
        long replacement = call(() -> prepare.replace(sender, letter, line()));
        fill(replacement, SAID);
        system(() -> send.run(sender, replacement));
        return replacement;
    }

    private long marked(long letter, String file) {
        jdbc.sql("insert into office.letter_mark (mark, letter) values (?, ?)")
                .params(marks(letter, file).digests().getFirst(), letter)
                .update();
        return letter;
    }

    private List<KnownState> known(long letter, String file) {
        return known.stream()
                .flatMap(one -> one.by(marks(letter, file)).stream())
                .map(KnownFile::state)
                .toList();
    }

    /** Of a file of this test's, which the letters of one line share. */
    private FileMarks marks(long letter, String file) {
        long line = letters.find(sender, letter).orElseThrow().line().id().value();
        return FileMarks.of((line + file).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatTwoClerksSendAtOnceIsSentOnce() throws Exception {
        long letter = drafted();
        assertThat(atOnce(() -> {
                    send.run(sender, letter);
                    return true;
                }))
                .containsExactlyInAnyOrder("done", "NOT_A_DRAFT");
        assertThat(waiting()).hasSize(1);
        assertThat(letters.find(sender, letter).orElseThrow().state()).isEqualTo(LetterState.SENT);
    }

    /** XAdES goes only to whom it is known to be read by: nobody's software has to change because ours did. */
    @Test
    void aLetterIsSignedInTheFormThatEveryReceiverTakes() throws Exception {
        system(() -> certify.issue(new Wish(CertificateKind.AGENCY, sender, "", null, null)));
        sent();
        assertThat(signature()).as("taken by hand, on our pages").contains("xades:SignedProperties");
        Made connected = world.system(receiverCode);
        sent();
        assertThat(signature())
                .as("software of which nothing is known")
                .contains("<ds:Signature")
                .doesNotContain("xades:");
        system(() -> forms.set(connected.systemId(), SignatureForm.QUALIFIED));
        sent();
        assertThat(signature()).as("it said that it takes it").contains("xades:SignedProperties");
        world.system(receiverCode);
        sent();
        assertThat(signature()).as("another system of the same agency did not").doesNotContain("xades:");
    }

    private String signature() throws Exception {
        String docId = String.valueOf(
                waiting().stream().mapToLong(DeliveryView::docId).max().orElseThrow());
        try (TakePacket.Taken taken = take.take(Caller.byHand(receiver, Actor.SYSTEM), docId)) {
            return new String(taken.bytes().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatTwoClerksTakeInAtOnceArrivesOnce() throws Exception {
        sent();
        long docId = waiting().getFirst().docId();
        assertThat(atOnce(() -> {
                    takeIn.run(receiver, docId);
                    return true;
                }))
                .containsExactly("done", "done");
        assertThat(packets.toldOf(docId)).hasSize(1);
        assertThat(arrivals.find(receiver, docId).orElseThrow().files()).hasSize(1);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatCannotBeRegisteredIsNotAcceptedEither() throws Exception {
        sent();
        Arrival arrival = takeOne();
        LocalDate today = today();
        system(() -> incoming.run(
                receiver,
                book(),
                arrival.reference(),
                today,
                new Paper(
                        PaperKind.LETTER,
                        today,
                        "Bản giấy",
                        arrival.senderName(),
                        "",
                        "",
                        null,
                        null,
                        Urgency.NORMAL,
                        "")));
        refused(OfficeRefusal.REGISTERED_ALREADY, () -> accept.run(receiver, arrival.docId(), book()));
        assertThat(view(arrival).stage()).isEqualTo(DocumentStage.ARRIVED);
        assertThat(packets.toldOf(arrival.docId())).hasSize(1);
        assertThat(arrivals.find(receiver, arrival.docId()).orElseThrow().line())
                .isNull();
    }

    @Test
    void aRefusedLetterIsOverAndMayOnlyBeAskedBack() throws Exception {
        long letter = sent();
        Arrival arrival = takeOne();
        system(() -> refuse.run(receiver, arrival.docId(), "Gửi nhầm"));
        refused(OfficeRefusal.STEP_NOT_OPEN, () -> accept.run(receiver, arrival.docId(), book()));
        refused(OfficeRefusal.STEP_NOT_OPEN, () -> prepare.begin(sender, letter, Business.Kind.UPDATE));
        system(() -> prepare.begin(sender, letter, Business.Kind.RECALL)); // the receiver still has what it refused
    }

    @Test
    void anAgencyWithSoftwareOfItsOwnTakesNothingInHere() throws Exception {
        sent();
        long docId = waiting().getFirst().docId();
        world.system(receiverCode);
        refused(OfficeRefusal.OWN_SOFTWARE, () -> {
            try {
                takeIn.run(receiver, docId);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void aDocumentThatOthersHaveIsNotCancelledAndOneWhoseDraftWasDiscardedIs() throws Exception {
        LineId sent = letters.find(sender, sent()).orElseThrow().line().id();
        refused(OfficeRefusal.SENT_OVER_THE_AXIS, () -> cancel.run(sender, sent, "Nhầm"));
        long draft = drafted();
        LineId drafted = letters.find(sender, draft).orElseThrow().line().id();
        refused(OfficeRefusal.SENT_OVER_THE_AXIS, () -> cancel.run(sender, drafted, "Nhầm"));
        system(() -> prepare.discard(sender, draft));
        system(() -> cancel.run(sender, drafted, "Không ban hành"));
    }

    private long sent() throws Exception {
        long letter = drafted();
        system(() -> send.run(sender, letter));
        return letter;
    }

    private long drafted() throws Exception {
        long letter = call(() -> prepare.begin(sender, line()));
        system(() -> prepare.addReceiver(sender, letter, receiver));
        fill(letter, SAID);
        return letter;
    }

    private long request(long about, Business.Kind act) throws Exception {
        long letter = call(() -> prepare.begin(sender, about, act));
        if (act == Business.Kind.RECALL) system(() -> prepare.describe(sender, letter, SAID));
        else fill(letter, SAID);
        system(() -> send.run(sender, letter));
        return letter;
    }

    private void fill(long letter, Details details) throws Exception {
        call(() -> {
            prepare.addFile(sender, letter, new ByteArrayInputStream(DemoPdf.of("Letter " + letter)), "vb.pdf");
            return true;
        });
        system(() -> prepare.describe(sender, letter, details));
    }

    private LineId line() {
        return Actors.as(
                Actor.SYSTEM,
                () -> outgoing.register(
                                sender,
                                new Paper(
                                        PaperKind.LETTER,
                                        today(),
                                        "V/v phối hợp",
                                        "Cơ quan thử",
                                        "Trần Thử",
                                        "",
                                        1,
                                        null,
                                        Urgency.NORMAL,
                                        ""),
                                "VP")
                        .id());
    }

    private Arrival takeOne() throws Exception {
        long docId = waiting().getFirst().docId();
        call(() -> {
            takeIn.run(receiver, docId);
            return true;
        });
        return arrivals.find(receiver, docId).orElseThrow();
    }

    private List<DeliveryView> waiting() {
        return deliveries.waiting(Set.of(receiver), MessageKind.EDOC, null, null, 10, 0);
    }

    private DeliveryView view(Arrival arrival) {
        return deliveries.find(arrival.docId()).orElseThrow();
    }

    private long book() {
        return offices.require(receiver).books(Direction.INCOMING).getFirst().id();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DatabaseClock.VIETNAM);
    }

    /** The same, by two clerks at the same moment: what became of each. */
    private List<String> atOnce(Callable<Boolean> act) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<String>> both = IntStream.range(0, 2)
                    .mapToObj(clerk -> threads.submit(() -> {
                        try {
                            call(act);
                            return "done";
                        } catch (Refused refused) {
                            return refused.refusal().name();
                        }
                    }))
                    .toList();
            return List.of(both.get(0).get(), both.get(1).get());
        }
    }

    private static <T> T call(Callable<T> what) throws Exception {
        Exception[] failure = new Exception[1];
        List<T> result = Actors.as(Actor.SYSTEM, () -> {
            try {
                return List.of(what.call());
            } catch (Exception e) {
                failure[0] = e;
                return List.<T>of();
            }
        });
        if (failure[0] != null) throw failure[0];
        return result.getFirst();
    }

    private static void system(Runnable what) {
        Actors.as(Actor.SYSTEM, what);
    }

    private static void refused(Refusal refusal, Runnable what) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> system(what))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
