package vn.motcua.axis.exchange;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.kernel.AgencyId;

/** What holds for agencies on the axis; few have a rule of their own, so all are held in memory, for seconds. */
@Component
class AgencyRules {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Held held = new Held(Map.of(), Instant.MIN);

    AgencyRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Why the agency takes no packets just now; {@code null} if it does. */
    @Nullable
    String lockedFor(AgencyId agency) {
        Rule rule = rules().get(agency);
        return rule == null ? null : rule.lockedFor;
    }

    /** True if packets to this agency must carry a signature that holds. */
    boolean requiresSignature(AgencyId agency) {
        Rule rule = rules().get(agency);
        return rule != null && rule.signed;
    }

    /** Has the next caller read anew, once the running transaction is committed. */
    void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }
        });
    }

    void forget() {
        held = new Held(held.byAgency, Instant.MIN);
    }

    private Map<AgencyId, Rule> rules() {
        Held now = held;
        return now.readAt.isBefore(clock.instant().minus(FRESH)) ? read(now).byAgency : now.byAgency;
    }

    private synchronized Held read(Held seen) {
        if (held != seen) return held;
        Instant now = clock.instant();
        held = new Held(
                jdbc
                        .sql("select agency, locked_for, signature = 'REQUIRE' as signed from axis.agency_rule")
                        .query((row, number) -> Map.entry(
                                new AgencyId(row.getLong("agency")),
                                new Rule(row.getString("locked_for"), row.getBoolean("signed"))))
                        .list()
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)),
                now);
        return held;
    }

    private record Rule(@Nullable String lockedFor, boolean signed) {}

    private record Held(Map<AgencyId, Rule> byAgency, Instant readAt) {}
}
