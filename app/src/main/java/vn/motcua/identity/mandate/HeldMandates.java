package vn.motcua.identity.mandate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.seal.Seals;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.access.Represented;
import vn.motcua.kernel.database.DatabaseClock;

/** Whom somebody may act for today. Asked at each request, so what ended holds nowhere any more. */
@Component
public class HeldMandates {

    private static final int MOST = 200;
    private static final String HELD = """
            select m.id, m.procedures, a.id as account, a.kind, a.name, a.sealed_name
            from identity.mandate m join identity.account a on a.id = m.represented
            where m.representative = :representative and m.state = 'HELD' and :today between m.first_day and m.last_day
                and a.state <> 'DISABLED' and exists (select from identity.verification v where v.account = m.representative)
            """;

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Clock clock;

    HeldMandates(JdbcClient jdbc, Seals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    /** Whom the mandate lets its holder act for; empty if it is another's, or over. */
    public Optional<Represented> held(AccountId representative, UUID mandate) {
        return statement(HELD + " and m.id = :mandate", representative)
                .param("mandate", mandate)
                .query((row, number) -> represented(row))
                .optional();
    }

    /** All whom somebody may act for today, the latest first. */
    public List<Represented> of(AccountId representative) {
        return statement(HELD + " order by m.asked_at desc, m.id limit " + MOST, representative)
                .query((row, number) -> represented(row))
                .list();
    }

    /** The same as {@link #held}, and it cannot end before the transaction does. */
    public Optional<Represented> hold(AccountId representative, UUID mandate) {
        return statement(HELD + " and m.id = :mandate for share of m", representative)
                .param("mandate", mandate)
                .query((row, number) -> represented(row))
                .optional();
    }

    /** True if somebody may act for that account in a procedure today. */
    public boolean holds(AccountId representative, AccountId represented, String procedure) {
        return statement(HELD + " and m.represented = :represented", representative)
                .param("represented", represented.value())
                .query((row, number) -> represented(row))
                .list()
                .stream()
                .anyMatch(one -> one.covers(procedure));
    }

    private JdbcClient.StatementSpec statement(String sql, AccountId representative) {
        return jdbc.sql(sql)
                .param("representative", representative.value())
                .param("today", LocalDate.now(clock.withZone(DatabaseClock.VIETNAM)));
    }

    private Represented represented(ResultSet row) throws SQLException {
        UUID account = row.getObject("account", UUID.class);
        byte[] sealed = row.getBytes("sealed_name");
        java.sql.Array procedures = row.getArray("procedures");
        return new Represented(
                row.getObject("id", UUID.class),
                new AccountId(account),
                AccountKind.valueOf(row.getString("kind")).actor(),
                sealed == null ? row.getString("name") : seals.open(sealed, "account.sealed_name:" + account),
                procedures == null ? Set.of() : Set.of((String[]) procedures.getArray()));
    }
}
