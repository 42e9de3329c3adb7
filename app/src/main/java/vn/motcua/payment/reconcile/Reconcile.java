package vn.motcua.payment.reconcile;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
        Actors.as(Actor.SYSTEM, () -> {
            for (PaymentProvider provider : providers.all())
                for (LocalDate day : missing(provider)) tried(provider, day);
        });
    }

    /** What fails for one provider or day holds up no other; it is tried again the next night, for a week. */
    private void tried(PaymentProvider provider, LocalDate day) {
        try {
            run(provider, day);
        } catch (ProviderAway away) {
            log.warn("The statement of {} for {} could not be had: {}", provider.code(), day, away.getMessage());
        } catch (RuntimeException e) {
            log.error("{} of {} could not be compared", day, provider.code(), e);
        }
    }

    /** Days of the last week that were not compared, the oldest first. */
    List<LocalDate> missing(PaymentProvider provider) {
        return jdbc.sql("""
                        select day::date from generate_series(:last::date - 6, :last::date, interval '1 day') day
                        where not exists (select from payment.reconciliation r where r.provider = :provider and r.day = day::date) order by 1""")
                .param("last", today().minusDays(1))
                .param("provider", provider.code())
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DatabaseClock.VIETNAM);
    }

    /** Compares a day with all providers. Refused if the day is not over, as its statement is not either, or a provider cannot be reached. */
    public void run(LocalDate day) {
        if (!day.isBefore(today())) throw PaymentRefusal.DAY_NOT_OVER.at("day");
        try {
            providers.all().forEach(provider -> run(provider, day));
        } catch (ProviderAway away) {
            throw PaymentRefusal.BANK_AWAY.because();
        }
    }

    /** Compares a day with one provider. */
    public Outcome run(PaymentProvider provider, LocalDate day) {
        PaymentProvider.Statement statement = provider.statement(day);
        Map<String, PaymentProvider.StatementLine> theirs = new LinkedHashMap<>();
        statement.lines().forEach(line -> theirs.put(line.transaction(), line));
        Map<String, Long> ours = ours(provider, day, theirs.keySet());
        List<String> agree = new ArrayList<>();
        long differ = statement.unread().size();
        long theirsOnly = 0;
        for (PaymentProvider.StatementLine line : theirs.values()) {
            Long booked = ours.get(line.transaction());
            Found found = new Found(
                    line.transaction(), line.reference(), booked, line.amount().amount());
            if (booked == null) {
                theirsOnly++;
                take(provider, day, line);
            } else if (booked == line.amount().amount()) agree.add(line.transaction());
            else {
                differ++;
                note(provider, day, DifferenceKind.AMOUNT, found, null);
            }
        }
        for (String unread : statement.unread())
            note(provider, day, DifferenceKind.UNREADABLE, new Found(unread, "", null, null), null);
        List<String> missing =
                ours.keySet().stream().filter(one -> !theirs.containsKey(one)).toList();
        for (String one : missing)
            note(provider, day, DifferenceKind.OURS_ONLY, new Found(one, "", ours.get(one), null), null);
        Outcome outcome = new Outcome(agree.size(), missing.size(), theirsOnly, differ);
        transaction.executeWithoutResult(status -> done(provider, day, outcome, agree));
        return outcome;
    }

    /** One transaction, as they and we know it. */
    private record Found(
            String transaction,
            String reference,
            @Nullable Long ours,
            @Nullable Long theirs) {}

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

    /** Booked by the system, whoever has it compared: she did not take the money, and stands on no receipt. */
    private void take(PaymentProvider provider, LocalDate day, PaymentProvider.StatementLine line) {
        BankResult result = new BankResult(
                provider.code(), line.reference(), true, line.transaction(), line.amount(), line.bank(), line.at(), "");
        TakeResult.Taken taken = Actors.as(Actor.SYSTEM, () -> take.run(result));
        note(
                provider,
                day,
                DifferenceKind.THEIRS_ONLY,
                new Found(
                        line.transaction(),
                        line.reference(),
                        null,
                        line.amount().amount()),
                taken == TakeResult.Taken.UNKNOWN ? null : Settlement.TAKEN_IN);
    }

    /** What is found anew is found; what was settled stays so. */
    private void note(
            PaymentProvider provider, LocalDate day, DifferenceKind kind, Found found, @Nullable Settlement how) {
        jdbc.sql("""
                        insert into payment.difference (provider, day, transaction, reference, kind, ours, theirs, agency, found_at, settled_at, how)
                        values (:provider, :day, left(:transaction, 100), left(:reference, 100), :kind, :ours, :theirs,
                            (select o.agency from payment.deposit d join payment.obligation o on o.id = d.obligation
                                where d.provider = :provider and d.transaction = :transaction),
                            :now, case when :how::text is not null then :now end, :how)
                        on conflict (provider, transaction) do update set day = excluded.day, kind = excluded.kind, ours = excluded.ours,
                            theirs = excluded.theirs, agency = excluded.agency, settled_at = excluded.settled_at, how = excluded.how
                        where difference.settled_at is null or difference.how = 'AGREES_LATER'""")
                .param("provider", provider.code())
                .param("day", day)
                .param("transaction", found.transaction())
                .param("reference", found.reference())
                .param("kind", kind.name())
                .param("ours", found.ours(), Types.BIGINT)
                .param("theirs", found.theirs(), Types.BIGINT)
                .param("how", how == null ? null : how.name(), Types.VARCHAR)
                .param("now", PaymentRows.utc(clock.instant()))
                .update();
    }

    private void done(PaymentProvider provider, LocalDate day, Outcome outcome, List<String> agree) {
        jdbc.sql("""
                        update payment.difference set settled_at = :now, how = 'AGREES_LATER'
                        where provider = :provider and transaction = any(:agree) and settled_at is null""")
                .param("now", PaymentRows.utc(clock.instant()))
                .param("provider", provider.code())
                .param("agree", agree.toArray(String[]::new))
                .update();
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
