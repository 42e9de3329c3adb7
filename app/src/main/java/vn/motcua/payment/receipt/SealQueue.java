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

/** Which receipts wait for their seal, and who has them. Several nodes take at once, none the same. */
@Component
class SealQueue {

    private final JdbcClient jdbc;
    private final Receipts receipts;
    private final Clock clock;

    SealQueue(JdbcClient jdbc, Receipts receipts, Clock clock) {
        this.jdbc = jdbc;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * Receipts that somebody has for a while.
     *
     * @param receipts what is to be sealed, all of one agency
     * @param until until when; nobody else has the same moment for one of them
     */
    record Taken(List<ReceiptView> receipts, Instant until) {

        List<Long> rows() {
            return receipts.stream().map(ReceiptView::row).toList();
        }
    }

    /** Agencies for whose seal something waits, without these; each is found by one step in the index, however much waits. */
    List<AgencyId> agencies(Set<AgencyId> without, int most) {
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
    Taken take(AgencyId agency, int most, Instant until) {
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
        return new Taken(rows.isEmpty() ? List.of() : receipts.rows(rows), until);
    }

    /** What was taken waits on, until then. */
    void later(Taken taken, Collection<Long> rows, Instant at) {
        jdbc.sql("update payment.receipt set seal_due = :at where id = any(:rows) and seal_due = :until")
                .param("at", PaymentRows.utc(at))
                .param("rows", rows.toArray(Long[]::new))
                .param("until", PaymentRows.utc(taken.until()))
                .update();
    }

    /** What these agencies issued stays printed: they can put no seal here. */
    void forget(Collection<AgencyId> agencies) {
        jdbc.sql("""
                        update payment.receipt set seal_due = null where agency = any(?) and seal_due is not null and state = 'ISSUED'""")
                .param(agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .update();
    }

    /** Somebody asks for the file of a receipt that holds and has none: it is sealed soon. */
    void ask(ReceiptView receipt) {
        jdbc.sql("""
                        update payment.receipt r set seal_due = ? where r.id = ? and r.seal_due is null and r.state = 'ISSUED'
                            and not exists (select from payment.receipt_file f where f.receipt = r.id)""").params(PaymentRows.utc(clock.instant()), receipt.row()).update();
    }

    /** Of what was taken, the rows that hold still and that nobody else took since; they wait no more. Part of the transaction that keeps their files. */
    Set<Long> done(Taken taken, Collection<Long> rows) {
        return Set.copyOf(jdbc.sql("""
                        update payment.receipt set seal_due = null where id in (
                            select id from payment.receipt where id = any(:rows) and seal_due = :until and state = 'ISSUED' order by id for no key update)
                        returning id""")
                .param("rows", rows.toArray(Long[]::new))
                .param("until", PaymentRows.utc(taken.until()))
                .query((row, number) -> row.getLong(1))
                .list());
    }
}
