package vn.motcua.axis.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.AxisWorld;
import vn.motcua.axis.exchange.Addressed.Found;
import vn.motcua.axis.exchange.LockAgency;
import vn.motcua.axis.exchange.SetSignatureRule;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.authority.IssueCertificate;
import vn.motcua.signing.authority.Wish;
import vn.motcua.testing.ModuleTest;

/** What the dry run says, and that sending says the same. */
@ModuleTest
@SuppressWarnings("NullAway") // it does not see that an array itself may be null
class OutlookModuleTests {

    @Autowired
    Outlooks outlooks;

    @Autowired
    LockAgency lock;

    @Autowired
    SetSignatureRule rule;

    @Autowired
    IssueCertificate issue;

    @Autowired
    JdbcClient jdbc;

    private AxisWorld world;
    private String from = "";
    private Caller caller;

    @BeforeEach
    void world(@Autowired ApplicationContext context) {
        world = new AxisWorld(context);
        from = world.agency();
        caller = world.caller(from);
    }

    @Test
    void theSuccessorIsNamedWithTheDocumentByWhichItTookOver() {
        String closed = world.agency();
        String heir = world.agency();
        world.close(closed, heir);
        ReceiverOutlook one = ask(closed);
        assertThat(one.found()).isEqualTo(Found.SUCCESSOR);
        assertThat(one.agency()).isEqualTo(world.view(heir));
        assertThat(one.basis()).containsExactly("Tệp kiểm thử");
        assertThat(one.obstacles()).isEmpty();
        world.send(caller, from, AxisWorld.letter(AxisWorld.documentId(from), from, closed));
    }

    @Test
    void whomSendingWouldNotReachTheDryRunDoesNotEither() {
        String closed = world.agency();
        world.close(closed, null);
        refusedAlike(closed, AxisRefusal.RECEIVER_CLOSED);
        refusedAlike("KHONGCO", AxisRefusal.RECEIVER_UNKNOWN);
        String locked = world.agency();
        Actors.as(Actor.SYSTEM, () -> lock.lock(world.id(locked), "Chuyển máy chủ"));
        refusedAlike(locked, AxisRefusal.RECEIVER_LOCKED);
    }

    @Test
    void whoAsksForSignaturesIsNoObstacleToWhoSigns() {
        String strict = world.agency();
        Actors.as(Actor.SYSTEM, () -> rule.set(world.id(strict), true));
        refusedAlike(strict, AxisRefusal.SIGNATURE_REQUIRED);
        Outlook signed = outlooks.of(caller, new Outlooks.Plan(from, List.of(strict), 0, true, false));
        assertThat(signed.ready()).isTrue();
        assertThat(signed.receivers().getFirst().signatureAsked()).isTrue();
    }

    @Test
    void aPacketThatIsTooLargeIsSoForEverybody() {
        String to = world.agency();
        Outlook small = outlooks.of(caller, new Outlooks.Plan(from, List.of(to), 40 << 20, false, false));
        assertThat(small.ready()).isTrue();
        Outlook large = outlooks.of(caller, new Outlooks.Plan(from, List.of(to), small.mostBytes() + 1, false, false));
        assertThat(large.ready()).isFalse();
        assertThat(large.tooLarge()).isNotNull();
    }

    @Test
    void whoHasACertificateIsSaid() {
        String to = world.agency();
        assertThat(ask(to).certified()).isFalse();
        Actors.as(Actor.SYSTEM, () -> issue.issue(new Wish(CertificateKind.AGENCY, world.id(to), "", null, null)));
        assertThat(ask(to).certified()).isTrue();
    }

    @Test
    void nobodyAsksInTheNameOfAnother() {
        String other = world.agency();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> outlooks.of(caller, new Outlooks.Plan(other, List.of(from), 0, false, false)))
                .matches(refused -> refused.refusal() == AxisRefusal.SENDER_FOREIGN);
    }

    @Test
    void paceComesFromWhatTheReceiverDidWithItsLatestDocuments() {
        String to = world.agency();
        for (int minutes = 1; minutes <= 10; minutes++) past(to, minutes, minutes * 60);
        ReceiverOutlook one = ask(to);
        assertThat(one.taken()).isEqualTo(new Pace(Duration.ofMinutes(5), Duration.ofMinutes(9), 10));
        assertThat(one.answered()).isEqualTo(new Pace(Duration.ofHours(5), Duration.ofHours(9), 10));
        assertThat(ask(world.agency()).taken()).isEqualTo(Pace.UNKNOWN);
    }

    /** A document sent two days ago, taken and accepted so many minutes later. */
    private void past(String to, int taken, int accepted) {
        String document = AxisWorld.documentId(from);
        long packet =
                world.send(caller, from, AxisWorld.letter(document, from, to)).docId();
        world.sendStatus(world.caller(to), to, AxisWorld.status(document, to, from, "03", "2026/03/02 10:00:00"));
        jdbc.sql("update axis.packet set accepted_at = now() - interval '2 days' where id = ?")
                .param(packet)
                .update();
        jdbc.sql("""
                        update axis.delivery set taken_at = (select accepted_at from axis.packet where id = packet) + make_interval(mins => ?)
                        where packet = ?""").params(taken, packet).update();
        jdbc.sql("""
                        update axis.document_event set at = (select accepted_at from axis.packet where id = ?) + make_interval(mins => ?)
                        where life in (select doc_id from axis.delivery where packet = ?)""").params(packet, accepted, packet).update();
    }

    private void refusedAlike(String to, AxisRefusal refusal) {
        assertThat(ask(to).obstacles()).extracting(Refused::refusal).containsExactly(refusal);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> world.send(caller, from, AxisWorld.letter(AxisWorld.documentId(from), from, to)))
                .matches(refused -> refused.refusal() == refusal);
    }

    private ReceiverOutlook ask(String to) {
        return outlooks.of(caller, new Outlooks.Plan(from, List.of(to), 0, false, false))
                .receivers()
                .getFirst();
    }
}
