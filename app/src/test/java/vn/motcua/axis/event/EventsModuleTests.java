package vn.motcua.axis.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.axis.AxisWorld;
import vn.motcua.axis.DeliveryState;
import vn.motcua.axis.exchange.AcknowledgeDelivery;
import vn.motcua.axis.exchange.Deliveries;
import vn.motcua.axis.httpsignature.PublicKeys;
import vn.motcua.axis.httpsignature.SignatureAlgorithm;
import vn.motcua.axis.key.AddKey;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.testing.ModuleTest;

/** Whoever follows the cursor is told everything, once, whatever transactions do meanwhile. */
@ModuleTest
class EventsModuleTests {

    private static final AtomicLong AGENCIES = new AtomicLong(7_700_000_000L);

    @Autowired
    private Events events;

    @Autowired
    private RecordEvents record;

    @Autowired
    private AddKey addKey;

    @Autowired
    private AcknowledgeDelivery acknowledge;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private AxisWorld world;

    @BeforeEach
    void world(@Autowired ApplicationContext context) {
        world = new AxisWorld(context);
    }

    /** And the naive cursor, over numbers given while writing, misses it: so the test could fail. */
    @Test
    void whatASlowTransactionWritesIsNotMissed() throws Exception {
        AgencyId audience = new AgencyId(AGENCIES.incrementAndGet());
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        try (ExecutorService slow = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> late = slow.submit(() -> transaction.executeWithoutResult(status -> {
                insert(audience, 1);
                written.countDown();
                await(read);
            }));
            written.await();
            transaction.executeWithoutResult(status -> insert(audience, 2));
            List<AxisEvent> first = events.after(0, Set.of(audience), 10);
            long naive = naive(audience, 0).getLast();
            assertThat(first).extracting(AxisEvent::delivery).containsExactly(2L);
            read.countDown();
            late.get();
            assertThat(events.after(first.getLast().place(), Set.of(audience), 10))
                    .extracting(AxisEvent::delivery)
                    .containsExactly(1L);
            assertThat(naive(audience, naive)).isEmpty();
        }
    }

    @Test
    void oldEventsAreForgottenFromTheFirstOnAndPlacesAreNeverGivenAgain(@Autowired ForgetEvents forget) {
        AgencyId audience = new AgencyId(AGENCIES.incrementAndGet());
        transaction.executeWithoutResult(status -> {
            insert(audience, 1);
            insert(audience, 2);
        });
        long second = events.after(0, Set.of(audience), 10).getLast().place();
        jdbc.sql("update axis.event set at = now() - interval '91 days' where place <= ?")
                .param(second)
                .update();
        transaction.executeWithoutResult(status -> insert(audience, 3));
        long third = events.after(second, Set.of(audience), 10).getFirst().place();
        assertThat(forget.forget()).isGreaterThanOrEqualTo(2);
        assertThat(events.after(0, Set.of(audience), 10))
                .extracting(AxisEvent::delivery)
                .containsExactly(3L);
        assertThat(events.forgotten()).isEqualTo(second);
        assertThat(forget.forget()).isZero();

        jdbc.sql("update axis.event set at = now() - interval '91 days' where place <= ?")
                .param(third)
                .update();
        forget.forget();
        assertThat(events.after(0, Set.of(audience), 10)).isEmpty();
        assertThat(events.last()).isGreaterThanOrEqualTo(third);
        transaction.executeWithoutResult(status -> insert(audience, 4));
        assertThat(events.after(third, Set.of(audience), 10))
                .singleElement()
                .satisfies(last -> assertThat(last.place()).isGreaterThan(third));
    }

    @Test
    void manyWritersAndReadersAtOnceMissNothingAndDoubleNothing() throws Exception {
        AgencyId audience = new AgencyId(AGENCIES.incrementAndGet());
        int writers = 4;
        int each = 60;
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int number = writer;
                writing.add(all.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        long id = number * 1000L + i;
                        transaction.executeWithoutResult(status -> {
                            insert(audience, id);
                            pause(ThreadLocalRandom.current().nextInt(4));
                        });
                    }
                }));
            }
            List<Future<List<Long>>> reading = new ArrayList<>();
            for (int reader = 0; reader < 2; reader++) reading.add(all.submit(() -> follow(audience, writers * each)));
            for (Future<?> one : writing) one.get();
            for (Future<List<Long>> one : reading) {
                List<Long> told = one.get();
                assertThat(told).hasSize(writers * each).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void agenciesWithAKeyAreToldOfTheirDeliveriesAndSendersOfTheirReceivers() {
        String from = world.agency();
        String to = world.agency();
        String without = world.agency();
        Caller sender = keyed(from);
        Caller receiver = keyed(to);
        world.caller(without);
        long start = events.last();
        long packet = world.send(sender, from, AxisWorld.letter(AxisWorld.documentId(from), from, to, without))
                .docId();
        long delivery =
                deliveries.waitingAfter(receiver.agencies(), 0, 10).getLast().docId();
        acknowledge.acknowledge(receiver, Long.toString(delivery), DeliveryState.DONE, "");
        assertThat(events.after(start, receiver.agencies(), 10))
                .extracting(AxisEvent::kind, AxisEvent::delivery, AxisEvent::packet)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(EventKind.DELIVERED, delivery, packet));
        assertThat(events.after(start, sender.agencies(), 10))
                .extracting(AxisEvent::kind, AxisEvent::delivery)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(EventKind.ACKNOWLEDGED, delivery));
        assertThat(events.after(start, Set.of(world.id(without)), 10)).isEmpty();
    }

    private Caller keyed(String agency) {
        Caller caller = world.caller(agency);
        String pem = PublicKeys.pem(SignatureAlgorithm.ED25519.newKeys().getPublic());
        Actors.as(Actor.SYSTEM, () -> addKey.add(new AddKey.Command(caller.code(), pem, java.util.Optional.empty())));
        record.forget();
        return caller;
    }

    private List<Long> follow(AgencyId audience, int wanted) {
        List<Long> told = new ArrayList<>();
        long cursor = 0;
        Instant limit = Instant.now().plusSeconds(60);
        while (told.size() < wanted && Instant.now().isBefore(limit)) {
            for (AxisEvent one : events.after(cursor, Set.of(audience), 7)) {
                told.add(one.delivery());
                cursor = one.place();
            }
        }
        Set<Long> once = new HashSet<>(told);
        assertThat(once).hasSameSizeAs(told);
        return told;
    }

    private void insert(AgencyId audience, long delivery) {
        jdbc.sql("insert into axis.event (audience, kind, delivery, packet, at) values (?, 'DELIVERED', ?, 0, ?)")
                .params(audience.value(), delivery, OffsetDateTime.now())
                .update();
    }

    private List<Long> naive(AgencyId audience, long after) {
        return jdbc.sql("select id from axis.event where audience = ? and id > ? order by id")
                .params(audience.value(), after)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
