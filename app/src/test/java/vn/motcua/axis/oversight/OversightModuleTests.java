package vn.motcua.axis.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.SignatureState;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.testing.ModuleTest;

@ModuleTest
class OversightModuleTests {

    private static final AtomicLong IDS = new AtomicLong(7_100_000_000_000L); // far from what the exchange gives
    private static final AgencyId HERE = new AgencyId(910_001);
    private static final AgencyId THERE = new AgencyId(910_002);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Totals totals;

    @Autowired
    SumDays sum;

    @Autowired
    Traffic traffic;

    @Autowired
    PacketSearch search;

    @Autowired
    IndexPackets index;

    @Test
    void aMonthHasTheSameTotalsBeforeAndAfterItsDaysAreSummed() {
        YearMonth may = YearMonth.of(2003, 5);
        packet(HERE, "EDOC", "Tổng kết năm", at(2003, 5, 1, 0, 0), THERE);
        packet(HERE, "EDOC", "Tổng kết năm", at(2003, 5, 31, 23, 59), THERE, HERE);
        packet(THERE, "STATUS", "", at(2003, 5, 31, 23, 59), HERE);
        packet(HERE, "EDOC", "Của tháng sau", at(2003, 6, 1, 0, 0), THERE);

        MonthTotal live = month(may);
        sum.sum();
        MonthTotal summed = month(may);

        assertThat(live).isEqualTo(new MonthTotal(may, 2, 3, 1, 3_000, 2));
        assertThat(summed).isEqualTo(live);
        assertThat(sum.sum()).as("days that are summed already").isZero();
    }

    @Test
    void theLongestWaitComesFirstAndFailuresAreCounted() {
        AgencyId slow = new AgencyId(910_011);
        AgencyId quick = new AgencyId(910_012);
        wait(packet(HERE, "EDOC", "Chờ", at(2004, 1, 1, 8, 0), slow), slow, "FAILED");
        wait(packet(HERE, "EDOC", "Chờ", at(2004, 1, 3, 8, 0), slow), slow, "INITIAL");
        wait(packet(HERE, "EDOC", "Chờ", at(2004, 1, 2, 8, 0), quick), quick, "INITIAL");

        List<AgencyTraffic> waiting = traffic.waiting(new Paging(1, 200)).items().stream()
                .filter(one -> List.of(slow, quick).contains(one.agency()))
                .toList();

        assertThat(waiting)
                .containsExactly(
                        new AgencyTraffic(slow, 2, 0, at(2004, 1, 1, 8, 0), 1, true, null),
                        new AgencyTraffic(quick, 1, 0, at(2004, 1, 2, 8, 0), 0, true, null));
    }

    @Test
    void aFlowTellsHowLongHalfOfItTook() {
        AgencyId from = new AgencyId(910_021);
        AgencyId to = new AgencyId(910_022);
        Instant now = Instant.now();
        for (int seconds : new int[] {10, 20, 90}) {
            long id = packet(from, "EDOC", "Luồng", now.minusSeconds(600), to);
            jdbc.sql("update axis.delivery set taken_at = :at where packet = :id")
                    .param("at", now.minusSeconds(600 - seconds).atOffset(ZoneOffset.UTC))
                    .param("id", id)
                    .update();
        }
        packet(from, "STATUS", "", now.minusSeconds(600), to);

        assertThat(traffic.flows(now.minusSeconds(3_600), 1_000))
                .contains(new Flow(from, to, 3, 1, 3, Duration.ofSeconds(20)));
    }

    @Test
    void aPacketIsFoundByWordsWithoutDiacriticsByItsNumberAndByItsId() {
        long id =
                packet(new AgencyId(910_031), "EDOC", "V/v triển khai Đề án thử nghiệm quéquàng", Instant.now(), THERE);
        index.catchUp();

        assertThat(found("de an quanque")).isEmpty();
        assertThat(found("de an quequang")).containsExactly(id);
        assertThat(found("QUÉQUÀNG 7816/VPCP")).containsExactly(id);
        assertThat(found(Long.toString(id))).containsExactly(id);
        assertThat(found(Long.toString(deliveryOf(id)))).containsExactly(id);
        assertThat(found("quequang khongco")).isEmpty();
    }

