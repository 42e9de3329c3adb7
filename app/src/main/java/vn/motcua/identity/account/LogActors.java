package vn.motcua.identity.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.audit.spi.ActorNames;
import vn.motcua.kernel.AccountId;

/** Tells the audit log the names of officials and businesses that acted; citizens' names stay sealed: to an auditor they are numbers. */
@Component
class LogActors implements ActorNames {

    private final JdbcClient jdbc;

    LogActors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<AccountId, String> names(Collection<AccountId> ids) {
        Map<AccountId, String> names = new HashMap<>();
        jdbc.sql("select id, name from identity.account where id = any(:ids) and name is not null")
                .param("ids", ids.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, nth) -> names.put(new AccountId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
        return names;
    }
}
