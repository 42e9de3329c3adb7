package vn.motcua.payment.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.payment.LineKind;
import vn.motcua.payment.PayWay;
import vn.motcua.payment.PaymentRows;
import vn.motcua.payment.ReceiptState;
import vn.motcua.payment.ledger.AccountKind;

/** What was taken on a day: each receipt, and the sums. */
@Component
@Transactional(readOnly = true)
public class DayBook {

    private static final String FROM = """
             from payment.receipt r join payment.deposit d on d.id = r.deposit join payment.obligation o on o.id = r.obligation
            join payment.attempt a on a.id = d.attempt
            where r.issued_at >= :from and r.issued_at < :until and (:nation or r.agency = any(:agencies))""";

    private static final RowMapper<BookLine> LINE = (row, number) -> new BookLine(
            PaymentRows.at(row, "issued_at"),
            row.getString("series"),
            row.getInt("number"),
            row.getString("code"),
            new AgencyId(row.getLong("agency")),
            row.getString("title"),
            row.getString("payer"),
            LineKind.valueOf(row.getString("kind")),
            PayWay.valueOf(row.getString("way")),
            row.getLong("signed"),
            ReceiptState.valueOf(row.getString("state")),
            row.getString("transaction"));

    private final JdbcClient jdbc;

    DayBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whose day.
     *
     * @param day which
     * @param nation all agencies
     * @param agencies or these
     */
    public record Asked(LocalDate day, boolean nation, Set<AgencyId> agencies) {}

    /** A sum: what was taken for a kind in a way; what was voided on the day itself is not in it; what is voided later is, so that the day stays what it was, and what was adjusted counts less. */
    public record Sum(LineKind kind, PayWay way, long count, long amount) {}

    /** A page of it. */
    public Slice<BookLine> lines(Asked asked, Paging paging) {
        long total = at("select count(*)" + FROM, asked).query(Long.class).single();
        return new Slice<>(
                at(
                                "select r.*, case when r.adjusts is null then r.amount else -r.amount end as signed, o.title, o.payer, a.way, d.transaction"
                                        + FROM + " order by r.issued_at, r.id limit :size offset :offset",
                                asked)
                        .param("size", paging.size())
                        .param("offset", paging.offset())
                        .query(LINE)
                        .list(),
                paging,
                total);
    }

    /** The sums of it. */
    public List<Sum> sums(Asked asked) {
        return at(
                        "select r.kind, a.way, count(*), sum(case when r.adjusts is null then r.amount else -r.amount end)"
                                + FROM
                                + " and (r.voided_at is null or r.voided_at >= :until) group by r.kind, a.way order by r.kind, a.way",
                        asked)
                .query((row, number) -> new Sum(
                        LineKind.valueOf(row.getString(1)),
                        PayWay.valueOf(row.getString(2)),
                        row.getLong(3),
                        row.getLong(4)))
                .list();
    }

    /** What came and what went on a day, where the money lies: by the ledger, whatever it was for. */
    public record Flow(AccountKind kind, long came, long went) {}

    /** The same for a day: with money that was not owed, and money that went back. */
    public List<Flow> flows(Asked asked) {
        return at("""
                        select a.kind, coalesce(sum(p.amount) filter (where p.debit = a.id), 0), coalesce(sum(p.amount) filter (where p.credit = a.id), 0)
                        from payment.posting p join payment.account a on a.id in (p.debit, p.credit)
                        where p.at >= :from and p.at < :until and a.kind in ('CASH', 'TRANSFER', 'BANK') and (:nation or a.agency = any(:agencies))
                        group by a.kind order by a.kind""", asked)
                .query((row, number) -> new Flow(AccountKind.valueOf(row.getString(1)), row.getLong(2), row.getLong(3)))
                .list();
    }

    private JdbcClient.StatementSpec at(String sql, Asked asked) {
        return jdbc.sql(sql)
                .param(
                        "from",
                        PaymentRows.utc(
                                asked.day().atStartOfDay(DatabaseClock.VIETNAM).toInstant()))
                .param(
                        "until",
                        PaymentRows.utc(asked.day()
                                .plusDays(1)
                                .atStartOfDay(DatabaseClock.VIETNAM)
                                .toInstant()))
                .param("nation", asked.nation())
                .param(
                        "agencies",
                        asked.agencies().stream().map(AgencyId::value).toArray(Long[]::new));
    }
}
