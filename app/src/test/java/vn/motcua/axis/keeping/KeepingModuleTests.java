package vn.motcua.axis.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.axis.AxisWorld.documentId;
import static vn.motcua.axis.AxisWorld.letter;
import static vn.motcua.axis.AxisWorld.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.AxisWorld;
import vn.motcua.axis.DeliveryState;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.exchange.AcknowledgeDelivery;
import vn.motcua.axis.exchange.Deliveries;
import vn.motcua.axis.exchange.DeliveryView;
import vn.motcua.axis.exchange.Packets;
import vn.motcua.axis.exchange.TakePacket;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.blob.BlobSweep;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.testing.ModuleTest;

/** Contents go when their agency wants it and nothing speaks against it; the facts stay. */
@ModuleTest
class KeepingModuleTests {

    private static final KeepingRule METADATA_ONLY = new KeepingRule(null, null, true);

    private AxisWorld world;
    private String from;
    private String one;
    private String two;
    private Caller sender;
    private Caller first;
    private Caller second;

    @Autowired
    private SweepContents sweep;

    @Autowired
    private SetKeeping set;

    @Autowired
    private PlaceHold place;

    @Autowired
    private LiftHold lift;

    @Autowired
    private Keeping keeping;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Packets packets;

    @Autowired
    private TakePacket take;

    @Autowired
    private AcknowledgeDelivery acknowledge;

    @Autowired
    private BlobSweep blobs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void world(@Autowired ApplicationContext context) {
        world = new AxisWorld(context);
        from = world.agency();
        one = world.agency();
        two = world.agency();
        sender = world.caller(from);
        first = world.caller(one);
        second = world.caller(two);
    }

    @Test
    void withoutARuleEverythingStays() throws Exception {
        byte[] packet = letter(documentId(from), from, one);
        long docId = world.send(sender, from, packet).docId();
        done(first);
        long ago = aged(docId, 5_000);
        sweep.sweep();
        assertThat(bytes(sender, ago)).isEqualTo(packet);
    }

    @Test
    void whenAllReceiversHaveItAndTheTimeIsOverTheContentGoesAndTheFactsStay() throws Exception {
        byte[] packet = letter(documentId(from), from, one, two);
        long docId = world.send(sender, from, packet).docId();
        long delivery = waiting(first).getFirst().docId();
        set(new KeepingRule(30, null, false));
        done(first);
        sweep.sweep();
        assertThat(keeping.kept(world.id(from))).isEqualTo(Map.of(KeptFor.RECEIVERS, 1L));
        done(second);
        lookNow();
        sweep.sweep();
        assertThat(keeping.kept(world.id(from))).isEqualTo(Map.of(KeptFor.TIME, 1L));
        assertThat(bytes(first, delivery)).isEqualTo(packet);

        aged(docId, 31);
        sweep.sweep();
        gone(sender, docId);
        gone(first, delivery);
        assertThat(keeping.kept(world.id(from))).isEmpty();
        assertThat(packets.find(docId)).hasValueSatisfying(view -> {
            assertThat(view.contentGone()).isNotNull();
            assertThat(view.subject()).isEqualTo("Về việc thử trục");
        });
        assertThat(deliveries.of(docId, new Paging(1, 10)).items())
                .extracting(DeliveryView::state)
                .containsOnly(DeliveryState.DONE);
        assertThat(removals(docId)).isEqualTo(1);
        assertThat(world.send(sender, from, packet))
                .satisfies(again -> assertThat(again.docId()).isEqualTo(docId))
                .satisfies(again -> assertThat(again.repeated()).isTrue());
        gone(sender, docId);
        assertThat(waiting(first)).isEmpty();
    }

    @Test
    void theBytesAreCollectedUnlessAnotherPacketNamesThem() throws Exception {
        byte[] packet = letter(documentId(from), from, one, two);
        long docId = world.send(sender, from, packet).docId();
        set(METADATA_ONLY);
        done(first);
        done(second);
        String other = world.agency();
        byte[] shared = letter(documentId(from), from, one);
        long kept = world.send(world.caller(from, other), from, shared).docId();
        long removed = world.send(sender, from, shared).docId();
        assertThat(kept).isNotEqualTo(removed);
        sweep.sweep();
        age(docId);
        age(kept);
        blobs.sweep();
        assertThat(stored(docId)).isFalse();
        assertThat(stored(kept)).as("waits for a receiver").isTrue();
        acknowledge.acknowledge(first, Long.toString(waiting(first).getFirst().docId()), DeliveryState.DONE, "");
        lookNow();
        sweep.sweep();
        blobs.sweep();
        assertThat(stored(kept)).as("one of the two packets still waits").isTrue();
        done(first);
        lookNow();
        sweep.sweep();
        age(kept);
        blobs.sweep();
        assertThat(stored(kept)).isFalse();
        assertThat(bytes(
                        sender,
                        world.send(sender, from, letter(documentId(from), from, one))
                                .docId()))
                .isNotEmpty();
    }

