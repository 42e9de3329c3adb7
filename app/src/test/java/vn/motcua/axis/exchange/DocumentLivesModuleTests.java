package vn.motcua.axis.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.axis.AxisWorld.documentId;
import static vn.motcua.axis.AxisWorld.letter;
import static vn.motcua.axis.AxisWorld.recall;
import static vn.motcua.axis.AxisWorld.replacement;
import static vn.motcua.axis.AxisWorld.status;
import static vn.motcua.axis.exchange.SendingModuleTests.refused;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.AxisWorld;
import vn.motcua.axis.DocumentFit;
import vn.motcua.axis.DocumentRequest;
import vn.motcua.axis.DocumentStage;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.system.Caller;
import vn.motcua.testing.ModuleTest;

/** What statuses and recalls make of a document at its receiver: everything is delivered and recorded, only what fits moves. */
@ModuleTest
class DocumentLivesModuleTests {

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Packets packets;

    @Autowired
    private TakePacket take;

    private AxisWorld world;
    private String from;
    private String to;
    private Caller sender;
    private Caller receiver;
    private String document;

    @BeforeEach
    void world(@Autowired ApplicationContext context) {
        world = new AxisWorld(context);
        from = world.agency();
        to = world.agency();
        sender = world.caller(from);
        receiver = world.caller(to);
        document = documentId(from);
    }

    @Test
    void statusesMoveTheDocumentAndReachItsSender() {
        long delivery = sent();
        tell("01", "08:00:00");
        tell("03", "08:05:00");
        assertThat(at(delivery)).isEqualTo(DocumentStage.ACCEPTED);
        assertThat(waiting(sender, MessageKind.STATUS)).hasSize(2);
        assertThat(packets.toldOf(delivery))
                .extracting(DocumentTold::fit)
                .containsExactly(DocumentFit.FITS, DocumentFit.FITS);
    }

    @Test
    void statusesOutOfTurnOrTwiceAreDeliveredAndMarked() {
        long delivery = sent();
        tell("05", "09:00:00");
        tell("01", "08:00:00");
        tell("02", "09:30:00");
        world.sendStatus(receiver, to, withBlank(status(document, to, from, "05", "2026/11/25 09:00:00")));
        assertThat(at(delivery)).isEqualTo(DocumentStage.IN_PROGRESS);
        assertThat(packets.toldOf(delivery))
                .extracting(DocumentTold::fit)
                .containsExactly(DocumentFit.AHEAD, DocumentFit.LATE, DocumentFit.CONTRADICTS, DocumentFit.REPEATED);
        assertThat(waiting(sender, MessageKind.STATUS)).hasSize(4);
    }

    @Test
    void aStatusOfADocumentThatTheAxisNeverSawIsDeliveredAndMarked() {
        long packet = world.sendStatus(
                        receiver, to, status("LA,2020/01/01,1/XX", to, from, "01", "2026/11/25 08:00:00"))
                .docId();
        assertThat(waiting(sender, MessageKind.STATUS)).hasSize(1);
        assertThat(packets.toldBy(packet)).singleElement().satisfies(told -> {
            assertThat(told.delivery()).isNull();
            assertThat(told.fit()).isNull();
        });
    }

    @Test
    void aRecallWithdrawsOnlyOnceTheReceiverAgrees() throws Exception {
        long delivery = sent();
        byte[] recall = recall(document, from, to);
        world.send(sender, from, recall);
        assertThat(deliveries.find(delivery).orElseThrow().request()).isEqualTo(DocumentRequest.RECALL);
        take.take(receiver, Long.toString(delivery)).close();
        tell("15", "10:00:00");
        DeliveryView gone = deliveries.find(delivery).orElseThrow();
        assertThat(gone.stage()).isEqualTo(DocumentStage.RECALLED);
        assertThat(gone.withdrawn()).isNotNull();
        refused(AxisRefusal.DOCUMENT_WITHDRAWN, () -> take.take(receiver, Long.toString(delivery)));
        assertThat(waiting(receiver, MessageKind.EDOC))
                .extracting(view -> view.packet().business())
                .containsExactly(vn.motcua.axis.edxml.Business.Kind.RECALL);
        take.take(sender, Long.toString(gone.packet().docId())).close();
    }

    @Test
    void aRefusedRecallLeavesEverythingWhereItIs() {
        long delivery = sent();
        tell("01", "08:00:00");
        world.send(sender, from, recall(document, from, to));
        tell("16", "10:00:00");
        DeliveryView view = deliveries.find(delivery).orElseThrow();
        assertThat(view.stage()).isEqualTo(DocumentStage.ARRIVED);
        assertThat(view.request()).isEqualTo(DocumentRequest.NONE);
        assertThat(view.withdrawn()).isNull();
    }

    @Test
    void anAgreementToNothingWithdrawsNothing() throws Exception {
        long delivery = sent();
        tell("15", "10:00:00");
        assertThat(packets.toldOf(delivery)).extracting(DocumentTold::fit).containsExactly(DocumentFit.CONTRADICTS);
        take.take(receiver, Long.toString(delivery)).close();
    }

    @Test
    void whatTheWrongPartySaysMovesNothing() {
        long delivery = sent();
        world.sendStatus(sender, from, status(document, from, to, "03", "2026/11/25 08:00:00"));
        assertThat(at(delivery)).isEqualTo(DocumentStage.SENT);
        assertThat(packets.toldOf(delivery)).extracting(DocumentTold::fit).containsExactly(DocumentFit.WRONG_PARTY);
    }

    @Test
    void aReplacementAsksOfTheOldDocumentAndBeginsALifeOfItsOwn() {
        long delivery = sent();
        String next = documentId(from);
        world.send(sender, from, replacement(next, document, from, to));
        assertThat(deliveries.find(delivery).orElseThrow().request()).isEqualTo(DocumentRequest.REPLACE);
        assertThat(waiting(receiver, MessageKind.EDOC))
                .last()
                .satisfies(view -> assertThat(view.stage()).isEqualTo(DocumentStage.SENT));
    }

    private long sent() {
        world.send(sender, from, letter(document, from, to));
        return waiting(receiver, MessageKind.EDOC).getFirst().docId();
    }

    private void tell(String code, String time) {
        world.sendStatus(receiver, to, status(document, to, from, code, "2026/11/25 " + time));
    }

    private static byte[] withBlank(byte[] packet) {
        return (new String(packet, java.nio.charset.StandardCharsets.UTF_8) + "\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private @org.jspecify.annotations.Nullable DocumentStage at(long delivery) {
        return deliveries.find(delivery).orElseThrow().stage();
    }

    private List<DeliveryView> waiting(Caller caller, MessageKind kind) {
        return deliveries.waiting(caller.agencies(), kind, null, null, 100, 0);
    }
}
