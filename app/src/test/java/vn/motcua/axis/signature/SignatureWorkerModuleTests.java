package vn.motcua.axis.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.AxisWorld;
import vn.motcua.axis.SignatureState;
import vn.motcua.axis.exchange.Packets;
import vn.motcua.axis.exchange.SetSignatureRule;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.authority.IssueCertificate;
import vn.motcua.signing.authority.Wish;
import vn.motcua.signing.packet.PacketSigner;
import vn.motcua.testing.ModuleTest;

/** Signatures are looked at behind the sending; who asks for them gets no packet without. */
@ModuleTest
@SuppressWarnings("NullAway") // it does not see that an array itself may be null
class SignatureWorkerModuleTests {

    private AxisWorld world;

    @Autowired
    private SignatureWorker worker;

    @Autowired
    private SignatureChecks checks;

    @Autowired
    private SetSignatureRule rule;

    @Autowired
    private CheckWords words;

    @Autowired
    private Packets packets;

    @Autowired
    private PacketSigner signer;

    @Autowired
    private IssueCertificate issue;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void world(@Autowired ApplicationContext context) {
        world = new AxisWorld(context);
    }

    @Test
    void aSignedPacketIsDeliveredAtOnceAndJudgedBehind() throws Exception {
        String from = signing();
        String to = world.agency();
        byte[] packet = signed(from, letter(from, to));
        long docId = world.send(world.caller(from), from, packet).docId();
        assertThat(packets.find(docId).orElseThrow().signature()).isEqualTo(SignatureState.UNCHECKED);
        assertThat(words.of(Language.VI, docId)).isEmpty();
        work();
        assertThat(packets.find(docId).orElseThrow().signature()).isEqualTo(SignatureState.VALID);
        SignatureCheck check = checks.find(docId).orElseThrow();
        assertThat(check.own().bySender()).isTrue();
        assertThat(check.own().verdict().valid()).isTrue();
        assertThat(words.of(Language.VI, docId).getFirst())
                .contains("còn nguyên vẹn")
                .contains("được tin cậy");
        work();
        assertThat(checks.find(docId).orElseThrow()).as("once").isEqualTo(check);
    }

    @Test
    void urgentOnesAreLookedAtBeforeOthers() throws Exception {
        work();
        String from = signing();
        long plain = world.send(world.caller(from), from, signed(from, letter(from, world.agency())))
                .docId();
        long urgent = world.send(world.caller(from), from, signed(from, letter(from, world.agency())))
                .docId();
        jdbc.sql("update axis.signature_check set lane = 2 where packet = ?")
                .param(urgent)
                .update();
        var now = java.time.Instant.now().plusSeconds(60);
        assertThat(checks.claim(1, now, java.time.Duration.ZERO))
                .extracting(SignatureChecks.Claimed::packet)
                .containsExactly(urgent);
        jdbc.sql("update axis.signature_check set next_at = 'infinity' where packet = ?")
                .param(urgent)
                .update();
        assertThat(checks.claim(1, now, java.time.Duration.ZERO))
                .extracting(SignatureChecks.Claimed::packet)
                .as("one that is put off holds nobody up")
                .containsExactly(plain);
        jdbc.sql("update axis.signature_check set next_at = now() where packet = any(?)")
                .param(new Long[] {plain, urgent})
                .update();
        work();
    }

    @Test
    void aForgedOneIsDeliveredAndMarked() throws Exception {
        String from = signing();
        String to = world.agency();
        String text = new String(signed(from, letter(from, to)), java.nio.charset.StandardCharsets.UTF_8);
        byte[] forged =
                text.replace("Về việc thử trục", "Về việc thử lừa").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        long docId = world.send(world.caller(from), from, forged).docId();
        work();
        assertThat(packets.find(docId).orElseThrow().signature()).isEqualTo(SignatureState.INVALID);
        assertThat(words.of(Language.VI, docId).getFirst()).contains("đã bị sửa sau khi ký");
    }

