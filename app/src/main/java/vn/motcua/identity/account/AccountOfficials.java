package vn.motcua.identity.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.people.OfficialAccounts;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.OfficialId;

/** Tells the directory which official an account belongs to. */
@Component
class AccountOfficials implements OfficialAccounts {

    private final JdbcClient jdbc;

    AccountOfficials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<OfficialId> official(AccountId account) {
        return jdbc.sql("select official from identity.account where id = ? and official is not null")
                .param(account.value())
                .query((row, number) -> new OfficialId(row.getLong("official")))
                .optional();
    }

    @Override
    public Optional<AccountId> account(OfficialId official) {
        return jdbc.sql("select id from identity.account where official = ?")
                .param(official.value())
                .query((row, number) -> new AccountId(row.getObject("id", UUID.class)))
                .optional();
    }
}
