package vn.motcua.dossier.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.calendar.Calendars;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;
import vn.motcua.notification.spi.NoticeKinds;

/**
 * Tells officers what waits for them: each working morning how much, how much of it is late or due today, and to who watches over an office how much is late there;
 * at once when steps become late. Once a day for each, whichever node does it and whatever crashes.
 */
@Component
class TellOfficers {

    private static final int AT_ONCE = 200;
    private static final int MOST_LATE = 1_000;

    private final WaitingWork work;
    private final Calendars calendars;
    private final SendNotice send;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    TellOfficers(
            WaitingWork work,
            Calendars calendars,
            SendNotice send,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.work = work;
        this.calendars = calendars;
        this.send = send;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Bean
    static NoticeKinds officeNotices() {
        return new NoticeKinds(List.of(OfficeNotice.values()));
    }

    @Scheduled(cron = "${motcua.dossier.work-at:0 15 7 * * MON-FRI}", zone = "Asia/Ho_Chi_Minh")
    void morning() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), DatabaseClock.VIETNAM);
        if (calendars.nation(AsOf.today(clock)).worksOn(today)) tell(today);
    }

    void tell(LocalDate today) {
        Instant now = clock.instant();
        Instant tonight = today.plusDays(1).atStartOfDay(DatabaseClock.VIETNAM).toInstant();
        Map<AccountId, WaitingWork.Load> hurried = new HashMap<>();
        Map<AccountId, WaitingWork.Load> calm = new HashMap<>();
        work.all(now, tonight).forEach((who, load) -> (load.late() + load.today() > 0 ? hurried : calm).put(who, load));
        tell(OfficeNotice.WORK_DUE, hurried, today);
        tell(OfficeNotice.WORK_WAITING, calm, today);
        tell(OfficeNotice.OFFICE_LATE, work.offices(now), today);
    }

    @Scheduled(cron = "${motcua.dossier.late-at:0 */10 7-18 * * MON-FRI}", zone = "Asia/Ho_Chi_Minh")
    void lateNow() {
        transaction.executeWithoutResult(status -> work.lateNow(clock.instant(), MOST_LATE)
                .forEach((who, load) -> send.run(notice(OfficeNotice.STEPS_LATE, who, load))));
    }

    private void tell(OfficeNotice kind, Map<AccountId, WaitingWork.Load> loads, LocalDate day) {
        List<AccountId> all = List.copyOf(loads.keySet());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<AccountId> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            transaction.executeWithoutResult(status -> {
                Set<AccountId> untold = untold(kind, some, day);
                loads.forEach((who, load) -> {
                    if (untold.contains(who)) send.run(notice(kind, who, load));
                });
            });
        }
    }

    /** Those who were not told today; they are from now on. */
    private Set<AccountId> untold(OfficeNotice kind, List<AccountId> some, LocalDate day) {
        return new HashSet<>(jdbc.sql("""
                        insert into dossier.work_told (account, kind, day) select account, :kind, :day from unnest(:accounts::uuid[]) account order by account
                        on conflict (account, kind) do update set day = excluded.day where work_told.day < excluded.day returning account""")
                .param("kind", kind.name())
                .param("day", day)
                .param(
                        "accounts",
                        some.stream().map(one -> one.value().toString()).toArray(String[]::new))
                .query((row, number) -> new AccountId(row.getObject("account", UUID.class)))
                .list());
    }

    private static Notice notice(OfficeNotice kind, AccountId who, WaitingWork.Load load) {
        String page = kind == OfficeNotice.OFFICE_LATE ? "/dossier/watch" : "/dossier/desk";
        return new Notice(kind, Recipient.of(who), null, List.of(load.waiting(), load.late(), load.today()), page);
    }
}
