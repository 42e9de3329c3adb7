package vn.motcua.payment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.crash.DatabaseBelow;

/** What is wrong with the money in a database: asked of its tables, by somebody who knows what the bank remembers and what people were told. */
final class PaymentJudge {

    /** Each finds what must not be, with the thing in the first column. */
    private static final Map<String, String> RULES = new LinkedHashMap<>();

    static {
        RULES.put(
                "paid twice",
                "select obligation from payment.deposit where surplus is null group by obligation having count(*) > 1");
        RULES.put("the books do not balance", """
                select 'money' where (select coalesce(sum(amount), 0) from payment.balance where kind in ('BANK', 'CASH', 'TRANSFER'))
                    <> (select coalesce(sum(amount), 0) from payment.deposit) - (select coalesce(sum(amount), 0) from payment.refund where state = 'DONE')
                union all select 'to return' where (select coalesce(-sum(amount), 0) from payment.balance where kind = 'TO_RETURN')
                    <> (select coalesce(sum(amount), 0) from payment.refund where state in ('APPROVED', 'SENDING', 'FAILED'))
                union all select 'claims' where (select coalesce(sum(amount), 0) from payment.balance where kind = 'CLAIM')
                    <> (select coalesce(sum(amount), 0) from payment.obligation where state = 'OPEN')
                union all select 'income' where (select coalesce(-sum(amount), 0) from payment.balance where kind in ('CHARGE', 'FEE', 'FINE'))
                    <> (select coalesce(sum(amount), 0) from payment.obligation where state in ('OPEN', 'PAID'))
                    - (select coalesce(sum(r.amount), 0) from payment.refund r join payment.deposit d on d.id = r.deposit
                        join payment.obligation o on o.id = d.obligation
                        where r.cause = 'ASKED' and r.state not in ('ASKED', 'REFUSED') and o.state = 'PAID')""");
        RULES.put("paid, and no receipt", """
                select o.id from payment.obligation o where o.state = 'PAID'
                    and not exists (select from payment.receipt r where r.obligation = o.id and r.state = 'ISSUED')""");
        RULES.put("receipts are numbered with gaps, or twice", """
                select s.agency || ' ' || s.series from payment.receipt_series s left join payment.receipt r using (agency, series)
                group by s.agency, s.series, s.last having count(r.id) <> s.last or max(r.number) <> s.last""");
        RULES.put("a sealed receipt without its file", """
                select f.receipt from payment.receipt_file f where not exists (select from kernel.blob b where b.sha256 = f.content)""");
        RULES.put("sealed by somebody who did not collect", """
                select r.id from payment.receipt_file f join payment.receipt r on r.id = f.receipt join signing.certificate c on c.id = f.certificate
                where c.agency is distinct from r.agency""");
        RULES.put("a kept seal and its intent differ", """
                select f.receipt from payment.receipt_file f
                    where 1 <> (select count(*) from signing.intent i where i.purpose = 'payment.receipt ' || f.receipt and i.outcome = 'KEPT')
                union all select i.id from signing.intent i where i.purpose like 'payment.receipt %' and i.outcome = 'KEPT'
                    and not exists (select from payment.receipt_file f where i.purpose = 'payment.receipt ' || f.receipt)""");
        RULES.put("the log does not tell of a seal once", """
                with log as (select payload from audit.entry where event = 'signing.DocumentSigned'
                    union all select payload from audit.incoming where event = 'signing.DocumentSigned')
                select f.receipt from payment.receipt_file f
                where 1 <> (select count(*) from log where payload like '%' || encode(f.content, 'hex') || '%')""");
        RULES.put("sealed, and not known again", """
                select f.receipt from payment.receipt_file f
                where not exists (select from payment.receipt_mark m where m.receipt = f.receipt and m.mark = f.content)""");
        RULES.put("paid, and the dossier waits", """
                select d.code from payment.obligation o join dossier.dossier d on o.subject = 'dossier:' || d.code where o.state = 'PAID' and d.status = 6""");
        RULES.put("the log does not tell of it once", """
                with log as (select event, subject_id from audit.entry union all select event, subject_id from audit.incoming)
                select o.id from payment.deposit d join payment.obligation o on o.id = d.obligation where d.surplus is null
                    and (select count(*) from log where event = 'payment.MoneyReceived' and subject_id = o.ref::text) <> 1""");
        RULES.put("the partner has no result", """
                select o.id from payment.obligation o join payment.partner_order p on p.obligation = o.id
                where o.state in ('PAID', 'FAILED') and not exists (select from payment.confirm c where c.obligation = o.id)""");
        RULES.put("the applicant was not told once to pay", """
                select d.code from payment.obligation o join dossier.dossier d on o.subject = 'dossier:' || d.code where d.procedure_code like '9.5%'
                    and (select count(*) from notification.notice n where n.kind like '%PAYMENT_ASKED' and n.link = '/dossier/mine/' || d.code) <> 1""");
    }

