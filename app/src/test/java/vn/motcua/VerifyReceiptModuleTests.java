package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.axis.AxisWorld.documentId;
import static vn.motcua.axis.AxisWorld.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.audit.checkpoint.Notary;
import vn.motcua.audit.tree.Sequencer;
import vn.motcua.axis.AxisWorld;
import vn.motcua.axis.proof.ProofCheck;
import vn.motcua.axis.proof.StateWithdrawn;
import vn.motcua.axis.proof.WithdrawUntaken;
import vn.motcua.axis.receipt.Receipt;
import vn.motcua.axis.receipt.ReceiptCheck;
import vn.motcua.axis.receipt.Receipts;
import vn.motcua.kernel.database.StartupFailure;
import vn.motcua.testing.ModuleTest;

/** The command with which anybody checks a receipt, as it answers and as it exits. */
@ModuleTest
class VerifyReceiptModuleTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void whatHoldsIsToldInPlainWordsAndWhatDoesNotIsRefused(@Autowired ApplicationContext context) throws Exception {
        AxisWorld world = new AxisWorld(context);
        String from = world.agency();
        String to = world.agency();
        byte[] packet = letter(documentId(from), from, to);
        Receipt receipt =
                made(context, world.send(world.caller(from), from, packet).docId());
        Path file = Files.write(folder.resolve("receipt.json"), receipt.bytes());
        Path same = Files.write(folder.resolve("packet.edxml"), packet);
        Path other = Files.writeString(folder.resolve("other.edxml"), "x");
        Path trust = trust(ReceiptCheck.check(receipt.bytes(), List.of()).chain());

        Said alone = run(file.toString());
        assertThat(alone.exit()).isZero();
        assertThat(alone.text())
                .contains("BIÊN NHẬN ĐÚNG")
                .contains("CHƯA ĐỐI CHIẾU")
                .contains(from)
                .contains(to)
                .contains("1 nơi nhận");
        Said full = run(file.toString(), "--trust", trust.toString(), "--packet", same.toString());
        assertThat(full.exit()).isZero();
        assertThat(full.text()).doesNotContain("CHƯA ĐỐI CHIẾU").contains("Tệp gói tin đúng là gói tin đó");
        assertThat(run(file.toString(), "--packet", other.toString())).satisfies(said -> {
            assertThat(said.exit()).isOne();
            assertThat(said.text()).contains("KHÔNG CÓ GIÁ TRỊ").contains("không phải gói tin");
        });
        Path changed = Files.writeString(
                folder.resolve("changed.json"),
                receipt.text().replace("\\\"sender\\\":\\\"" + from, "\\\"sender\\\":\\\"" + to));
        assertThat(Files.readString(changed)).isNotEqualTo(receipt.text());
        assertThat(run(changed.toString())).satisfies(said -> {
            assertThat(said.exit()).isOne();
            assertThat(said.text()).contains("KHÔNG CÓ GIÁ TRỊ");
        });
        assertThat(run(file.toString(), "--json").text()).startsWith("{\"holds\":true");
        assertThatThrownBy(() -> run(file.toString(), "--trust", other.toString()))
                .isInstanceOf(StartupFailure.class);
        assertThatThrownBy(() -> run()).isInstanceOf(StartupFailure.class);
    }

    @Test
    void aProofIsTakenByTheSameCommand(@Autowired ApplicationContext context) throws Exception {
        AxisWorld world = new AxisWorld(context);
        String from = world.agency();
        String to = world.agency();
        byte[] packet = letter(documentId(from), from, to);
        var sender = world.caller(from);
        long docId = world.send(sender, from, packet).docId();
        long delivery = context.getBean(WithdrawUntaken.class)
                .withdraw(sender, docId)
                .getFirst()
                .delivery();
        byte[] proof =
                context.getBean(StateWithdrawn.class).state(sender, delivery).bytes();
        Path file = Files.write(folder.resolve("proof.json"), proof);
        Path same = Files.write(folder.resolve("sent.edxml"), packet);
        Path trust = trust(ProofCheck.check(proof, List.of()).chain());
        Said full = run(file.toString(), "--trust", trust.toString(), "--packet", same.toString());
        assertThat(full.exit()).isZero();
        assertThat(full.text())
                .contains("XÁC NHẬN ĐÚNG")
                .contains("không bao giờ lấy được nữa")
                .contains(to)
                .contains("Tệp gói tin đúng là gói tin đó")
                .doesNotContain("CHƯA ĐỐI CHIẾU");
        assertThat(run(file.toString(), "--packet", file.toString()).exit()).isOne();
        assertThat(run(file.toString(), "--json").text()).startsWith("{\"holds\":true");
        Path changed = Files.writeString(
                folder.resolve("changed-proof.json"),
                new String(proof, StandardCharsets.UTF_8).replace("WITHDRAWN", "NOT_TAKEN"));
        assertThat(run(changed.toString())).satisfies(said -> {
            assertThat(said.exit()).isOne();
            assertThat(said.text()).contains("KHÔNG CÓ GIÁ TRỊ");
        });
    }

    private static Receipt made(ApplicationContext context, long docId) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            context.getBean(Sequencer.class).run();
            context.getBean(Notary.class).sign();
            if (context.getBean(Receipts.class).find(docId).isPresent()) break;
            TimeUnit.MILLISECONDS.sleep(200); // the application's keeper comes by every ten seconds
        }
        return context.getBean(Receipts.class).find(docId).orElseThrow();
    }

    private Path trust(List<X509Certificate> chain) throws Exception {
        String root = Base64.getMimeEncoder().encodeToString(chain.getLast().getEncoded());
        return Files.writeString(
                folder.resolve("trust.pem"), "-----BEGIN CERTIFICATE-----\n" + root + "\n-----END CERTIFICATE-----\n");
    }

    private static Said run(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("axis", "verify-receipt"));
        all.addAll(List.of(words));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            int exit = new VerifyReceipt().run(CommandWords.parse(all), out, out);
            return new Said(exit, bytes.toString(StandardCharsets.UTF_8));
        }
    }

    private record Said(int exit, String text) {}
}
