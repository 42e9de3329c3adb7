package vn.motcua.identity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.seal.Seals;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;

/** Accounts and their sign-in names in the database. */
@Component
public class AccountRepository {

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Clock clock;
    private final boolean demo;

    AccountRepository(JdbcClient jdbc, Seals seals, Clock clock, @Value("${motcua.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
        this.demo = demo;
    }

    /** The account, if there is one. */
    public Optional<Account> find(AccountId id) {
        return jdbc.sql("select id, kind, name, sealed_name, state, agency, demo from identity.account where id = ?")
                .param(id.value())
                .query((row, number) -> account(row))
                .optional();
    }

    /** The account that this name leads to, if one does. */
    public Optional<Account> named(SignInName name) {
        return jdbc.sql("""
                        select a.id, a.kind, a.name, a.sealed_name, a.state, a.agency, a.demo
                        from identity.sign_in_name n join identity.account a on a.id = n.account
                        where n.digest in (:digests) order by n.kind limit 1""")
                .param("digests", digests(name))
                .query((row, number) -> account(row))
                .optional();
    }

    /** Adds an account. */
    public AccountId add(AccountKind kind, String name, AccountState state, @Nullable AgencyId agency) {
        UUID id = UUID.randomUUID();
        boolean citizen = kind == AccountKind.CITIZEN;
        jdbc.sql("""
                        insert into identity.account (id, kind, name, sealed_name, state, agency, created_at)
                        values (:id, :kind, :name, :sealed, :state, :agency, :now)""")
                .param("id", id)
                .param("kind", kind.name())
                .param("name", citizen ? null : name)
                .param("sealed", citizen ? seals.seal(name, nameOf(id)) : null)
                .param("state", state.name())
                .param("agency", agency == null ? null : agency.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return new AccountId(id);
    }

    /** Marks an account as one of the demo nation, which opens nothing where that is not shown. */
    public void markDemo(AccountId account) {
        jdbc.sql("update identity.account set demo = true where id = ?")
                .param(account.value())
                .update();
    }

    /** Opens or closes an account. */
    public void setState(AccountId account, AccountState state) {
        jdbc.sql("update identity.account set state = ? where id = ?")
                .params(state.name(), account.value())
                .update();
    }

    /** Says which agency an official serves. */
    public void setAgency(AccountId account, AgencyId agency) {
        jdbc.sql("update identity.account set agency = ? where id = ?")
                .params(agency.value(), account.value())
                .update();
    }

    /** Says which official of the directory an account belongs to. */
    public void link(AccountId account, OfficialId official) {
        jdbc.sql("update identity.account set official = ? where id = ?")
                .params(official.value(), account.value())
                .update();
    }

    /** Lets a name lead to an account; false if it leads to one already. */
    public boolean addName(AccountId account, SignInName name) {
        byte[] digest = digest(name);
        return jdbc.sql("""
                                insert into identity.sign_in_name (digest, account, kind, sealed) values (?, ?, ?, ?)
                                on conflict do nothing""")
                        .params(
                                digest,
                                account.value(),
                                name.kind().name(),
                                seals.seal(name.value(), "sign_in_name.sealed:" + account))
                        .update()
                == 1;
    }

    /** A name leads to an account no more. */
    public void release(AccountId account, SignInName name) {
        jdbc.sql("delete from identity.sign_in_name where account = :account and digest in (:digests)")
                .param("account", account.value())
                .param("digests", digests(name))
                .update();
    }

    /** The names that lead to an account, opened. */
    public List<SignInName> names(AccountId account) {
        return jdbc.sql("select kind, sealed from identity.sign_in_name where account = ? order by kind")
                .param(account.value())
                .query((row, number) -> new SignInName(
                        NameKind.valueOf(row.getString("kind")),
                        seals.open(row.getBytes("sealed"), "sign_in_name.sealed:" + account)))
                .list();
    }

    /** What accounts are called. */
    public Map<AccountId, String> called(Collection<AccountId> ids) {
        if (ids.isEmpty()) return Map.of();
        Map<AccountId, String> called = new HashMap<>();
        jdbc.sql("select id, kind, name, sealed_name, state, agency, demo from identity.account where id in (:ids)")
                .param("ids", ids.stream().map(AccountId::value).toList())
                .query((row, number) -> account(row))
                .list()
                .forEach(account -> called.put(account.id(), account.name()));
        return called;
    }

    /** The account that an office opened by papers for somebody with this number, who has not come for it yet. */
    public Optional<Account> kept(SignInName number) {
        return jdbc.sql("""
                        select a.id, a.kind, a.name, a.sealed_name, a.state, a.agency, a.demo
                        from identity.kept_number k join identity.account a on a.id = k.account where k.digest in (:digests)""")
                .param("digests", digests(number))
                .query((row, count) -> account(row))
                .optional();
    }

    /** The number by which an office opened an account. */
    public Optional<SignInName> keptNumber(AccountId account) {
        return jdbc.sql("select kind, sealed from identity.kept_number where account = ?")
                .param(account.value())
                .query((row, count) -> new SignInName(
                        NameKind.valueOf(row.getString("kind")),
                        seals.open(row.getBytes("sealed"), "kept_number.sealed:" + account)))
                .optional();
    }

    /** Keeps the number by which an office opened an account; false if there is such an account already. Nobody signs in by it. */
    public boolean keepNumber(AccountId account, SignInName number) {
        return jdbc.sql("""
                                insert into identity.kept_number (account, digest, kind, sealed) values (?, ?, ?, ?)
                                on conflict do nothing""")
                        .params(
                                account.value(),
                                digest(number),
                                number.kind().name(),
                                seals.seal(number.value(), "kept_number.sealed:" + account))
                        .update()
                == 1;
    }

    /** What was kept for one account is another's from now on: its number, and the mandates by which it is represented. */
    public void takeOver(AccountId kept, AccountId by) {
        setState(kept, AccountState.DISABLED);
        jdbc.sql("delete from identity.kept_number where account = ?")
                .param(kept.value())
                .update();
        // one between the same two that holds already stays; whoever would represent themselves does so no more
        jdbc.sql("""
                        update identity.mandate m set represented = :by where represented = :kept and representative <> :by
                            and (state <> 'HELD' or not exists (select from identity.mandate o where o.represented = :by
                                and o.representative = m.representative and o.state = 'HELD'))""").param("by", by.value()).param("kept", kept.value()).update();
    }

    /** The digests by which an account is found, whichever way the name was meant. */
    public List<byte[]> digests(SignInName name) {
        return name.readings().stream().map(this::digest).toList();
    }

    /** The digest by which a name is found. */
    public byte[] digest(SignInName name) {
        return seals.digest("sign_in_name", name.kind() + ":" + name.value());
    }

    private Account account(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] sealed = row.getBytes("sealed_name");
        long agency = row.getLong("agency");
        return new Account(
                new AccountId(id),
                AccountKind.valueOf(row.getString("kind")),
                sealed == null ? row.getString("name") : seals.open(sealed, nameOf(id)),
                row.getBoolean("demo") && !demo // its password is known to the world
                        ? AccountState.DISABLED
                        : AccountState.valueOf(row.getString("state")),
                agency == 0 ? null : new AgencyId(agency));
    }

    private static String nameOf(UUID id) {
        return "account.sealed_name:" + id;
    }
}
