package vn.motcua.certifiedcopy.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.certifiedcopy.Asker;
import vn.motcua.certifiedcopy.EndedAgencies;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.testing.ModuleTest;

/** Appointments: within working time, no seat twice however many press at once, cancelled seats are free again, people are reminded once. */
@ModuleTest
class VisitsModuleTests {

    @Autowired
    private Visits visits;

    @Autowired
    private SetVisitHours set;

    @Autowired
    private BookVisit book;

    @Autowired
    private EndVisit end;

    @Autowired
    private LookAfterVisits lookAfter;

    @Autowired
    private EndVisitsOfClosed endOfClosed;

    @Autowired
    private EndedAgencies world;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void noSeatIsGivenTwiceHoweverManyPressAtOnce() {
        AgencyId office = new AgencyId(770_009);
        hours(office, 3);
        LocalDate day = visits.days(office).getLast();
        assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        List<VisitSlot> slots = visits.slots(office, day);
        assertThat(slots).hasSizeGreaterThan(10);
        Instant at = slots.getFirst().at();
        refused(() -> book(office, at.plusSeconds(60), account()), VisitRefusal.NO_SUCH_SLOT);
        refused(() -> book(office, at.minusSeconds(30L * 86_400), account()), VisitRefusal.NO_SUCH_SLOT);
        List<CompletableFuture<Boolean>> all = IntStream.range(0, 12)
                .mapToObj(one -> CompletableFuture.supplyAsync(() -> booked(office, at)))
                .toList();
        assertThat(all.stream().filter(CompletableFuture::join).count()).isEqualTo(3);
        assertThat(jdbc.sql(
                                "select count(distinct seat) from certifiedcopy.visit where agency = ? and at = ?::timestamptz and state = 'BOOKED'")
                        .params(office.value(), at.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(visits.slots(office, day).getFirst().free()).isZero();
        VisitView one = visits.on(office, day).getFirst();
        end.cancelled(one, "Cán bộ nghỉ ốm");
        refused(() -> end.come(one), VisitRefusal.VISIT_OVER);
        AccountId next = account();
        book(office, at, next);
        refused(() -> book(office, slots.get(1).at(), next), VisitRefusal.BOOKED_ALREADY);
    }

    @Test
    void peopleAreRemindedOnceAndWhoDoesNotComeIsMissed() {
        AgencyId office = new AgencyId(770_010);
        hours(office, 2);
        Instant at =
                visits.slots(office, visits.days(office).getLast()).getFirst().at();
        AccountId account = account();
        UUID id = book(office, at, account);
        lookAfter.all();
        assertThat(told(account, "VISIT_SOON")).as("far away").isZero();
        jdbc.sql(
                        "update certifiedcopy.visit set at = now() + interval '20 hours', booked_at = now() - interval '3 days' where id = ?")
                .param(id)
                .update();
        lookAfter.all();
        lookAfter.all();
        assertThat(told(account, "VISIT_SOON")).isEqualTo(1);
        jdbc.sql("update certifiedcopy.visit set at = now() - interval '1 day' where id = ?")
                .param(id)
                .update();
        lookAfter.all();
        assertThat(visits.find(id).orElseThrow().state()).isEqualTo(VisitState.MISSED);
    }

    /** An appointment of half an hour stays one, though slots take a quarter by now. */
    @Test
    void whatWasBookedBeforeTheSlotsGotAnotherLengthStillTakesItsTime() {
        AgencyId office = new AgencyId(770_012);
        set.run(office, new VisitHours(1, 30, 10), new AccountId(UUID.randomUUID()));
        LocalDate day = visits.days(office).getLast();
        Instant at = visits.slots(office, day).getFirst().at();
        book(office, at, account());
        set.run(office, new VisitHours(1, 15, 10), new AccountId(UUID.randomUUID()));
        List<VisitSlot> slots = visits.slots(office, day);
        assertThat(slots.stream().limit(3).map(VisitSlot::free)).containsExactly(0, 0, 1);
        Instant second = slots.get(1).at();
        refused(() -> book(office, second, account()), VisitRefusal.SLOT_FULL);
        book(office, slots.get(2).at(), account());
    }

    @Test
    void anOfficeThatTakesNoneOffersNone() {
        AgencyId office = new AgencyId(770_011);
        assertThat(visits.days(office)).isEmpty();
        hours(office, 0);
        assertThat(visits.days(office)).isEmpty();
        assertThat(visits.offices()).doesNotContain(office);
        refused(() -> book(office, Instant.now(), account()), VisitRefusal.NO_VISITS);
    }

    @Test
    void anOfficeThatEndsOffersNoTimeAfterThatAndWhoeverBookedIsTold() {
        AgencyId office = world.founded("Phường Thử hẹn", null);
        hours(office, 2);
        LocalDate last = visits.days(office).getLast();
        LocalDate first = visits.days(office).get(1);
        AccountId stays = account();
        AccountId late = account();
        UUID before = book(office, visits.slots(office, first).getFirst().at(), stays);
        UUID after = book(office, visits.slots(office, last).getFirst().at(), late);
        world.closed(office, last);
        assertThat(visits.days(office)).contains(first).doesNotContain(last);
        assertThat(visits.offices()).as("until then it is one").contains(office);
        endOfClosed.all();
        endOfClosed.all();
        assertThat(visits.find(before).orElseThrow().state()).isEqualTo(VisitState.BOOKED);
        assertThat(visits.find(after).orElseThrow().state()).isEqualTo(VisitState.CANCELLED);
        assertThat(visits.find(after).orElseThrow().why()).isNotEmpty();
        assertThat(told(late, "VISIT_CANCELLED")).isEqualTo(1);
        assertThat(told(stays, "VISIT_CANCELLED")).isZero();
        AgencyId gone = world.founded("Phường Thử hẹn đã hết", null);
        hours(gone, 2);
        world.closed(gone, LocalDate.of(2023, 5, 1));
        assertThat(visits.offices()).doesNotContain(gone);
        assertThat(visits.days(gone)).isEmpty();
    }

    /** What was kept long enough goes, by the indexes and not by reading a year of everybody's appointments. */
    @Test
    void whatIsOverIsForgotten() {
        AgencyId office = new AgencyId(770_012);
        hours(office, 2);
        Instant at =
                visits.slots(office, visits.days(office).getLast()).getFirst().at();
        UUID cancelled = book(office, at, account());
        UUID lately = book(office, at, account());
        end.cancel(visits.find(cancelled).orElseThrow());
        end.cancel(visits.find(lately).orElseThrow());
        UUID come = book(office, at, account());
        end.come(visits.find(come).orElseThrow());
        jdbc.sql("update certifiedcopy.visit set ended_at = now() - interval '40 days' where id = ?")
                .param(cancelled)
                .update();
        jdbc.sql("update certifiedcopy.visit set at = now() - interval '400 days' where id = ?")
                .param(come)
                .update();
        lookAfter.all();
        assertThat(visits.find(come)).as("not by the minute").isPresent();
        lookAfter.forget();
        assertThat(visits.find(cancelled)).isEmpty();
        assertThat(visits.find(come)).isEmpty();
        assertThat(visits.find(lately)).isPresent();
        for (String which : List.of(
                "state <> 'BOOKED' and at < now() order by at",
                "state = 'CANCELLED' and ended_at < now() order by ended_at"))
            assertThat(plan("select id from certifiedcopy.visit where " + which + " limit 1000"))
                    .contains("Index")
                    .doesNotContain("Seq Scan");
    }

    private String plan(String sql) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n", jdbc.sql("explain " + sql).query(String.class).list());
        }));
    }

    private boolean booked(AgencyId office, Instant at) {
        try {
            book(office, at, account());
            return true;
        } catch (Refused full) {
            assertThat(full.refusal()).isEqualTo(VisitRefusal.SLOT_FULL);
            return false;
        }
    }

    private void hours(AgencyId office, int seats) {
        set.run(office, new VisitHours(seats, 20, 10), new AccountId(UUID.randomUUID()));
    }

    private UUID book(AgencyId office, Instant at, AccountId account) {
        return book.run(office, at, account, new Asker("001190000123", "Người Thử", "", ""), "Bằng lái xe");
    }

    private AccountId account() {
        return accounts.add(AccountKind.CITIZEN, "Người Thử", AccountState.ACTIVE, null);
    }

    private long told(AccountId account, String kind) {
        return jdbc.sql("select count(*) from notification.notice where account = ? and kind like '%' || ?")
                .params(account.value(), kind)
                .query(Long.class)
                .single();
    }

    private static void refused(Runnable act, Refusal why) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }
}
