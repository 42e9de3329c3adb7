package vn.motcua.payment.reconcile;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.payment.PaymentRefusal;
import vn.motcua.payment.PaymentRows;
import vn.motcua.payment.life.BankResult;
import vn.motcua.payment.life.Providers;
import vn.motcua.payment.life.TakeResult;
import vn.motcua.payment.spi.PaymentProvider;
import vn.motcua.payment.spi.ProviderAway;

/**
 * Compares a day with a provider's statement, transaction by transaction. Money that they took for an attempt of ours and that we never heard of is booked now; the
 * rest waits for the treasurer. The same day again gives the same.
 */
@Operation(records = ReconcileAudit.DayReconciled.class)
public class Reconcile {

    private static final Logger log = LoggerFactory.getLogger(Reconcile.class);

    private final Providers providers;
    private final TakeResult take;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final Clock clock;

    Reconcile(
            Providers providers,
            TakeResult take,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            AuditLog audit,
            Clock clock) {
        this.providers = providers;
        this.take = take;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** The three outcomes of a day, in numbers. */
    public record Outcome(long matched, long oursOnly, long theirsOnly, long differing) {}

    @Scheduled(cron = "${motcua.payment.reconcile-at:0 30 2 * * *}", zone = "Asia/Ho_Chi_Minh")
    void daily() {
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), DatabaseClock.VIETNAM).minusDays(1);
        for (PaymentProvider provider : providers.all())
            try {
                Actors.as(Actor.SYSTEM, () -> run(provider, yesterday));
            } catch (ProviderAway away) {
                log.warn(
                        "The statement of {} for {} could not be had: {}",
                        provider.code(),
                        yesterday,
                        away.getMessage());
            }
    }

    /** Compares a day with all providers. Refused if one cannot be reached. */
    public void run(LocalDate day) {
        try {
            providers.all().forEach(provider -> run(provider, day));
        } catch (ProviderAway away) {
            throw PaymentRefusal.BANK_AWAY.because();
        }
    }

    /** Compares a day with one provider. */
    public Outcome run(PaymentProvider provider, LocalDate day) {
        Map<String, PaymentProvider.StatementLine> theirs = new LinkedHashMap<>();
        provider.statement(day).forEach(line -> theirs.put(line.transaction(), line));
        Map<String, Long> ours = ours(provider, day, theirs.keySet());
        long matched = 0;
        long differ = 0;
        long theirsOnly = 0;
        for (PaymentProvider.StatementLine line : theirs.values()) {
            Long booked = ours.get(line.transaction());
            if (booked == null) {
                theirsOnly++;
                take(provider, day, line);
            } else if (booked == line.amount().amount()) matched++;
            else {
                differ++;
                note(
                        provider,
                        day,
                        line.transaction(),
                        line.reference(),
                        DifferenceKind.AMOUNT,
                        booked,
                        line.amount().amount(),
                        null);
            }
        }
        List<String> missing =
                ours.keySet().stream().filter(one -> !theirs.containsKey(one)).toList();
        for (String one : missing) note(provider, day, one, "", DifferenceKind.OURS_ONLY, ours.get(one), null, null);
        Outcome outcome = new Outcome(matched, missing.size(), theirsOnly, differ);
        transaction.executeWithoutResult(status -> done(provider, day, outcome));
        return outcome;
    }

    /** What we booked of that day, and of whatever stands on the statement besides. */
    private Map<String, Long> ours(PaymentProvider provider, LocalDate day, Set<String> theirs) {
        Map<String, Long> ours = new LinkedHashMap<>();
        jdbc.sql("""
                        select transaction, amount from payment.deposit
                        where provider = :provider and (transaction = any(:theirs) or (paid_at >= :from and paid_at < :until)) order by id""")
                .param("provider", provider.code())
                .param("theirs", theirs.toArray(String[]::new))
                .param(
                        "from",
                        PaymentRows.utc(day.atStartOfDay(DatabaseClock.VIETNAM).toInstant()))
                .param(
                        "until",
                        PaymentRows.utc(day.plusDays(1)
                                .atStartOfDay(DatabaseClock.VIETNAM)
                                .toInstant()))
                .query((row, number) -> ours.put(row.getString(1), row.getLong(2)))
                .list();
        return ours;
    }

    private void take(PaymentProvider provider, LocalDate day, PaymentProvider.StatementLine line) {
        TakeResult.Taken taken = take.run(new BankResult(
                provider.code(),
                line.reference(),
                true,
                line.transaction(),
                line.amount(),
                line.bank(),
                line.at(),
                ""));
        note(
                provider,
                day,
                line.transaction(),
                line.reference(),
                DifferenceKind.THEIRS_ONLY,
                null,
                line.amount().amount(),
                taken == TakeResult.Taken.UNKNOWN ? null : Settlement.TAKEN_IN);
    }

    private void note(
            PaymentProvider provider,
            LocalDate day,
            String number,
            String reference,
            DifferenceKind kind,
            @Nullable Long ours,
            @Nullable Long theirs,
            @Nullable Settlement how) {
        jdbc.sql("""
                        insert into payment.difference (provider, day, transaction, reference, kind, ours, theirs, agency, found_at, settled_at, how)
                        values (:provider, :day, :transaction, :reference, :kind, :ours, :theirs,
                            (select o.agency from payment.deposit d join payment.obligation o on o.id = d.obligation
                                where d.provider = :provider and d.transaction = :transaction),
                            :now, case when :how::text is not null then :now end, :how)
                        on conflict (provider, transaction) do nothing""")
                .param("provider", provider.code())
                .param("day", day)
                .param("transaction", number)
                .param("reference", reference.length() > 100 ? reference.substring(0, 100) : reference)
                .param("kind", kind.name())
                .param("ours", ours, Types.BIGINT)
                .param("theirs", theirs, Types.BIGINT)
                .param("how", how == null ? null : how.name(), Types.VARCHAR)
                .param("now", PaymentRows.utc(clock.instant()))
                .update();
    }

    private void done(PaymentProvider provider, LocalDate day, Outcome outcome) {
        jdbc.sql("""
                        insert into payment.reconciliation (provider, day, run_at, matched, ours, theirs, differ) values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (provider, day) do update set run_at = excluded.run_at, matched = excluded.matched, ours = excluded.ours,
                            theirs = excluded.theirs, differ = excluded.differ""")
                .params(
                        provider.code(),
                        day,
                        PaymentRows.utc(clock.instant()),
                        outcome.matched(),
                        outcome.oursOnly(),
                        outcome.theirsOnly(),
                        outcome.differing())
                .update();
        audit.record(new ReconcileAudit.DayReconciled(
                provider.code(),
                day,
                outcome.matched(),
                outcome.oursOnly(),
                outcome.theirsOnly(),
                outcome.differing()));
    }
}
