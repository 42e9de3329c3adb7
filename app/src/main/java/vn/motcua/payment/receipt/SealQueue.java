package vn.motcua.payment.receipt;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AgencyId;
import vn.motcua.payment.PaymentRows;
import vn.motcua.signing.seal.SealTaken;
import vn.motcua.signing.seal.SealWaiting;
import vn.motcua.signing.spi.SetAsideSeals;

/** Which receipts wait for their seal, and who has them. Several nodes take at once, none the same. */
@Component
class SealQueue implements SealWaiting<ReceiptView>, SetAsideSeals {

    private final JdbcClient jdbc;
    private final Receipts receipts;
    private final Clock clock;

    SealQueue(JdbcClient jdbc, Receipts receipts, Clock clock) {
        this.jdbc = jdbc;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Agencies for whose seal something waits, without these; each is found by one step in the index, however much waits. */
    @Override
    public List<AgencyId> agencies(Set<AgencyId> without, int most) {
        return jdbc.sql("""
                        with recursive waiting (agency) as (
                            (select agency from payment.receipt where seal_due <= :now and state = 'ISSUED' order by agency limit 1)
                            union all
                            select (select r.agency from payment.receipt r where r.seal_due <= :now and r.state = 'ISSUED' and r.agency > w.agency
                                order by r.agency limit 1) from waiting w where w.agency is not null)
                        select agency from waiting where agency is not null and agency <> all(:without) order by random() limit :most""")
                .param("now", PaymentRows.utc(clock.instant()))
                .param("without", without.stream().map(AgencyId::value).toArray(Long[]::new))
                .param("most", most)
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .list();
    }

    /** Takes some of an agency's, those first that waited longest. */
    @Override
    public SealTaken<ReceiptView> take(AgencyId agency, int most, Instant until) {
        List<Long> rows = jdbc.sql("""
                        update payment.receipt set seal_due = :until where id in (
                            select id from payment.receipt where agency = :agency and state = 'ISSUED' and seal_due <= :now
                            order by seal_due, id limit :most for no key update skip locked)
                        returning id""")
                .param("agency", agency.value())
                .param("now", PaymentRows.utc(clock.instant()))
                .param("until", PaymentRows.utc(until))
                .param("most", most)
                .query((row, number) -> row.getLong(1))
                .list();
        return new SealTaken<>(rows.isEmpty() ? List.of() : receipts.rows(rows), until);
    }

    /** What was taken waits on, until then. */
    @Override
    public void later(SealTaken<ReceiptView> taken, Collection<ReceiptView> waiting, Instant at) {
        jdbc.sql("update payment.receipt set seal_due = :at where id = any(:rows) and seal_due = :until")
                .param("at", PaymentRows.utc(at))
                .param("rows", waiting.stream().map(ReceiptView::row).toArray(Long[]::new))
                .param("until", PaymentRows.utc(taken.until()))
                .update();
    }

    /** One could not be sealed: it is tried again then, or was tried so often that it is set aside with the reason. */
    @Override
    public void failed(SealTaken<ReceiptView> taken, ReceiptView receipt, String why, int tries, Instant again) {
        jdbc.sql("""
                        update payment.receipt set seal_tries = seal_tries + 1,
                            seal_due = case when seal_tries + 1 >= :most then null else :again end,
                            seal_refused = case when seal_tries + 1 >= :most then :why end
                        where id = :row and seal_due = :until""")
                .param("most", tries)
                .param("again", PaymentRows.utc(again))
                .param("why", why)
                .param("row", receipt.row())
                .param("until", PaymentRows.utc(taken.until()))
                .update();
    }

    /** What these agencies issued stays printed: they can put no seal here. */
    @Override
    public void forget(Collection<AgencyId> agencies) {
        jdbc.sql("""
                        update payment.receipt set seal_due = null where agency = any(?) and seal_due is not null and state = 'ISSUED'""")
                .param(agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .update();
    }

    /** Somebody asks for the file of a receipt that holds and has none: it is sealed soon. */
    void ask(ReceiptView receipt) {
        jdbc.sql("""
                        update payment.receipt r set seal_due = ? where r.id = ? and r.seal_due is null and r.seal_refused is null and r.state = 'ISSUED'
                            and not exists (select from payment.receipt_file f where f.receipt = r.id)""").params(PaymentRows.utc(clock.instant()), receipt.row()).update();
    }

    /** Of what was taken, the rows that hold still and that nobody else took since; they wait no more. Part of the transaction that keeps their files. */
    Set<Long> done(SealTaken<ReceiptView> taken, Collection<Long> rows) {
        return Set.copyOf(jdbc.sql("""
                        update payment.receipt set seal_due = null where id in (
                            select id from payment.receipt where id = any(:rows) and seal_due = :until and state = 'ISSUED' order by id for no key update)
                        returning id""")
                .param("rows", rows.toArray(Long[]::new))
                .param("until", PaymentRows.utc(taken.until()))
                .query((row, number) -> row.getLong(1))
                .list());
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from payment.receipt where seal_refused is not null and state = 'ISSUED'")
                .query(Long.class)
                .single();
    }

    @Override
    public List<OneAside> some(int most) {
        return jdbc.sql("""
                        select 'payment.receipt ' || id, agency, seal_refused from payment.receipt
                        where seal_refused is not null and state = 'ISSUED' order by id limit ?""")
                .param(most)
                .query((row, number) -> new OneAside(row.getString(1), row.getLong(2), row.getString(3)))
                .list();
    }

    @Override
    public int again() {
        return jdbc.sql("""
                        update payment.receipt set seal_due = ?, seal_tries = 0, seal_refused = null
                        where seal_refused is not null and state = 'ISSUED'""").param(PaymentRows.utc(clock.instant())).update();
    }
}