    private static final String PAYMENTS = "select transaction || ' ' || amount from payment.";

    private final Connection bank;
    private final PaymentTraffic traffic;

    PaymentJudge(Connection bank, PaymentTraffic traffic) {
        this.bank = bank;
        this.traffic = traffic;
    }

    /** What is not through yet, and will be by itself. */
    List<String> open(Connection ours) throws SQLException {
        List<String> open = new ArrayList<>();
        Set<String> waiting = new HashSet<>(
                DatabaseBelow.ask(ours, "select reference from payment.attempt where state in ('CREATED', 'WAITING')"));
        DatabaseBelow.ask(bank, """
                        select reference from payment.bank_order o
                        where failed or exists (select from payment.bank_payment p where p.order_id = o.id)""").stream().filter(waiting::contains).forEach(one -> open.add("attempt " + one));
        open.addAll(DatabaseBelow.ask(ours, """
                select 'attempt ' || reference from payment.attempt where state = 'CREATED'
                union all select 'refund ' || reference from payment.refund where state in ('APPROVED', 'SENDING')
                union all select 'result ' || id from payment.confirm where delivered_at is null
                union all select 'seal ' || id from payment.receipt where seal_due is not null and state = 'ISSUED'
                union all select 'dossier ' || d.code from payment.obligation o join dossier.dossier d on o.subject = 'dossier:' || d.code
                    where o.state = 'PAID' and d.status = 6"""));
        missing(ours, "bank_payment", "deposit").forEach(one -> open.add("money " + one));
        return open;
    }

    private List<String> missing(Connection ours, String theirs, String here) throws SQLException {
        Set<String> known = new HashSet<>(DatabaseBelow.ask(ours, PAYMENTS + here));
        return DatabaseBelow.ask(bank, PAYMENTS + theirs).stream()
                .filter(one -> !known.contains(one))
                .toList();
    }

    List<String> complaints(Connection ours) throws SQLException {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, String> rule : RULES.entrySet())
            DatabaseBelow.ask(ours, rule.getValue()).forEach(one -> found.add(rule.getKey() + ": " + one));
        missing(ours, "bank_payment", "deposit").forEach(one -> found.add("money that is not booked: " + one));
        differ(
                found,
                "booked and never came",
                DatabaseBelow.ask(ours, PAYMENTS + "deposit where provider = 'bank'"),
                DatabaseBelow.ask(bank, PAYMENTS + "bank_payment"));
        String returns = "select reference || ' ' || amount from payment.";
        List<String> ourReturns = DatabaseBelow.ask(ours, returns + "refund where state = 'DONE'");
        List<String> theirReturns = DatabaseBelow.ask(bank, returns + "bank_return");
        differ(found, "given back by our books alone", ourReturns, theirReturns);
        differ(found, "given back by the bank alone", theirReturns, ourReturns);
        lost(ours, found);
        return found;
    }

    private static void differ(List<String> found, String complaint, List<String> these, List<String> those) {
        Set<String> known = new HashSet<>(those);
        these.stream().filter(one -> !known.contains(one)).forEach(one -> found.add(complaint + ": " + one));
    }

    /** What people were told is there still; what an agency was told is so. */
    private void lost(Connection ours, List<String> found) throws SQLException {
        Map<String, Set<String>> there = Map.of(
                "attempt", known(ours, "select reference from payment.attempt"),
                "paid", known(ours, "select ref::text from payment.obligation where state in ('PAID', 'REFUNDED')"),
                "receipt", known(ours, "select code from payment.receipt"),
                "refund", known(ours, "select reference from payment.refund"));
        for (PaymentTraffic.Told one : traffic.told())
            if (!there.getOrDefault(one.what(), Set.of()).contains(one.which())) found.add("told and lost: " + one);
        Set<String> results = known(ours, """
                select p.reference || case when o.state in ('PAID', 'REFUNDED') then ' 00' when o.state = 'FAILED' then ' 99' else '' end
                from payment.obligation o join payment.partner_order p on p.obligation = o.id""");
        for (String one : traffic.agency().told())
            if (!results.contains(one)) found.add("the agency was misled: " + one);
        Set<String> heard = traffic.agency().told();
        results.stream()
                .filter(one -> one.contains(" ") && !heard.contains(one))
                .forEach(one -> found.add("the agency never heard: " + one));
    }

    private static Set<String> known(Connection ours, String sql) throws SQLException {
        return new HashSet<>(DatabaseBelow.ask(ours, sql));
    }
}
