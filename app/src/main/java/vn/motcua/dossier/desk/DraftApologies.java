package vn.motcua.dossier.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.DossierAudit;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.life.DossierRows;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.procedure.flow.StepRole;

/**
 * Looks ahead: what is due within a working day and cannot be done in time gets an apology drafted, for a named official to sign or correct. One for a
 * dossier, whenever and by however many it is run; what is late all the same is laid before the agency above, and no letter goes out by itself.
 */
@Operation(records = DossierAudit.ApologyDrafted.class, law = "TT 01/2018/TT-VPCP, Phụ lục, mẫu 04")
public class DraftApologies {

    private static final int AT_ONCE = 1_000;

    private static final String NEXT = """
            select d.*, t.step as task_step, t.name as task_name, t.unit as task_unit, t.holder_name, t.role as task_role
            from dossier.dossier d
            join lateral (select * from dossier.task t where t.dossier = d.id and t.closed_at is null and t.role is not null
                order by t.id limit 1) t on true
            where d.status in (2, 4) and d.due_at < :until and (d.due_at, d.id) > (:after, :last)
                and not exists (select from dossier.apology a where a.dossier = d.id)
            order by d.due_at, d.id limit :most
            """;

    /** Who was finished, or whose due date moved, before anybody signed needs no apology. */
    private static final String NOT_NEEDED = """
            delete from dossier.apology a using dossier.dossier d
            where d.id = a.dossier and a.signed_at is null and (d.status not in (2, 4) or d.due_at is distinct from a.due_before)
            """;

    private static final String ONE_LEVEL_UP = """
            update dossier.apology a set escalated_at = :now from dossier.dossier d
            where d.id = a.dossier and a.escalated_at is null and d.status in (2, 4)
                and (a.signed_at is null and a.due_before < :now or a.signed_at is not null and d.due_at < :now)
            """;

    private final JdbcClient jdbc;
    private final PinnedRevisions revisions;
    private final TimeNeeded needed;
    private final Soon soon;
    private final Messages messages;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DraftApologies(
            JdbcClient jdbc,
            PinnedRevisions revisions,
            TimeNeeded needed,
            Soon soon,
            Messages messages,
            AuditLog audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.needed = needed;
        this.soon = soon;
        this.messages = messages;
        this.audit = audit;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${motcua.dossier.apologies-every:10m}",
            initialDelayString = "${motcua.dossier.apologies-every:10m}")
    void onTime() {
        Actors.as(Actor.SYSTEM, this::run);
    }

    private record Draft(DossierView dossier, String cause, String unit, Instant due, Instant proposed) {}

    /** Up to which dossier was looked, and how many apologies were drafted on the way. */
    private record Lot(Instant due, long dossier, int drafted, boolean more) {}

    /** Runs once, and tells how many were drafted: all that is due soon is looked at, so many at a time, each lot in a transaction of its own. */
    public int run() {
        transactions.executeWithoutResult(status -> jdbc.sql(NOT_NEEDED).update());
        Instant until = soon.end(null, 1);
        int drafted = 0;
        Lot lot = new Lot(Instant.EPOCH, 0, 0, true);
        while (lot.more()) {
            Lot before = lot;
            lot = Objects.requireNonNull(transactions.execute(status -> lot(before, until)));
            drafted += lot.drafted();
        }
        transactions.executeWithoutResult(status -> jdbc.sql(ONE_LEVEL_UP)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
        return drafted;
    }

    private Lot lot(Lot before, Instant until) {
        List<Draft> looked = next(before, until);
        List<Draft> drafts =
                looked.stream().filter(draft -> !draft.cause().isEmpty()).toList();
        List<Long> kept = drafts.isEmpty() ? List.of() : keep(drafts, clock.instant());
        drafts.stream()
                .filter(draft -> kept.contains(draft.dossier().id().value()))
                .forEach(draft -> audit.record(new DossierAudit.ApologyDrafted(
                        draft.dossier().agency(), draft.dossier().code().text(), draft.due(), draft.proposed())));
        if (looked.isEmpty()) return new Lot(until, 0, 0, false);
        Draft last = looked.getLast();
        return new Lot(last.due(), last.dossier().id().value(), kept.size(), looked.size() == AT_ONCE);
    }

    private List<Draft> next(Lot before, Instant until) {
        return jdbc.sql(NEXT)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("after", before.due().atOffset(ZoneOffset.UTC))
                .param("last", before.dossier())
                .param("most", AT_ONCE)
                .query((row, number) -> draft(
                        DossierRows.DOSSIER.mapRow(row, number),
                        row.getString("task_step"),
                        row.getString("task_name"),
                        unit(
                                row.getString("holder_name"),
                                row.getString("task_unit"),
                                StepRole.valueOf(row.getString("task_role")))))
                .list();
    }

    /** Whoever took the step, else the unit that the procedure names, else the role. */
    private String unit(String holder, String unit, StepRole role) {
        if (!holder.isEmpty()) return holder;
        return unit.isEmpty() ? messages.text(Language.VI, role) : unit;
    }

    /** Without a cause if it can still be done in time. */
    private Draft draft(DossierView dossier, String step, String name, String unit) {
        int minutes = TimeNeeded.minutes(revisions.of(dossier.revision()).flow(), step);
        Instant due = dossier.dueDate().orElseThrow();
        boolean late = needed.tooMuch(dossier, minutes);
        return new Draft(
                dossier,
                late ? messages.text(Language.VI, "dossier.apology.cause", name) : "",
                unit,
                due,
                late ? needed.proposed(dossier, due, minutes) : due);
    }

    private List<Long> keep(List<Draft> drafts, Instant now) {
        return jdbc.sql("""
                        insert into dossier.apology (dossier, drafted_at, cause, unit, due_before, due_new)
                        select a.dossier, :now, a.cause, a.unit, a.due_before, a.due_new
                        from unnest(:dossiers, :causes, :units, :dues::timestamptz[], :proposals::timestamptz[])
                            as a (dossier, cause, unit, due_before, due_new)
                        on conflict do nothing returning dossier""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "dossiers",
                        drafts.stream()
                                .map(Draft::dossier)
                                .map(DossierView::id)
                                .map(DossierId::value)
                                .toArray(Long[]::new))
                .param("causes", drafts.stream().map(Draft::cause).toArray(String[]::new))
                .param("units", drafts.stream().map(Draft::unit).toArray(String[]::new))
                .param("dues", drafts.stream().map(one -> one.due().toString()).toArray(String[]::new))
                .param(
                        "proposals",
                        drafts.stream().map(one -> one.proposed().toString()).toArray(String[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
