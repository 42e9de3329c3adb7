package vn.motcua.axis.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.axis.AxisWorld.documentId;
import static vn.motcua.axis.AxisWorld.letter;
import static vn.motcua.axis.AxisWorld.recall;
import static vn.motcua.axis.AxisWorld.status;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.AxisWorld;
import vn.motcua.axis.DeliveryState;
import vn.motcua.axis.DocumentEvent;
import vn.motcua.axis.DocumentStage;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.exchange.AcknowledgeDelivery;
import vn.motcua.axis.exchange.Deliveries;
import vn.motcua.axis.exchange.DeliveryView;
import vn.motcua.axis.exchange.DocumentTold;
import vn.motcua.axis.exchange.Packets;
import vn.motcua.axis.exchange.TakePacket;
import vn.motcua.axis.receipt.ReceiptCheck.Fault;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.testing.ModuleTest;

/** DeliveryProofs of what did not happen, and that they are true. */
@ModuleTest
class ProofModuleTests {

    private AxisWorld world;
    private String from;
    private String one;
    private String two;
    private Caller sender;
    private Caller first;
    private Caller second;
    private String document;
    private byte[] packet;
    private long docId;

    @Autowired
    private StateNotTaken state;

    @Autowired
    private WithdrawUntaken withdraw;

    @Autowired
    private SetUntakenDays days;

    @Autowired
    private StateWithdrawn never;

    @Autowired
    private UntakenDays untakenDays;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Packets packets;

    @Autowired
    private TakePacket take;

    @Autowired
    private AcknowledgeDelivery acknowledge;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void send(@Autowired ApplicationContext context) {
        world = new AxisWorld(context);
        from = world.agency();
        one = world.agency();
        two = world.agency();
        sender = world.caller(from);
        first = world.caller(one);
        second = world.caller(two);
        document = documentId(from);
        packet = letter(document, from, one, two);
        docId = world.send(sender, from, packet).docId();
    }