    @Test
    void theSameBytesFromAnotherSystemAreAPacketWithContentsOfItsOwn() throws Exception {
        byte[] packet = letter(documentId(from), from, one);
        long docId = world.send(sender, from, packet).docId();
        set(METADATA_ONLY);
        done(first);
        sweep.sweep();
        age(docId);
        blobs.sweep();
        assertThat(stored(docId)).isFalse();
        Caller another = world.caller(from);
        long fresh = world.send(another, from, packet).docId();
        assertThat(fresh).isNotEqualTo(docId);
        assertThat(bytes(another, fresh)).isEqualTo(packet);
        gone(sender, docId);
    }

    @Test
    void aHoldKeepsWhatTheAgencySentOrReceivedUntilSomebodyElseLiftsIt() throws Exception {
        byte[] packet = letter(documentId(from), from, one);
        long docId = world.send(sender, from, packet).docId();
        long other =
                world.send(sender, from, letter(documentId(from), from, two)).docId();
        set(METADATA_ONLY);
        long hold = Actors.as(
                Actor.SYSTEM,
                () -> place.place(
                        new PlaceHold.Command(world.id(one), null, null, null, "Thanh tra theo văn bản 12/TTCP")));
        done(first);
        done(second);
        sweep.sweep();
        assertThat(bytes(sender, docId)).as("the receiver's hold covers it").isEqualTo(packet);
        gone(sender, other);
        assertThat(keeping.kept(world.id(from))).isEqualTo(Map.of(KeptFor.HOLD, 1L));

        refused(KeepingRefusal.HOLD_UNKNOWN, () -> lift(from, hold));
        lift(one, hold);
        refused(KeepingRefusal.HOLD_LIFTED, () -> lift(one, hold));
        sweep.sweep();
        gone(sender, docId);
        assertThat(keeping.hold(world.id(one), hold)).hasValueSatisfying(lifted -> {
            assertThat(lifted.lifted()).isNotNull();
            assertThat(lifted.liftedFor()).isEqualTo("Thanh tra đã xong");
        });
    }

    @Test
    void aHoldCoversOnePacketOrSomeDaysWhereItSaysSo() throws Exception {
        long held =
                world.send(sender, from, letter(documentId(from), from, one)).docId();
        long free =
                world.send(sender, from, letter(documentId(from), from, one)).docId();
        long delivery = deliveries.of(held, new Paging(1, 1)).items().getFirst().docId();
        set(METADATA_ONLY);
        done(first);
        Actors.as(Actor.SYSTEM, () -> {
            place.place(new PlaceHold.Command(world.id(from), delivery, null, null, "Khiếu nại"));
            place.place(new PlaceHold.Command(
                    world.id(from), null, null, java.time.LocalDate.of(2020, 1, 1), "Thời gian khác"));
        });
        sweep.sweep();
        assertThat(bytes(sender, held)).isNotEmpty();
        gone(sender, free);
        Actors.as(Actor.SYSTEM, () -> {
            refused(
                    KeepingRefusal.HOLD_PACKET_UNKNOWN,
                    () -> place.place(new PlaceHold.Command(world.id(two), held, null, null, "Không phải của mình")));
            refused(
                    KeepingRefusal.HOLD_DAYS_WRONG,
                    () -> place.place(new PlaceHold.Command(
                            world.id(from),
                            null,
                            java.time.LocalDate.of(2026, 2, 1),
                            java.time.LocalDate.of(2026, 1, 1),
                            "Ngược")));
            refused(
                    KeepingRefusal.HOLD_REASON_WRONG,
                    () -> place.place(new PlaceHold.Command(world.id(from), null, null, null, "  ")));
        });
    }

    @Test
    void whoPlacedAHoldDoesNotLiftIt() {
        UUID placer = UUID.randomUUID();
        long hold = Actors.as(
                Actor.SYSTEM, () -> place.place(new PlaceHold.Command(world.id(from), null, null, null, "Tố tụng")));
        jdbc.sql("update axis.content_hold set placed_by = ? where id = ?")
                .params(placer, hold)
                .update();
        Actor same = new Actor(ActorKind.SYSTEM, new AccountId(placer), "", null, null);
        refused(
                KeepingRefusal.HOLD_BY_ONESELF,
                () -> Actors.as(same, () -> lift.lift(world.id(from), hold, "Đã xong")));
        Actor other = new Actor(ActorKind.SYSTEM, new AccountId(UUID.randomUUID()), "", null, null);
        Actors.as(other, () -> lift.lift(world.id(from), hold, "Đã xong"));
        assertThat(keeping.hold(world.id(from), hold).orElseThrow().lifted()).isNotNull();
    }

