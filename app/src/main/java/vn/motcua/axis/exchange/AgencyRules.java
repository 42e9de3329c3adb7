package vn.motcua.axis.exchange;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.axis.system.Recent;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.database.AfterCommit;

/** What holds for agencies on the axis; few have a rule of their own, so all are held in memory, for seconds. */
@Component
class AgencyRules {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Recent<Map<AgencyId, Rule>> rules;

    AgencyRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.rules = new Recent<>(this::read, FRESH, clock);
    }

    /** Why the agency takes no packets just now; {@code null} if it does. */
    @Nullable
    String lockedFor(AgencyId agency) {
        Rule rule = rules.get().get(agency);
        return rule == null ? null : rule.lockedFor;
    }

    /** True if packets to this agency must carry a signature that holds. */
    boolean requiresSignature(AgencyId agency) {
        Rule rule = rules.get().get(agency);
        return rule != null && rule.signed;
    }

    /** Has the next caller read anew, once the running transaction is committed. */
    void forgetAfterCommit() {
        AfterCommit.run(rules::forget);
    }

    private Map<AgencyId, Rule> read() {
        return jdbc
                .sql("select agency, locked_for, signature = 'REQUIRE' as signed from axis.agency_rule")
                .query((row, number) -> Map.entry(
                        new AgencyId(row.getLong("agency")),
                        new Rule(row.getString("locked_for"), row.getBoolean("signed"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record Rule(@Nullable String lockedFor, boolean signed) {}
}
