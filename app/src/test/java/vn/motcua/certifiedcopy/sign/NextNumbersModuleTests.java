package vn.motcua.certifiedcopy.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.testing.ModuleTest;

/** Numbers of a register: one after another, whoever fails in between, however many want one. */
@ModuleTest
class NextNumbersModuleTests {

    @Autowired
    private NextNumbers numbers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void manyAtOnceOfWhomManyFailLeaveNoGapAndNoNumberTwice() throws Exception {
        AgencyId agency = new AgencyId(880_001);
        ConcurrentLinkedQueue<Integer> given = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> all = IntStream.range(0, 60)
                    .mapToObj(one -> (Callable<Boolean>) () -> certify(agency, new Random(one), given))
                    .toList();
            for (Future<Boolean> one : threads.invokeAll(all)) one.get();
        }
        assertThat(given).hasSize(60);
        assertThat(given.stream().sorted().toList())
                .isEqualTo(IntStream.rangeClosed(1, 60).boxed().toList());
    }

    /** Holds, fails or gives, until it has one: as a signer does that is away now and then. */
    private boolean certify(AgencyId agency, Random chance, ConcurrentLinkedQueue<Integer> given) throws Exception {
        CopyId copy = new CopyId(UUID.randomUUID());
        while (true) {
            Optional<NextNumbers.Held> held = numbers.hold(agency, copy);
            if (held.isEmpty()) {
                Thread.sleep(2);
                continue;
            }
            switch (chance.nextInt(3)) {
                case 0 -> numbers.leave(copy); // signing failed
                case 1 -> rolledBack(held.get(), copy); // keeping failed
                default -> {
                    transaction.executeWithoutResult(status -> numbers.give(held.get(), copy));
                    given.add(held.get().number().number());
                    return true;
                }
            }
        }
    }

    private void rolledBack(NextNumbers.Held held, CopyId copy) {
        transaction.executeWithoutResult(status -> {
            numbers.give(held, copy);
            status.setRollbackOnly();
        });
    }

    @Test
    void whoHeldItTooLongGivesItToNobodyElsesFile() {
        AgencyId agency = new AgencyId(880_002);
        CopyId slow = new CopyId(UUID.randomUUID());
        CopyId quick = new CopyId(UUID.randomUUID());
        NextNumbers.Held first = numbers.hold(agency, slow).orElseThrow();
        assertThat(numbers.hold(agency, quick)).as("while the other prints it").isEmpty();
        assertThat(numbers.hold(agency, slow)).as("the same again").contains(first);
        jdbc.sql("update certifiedcopy.register set held_until = now() - interval '1 day' where agency = ?")
                .param(agency.value())
                .update();
        NextNumbers.Held second = numbers.hold(agency, quick).orElseThrow();
        assertThat(second.number()).isEqualTo(first.number());
        transaction.executeWithoutResult(status -> numbers.give(second, quick));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> numbers.give(first, slow)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(numbers.hold(agency, slow).orElseThrow().number().number()).isEqualTo(2);
    }

    @Test
    void whileItIsBeingSignedNobodyElseGetsTheNumber() {
        AgencyId agency = new AgencyId(880_004);
        CopyId slow = new CopyId(UUID.randomUUID());
        CopyId quick = new CopyId(UUID.randomUUID());
        NextNumbers.Held held = numbers.hold(agency, slow).orElseThrow();
        jdbc.sql("update certifiedcopy.register set held_until = now() - interval '1 day' where agency = ?")
                .param(agency.value())
                .update();
        numbers.renew(slow);
        assertThat(numbers.hold(agency, quick)).as("renewed in time").isEmpty();
        transaction.executeWithoutResult(status -> numbers.give(held, slow));
        assertThat(numbers.hold(agency, quick)).isPresent();
        numbers.renew(slow);
        assertThat(numbers.heldBy(slow)).as("it has none to renew").isEmpty();
    }

    @Test
    void theTableItselfKnowsNoGap() {
        long agency = 880_003;
        jdbc.sql("insert into certifiedcopy.register (agency, year) values (?, 2026)")
                .param(agency)
                .update();
        line(agency, 1);
        assertThatThrownBy(() -> line(agency, 3)).isInstanceOf(DataIntegrityViolationException.class);
        line(agency, 2);
        assertThatThrownBy(() -> jdbc.sql("delete from certifiedcopy.line where agency = ? and number = 1")
                        .param(agency)
                        .update())
                .as("nor can one be made")
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void line(long agency, int number) {
        UUID copy = UUID.randomUUID();
        jdbc.sql("""
                        insert into certifiedcopy.copy (id, agency, state, person_number, person_name, title, issuer, begun_at, begun_by, officer)
                        values (?, ?, 'COMPARING', '001190000123', 'A', 'B', 'C', now(), gen_random_uuid(), 'D')""").params(copy, agency).update();
        jdbc.sql("""
                        insert into certifiedcopy.line (agency, year, number, copy, entered_at, day, person, title, pages, fee, signer)
                        values (?, 2026, ?, ?, now(), '2026-11-26', 'A', 'B', 1, 2000, 'E')""").params(agency, number, copy).update();
    }
}