    @Test
    void whenThePeriodIsOverNobodyIsToldToTakeWhatIsGone() {
        long docId =
                world.send(sender, from, letter(documentId(from), from, one)).docId();
        long delivery = waiting(first).getFirst().docId();
        set(new KeepingRule(null, 365, false));
        aged(docId, 366);
        sweep.sweep();
        assertThat(waiting(first)).isEmpty();
        assertThat(deliveries.countWaiting(List.of(world.id(one)), MessageKind.EDOC))
                .isZero();
        gone(first, delivery);
        acknowledge.acknowledge(first, Long.toString(delivery), DeliveryState.DONE, "");
        assertThat(deliveries.find(delivery).orElseThrow().state()).isEqualTo(DeliveryState.DONE);
    }

    @Test
    void statusesStay() throws Exception {
        String document = documentId(from);
        world.send(sender, from, letter(document, from, one));
        set(METADATA_ONLY);
        Actors.as(Actor.SYSTEM, () -> set.set(world.id(one), METADATA_ONLY));
        long told = world.sendStatus(first, one, status(document, one, from, "03", "2026/03/02 10:00:00"))
                .docId();
        String received = Long.toString(deliveries
                .waiting(sender.agencies(), MessageKind.STATUS, null, null, 10, 0)
                .getFirst()
                .docId());
        acknowledge.acknowledge(sender, received, DeliveryState.DONE, "");
        aged(told, 5_000);
        sweep.sweep();
        assertThat(bytes(first, told)).isNotEmpty();
    }

    @Test
    void aNewRuleIsForWhatWasSentBeforeToo() {
        long old = world.send(sender, from, letter(documentId(from), from, one)).docId();
        done(first);
        jdbc.sql("update axis.packet set accepted_at = accepted_at - interval '1000 days' where id = ?")
                .param(old)
                .update();
        sweep.sweep();
        set(METADATA_ONLY);
        sweep.sweep();
        gone(sender, old);
        long later =
                world.send(sender, from, letter(documentId(from), from, one)).docId();
        done(first);
        sweep.sweep();
        gone(sender, later);
        set(KeepingRule.ALL);
        long kept =
                world.send(sender, from, letter(documentId(from), from, one)).docId();
        done(first);
        sweep.sweep();
        assertThat(packets.find(kept).orElseThrow().contentGone()).isNull();
    }

    @Test
    void whatIsNotSignedOffYetIsNotRemoved() throws Exception {
        long docId =
                world.send(sender, from, letter(documentId(from), from, one)).docId();
        set(METADATA_ONLY);
        done(first);
        jdbc.sql("insert into axis.signature_check (packet, next_at) values (?, 'infinity') on conflict do nothing")
                .param(docId)
                .update();
        sweep.sweep();
        assertThat(bytes(sender, docId)).isNotEmpty();
        assertThat(keeping.kept(world.id(from))).isEqualTo(Map.of(KeptFor.CHECKS, 1L));
        jdbc.sql("delete from axis.signature_check where packet = ?")
                .param(docId)
                .update();
        lookNow();
        sweep.sweep();
        gone(sender, docId);
    }

    @Test
    void aBatchThatFailsHasDoneNothing() throws Exception {
        long docId =
                world.send(sender, from, letter(documentId(from), from, one)).docId();
        set(METADATA_ONLY);
        done(first);
        transaction.executeWithoutResult(status -> {
            sweep.sweep();
            assertThat(packets.find(docId).orElseThrow().contentGone()).isNotNull();
            status.setRollbackOnly();
        });
        assertThat(bytes(sender, docId)).isNotEmpty();
        assertThat(removals(docId)).isZero();
        sweep.sweep();
        gone(sender, docId);
        assertThat(removals(docId)).isEqualTo(1);
    }

    @Test
    void fewerDaysThanTheLeastAndStrangersAreRefused() {
        for (KeepingRule wrong : List.of(
                new KeepingRule(29, null, false),
                new KeepingRule(null, 364, false),
                new KeepingRule(36_501, null, false))) refused(KeepingRefusal.KEEPING_DAYS_WRONG, () -> set(wrong));
        refused(
                KernelRefusal.NOT_ALLOWED,
                () -> Actors.as(Actor.ANONYMOUS, () -> set.set(world.id(from), METADATA_ONLY)));
        refused(
                KernelRefusal.NOT_ALLOWED,
                () -> Actors.as(
                        Actor.machine(world.id(from)),
                        () -> place.place(new PlaceHold.Command(world.id(from), null, null, null, "Máy"))));
    }

