package vn.motcua.axis.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.axis.AxisWorld.documentId;
import static vn.motcua.axis.AxisWorld.letter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.AxisWorld;
import vn.motcua.axis.DeliveryState;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.testing.ModuleTest;

/** Sending, listing, taking and acknowledging, without the wire. */
@ModuleTest
class SendingModuleTests {

    private AxisWorld world;

    @BeforeEach
    void world(@Autowired ApplicationContext context) {
        world = new AxisWorld(context);
    }

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Packets packets;

    @Autowired
    private TakePacket take;

    @Autowired
    private AcknowledgeDelivery acknowledge;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPacketWaitsForEachReceiverUnderItsOwnNumberAndGivesTheSameBytes() throws Exception {
        String from = world.agency();
        String one = world.agency();
        String two = world.agency();
        Caller sender = world.caller(from);
        Caller both = world.caller(one, two);
        byte[] packet = letter(documentId(from), from, one, world.other(two));
        long docId = world.send(sender, from, packet).docId();
        List<DeliveryView> waiting = waiting(both);
        assertThat(waiting)
                .hasSize(2)
                .extracting(DeliveryView::docId)
                .doesNotContain(docId)
                .doesNotHaveDuplicates();
        assertThat(waiting).extracting(DeliveryView::receiverCode).containsExactly(one, world.other(two));
        for (DeliveryView delivery : waiting)
            assertThat(bytes(both, delivery.docId())).isEqualTo(packet);
        assertThat(bytes(sender, docId)).isEqualTo(packet);
        assertThat(packets.sent(world.id(from), MessageKind.EDOC, new Paging(1, 20))
                        .items())
                .singleElement()
                .satisfies(view -> assertThat(view.subject()).isEqualTo("Về việc thử trục"));
    }

