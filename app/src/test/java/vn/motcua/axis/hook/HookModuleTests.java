package vn.motcua.axis.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.AuditSubject;
import vn.motcua.audit.Timelines;
import vn.motcua.axis.AxisWorld;
import vn.motcua.axis.event.RecordEvents;
import vn.motcua.axis.httpsignature.PublicKeys;
import vn.motcua.axis.httpsignature.SignatureAlgorithm;
import vn.motcua.axis.key.AddKey;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.testing.ModuleTest;

/** What a hook is told, when, how often, and what happens when nobody listens. */
@ModuleTest
class HookModuleTests {

    @Autowired
    HookQueue queue;

    @Autowired
    HookNetworks networks;

    @Autowired
    HookRows rows;

    @Autowired
    PauseHook pause;

    @Autowired
    ResumeHook resume;

    @Autowired
    RemoveHook remove;

    @Autowired
    SetHook set;

    @Autowired
    Hooks hooks;

    @Autowired
    AddKey addKey;

    @Autowired
    RecordEvents record;

    @Autowired
    Timelines timelines;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final List<Listener> listeners = new ArrayList<>();
    private final List<String> made = new ArrayList<>();
    private AxisWorld world;
    private TellHooks tell;

    @BeforeEach
    void world(@Autowired ApplicationContext context) {
        world = new AxisWorld(context);
        tell = tell(Duration.ofSeconds(5));
    }

    @AfterEach
    void quiet() throws InterruptedException {
        tell.stop();
        made.forEach(code -> Actors.as(Actor.SYSTEM, () -> remove.remove(code)));
        listeners.forEach(Listener::close);
    }

    private TellHooks tell(Duration patience) {
        HookCalls calls = new HookCalls(networks, rows, JsonMapper.shared(), clock, patience);
        return new TellHooks(
                queue, calls, pause, clock, 4, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(24));
    }

    @Test
    void whatHappenedIsToldOnceSignedAndWithoutContent() throws Exception {
        Side side = side();
        String secret = hook(side);
        long packet = send(side.code);
        told();
        assertThat(side.listener.heard).hasSize(1);
        Listener.Heard heard = side.listener.heard.getFirst();
        JsonNode body = heard.json();
        assertThat(body.path("system").asString()).isEqualTo(side.caller.code());
        assertThat(body.path("more").asBoolean()).isFalse();
        assertThat(body.path("events").get(0).path("kind").asString()).isEqualTo("delivered");
        assertThat(body.path("events").get(0).path("packet").asString()).isEqualTo(Long.toString(packet));
        assertThat(body.path("cursor").asString())
                .isEqualTo(body.path("events").get(0).path("event").asString());
        assertThat(heard.body()).doesNotContain("thử trục", "THU", "Nơi gửi");
        assertThat(heard.signature()).isEqualTo("v1," + hmac(secret, heard));
        told();
        assertThat(side.listener.heard).hasSize(1);
    }

    @Test
    void whatWasBeforeTheHookIsNotTold() throws Exception {
        Side side = side();
        send(side.code);
        hook(side);
        told();
        assertThat(side.listener.heard).isEmpty();
    }

    @Test
    void whatFailsIsTriedAgainLaterWithTheSameIdAndNotBefore() throws Exception {
        Side side = side();
        hook(side);
        side.listener.answer = 503;
        send(side.code);
        told();
        told();
        assertThat(side.listener.heard).hasSize(1);
        assertThat(find(side).failures()).isEqualTo(1);
        send(side.code); // is not drawn into what is tried again
        side.listener.answer = 200;
        now(side);
        told();
        assertThat(side.listener.heard)
                .extracting(Listener.Heard::id)
                .hasSize(3)
                .satisfies(ids -> {
                    assertThat(ids.get(1)).isEqualTo(ids.get(0));
                    assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
                });
        assertThat(side.listener.heard.get(1).json().path("events").size()).isEqualTo(1);
        assertThat(find(side).failures()).isZero();
        assertThat(hooks.calls(side.caller.code(), 10))
                .extracting(HookCallView::status)
                .containsExactly(200, 200, 503);
    }

