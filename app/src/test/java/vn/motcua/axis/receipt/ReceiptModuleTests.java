package vn.motcua.axis.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.axis.AxisWorld.documentId;
import static vn.motcua.axis.AxisWorld.letter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.audit.LogProof;
import vn.motcua.audit.checkpoint.Notary;
import vn.motcua.audit.tree.Hash;
import vn.motcua.audit.tree.Sequencer;
import vn.motcua.axis.AxisWorld;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.exchange.Deliveries;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.Progress;
import vn.motcua.testing.ModuleTest;

/** Receipts from the acceptance of a packet to whoever checks them without us. */
@ModuleTest
class ReceiptModuleTests {

    @Autowired
    private Receipts receipts;

    @Autowired
    private ReceiptKeeper keeper;

    @Autowired
    private Sequencer sequencer;

    @Autowired
    private Notary notary;

    @Autowired
    private Deliveries deliveries;

    private AxisWorld world;

    @BeforeEach
    void world(@Autowired ApplicationContext context) {
        world = new AxisWorld(context);
    }

    @Test
    void senderAndReceiversHaveTheSameReceiptAndItSaysWhatHappened() throws Exception {
        String from = world.agency();
        String one = world.agency();
        String two = world.agency();
        byte[] packet = letter(documentId(from), from, one, two);
        long docId = world.send(world.caller(from), from, packet).docId();
        long delivery = deliveries
                .waiting(List.of(world.id(one)), MessageKind.EDOC, null, null, 10, 0)
                .getFirst()
                .docId();
        Receipt receipt = made(docId);
        assertThat(receipts.find(delivery).orElseThrow().bytes()).isEqualTo(receipt.bytes());
        ReceiptCheck.Verdict verdict = ReceiptCheck.check(receipt.bytes(), List.of());
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.statement()).satisfies(said -> {
            assertThat(said.docId()).isEqualTo(docId);
            assertThat(said.sender()).isEqualTo(from);
            assertThat(said.sha256()).isEqualTo(sha256(packet));
            assertThat(said.receivers())
                    .extracting(ReceiptStatement.Receiver::code)
                    .containsExactly(one, two);
            assertThat(said.receivers())
                    .extracting(ReceiptStatement.Receiver::docId)
                    .contains(delivery);
        });
    }

    @Test
    void aReceiptIsTheSameBytesHoweverMuchComesAfter() throws Exception {
        String from = world.agency();
        String to = world.agency();
        Caller caller = world.caller(from);
        byte[] packet = letter(documentId(from), from, to);
        long docId = world.send(caller, from, packet).docId();
        byte[] first = made(docId).bytes();
        long other =
                world.send(caller, from, letter(documentId(from), from, to)).docId();
        made(other);
        assertThat(world.send(caller, from, packet).docId()).as("sent again").isEqualTo(docId);
        assertThat(made(docId).bytes()).isEqualTo(first);
    }

    @Test
    void manyUnderOneCheckpointHaveOneSignatureAndEachHolds() throws Exception {
        String from = world.agency();
        String to = world.agency();
        Caller caller = world.caller(from);
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 7; i++)
            all.add(world.send(caller, from, letter(documentId(from), from, to)).docId());
        List<Receipt> made = new ArrayList<>();
        for (long docId : all) made.add(made(docId));
        assertThat(made.stream()
                        .map(one -> new String(one.signature(), StandardCharsets.ISO_8859_1))
                        .distinct()
                        .count())
                .isLessThan(all.size());
        assertThat(made)
                .allSatisfy(one -> assertThat(
                                ReceiptCheck.check(one.bytes(), List.of()).faults())
                        .isEmpty());
    }

    @Test
    void whoChangesAnyByteHoldsNoReceipt() throws Exception {
        String from = world.agency();
        byte[] good = made(world.send(world.caller(from), from, letter(documentId(from), from, world.agency()))
                        .docId())
                .bytes();
        Random random = new Random(64);
        for (int at = 0; at < good.length; at += good.length > 3_000 ? 2 : 1) {
            byte[] bad = good.clone();
            do bad[at] = (byte) (32 + random.nextInt(95));
            while (bad[at] == good[at]);
            assertThat(ReceiptCheck.check(bad, List.of()).holds())
                    .as("byte %d, %c for %c", at, bad[at], good[at])
                    .isFalse();
        }
        assertThat(ReceiptCheck.check(Arrays.copyOf(good, good.length - 1), List.of())
                        .holds())
                .isFalse();
        assertThat(ReceiptCheck.check(
                                (new String(good, StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8),
                                List.of())
                        .holds())
                .isFalse();
    }

    @Test
    void whatIsPutTogetherFromTwoReceiptsIsNone() throws Exception {
        String from = world.agency();
        String to = world.agency();
        Caller caller = world.caller(from);
        long first =
                world.send(caller, from, letter(documentId(from), from, to)).docId();
        long second =
                world.send(caller, from, letter(documentId(from), from, to)).docId();
        Receipt one = made(first);
        Receipt two = made(second);
        assertThat(faults(one, two.statement(), one.proof(), one.path(), one.place()))
                .contains(ReceiptCheck.Fault.STATEMENT, ReceiptCheck.Fault.SEAL);
        assertThat(faults(one, one.statement(), two.proof(), one.path(), one.place()))
                .isNotEmpty();
        assertThat(faults(one, two.statement(), two.proof(), one.path(), one.place()))
                .containsExactly(ReceiptCheck.Fault.SEAL);
        assertThat(faults(one, one.statement(), one.proof(), two.path(), two.place()))
                .contains(ReceiptCheck.Fault.SEAL);
        String docIds = one.statement().replace("\"code\":\"" + to, "\"code\":\"" + from);
        assertThat(docIds).isNotEqualTo(one.statement());
        assertThat(faults(one, docIds, one.proof(), one.path(), one.place()))
                .as("another receiver")
                .containsExactly(ReceiptCheck.Fault.SEAL);
    }

    @Test
    void onlyWhoIsBelievedCanVouch() throws Exception {
        String from = world.agency();
        Receipt receipt = made(world.send(world.caller(from), from, letter(documentId(from), from, world.agency()))
                .docId());
        var chain = ReceiptCheck.check(receipt.bytes(), List.of()).chain();
        assertThat(ReceiptCheck.check(receipt.bytes(), List.of(chain.getLast())).holds())
                .isTrue();
        List<java.security.cert.X509Certificate> strangers = strangers();
        assertThat(ReceiptCheck.check(receipt.bytes(), strangers).faults())
                .containsExactly(ReceiptCheck.Fault.NOT_TRUSTED);
    }

    @Test
    void theCommandPrintsItOrSaysWhyNot() throws Exception {
        String from = world.agency();
        long docId = world.send(world.caller(from), from, letter(documentId(from), from, world.agency()))
                .docId();
        ReceiptCommand command = new ReceiptCommand(receipts);
        assertThatThrownBy(() -> command.run(new Arguments(Map.of("DOCID", "999999999999999999")), Progress.SILENT))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> command.run(new Arguments(Map.of("DOCID", "x")), Progress.SILENT))
                .isInstanceOf(Refused.class);
        Receipt receipt = made(docId);
        assertThat(command.run(new Arguments(Map.of("DOCID", Long.toString(docId))), Progress.SILENT) + "\n")
                .isEqualTo(receipt.text());
    }

    /** Makes the receipt now, rather than within two minutes. */
    private Receipt made(long docId) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            sequencer.run();
            notary.sign();
            keeper.seal();
            if (receipts.find(docId).isPresent()) return receipts.find(docId).get();
            TimeUnit.MILLISECONDS.sleep(
                    200); // the application's own keepers are at it, or the authority is not set up yet
        }
        throw new AssertionError("no receipt of " + docId);
    }

    private static List<ReceiptCheck.Fault> faults(
            Receipt one, String statement, LogProof proof, List<Hash> path, int place) {
        Receipt forged =
                new Receipt(statement, proof, place, one.size(), path, one.algorithm(), one.signature(), one.chain());
        return ReceiptCheck.check(forged.bytes(), List.of()).faults();
    }

    /** What any Java believes, and we do not. */
    private static List<java.security.cert.X509Certificate> strangers() throws Exception {
        var store = java.security.KeyStore.getInstance(
                new java.io.File(System.getProperty("java.home"), "lib/security/cacerts"), "changeit".toCharArray());
        return List.of((java.security.cert.X509Certificate)
                store.getCertificate(store.aliases().nextElement()));
    }

    private static String sha256(byte[] bytes) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
