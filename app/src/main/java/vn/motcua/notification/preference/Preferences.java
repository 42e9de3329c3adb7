package vn.motcua.notification.preference;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.text.Language;

/** How people said that they want to be told. */
@Component
public class Preferences {

    private final JdbcClient jdbc;

    Preferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of an account, or of somebody who has none. */
    public Wishes of(@Nullable AccountId account) {
        return account == null ? Wishes.UNSAID : said(account).orElse(Wishes.UNSAID);
    }

    private Optional<Wishes> said(AccountId account) {
        return jdbc.sql("select * from notification.preference where account = ?")
                .param(account.value())
                .query((row, number) -> new Wishes(
                        Language.of(row.getString("language")),
                        Reach.valueOf(row.getString("email")),
                        Reach.valueOf(row.getString("sms")),
                        Reach.valueOf(row.getString("push")),
                        row.getBoolean("digest"),
                        row.getInt("quiet_from"),
                        row.getInt("quiet_to"),
                        row.getBoolean("work")))
                .optional();
    }
}