    @Test
    void thatAReceiverHasNotTakenItIsStatedOnceItWaitedLongEnough() throws Exception {
        long delivery = delivery(first);
        refused(ProofRefusal.NOT_WAITING_LONG, () -> state.state(sender, delivery));
        acknowledge.acknowledge(first, Long.toString(delivery), DeliveryState.FAILED, "đĩa đầy");
        waited(Duration.ofDays(4));
        Proof proof = state.state(sender, delivery);
        ProofCheck.Verdict verdict = ProofCheck.check(proof.bytes(), List.of());
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.statement()).satisfies(said -> {
            assertThat(said.proof()).isEqualTo(ProofKind.NOT_TAKEN);
            assertThat(said.docId()).isEqualTo(docId);
            assertThat(said.delivery()).isEqualTo(delivery);
            assertThat(said.sha256())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(packet)));
            assertThat(said.receiver()).isEqualTo(one);
            assertThat(said.failures()).isEqualTo(1);
            assertThat(said.connected()).isTrue();
            assertThat(Duration.between(said.acceptedAt(), said.statedAt())).isGreaterThan(Duration.ofDays(3));
        });
        assertThat(state.state(sender, delivery).bytes()).as("within the hour").isEqualTo(proof.bytes());
        assertThat(Actors.as(Actor.SYSTEM, () -> state.state(delivery)).bytes()).isEqualTo(proof.bytes());

        bytes(first, delivery);
        refused(ProofRefusal.PACKET_TAKEN, () -> state.state(sender, delivery));
        assertThat(state.state(sender, delivery(second)))
                .as("the other has not")
                .isNotNull();
    }

    @Test
    void onlyTheSenderAndTheOperatorHaveIt() {
        long delivery = delivery(first);
        waited(Duration.ofDays(4));
        for (Caller other : List.of(first, second, world.caller(world.agency()))) {
            refused(AxisRefusal.DOCUMENT_UNKNOWN, () -> state.state(other, delivery));
            refused(AxisRefusal.DOCUMENT_UNKNOWN, () -> withdraw.withdraw(other, docId));
        }
        refused(KernelRefusal.NOT_ALLOWED, () -> Actors.as(Actor.ANONYMOUS, () -> state.state(delivery)));
        refused(AxisRefusal.DOCUMENT_UNKNOWN, () -> state.state(sender, docId));
        assertThat(waiting(first)).hasSize(1);
    }

    @Test
    void theAgencySetsAfterHowManyDays() {
        long delivery = delivery(first);
        waited(Duration.ofDays(4));
        Actors.as(Actor.SYSTEM, () -> days.set(world.id(from), 10));
        refused(ProofRefusal.NOT_WAITING_LONG, () -> state.state(sender, delivery));
        waited(Duration.ofDays(7));
        assertThat(state.state(sender, delivery)).isNotNull();
        Actors.as(Actor.SYSTEM, () -> {
            refused(ProofRefusal.UNTAKEN_DAYS_WRONG, () -> days.set(world.id(from), 0));
            refused(ProofRefusal.UNTAKEN_DAYS_WRONG, () -> days.set(world.id(from), 366));
            days.set(world.id(from), null);
        });
        assertThat(untakenDays.of(world.id(from))).isEmpty();
    }

    @Test
    void whatNobodyTookIsWithdrawnForCertainAndTheOthersKeepIt() throws Exception {
        long untaken = delivery(first);
        long taken = delivery(second);
        bytes(second, taken);
        List<WithdrawUntaken.Outcome> outcomes = withdraw.withdraw(sender, docId);
        assertThat(outcomes).extracting(WithdrawUntaken.Outcome::receiver).containsExactly(one, two);
        assertThat(outcomes.getLast().withdrawn()).isFalse();
        assertThat(outcomes.getLast().taken()).isNotNull();
        assertThat(outcomes.getFirst().withdrawn()).isTrue();
        Proof proof = never.state(sender, untaken);
        assertThat(ProofCheck.check(proof.bytes(), List.of())).satisfies(verdict -> {
            assertThat(verdict.faults()).isEmpty();
            ProofStatement said = Objects.requireNonNull(verdict.statement());
            assertThat(said.proof()).isEqualTo(ProofKind.WITHDRAWN);
            assertThat(said.delivery()).isEqualTo(untaken);
            assertThat(said.withdrawnAt()).isNotNull();
        });
        assertThat(waiting(first)).isEmpty();
        refused(AxisRefusal.DOCUMENT_WITHDRAWN, () -> take.take(first, Long.toString(untaken)));
        assertThat(bytes(second, taken)).isEqualTo(packet);
        assertThat(bytes(sender, docId)).isEqualTo(packet);
        DeliveryView view = deliveries.find(untaken).orElseThrow();
        assertThat(view.stage()).isEqualTo(DocumentStage.RECALLED);
        assertThat(view.taken()).isNull();
        assertThat(packets.toldOf(untaken)).extracting(DocumentTold::event).containsExactly(DocumentEvent.WITHDRAWN);

        assertThat(withdraw.withdraw(sender, docId).getFirst().withdrawn())
                .as("the same again")
                .isTrue();
        assertThat(never.state(sender, untaken).bytes()).isEqualTo(proof.bytes());
        assertThat(Actors.as(Actor.SYSTEM, () -> never.state(untaken)).bytes()).isEqualTo(proof.bytes());
        refused(ProofRefusal.PROOF_UNKNOWN, () -> never.state(sender, taken));
        refused(AxisRefusal.DOCUMENT_UNKNOWN, () -> never.state(first, untaken));
        refused(ProofRefusal.PACKET_WITHDRAWN, () -> state.state(sender, untaken));
        assertThat(world.send(sender, from, packet).docId()).isEqualTo(docId);
        assertThat(waiting(first)).as("sent again it stays withdrawn").isEmpty();
    }

    @Test
    void oneReceiverAloneCanBeNamed() {
        List<WithdrawUntaken.Outcome> outcomes = withdraw.withdraw(sender, delivery(second));
        assertThat(outcomes)
                .singleElement()
                .satisfies(only -> assertThat(only.receiver()).isEqualTo(two));
        assertThat(waiting(first)).hasSize(1);
        assertThat(waiting(second)).isEmpty();
    }

    @Test
    void whoKnowsOfItKeepsItAndWhatSpeaksOfAnotherIsNotWithdrawn() {
        world.sendStatus(first, one, status(document, one, from, "01", "2026/03/02 10:00:00"));
        assertThat(withdraw.withdraw(sender, docId).getFirst().withdrawn()).isFalse();
        assertThat(waiting(first)).hasSize(1);
        long asked = world.send(sender, from, recall(document, from, one)).docId();
        refused(ProofRefusal.NOT_WITHDRAWABLE, () -> withdraw.withdraw(sender, asked));
        long told = world.sendStatus(first, one, status(document, one, from, "03", "2026/03/02 11:00:00"))
                .docId();
        refused(ProofRefusal.NOT_WITHDRAWABLE, () -> withdraw.withdraw(first, told));
    }

    @Test
    void whileManyTakeAndTheSenderWithdrawsEachHasEitherTheBytesOrTheProof() throws Exception {
        for (int round = 0; round < 12; round++) {
            byte[] each = letter(documentId(from), from, one);
            long sent = world.send(sender, from, each).docId();
            long delivery =
                    deliveries.of(sent, new Paging(1, 1)).items().getFirst().docId();
            CountDownLatch together = new CountDownLatch(1);
            try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
                List<Future<Boolean>> takers = new ArrayList<>();
                for (int i = 0; i < 2; i++)
                    takers.add(pool.submit((Callable<Boolean>) () -> {
                        together.await();
                        try {
                            return bytes(first, delivery).length == each.length;
                        } catch (Refused withdrawn) {
                            return false;
                        }
                    }));
                Future<Boolean> withdrawn = pool.submit((Callable<Boolean>) () -> {
                    together.await();
                    return withdraw.withdraw(sender, sent).getFirst().withdrawn();
                });
                together.countDown();
                boolean had = takers.get(0).get() | takers.get(1).get();
                assertThat(withdrawn.get()).as("round " + round).isNotEqualTo(had);
            }
        }
    }

    @Test
    void aProofThatWasChangedAnywhereDoesNotHold() {
        waited(Duration.ofDays(4));
        byte[] file = state.state(sender, delivery(first)).bytes();
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] changed = file.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(7));
            assertThat(ProofCheck.check(changed, List.of()).holds())
                    .as("byte " + at)
                    .isFalse();
        }
        String text = new String(file, StandardCharsets.UTF_8);
        byte[] other = text.replace("NOT_TAKEN", "WITHDRAWN").getBytes(StandardCharsets.UTF_8);
        assertThat(ProofCheck.check(other, List.of()).faults()).containsExactly(Fault.SEAL);
        assertThat(ProofCheck.check(new byte[0], List.of()).faults()).containsExactly(Fault.FORM);
    }

    @Test
    void thousandsOfReceiversAreWithdrawnAtOnce() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) many.add(world.agency());
        long sent = world.send(sender, from, letter(documentId(from), from, many.toArray(String[]::new)))
                .docId();
        assertThat(withdraw.withdraw(sender, sent)).hasSize(60).allMatch(WithdrawUntaken.Outcome::withdrawn);
        assertThat(jdbc.sql(
                                "select count(*) from axis.proof p join axis.delivery d on d.doc_id = p.delivery where d.packet = ?")
                        .param(sent)
                        .query(Long.class)
                        .single())
                .as("sealed when somebody asks")
                .isZero();
    }

    @Test
    void whatWasGivenBackUntakenIsProvenTheSameWay() {
        long delivery = delivery(first);
        world.send(sender, from, recall(document, from, one, two));
        world.sendStatus(first, one, status(document, one, from, "15", "2026/03/02 12:00:00"));
        assertThat(ProofCheck.check(never.state(sender, delivery).bytes(), List.of())
                        .holds())
                .isTrue();
    }

    private long delivery(Caller receiver) {
        return waiting(receiver).getFirst().docId();
    }

    private List<DeliveryView> waiting(Caller receiver) {
        return deliveries.waiting(receiver.agencies(), MessageKind.EDOC, null, null, 100, 0);
    }

    private void waited(Duration time) {
        jdbc.sql("update axis.packet set accepted_at = accepted_at - make_interval(secs => ?) where id = ?")
                .params(time.toSeconds(), docId)
                .update();
    }

    private byte[] bytes(Caller caller, long id) throws Exception {
        try (TakePacket.Taken taken = take.take(caller, Long.toString(id))) {
            return taken.bytes().readAllBytes();
        }
    }

    private static void refused(Refusal refusal, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.refusal()).isEqualTo(refusal));
    }
}
