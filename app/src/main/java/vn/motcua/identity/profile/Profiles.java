package vn.motcua.identity.profile;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.seal.Seals;
import vn.motcua.kernel.AccountId;

/** What people say of themselves, sealed in the database. */
@Component
public class Profiles {

    private final JdbcClient jdbc;
    private final Seals seals;
    private final JsonMapper json;
    private final Clock clock;

    Profiles(JdbcClient jdbc, Seals seals, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.json = json;
        this.clock = clock;
    }

    /** What somebody said; {@link Profile#EMPTY} if nothing. */
    public Profile of(AccountId account) {
        return jdbc.sql("select sealed from identity.profile where account = ?")
                .param(account.value())
                .query((row, number) -> row.getBytes("sealed"))
                .optional()
                .map(kept -> json.readValue(seals.open(kept, place(account)), Profile.class))
                .orElse(Profile.EMPTY);
    }

    /** Keeps what somebody says. */
    public void keep(AccountId account, Profile profile) {
        jdbc.sql("""
                        insert into identity.profile (account, sealed, changed_at) values (:account, :sealed, :now)
                        on conflict (account) do update set sealed = excluded.sealed, changed_at = excluded.changed_at""")
                .param("account", account.value())
                .param("sealed", seals.seal(json.writeValueAsString(profile), place(account)))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String place(AccountId account) {
        return "profile.sealed:" + account;
    }
}