    @Test
    void theOperatorDoesItAllByCommand(@Autowired List<AdminCommand> commands) {
        assertThat(run(commands, "keeping", Map.of("agency", from, "metadata-only", "on", "after-done", "90")))
                .contains("after-done=90")
                .contains("most=never")
                .contains("metadata-only=true");
        assertThat(keeping.of(world.id(from))).isEqualTo(new KeepingRule(90, null, true));
        run(commands, "keeping", Map.of("agency", world.other(from), "after-done", "never", "most", "400"));
        assertThat(keeping.of(world.id(from))).isEqualTo(new KeepingRule(null, 400, true));
        refused(
                AxisRefusal.ARGUMENT_WRONG,
                () -> run(commands, "keeping", Map.of("agency", from, "metadata-only", "perhaps")));
        refused(AxisRefusal.AGENCY_UNKNOWN, () -> run(commands, "keeping", Map.of("agency", "Y91.77")));

        run(commands, "hold", Map.of("agency", from, "reason", "Kiểm toán", "from", "2026-01-01"));
        assertThat(run(commands, "hold", Map.of("agency", from)))
                .contains("Kiểm toán")
                .contains("2026-01-01");
        long hold = keeping.holds(world.id(from), new Paging(1, 1))
                .items()
                .getFirst()
                .id();
        run(commands, "hold", Map.of("agency", from, "lift", Long.toString(hold), "reason", "Đã kiểm toán xong"));
        assertThat(keeping.hold(world.id(from), hold).orElseThrow().lifted()).isNotNull();
        refused(
                AxisRefusal.ARGUMENT_WRONG,
                () -> run(commands, "hold", Map.of("agency", from, "reason", "x", "until", "31/12/2026")));
    }

    private static String run(List<AdminCommand> commands, String name, Map<String, String> given) {
        AdminCommand command = commands.stream()
                .filter(one -> one.module().equals("axis") && one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Actors.as(Actor.OPERATOR, () -> command.run(new Arguments(given), (done, all, what) -> {}))
                .toString();
    }

    private void set(KeepingRule rule) {
        Actors.as(Actor.SYSTEM, () -> set.set(world.id(from), rule));
    }

    private void lift(String agency, long hold) {
        Actors.as(Actor.SYSTEM, () -> lift.lift(world.id(agency), hold, "Thanh tra đã xong"));
    }

    private List<DeliveryView> waiting(Caller receiver) {
        return deliveries.waiting(receiver.agencies(), MessageKind.EDOC, null, null, 100, 0);
    }

    private void done(Caller receiver) {
        waiting(receiver)
                .forEach(one -> acknowledge.acknowledge(receiver, Long.toString(one.docId()), DeliveryState.DONE, ""));
    }

    /** As if the packet, and what happened to it, were so many days older; looked at now. */
    private long aged(long docId, int days) {
        jdbc.sql("update axis.packet set accepted_at = accepted_at - make_interval(days => ?) where id = ?")
                .params(days, docId)
                .update();
        jdbc.sql("update axis.delivery set updated_at = updated_at - make_interval(days => ?) where packet = ?")
                .params(days, docId)
                .update();
        lookNow();
        return docId;
    }

    private void lookNow() {
        jdbc.sql("update axis.content_due set look_at = now() - interval '1 second' where sender = ?")
                .param(world.id(from).value())
                .update();
    }

    /** As if its content had been kept long ago. */
    private void age(long docId) {
        jdbc.sql(
                        "update kernel.blob set kept_at = now() - interval '9 days' where sha256 = (select sha256 from axis.packet where id = ?)")
                .param(docId)
                .update();
    }

    private boolean stored(long docId) {
        return jdbc.sql(
                        "select exists (select from kernel.blob b join axis.packet p on p.sha256 = b.sha256 where p.id = ?)")
                .param(docId)
                .query(Boolean.class)
                .single();
    }

    private byte[] bytes(Caller caller, long docId) throws Exception {
        try (TakePacket.Taken taken = take.take(caller, Long.toString(docId))) {
            return taken.bytes().readAllBytes();
        }
    }

    private void gone(Caller caller, long docId) {
        refused(AxisRefusal.CONTENT_GONE, () -> take.take(caller, Long.toString(docId)));
    }

    private long removals(long docId) {
        return jdbc.sql("""
                        select (select count(*) from audit.incoming where event = 'axis.ContentRemoved' and payload like :part)
                             + (select count(*) from audit.entry where event = 'axis.ContentRemoved' and payload like :part)""")
                .param("part", "%\"docId\":" + docId + ",%")
                .query(Long.class)
                .single();
    }

    private static void refused(Refusal refusal, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.refusal()).isEqualTo(refusal));
    }
}
