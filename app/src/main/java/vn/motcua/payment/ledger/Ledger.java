package vn.motcua.payment.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.database.AfterCommit;
import vn.motcua.payment.Dong;
import vn.motcua.payment.PaymentRows;

/** Writes postings, in the transaction of what they stem from. An entry that was posted is a fault to post again, and the database says so. */
@Component("paymentLedger")
public class Ledger {

    private final Map<Account, Long> known = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes an amount from one account and gives it to another.
     *
     * @param entry what it stems from, such as {@code paid:17}
     * @param obligation the row of what it is about
     */
    public void post(String entry, Account debit, Account credit, Dong amount, long obligation) {
        if (amount.isZero()) return;
        jdbc.sql("""
                        insert into payment.posting (entry, debit, credit, amount, obligation, at)
                        values (:entry, :debit, :credit, :amount, :obligation, :at)""")
                .param("entry", entry)
                .param("debit", id(debit))
                .param("credit", id(credit))
                .param("amount", amount.amount())
                .param("obligation", obligation)
                .param("at", PaymentRows.utc(clock.instant()))
                .update();
    }

    /**
     * One posting of several.
     *
     * @param entry what it stems from
     * @param obligation the row of what it is about
     */
    public record Posting(String entry, Account debit, Account credit, Dong amount, long obligation) {}

    /** Writes several, none of them of nothing, in one statement. */
    public void post(List<Posting> postings) {
        if (postings.isEmpty()) return;
        jdbc.sql("""
                        insert into payment.posting (entry, debit, credit, amount, obligation, at)
                        select entry, debit, credit, amount, obligation, :at
                        from unnest(:entries::text[], :debits::bigint[], :credits::bigint[], :amounts::bigint[], :obligations::bigint[])
                            as p (entry, debit, credit, amount, obligation)""")
                .param("entries", postings.stream().map(Posting::entry).toArray(String[]::new))
                .param("debits", postings.stream().map(one -> id(one.debit())).toArray(Long[]::new))
                .param("credits", postings.stream().map(one -> id(one.credit())).toArray(Long[]::new))
                .param(
                        "amounts",
                        postings.stream().map(one -> one.amount().amount()).toArray(Long[]::new))
                .param("obligations", postings.stream().map(Posting::obligation).toArray(Long[]::new))
                .param("at", PaymentRows.utc(clock.instant()))
                .update();
    }

    private long id(Account account) {
        Long held = known.get(account);
        if (held != null) return held;
        long id = jdbc.sql("""
                        with made as (
                            insert into payment.account (kind, agency, holder) values (:kind, :agency, :holder) on conflict do nothing returning id)
                        select id from made union all
                        select id from payment.account where kind = :kind and agency = :agency and holder = :holder limit 1""")
                .param("kind", account.kind().name())
                .param("agency", account.agency().value())
                .param("holder", account.holder())
                .query(Long.class)
                .optional()
                .orElseGet(() -> again(account));
        AfterCommit.run(() -> known.put(account, id)); // a transaction that is taken back makes no account
        return id;
    }

    /** Somebody else made it in this very moment. */
    private long again(Account account) {
        return jdbc.sql("select id from payment.account where kind = ? and agency = ? and holder = ?")
                .params(account.kind().name(), account.agency().value(), account.holder())
                .query(Long.class)
                .single();
    }
}
