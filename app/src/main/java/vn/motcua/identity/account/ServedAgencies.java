package vn.motcua.identity.account;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.people.OfficialAccounts;
import vn.motcua.directory.people.Officials;
import vn.motcua.kernel.AgencyId;

/** The agencies that an official may act for: the one they serve, those where they hold a role, and those where they hold a post today. */
@Component
public class ServedAgencies {

    private final JdbcClient jdbc;
    private final OfficialAccounts officials;
    private final Officials posts;
    private final Clock clock;

    ServedAgencies(JdbcClient jdbc, OfficialAccounts officials, Officials posts, Clock clock) {
        this.jdbc = jdbc;
        this.officials = officials;
        this.posts = posts;
        this.clock = clock;
    }

    /** First the one they serve. */
    public List<AgencyId> of(Account account) {
        Set<AgencyId> served = new LinkedHashSet<>();
        AgencyId home = account.agency();
        if (home != null) served.add(home);
        served.addAll(jdbc.sql("""
                        select distinct agency from identity.permission_grant
                        where account = :account and agency is not null and valid @> :now order by agency""")
                .param("account", account.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new AgencyId(row.getLong("agency")))
                .list());
        AsOf today = AsOf.today(clock);
        officials
                .official(account.id())
                .ifPresent(official -> posts.career(official, today).stream()
                        .filter(post -> post.appointment().term().contains(today.day()))
                        .forEach(post -> served.add(post.agency())));
        return new ArrayList<>(served);
    }
}