    @Test
    void theSameSendingFromEightThreadsIsOnePacket() throws Exception {
        String from = world.agency();
        String to = world.agency();
        Caller sender = world.caller(from);
        byte[] packet = letter(documentId(from), from, to);
        CountDownLatch together = new CountDownLatch(1);
        List<Future<Sent>> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 24; i++)
                all.add(pool.submit((Callable<Sent>) () -> {
                    together.await();
                    return world.send(sender, from, packet);
                }));
            together.countDown();
        }
        Set<Long> ids = all.stream().map(Future::resultNow).map(Sent::docId).collect(Collectors.toSet());
        assertThat(ids).hasSize(1);
        assertThat(all.stream().map(Future::resultNow).filter(sent -> !sent.repeated()))
                .hasSize(1);
        assertThat(waiting(world.caller(to))).hasSize(1);
    }

    @Test
    void anotherSystemOrOtherReceiversMakeAnotherPacketOfTheSameBytes() {
        String from = world.agency();
        String one = world.agency();
        String two = world.agency();
        byte[] packet = letter(documentId(from), from, one, two);
        Caller first = world.caller(from);
        Caller second = world.caller(from);
        long all = world.send(first, from, packet).docId();
        assertThat(world.send(second, from, packet).docId()).isNotEqualTo(all);
        long narrowed = world.send(first, from, packet, two).docId();
        assertThat(narrowed).isNotEqualTo(all);
        assertThat(world.send(first, from, packet, two).docId()).isEqualTo(narrowed);
        assertThat(world.send(first, from, packet, world.other(two)).docId()).isEqualTo(narrowed);
        assertThat(world.send(first, from, packet).docId()).isEqualTo(all);
        assertThat(waiting(world.caller(one))).hasSize(2);
        assertThat(waiting(world.caller(two))).hasSize(3);
    }

    @Test
    void oneAgencyUnderBothCodesGetsThePacketOnce() {
        String from = world.agency();
        String to = world.agency();
        world.send(world.caller(from), world.other(from), letter(documentId(from), from, to, world.other(to)));
        assertThat(waiting(world.caller(to))).hasSize(1);
    }

    @Test
    void whatIsRefusedIsNotRemembered() {
        String from = world.agency();
        String to = world.agency();
        Caller sender = world.caller(from);
        String document = documentId(from);
        refused(AxisRefusal.RECEIVER_UNKNOWN, () -> world.send(sender, from, letter(document, from, to, "Y91.1")));
        refused(AxisRefusal.RECEIVER_NOT_NAMED, () -> world.send(sender, from, letter(document, from, to), from));
        refused(AxisRefusal.SENDER_FOREIGN, () -> world.send(sender, to, letter(document, to, from)));
        refused(AxisRefusal.SENDER_FOREIGN, () -> world.send(sender, from, letter(document, to, from)));
        refused(AxisRefusal.NOT_STANDARD, () -> world.send(sender, from, "12<?xml version='1.0'?><a/>".getBytes()));
        refused(AxisRefusal.FILE_EMPTY, () -> world.send(sender, from, new byte[0]));
        refused(AxisRefusal.KIND_DIFFERS, () -> world.sendStatus(sender, from, letter(document, from, to)));
        assertThat(packets.sent(world.id(from), MessageKind.EDOC, new Paging(1, 20))
                        .items())
                .isEmpty();
        assertThat(waiting(world.caller(to))).isEmpty();
    }

    @Test
    void anotherAgencyOfTheSameSystemIsNotTheSender() {
        String from = world.agency();
        String other = world.agency();
        Caller sender = world.caller(from, other);
        refused(AxisRefusal.SENDER_DIFFERS, () -> world.send(sender, from, letter(documentId(other), other, from)));
    }

    @Test
    void strangersLearnNothingOfAPacket() {
        String from = world.agency();
        String to = world.agency();
        long sent = world.send(world.caller(from), from, letter(documentId(from), from, to))
                .docId();
        long received = waiting(world.caller(to)).getFirst().docId();
        Caller stranger = world.caller(world.agency());
        for (long id : new long[] {sent, received})
            for (String asked : List.of(Long.toString(id), "0" + id, id + " ", "", "99999999999999999999", "x"))
                refused(AxisRefusal.DOCUMENT_UNKNOWN, () -> take.take(stranger, asked));
        refused(
                AxisRefusal.DOCUMENT_UNKNOWN,
                () -> acknowledge.acknowledge(stranger, Long.toString(received), DeliveryState.DONE, ""));
        refused(
                AxisRefusal.DOCUMENT_UNKNOWN,
                () -> acknowledge.acknowledge(world.caller(from), Long.toString(received), DeliveryState.DONE, ""));
        assertThat(waiting(world.caller(to))).hasSize(1);
    }

    @Test
    void doneTakesItOffTheListForGoodAndFailedKeepsAndCountsIt() {
        String from = world.agency();
        String to = world.agency();
        Caller receiver = world.caller(to);
        world.send(world.caller(from), from, letter(documentId(from), from, to));
        String docId = Long.toString(waiting(receiver).getFirst().docId());
        acknowledge.acknowledge(receiver, docId, DeliveryState.PROCESSING, "");
        acknowledge.acknowledge(receiver, docId, DeliveryState.FAILED, "đĩa đầy");
        acknowledge.acknowledge(receiver, docId, DeliveryState.FAILED, "");
        assertThat(waiting(receiver)).singleElement().satisfies(view -> {
            assertThat(view.state()).isEqualTo(DeliveryState.FAILED);
            assertThat(view.failures()).isEqualTo(2);
        });
        acknowledge.acknowledge(receiver, docId, DeliveryState.DONE, "");
        acknowledge.acknowledge(receiver, docId, DeliveryState.DONE, "");
        acknowledge.acknowledge(receiver, docId, DeliveryState.FAILED, "quá muộn");
        assertThat(waiting(receiver)).isEmpty();
        assertThat(deliveries.find(Long.parseLong(docId)).orElseThrow().state()).isEqualTo(DeliveryState.DONE);
        assertThat(audited("axis.DeliveryDone", "\"docId\":" + docId + ",")).isEqualTo(1);
    }

    @Test
    void eachAcceptedPacketIsInTheLogOnceWithItsHash() throws Exception {
        String from = world.agency();
        Caller sender = world.caller(from);
        byte[] packet = letter(documentId(from), from, world.agency());
        long docId = world.send(sender, from, packet).docId();
        world.send(sender, from, packet);
        String hash = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(packet));
        assertThat(audited("axis.PacketAccepted", hash)).isEqualTo(1);
        assertThat(audited("axis.PacketAccepted", "\"docId\":" + docId)).isEqualTo(1);
    }

    @Test
    void aLargePacketLiesInAFileAndComesBackWhole() throws Exception {
        String from = world.agency();
        String to = world.agency();
        byte[] packet = (new String(letter(documentId(from), from, to), java.nio.charset.StandardCharsets.UTF_8)
                        + "<!-- " + "x".repeat(200_000) + " -->")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Caller sender = world.caller(from);
        long docId = world.send(sender, from, packet).docId();
        assertThat(world.send(sender, from, packet).docId()).isEqualTo(docId);
        assertThat(bytes(sender, docId)).isEqualTo(packet);
    }

    @Test
    void aLargePacketThatIsRefusedLeavesNoFile(@Autowired Environment settings) throws Exception {
        String from = world.agency();
        Caller sender = world.caller(from);
        byte[] packet = (new String(letter(documentId(from), from, "Y91.1"), java.nio.charset.StandardCharsets.UTF_8)
                        + "<!-- " + "x".repeat(200_000) + " -->")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        refused(AxisRefusal.RECEIVER_UNKNOWN, () -> world.send(sender, from, packet));
        String hash = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(packet));
        try (Stream<Path> files = Files.walk(Path.of(settings.getRequiredProperty("motcua.data"), "blobs"))) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith(hash));
        }
    }

    @Test
    void insideATransactionThePacketGoesWithIt() {
        String from = world.agency();
        String to = world.agency();
        Caller sender = world.caller(from);
        byte[] packet = letter(documentId(from), from, to);
        transaction.executeWithoutResult(status -> {
            world.send(sender, from, packet);
            status.setRollbackOnly();
        });
        assertThat(waiting(world.caller(to))).isEmpty();
        assertThat(world.send(sender, from, packet).repeated()).isFalse();
    }

    private List<DeliveryView> waiting(Caller caller) {
        return deliveries.waiting(caller.agencies(), MessageKind.EDOC, null, null, 100, 0);
    }

    private byte[] bytes(Caller caller, long docId) throws Exception {
        try (TakePacket.Taken taken = take.take(caller, Long.toString(docId))) {
            return taken.bytes().readAllBytes();
        }
    }

    private long audited(String event, String part) {
        return jdbc.sql("""
                        select (select count(*) from audit.incoming where event = :event and payload like :part)
                             + (select count(*) from audit.entry where event = :event and payload like :part)""")
                .param("event", event)
                .param("part", "%" + part + "%")
                .query(Long.class)
                .single();
    }

    static void refused(AxisRefusal refusal, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.refusal()).isEqualTo(refusal));
    }
}
