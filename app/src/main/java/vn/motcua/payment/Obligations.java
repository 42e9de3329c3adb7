package vn.motcua.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/** What is owed and what became of it. */
@Component
@Transactional(readOnly = true)
public class Obligations {

    /** Byte by byte, whatever the order of letters is: a semicolon is what comes after a colon. */
    private static final String UNDER =
            "from payment.obligation o where (o.subject = :subject or (o.subject ~>=~ (:subject || ':') and o.subject ~<~ (:subject || ';')))";

    private final JdbcClient jdbc;

    Obligations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By its id. */
    public Optional<ObligationView> find(ObligationId id) {
        return jdbc.sql("select * from payment.obligation where ref = ?")
                .param(id.value())
                .query(PaymentRows.OBLIGATION)
                .optional();
    }

    /** All about a subject, the newest first. */
    public List<ObligationView> about(String subject) {
        return jdbc.sql("select * from payment.obligation where subject = ? order by id desc limit 100")
                .param(subject)
                .query(PaymentRows.OBLIGATION)
                .list();
    }

    /** All about a subject and its parts, which are named by it, a colon and more; the newest first. */
    public List<ObligationView> under(String subject) {
        return jdbc.sql("select o.* " + UNDER + " order by o.id desc limit 1000")
                .param("subject", subject)
                .query(PaymentRows.OBLIGATION)
                .list();
    }

    /** What was paid about a subject and its parts, less what went back of it or is to go back. */
    public Dong kept(String subject) {
        return new Dong(jdbc.sql("""
                        select coalesce(sum(o.amount - coalesce((
                            select sum(r.amount) from payment.refund r join payment.deposit d on d.id = r.deposit
                            where d.obligation = o.id and r.cause = 'ASKED' and r.state not in ('ASKED', 'REFUSED')), 0)), 0)
                        """ + UNDER + " and o.state in ('PAID', 'REFUNDED')")
                .param("subject", subject)
                .query(Long.class)
                .single());
    }

    /** Those that an account is asked for, what is open first. */
    public Slice<ObligationView> of(AccountId account, Paging paging) {
        long total = jdbc.sql("select count(*) from payment.obligation where account = ?")
                .param(account.value())
                .query(Long.class)
                .single();
        return new Slice<>(
                jdbc.sql("""
                                select * from payment.obligation where account = :account order by (state = 'OPEN') desc, id desc
                                limit :size offset :offset""")
                        .param("account", account.value())
                        .param("size", paging.size())
                        .param("offset", paging.offset())
                        .query(PaymentRows.OBLIGATION)
                        .list(),
                paging,
                total);
    }

    /** What was paid since then. */
    public List<ObligationView> paidSince(Instant since) {
        return jdbc.sql(
                        "select * from payment.obligation where state = 'PAID' and closed_at >= ? order by closed_at limit 5000")
                .param(PaymentRows.utc(since))
                .query(PaymentRows.OBLIGATION)
                .list();
    }

    /** What is open for agencies, the oldest first; all of the nation if {@code nation}. Words are looked for in what it is for and in the payer's name. */
    public Slice<ObligationView> open(boolean nation, Set<AgencyId> within, String words, Paging paging) {
        String where = """
                 from payment.obligation where state = 'OPEN' and (:nation or agency = any(:agencies))
                    and (:words = '' or strpos(kernel.fold(title || ' ' || payer), kernel.fold(:words)) > 0)""";
        Long[] agencies = within.stream().map(AgencyId::value).toArray(Long[]::new);
        long total = jdbc.sql("select count(*)" + where)
                .param("nation", nation)
                .param("agencies", agencies)
                .param("words", words)
                .query(Long.class)
                .single();
        return new Slice<>(
                jdbc.sql("select *" + where + " order by id limit :size offset :offset")
                        .param("nation", nation)
                        .param("agencies", agencies)
                        .param("words", words)
                        .param("size", paging.size())
                        .param("offset", paging.offset())
                        .query(PaymentRows.OBLIGATION)
                        .list(),
                paging,
                total);
    }

    /** Of what it is made up. */
    public List<Line> lines(ObligationView obligation) {
        return jdbc.sql("select * from payment.line where obligation = ? order by number")
                .param(obligation.row())
                .query((row, number) -> PaymentRows.line(row))
                .list();
    }

    /** The same of several, by their rows. */
    public Map<Long, List<Line>> lines(Collection<ObligationView> obligations) {
        Map<Long, List<Line>> lines = new HashMap<>();
        jdbc.sql("select * from payment.line where obligation = any(?) order by obligation, number")
                .param(obligations.stream().map(ObligationView::row).toArray(Long[]::new))
                .query((row, number) -> lines.computeIfAbsent(row.getLong("obligation"), none -> new ArrayList<>())
                        .add(PaymentRows.line(row)))
                .list();
        return lines;
    }

    /** The attempts to pay it, in order. */
    public List<AttemptView> attempts(ObligationView obligation) {
        return jdbc.sql("select * from payment.attempt where obligation = ? order by id")
                .param(obligation.row())
                .query(PaymentRows.ATTEMPT)
                .list();
    }
}
