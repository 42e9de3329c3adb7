package vn.motcua.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;
import vn.motcua.testing.ModuleTest;

/** Lines are kept exactly if the act is, with who acted and for whom. */
@ModuleTest
class AuditLogModuleTests {

    private static final String BOTH =
            "(select at, agency, acting_for, account, actor, event, subject_id, purpose, payload, 0 as pending from audit.entry"
                    + " union all select at, agency, acting_for, account, actor, event, subject_id, purpose, payload, 1 from audit.incoming)";

    @Autowired
    private AuditLog log;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    /** A rule was set. */
    record RuleSet(
            String rule,
            AgencyId office,
            LocalDate from,
            Set<Integer> floors,
            @Nullable String note) implements AuditEvent {
        @Override
        public AuditSubject subject() {
            return new AuditSubject("audit.test", rule);
        }

        @Override
        public AgencyId agency() {
            return office;
        }

        @Override
        public String purpose() {
            return "because \"we\" must";
        }
    }

    @Test
    void aLineSaysWhoDidWhatForWhomAndWhy() {
        AccountId account = new AccountId(UUID.randomUUID());
        Actor official = new Actor(ActorKind.OFFICIAL, account, "Vũ Thị Mai", new AgencyId(71), "UBND phường Ba Đình");
        Actors.as(official, () -> transaction.executeWithoutResult(status -> log.record(rule("who"))));
        Map<String, @Nullable Object> line = lines("who").getFirst();
        assertThat(line)
                .containsEntry("event", "audit.RuleSet")
                .containsEntry("agency", 70L)
                .containsEntry("acting_for", 71L)
                .containsEntry("account", account.value())
                .containsEntry("actor", "OFFICIAL")
                .containsEntry("purpose", "because \"we\" must")
                .containsEntry(
                        "payload",
                        "{\"rule\":\"who\",\"office\":70,\"from\":\"2025-07-01\",\"floors\":[1,2],\"note\":null}");
        assertThat(line.toString()).doesNotContain("Mai");
    }

    @Test
    void aLineGoesWithTheActThatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            log.record(rule("rolled back"));
            status.setRollbackOnly();
        });
        assertThat(lines("rolled back")).isEmpty();
    }

    @Test
    void aSetIsKeptInItsOrder() {
        transaction.executeWithoutResult(status -> log.recordAll(IntStream.range(0, 500)
                .mapToObj(n -> new RuleSet("set", new AgencyId(n + 1), LocalDate.EPOCH, Set.of(), null))
                .toList()));
        assertThat(lines("set")).hasSize(500);
    }

    @Test
    void aLineOutsideATransactionIsAFault() {
        assertThatThrownBy(() -> log.record(rule("alone"))).isInstanceOf(IllegalStateException.class);
        assertThat(lines("alone")).isEmpty();
    }

    @Test
    void nobodyChangesOrRemovesALineByAccident() {
        transaction.executeWithoutResult(status -> log.record(rule("stays")));
        for (String table : List.of("audit.incoming", "audit.entry"))
            for (String sql : List.of("update %s set actor = 'X'", "delete from %s", "truncate %s"))
                assertThatThrownBy(() -> jdbc.sql(sql.formatted(table)).update())
                        .isInstanceOf(DataAccessException.class)
                        .rootCause()
                        .hasMessageContaining("append-only");
        assertThat(lines("stays")).hasSize(1);
    }

    private static RuleSet rule(String name) {
        return new RuleSet(name, new AgencyId(70), LocalDate.of(2025, 7, 1), new TreeSet<>(Set.of(2, 1)), null);
    }

    private List<Map<String, @Nullable Object>> lines(String rule) {
        return jdbc.sql("select * from " + BOTH + " line where subject_id = ?")
                .param(rule)
                .query()
                .listOfRows();
    }
}
