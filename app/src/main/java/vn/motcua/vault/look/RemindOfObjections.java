package vn.motcua.vault.look;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.vault.VaultNotice;

/** Reminds of objections: once when the last day is today or tomorrow, once when it is over. Whichever node does it, each is told once. */
@Component
class RemindOfObjections {

    private static final int AT_ONCE = 200;

    private final FollowSuccessors follow;
    private final Objections objections;
    private final TellAnswerers tell;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    RemindOfObjections(
            FollowSuccessors follow,
            Objections objections,
            TellAnswerers tell,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.follow = follow;
        this.objections = objections;
        this.tell = tell;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "${motcua.vault.objections-at:0 20 7-17 * * MON-FRI}", zone = "Asia/Ho_Chi_Minh")
    void round() {
        Actors.as(Actor.SYSTEM, () -> {
            follow.run();
            remind();
        });
    }

    void remind() {
        LocalDate today = LocalDate.now(clock.withZone(DatabaseClock.VIETNAM));
        remind(VaultNotice.OBJECTION_LATE, "late_told_at", today.minusDays(1));
        remind(VaultNotice.OBJECTION_DUE, "reminded_at", today.plusDays(1));
    }

    private void remind(VaultNotice kind, String mark, LocalDate until) {
        List<Long> due = jdbc.sql("select id from vault.objection where answered_at is null and due_on <= ? and " + mark
                        + " is null order by due_on, id limit " + AT_ONCE)
                .param(until)
                .query((row, number) -> row.getLong("id"))
                .list();
        for (long id : due) transaction.executeWithoutResult(status -> remind(kind, id, mark));
    }

    /** What is late needs no word any more that it will be. */
    private void remind(VaultNotice kind, long id, String mark) {
        String marks = kind == VaultNotice.OBJECTION_LATE
                ? "late_told_at = :now, reminded_at = coalesce(reminded_at, :now)"
                : "reminded_at = :now";
        int marked = jdbc.sql("update vault.objection set " + marks + " where id = :id and answered_at is null and "
                        + mark + " is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        if (marked == 1) objections.find(id).ifPresent(one -> tell.due(kind, one));
    }
}