    /** As if the node were killed after the call and before it wrote that down. */
    @Test
    void whatANodeToldThatDiedIsToldOnceMore() throws Exception {
        Side side = side();
        hook(side);
        send(side.code);
        HookQueue.Claim claim = queue.claim(10, clock.instant(), Duration.ofMinutes(1)).stream()
                .filter(one -> one.code().equals(side.caller.code()))
                .findFirst()
                .orElseThrow();
        new HookCalls(networks, rows, JsonMapper.shared(), clock, Duration.ofSeconds(5))
                .tell(claim.code(), claim.url(), queue.next(claim).orElseThrow());
        told();
        assertThat(side.listener.heard).as("while it may live").hasSize(1);
        now(side);
        told();
        assertThat(side.listener.heard).hasSize(2);
        assertThat(side.listener.heard.get(1).id())
                .isEqualTo(side.listener.heard.get(0).id());
    }

    @Test
    void whatFailsForADayIsPausedAndGoesOnFromThereWhenResumed() throws Exception {
        Side side = side();
        hook(side);
        side.listener.answer = 500;
        send(side.code);
        told();
        jdbc.sql(
                        "update axis.hook set failing_since = failing_since - interval '25 hours', next_at = now() where system = ?")
                .param(side.caller.system())
                .update();
        told();
        assertThat(find(side).state()).isEqualTo(HookState.PAUSED);
        assertThat(hooks.ailing(100)).extracting(HookView::system).contains(side.caller.code());
        assertThat(timelines
                        .of(new AuditSubject("axis.system", side.caller.code()), new Paging(1, 20), Language.VI, true)
                        .items()
                        .toString())
                .contains("Đã tạm dừng web hook", "gọi không được trong thời gian dài");
        side.listener.answer = 200;
        now(side);
        told();
        assertThat(side.listener.heard).hasSize(2);
        Actors.as(Actor.SYSTEM, () -> resume.resume(side.caller.code()));
        told();
        assertThat(side.listener.heard).hasSize(3);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Actors.as(Actor.SYSTEM, () -> resume.resume(side.caller.code())))
                .matches(refused -> refused.refusal() == HookRefusal.HOOK_RUNS);
    }

    @Test
    void whoSaysThatNobodyIsThereAnyMoreIsAskedNoMore() throws Exception {
        Side side = side();
        hook(side);
        side.listener.answer = 410;
        send(side.code);
        told();
        assertThat(find(side).state()).isEqualTo(HookState.PAUSED);
    }

    @Test
    void whatIsUrgentIsNamedFirstHoweverMuchWaitsBeforeIt() throws Exception {
        Side side = side();
        hook(side);
        for (int i = 0; i < 101; i++) send(side.code);
        long urgent = send(side.code);
        urgent(urgent);
        told();
        assertThat(side.listener.heard).hasSize(2);
        JsonNode first = side.listener.heard.getFirst().json();
        assertThat(first.path("events").size()).isEqualTo(100);
        assertThat(first.path("more").asBoolean()).isTrue();
        assertThat(first.path("urgent").size()).isEqualTo(1);
        assertThat(first.path("urgent").get(0).path("packet").asString()).isEqualTo(Long.toString(urgent));
        JsonNode second = side.listener.heard.getLast().json();
        assertThat(second.path("events").size()).isEqualTo(2);
    }

    @Test
    void theHookWithSomethingUrgentHasItsTurnFirst() {
        Side usual = side();
        Side hasty = side();
        hook(usual);
        hook(hasty);
        send(usual.code);
        urgent(send(hasty.code));
        List<String> order = queue.claim(100, clock.instant(), Duration.ofMinutes(1)).stream()
                .map(HookQueue.Claim::code)
                .filter(code -> code.equals(usual.caller.code()) || code.equals(hasty.caller.code()))
                .toList();
        assertThat(order).containsExactly(hasty.caller.code(), usual.caller.code());
    }

    @Test
    void oneThatDoesNotAnswerHoldsUpNobody() throws Exception {
        Side deaf = side();
        Side quick = side();
        hook(deaf);
        hook(quick);
        tell = tell(Duration.ofMillis(700));
        deaf.listener.slowMillis = 3_000;
        send(deaf.code);
        send(quick.code);
        long begun = System.nanoTime();
        tell.run();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(600));
        assertThat(tell.quiet(Duration.ofSeconds(10))).isTrue();
        assertThat(quick.listener.heard).hasSize(1);
        assertThat(hooks.calls(deaf.caller.code(), 1).getFirst().problem()).isEqualTo(HookProblem.TIMEOUT);
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        Side side = side();
        hook(side);
        side.listener.answer = 302;
        assertThat(hooks.ping(side.caller.code()).taken()).isFalse();
        assertThat(side.listener.heard).hasSize(1);
        assertThat(side.listener.heard.getFirst().json().path("ping").asBoolean())
                .isTrue();
    }

    @Test
    void waitsGrowAndAreNeverQuiteTheSame() {
        assertThat(tell.waitAfter(1)).isBetween(Duration.ofSeconds(45), Duration.ofSeconds(75));
        assertThat(tell.waitAfter(4)).isBetween(Duration.ofMinutes(6), Duration.ofMinutes(10));
        assertThat(tell.waitAfter(1_000)).isBetween(Duration.ofMinutes(45), Duration.ofMinutes(75));
        assertThat(java.util.stream.IntStream.range(0, 50)
                        .mapToObj(any -> tell.waitAfter(5))
                        .distinct())
                .as("waits of those that failed together")
                .hasSizeGreaterThan(5);
    }

    @Test
    void onlyTheLatestCallsAreKept() {
        Side side = side();
        hook(side);
        for (int i = 0; i < 60; i++) hooks.ping(side.caller.code());
        assertThat(hooks.calls(side.caller.code(), 100)).hasSize(50);
    }

    /** An agency with a system that has a key, and somebody who listens. */
    private Side side() {
        String code = world.agency();
        Caller caller = world.caller(code);
        Actors.as(
                Actor.SYSTEM,
                () -> addKey.add(new AddKey.Command(
                        caller.code(),
                        PublicKeys.pem(SignatureAlgorithm.ED25519.newKeys().getPublic()),
                        Optional.empty())));
        record.forget();
        Listener listener = new Listener();
        listeners.add(listener);
        return new Side(code, caller, listener);
    }

    private String hook(Side side) {
        made.add(side.caller.code());
        return Actors.as(Actor.SYSTEM, () -> set.set(side.caller.code(), side.listener.url()));
    }

    private long send(String to) {
        String from = world.agency();
        return world.send(world.caller(from), from, AxisWorld.letter(AxisWorld.documentId(from), from, to))
                .docId();
    }

    private void urgent(long packet) {
        jdbc.sql("update axis.packet set priority = 3 where id = ?")
                .param(packet)
                .update();
    }

    private void told() throws InterruptedException {
        tell.run();
        assertThat(tell.quiet(Duration.ofSeconds(20))).isTrue();
    }

    private void now(Side side) {
        jdbc.sql("update axis.hook set next_at = now() where system = ?")
                .param(side.caller.system())
                .update();
    }

    private HookView find(Side side) {
        return hooks.find(side.caller.code()).orElseThrow();
    }

    private static String hmac(String secret, Listener.Heard heard) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        return Base64.getEncoder()
                .encodeToString(mac.doFinal(
                        (heard.id() + "." + heard.stamp() + "." + heard.body()).getBytes(StandardCharsets.UTF_8)));
    }

    private record Side(String code, Caller caller, Listener listener) {}
}