    @Test
    void anotherAgencysSignatureIsNotTheSenders() throws Exception {
        String from = signing();
        String other = signing();
        byte[] packet = signed(other, letter(from, world.agency()));
        long docId = world.send(world.caller(from), from, packet).docId();
        work();
        assertThat(packets.find(docId).orElseThrow().signature()).isEqualTo(SignatureState.UNTRUSTED);
        assertThat(words.of(Language.VI, docId).getFirst()).contains("không phải cơ quan gửi");
    }

    @Test
    void whoAsksForSignaturesIsSentNothingWithoutAValidOne() throws Exception {
        String from = signing();
        String to = world.agency();
        Caller caller = world.caller(from);
        byte[] plain = letter(from, to);
        byte[] signed = signed(from, letter(from, to));
        assertThat(world.send(caller, from, letter(from, to))).as("the control").isNotNull();
        require(to, true);
        assertThat(refusal(() -> world.send(caller, from, plain))).isEqualTo(AxisRefusal.SIGNATURE_REQUIRED);
        byte[] forged = new String(signed, java.nio.charset.StandardCharsets.UTF_8)
                .replace("Về việc thử trục", "Về việc thử lừa")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(refusal(() -> world.send(caller, from, forged))).isEqualTo(AxisRefusal.SIGNATURE_NOT_VALID);
        long docId = world.send(caller, from, signed).docId();
        assertThat(packets.find(docId).orElseThrow().signature()).isEqualTo(SignatureState.VALID);
        assertThat(jdbc.sql(
                                "select count(*) from axis.waiting w join axis.delivery d on d.doc_id = w.doc_id where d.packet = ?")
                        .param(docId)
                        .query(Long.class)
                        .single())
                .as("it waits for its receiver at once")
                .isEqualTo(1);
        require(to, false);
        assertThat(world.send(caller, from, plain)).isNotNull();
    }

    /** A node that is killed leaves what it took to the next, once its time is over. */
    @Test
    void whatAKilledNodeTookIsTakenAgain() throws Exception {
        String from = signing();
        long docId = world.send(world.caller(from), from, signed(from, letter(from, world.agency())))
                .docId();
        Instant now = Instant.parse("2200-01-01T00:00:00Z");
        assertThat(taken(docId, now)).isTrue();
        assertThat(taken(docId, now.plusSeconds(299)))
                .as("the first still has it")
                .isFalse();
        assertThat(taken(docId, now.plusSeconds(301))).isTrue();
        jdbc.sql("update axis.signature_check set next_at = now() - interval '1 minute' where packet = ?")
                .param(docId)
                .update();
        work();
        assertThat(packets.find(docId).orElseThrow().signature()).isEqualTo(SignatureState.VALID);
    }

    private boolean taken(long docId, Instant now) {
        return checks.claim(10_000, now, Duration.ofMinutes(5)).stream().anyMatch(one -> one.packet() == docId);
    }

    private void work() {
        jdbc.sql("update axis.signature_check set next_at = now() - interval '1 minute' where judged_at is null")
                .update();
        while (worker.round() > 0) jdbc.sql("select 1").query(Integer.class).single();
    }

    private void require(String to, boolean required) {
        Actors.as(Actor.OPERATOR, () -> rule.set(world.id(to), required));
    }

    private String signing() {
        String code = world.agency();
        Actors.as(Actor.OPERATOR, () -> issue.issue(new Wish(CertificateKind.AGENCY, world.id(code), "", null, null)));
        return code;
    }

    private byte[] signed(String by, byte[] packet) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        signer.sign(world.id(by), () -> new ByteArrayInputStream(packet), out);
        return out.toByteArray();
    }

    private static byte[] letter(String from, String... to) {
        return AxisWorld.letter(AxisWorld.documentId(from), from, to);
    }

    private static Object refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        Refused refused = catchThrowableOfType(Refused.class, what);
        assertThat(refused).as("nothing was refused").isNotNull();
        return refused.refusal();
    }
}