    @Test
    void aPacketThatIsCommittedLateIsFoundAllTheSame() {
        index.catchUp();
        packet(new AgencyId(910_041), "EDOC", "Tới trước", Instant.now(), THERE);
        index.catchUp();
        long late = packet(
                new AgencyId(910_041),
                "EDOC",
                "Ghi muộn hơn motphutsau",
                Instant.now().minusSeconds(60),
                THERE);
        index.catchUp();

        assertThat(found("motphutsau")).containsExactly(late);
    }

    @Test
    void eachFilterLeavesOutWhatDoesNotFit() {
        AgencyId sender = new AgencyId(910_051);
        long id = packet(sender, "EDOC", "Lọc", at(2006, 6, 6, 10, 0), THERE);
        LocalDate day = LocalDate.of(2006, 6, 6);

        assertThat(ids(new PacketQuery("", day, day, MessageKind.EDOC, sender, THERE, SignatureState.NONE, id + 1)))
                .containsExactly(id);
        for (PacketQuery other : List.of(
                new PacketQuery("", day.plusDays(1), null, null, sender, null, null, null),
                new PacketQuery("", null, day.minusDays(1), null, sender, null, null, null),
                new PacketQuery("", null, null, MessageKind.STATUS, sender, null, null, null),
                new PacketQuery("", null, null, null, sender, HERE, null, null),
                new PacketQuery("", null, null, null, sender, null, SignatureState.VALID, null),
                new PacketQuery("", null, null, null, sender, null, null, id)))
            assertThat(ids(other)).as(other.toString()).isEmpty();
    }

    private List<Long> found(String text) {
        return ids(new PacketQuery(text, null, null, null, null, null, null, null));
    }

    private List<Long> ids(PacketQuery query) {
        return search.find(query, 50).stream().map(PacketLine::id).toList();
    }

    private MonthTotal month(YearMonth month) {
        return totals.months(new Paging(1, 200)).items().stream()
                .filter(one -> one.month().equals(month))
                .findFirst()
                .orElseThrow();
    }

    private static Instant at(int year, int month, int day, int hour, int minute) {
        return LocalDateTime.of(year, month, day, hour, minute)
                .atZone(DatabaseClock.VIETNAM)
                .toInstant();
    }

    private long packet(AgencyId sender, String kind, String subject, Instant at, AgencyId... receivers) {
        long id = IDS.incrementAndGet();
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        jdbc.sql("""
                        insert into axis.packet (id, system, sender, sender_code, kind, business, document_id, number, notation, subject, type_name, issued,
                            attachments, sha256, length, receivers, receivers_hash, signature_state, accepted_at)
                        values (:id, null, :sender, 'X99', :kind, :business, '', '7816', 'VPCP-TTĐT', :subject, 'Công văn', '', 0, :sha, 1000, :receivers,
                            :sha, 'NONE', :at)""")
                .param("id", id)
                .param("sender", sender.value())
                .param("kind", kind)
                .param("business", business(kind))
                .param("subject", subject)
                .param("sha", random)
                .param("receivers", receivers.length)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        for (AgencyId receiver : receivers)
            jdbc.sql("""
                            insert into axis.delivery (doc_id, packet, receiver, receiver_code, kind, state, updated_at)
                            values (:doc, :packet, :receiver, 'X99', :kind, 'INITIAL', :at)""")
                    .param("doc", IDS.incrementAndGet())
                    .param("packet", id)
                    .param("receiver", receiver.value())
                    .param("kind", kind)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        return id;
    }

    private static @Nullable String business(String kind) {
        return kind.equals("EDOC") ? "NEW" : null;
    }

    private void wait(long packet, AgencyId receiver, String state) {
        jdbc.sql("update axis.delivery set state = :state where packet = :packet")
                .param("state", state)
                .param("packet", packet)
                .update();
        jdbc.sql("insert into axis.waiting (receiver, kind, doc_id) values (:receiver, 'EDOC', :doc)")
                .param("receiver", receiver.value())
                .param("doc", deliveryOf(packet))
                .update();
    }

    private long deliveryOf(long packet) {
        return jdbc.sql("select doc_id from axis.delivery where packet = ?")
                .param(packet)
                .query(Long.class)
                .single();
    }
}
