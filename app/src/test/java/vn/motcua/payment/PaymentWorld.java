package vn.motcua.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.EndedAgencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.payment.life.Owe;

/** What tests of payments need: something owed, people, the books of one obligation. */
@Component
public class PaymentWorld {

    private static final AtomicLong SUBJECTS = new AtomicLong();

    private final Owe owe;
    private final EndedAgencies agencies;
    private final JdbcClient jdbc;
    private @Nullable AgencyId agency;

    PaymentWorld(Owe owe, EndedAgencies agencies, JdbcClient jdbc) {
        this.owe = owe;
        this.agencies = agencies;
        this.jdbc = jdbc;
    }

    /** An agency of the tests' own. */
    public synchronized AgencyId agency() {
        if (agency == null) agency = agencies.founded("Cơ quan thử thu phí", null);
        return agency;
    }

    /** Something owed, of a charge and a fee. */
    public ObligationView owed(long charge, long fee) {
        return owed("test:" + SUBJECTS.incrementAndGet() + ":" + UUID.randomUUID(), charge, fee);
    }

    /** The same about a subject. */
    public ObligationView owed(String subject, long charge, long fee) {
        return owed(agency(), subject, charge, fee);
    }

    /** The same to another agency. */
    public ObligationView owed(AgencyId agency, String subject, long charge, long fee) {
        List<Line> lines = new ArrayList<>();
        if (charge > 0) lines.add(Line.of(LineKind.CHARGE, "Phí thử", new Dong(charge)));
        if (fee > 0) lines.add(Line.of(LineKind.FEE, "Lệ phí thử", new Dong(fee)));
        return owe.run(new Owe.Command(
                agency,
                subject,
                "Khoản thử",
                new Payer("Nguyễn Thị Lan", "001190000123", "", null),
                lines,
                false,
                null));
    }

    /** As the machine that may do everything. */
    public static <T> T asSystem(Supplier<T> what) {
        return Actors.as(Actor.SYSTEM, what);
    }

    /** What an obligation's postings leave on accounts of a kind. */
    public long balance(ObligationView obligation, String kind) {
        return jdbc.sql("""
                        select coalesce(sum(case when d.kind = :kind then p.amount else 0 end), 0)
                            - coalesce(sum(case when c.kind = :kind then p.amount else 0 end), 0)
                        from payment.posting p join payment.account d on d.id = p.debit join payment.account c on c.id = p.credit
                        where p.obligation = :obligation""")
                .param("kind", kind)
                .param("obligation", obligation.row())
                .query(Long.class)
                .single();
    }

    /** Has everything that waits for a moment be due now. */
    public void hurry(ObligationView obligation) {
        jdbc.sql(
                        "update payment.attempt set look_at = now() - interval '1 hour' where obligation = ? and state in ('CREATED', 'WAITING')")
                .param(obligation.row())
                .update();
        jdbc.sql(
                        "update payment.refund set look_at = now() - interval '1 hour' where state in ('APPROVED', 'SENDING') and deposit in (select id from payment.deposit where obligation = ?)")
                .param(obligation.row())
                .update();
    }
}
