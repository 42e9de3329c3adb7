package vn.motcua.axis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.testing.Says;

/** Section 4, getReceivedEdocList and the counters: what waits. */
class ListTests extends WireTest {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");

    private Office sender;
    private Office receiver;
    private Client sending;
    private Client receiving;

    @BeforeEach
    void connect() {
        sender = office();
        receiver = office();
        sending = system(sender);
        receiving = system(receiver);
    }

    private void sendDocuments(int count) {
        IntStream.range(0, count)
                .forEach(i -> sending.send(sender.code(), Edxml.document(sender.code(), receiver.code())));
    }

    private List<String> listed(String... more) {
        Call call = Client.listing("edoc");
        for (int i = 0; i < more.length; i += 2) call.with(more[i], more[i + 1]);
        return receiving.call(call).column("docId");
    }

    @Test
    @Says({
        "4 each row: docId, serviceType, messageType, from, to, created_time, updated_time, status, status_desc",
        "5 ids and codes are strings, times yyyy-MM-dd HH:mm:ss in Vietnam's zone"
    })
    void aRowSaysWhatItMust() {
        sendDocuments(1);
        JsonNode row = receiving.waiting("edoc").rows().getFirst();
        for (String field : List.of(
                "docId",
                "serviceType",
                "messageType",
                "from",
                "to",
                "created_time",
                "updated_time",
                "status",
                "status_desc"))
            assertThat(row.path(field).isString()).as(field + " in " + row).isTrue();
        assertThat(row.path("serviceType").asString()).isEqualTo("eDoc");
        assertThat(row.path("messageType").asString()).isEqualTo("edoc");
        assertThat(row.path("from").asString()).isIn(sender.code(), sender.code102());
        assertThat(row.path("to").asString()).isIn(receiver.code(), receiver.code102());
        assertThat(row.path("status").asString()).isEqualTo("initial");
        assertThat(row.path("status_desc").asString()).isNotBlank();
        LocalDateTime created = LocalDateTime.parse(row.path("created_time").asString(), TIME);
        assertThat(Duration.between(created, LocalDateTime.now(VIETNAM)).abs()).isLessThan(Duration.ofMinutes(5));
        assertThat(LocalDateTime.parse(row.path("updated_time").asString(), TIME))
                .isAfterOrEqualTo(created);
    }

    @Test
    @Says("4 the list is for the organs of the calling system")
    void nobodySeesWhatWaitsForOthers() {
        sendDocuments(1);
        assertThat(sending.waiting("edoc").rows()).isEmpty();
        assertThat(system(office()).waiting("edoc").rows()).isEmpty();
        assertThat(receiving.waiting("edoc").rows()).hasSize(1);
    }

    @Test
    @Says("4 messagetype = edoc or status")
    void documentsAndStatusesWaitApart() {
        Edxml packet = Edxml.document(sender.code(), receiver.code());
        sending.send(sender.code(), packet);
        receiving.tell(receiver.code(), Edxml.status(receiver.code(), packet, "01"));
        assertThat(sending.waiting("edoc").rows()).isEmpty();
        assertThat(sending.waiting("status").column("messageType")).containsExactly("status");
        assertThat(receiving.waiting("edoc").column("messageType")).containsExactly("edoc");
        assertThat(receiving.waiting("status").rows()).isEmpty();
    }

    @Test
    @Says("4 not yet acknowledged with done")
    void doneLeavesTheList() {
        sendDocuments(3);
        List<String> all = listed();
        receiving.acknowledge(all.get(1), "done");
        assertThat(listed()).containsExactly(all.get(0), all.get(2));
    }

    @Test
    @Says("4 optional pageSize, pageIndex (from 1)")
    void pagesAddUpToTheWhole() {
        sendDocuments(7);
        List<String> whole = listed();
        assertThat(whole).hasSize(7).doesNotHaveDuplicates();
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= 3; page++)
            pages.addAll(listed("pageSize", "3", "pageIndex", Integer.toString(page)));
        assertThat(pages).isEqualTo(whole);
        assertThat(listed("pageSize", "3", "pageIndex", "2")).hasSize(3);
        assertThat(listed("pageSize", "3", "pageIndex", "3")).hasSize(1);
        assertThat(listed("pageSize", "3", "pageIndex", "4")).isEmpty();
        assertThat(listed("pageSize", "3")).isEqualTo(whole.subList(0, 3));
    }

    @Test
    @Says("4 optional pageSize, pageIndex (from 1)")
    void pagesThatAreNoneGetAClearAnswer() {
        sendDocuments(2);
        for (String bad : List.of("0", "-1", "x", "99999999999999999999", "1.5", "' or 1=1"))
            for (String name : List.of("pageSize", "pageIndex")) {
                Envelope answer = receiving.call(Client.listing("edoc").with(name, bad));
                assertThat(answer.code()).as(name + "=" + bad + " " + answer).isNotIn("20", "21");
            }
    }

    @Test
    @Says(
            "issue 3: lanes by urgency: urgent new documents come first, everything else in the order in which it was sent")
    void urgentDocumentsComeFirst() {
        Edxml plain = Edxml.document(sender.code(), receiver.code());
        Edxml urgent = Edxml.document(sender.code(), receiver.code()).edit(text -> urgent(text, "1"));
        Edxml odd = Edxml.document(sender.code(), receiver.code()).edit(text -> urgent(text, "99999999999"));
        Edxml recall = Edxml.about(plain, 1, "").edit(text -> urgent(text, "3"));
        Edxml most = Edxml.document(sender.code(), receiver.code()).edit(text -> urgent(text, "3"));
        Edxml last = Edxml.document(sender.code(), receiver.code()).edit(text -> urgent(text, "0"));
        List<Edxml> sent = List.of(plain, urgent, odd, recall, most, last);
        sent.forEach(one -> assertThat(sending.send(sender.code(), one).done()).isTrue());
        List<String> whole = listed();
        List<Edxml> order = whole.stream()
                .map(id -> receiving.get(id).packet())
                .map(bytes -> sent.stream()
                        .filter(one -> java.util.Arrays.equals(one.bytes(), bytes))
                        .findFirst()
                        .orElseThrow())
                .toList();
        assertThat(order.indexOf(most)).isLessThan(order.indexOf(urgent));
        assertThat(order.indexOf(urgent)).isLessThan(order.indexOf(plain));
        assertThat(order.subList(order.indexOf(plain), order.size()))
                .as("a recall never overtakes, whatever it calls itself")
                .containsSubsequence(plain, recall, last);
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= 3; page++)
            pages.addAll(listed("pageSize", "2", "pageIndex", Integer.toString(page)));
        assertThat(pages).isEqualTo(whole).hasSize(6);
        assertThat(listed("fromDate", DAY.format(LocalDate.now(VIETNAM).minusDays(1))))
                .isEqualTo(whole);
        assertThat(receiving.count("countReceiveEdoc").count()).isEqualTo(6);
        receiving.acknowledge(whole.getFirst(), "done");
        assertThat(listed()).isEqualTo(whole.subList(1, 6));
    }

    private static String urgent(String text, String priority) {
        return text.replaceAll(
                "<(\\w*:?)SteeringType>",
                "<$1OtherInfo><$1Priority>" + priority + "</$1Priority></$1OtherInfo><$1SteeringType>");
    }

    @Test
    @Says("4 optional fromDate, toDate (yyyy/MM/dd)")
    void daysBoundTheList() {
        sendDocuments(2);
        LocalDate today = LocalDate.now(VIETNAM);
        String yesterday = DAY.format(today.minusDays(1));
        String tomorrow = DAY.format(today.plusDays(1));
        String now = DAY.format(today);
        assertThat(listed("fromDate", now)).hasSize(2);
        assertThat(listed("toDate", now)).as("the last day counts").hasSize(2);
        assertThat(listed("fromDate", now, "toDate", now)).hasSize(2);
        assertThat(listed("fromDate", yesterday, "toDate", tomorrow)).hasSize(2);
        assertThat(listed("fromDate", tomorrow)).isEmpty();
        assertThat(listed("toDate", yesterday)).isEmpty();
        assertThat(listed("fromDate", tomorrow, "toDate", yesterday)).isEmpty();
    }

    @Test
    @Says("4 optional fromDate, toDate (yyyy/MM/dd)")
    void daysThatAreNoneGetAClearAnswer() {
        for (String bad : List.of("25-11-2026", "2026/02/30", "x", "9999999/01/01", "0000/00/00"))
            for (String name : List.of("fromDate", "toDate")) {
                Envelope answer = receiving.call(Client.listing("edoc").with(name, bad));
                assertThat(answer.code()).as(name + "=" + bad + " " + answer).isNotIn("20", "21");
            }
    }

    @Test
    @Says("4 every other argument, a repeated status included, is ignored")
    void otherArgumentsDoNotNarrow() {
        sendDocuments(2);
        assertThat(listed("status", "done")).hasSize(2);
        assertThat(listed("status", "fail", "docId", "x", "from", "H41", "to", "[]"))
                .hasSize(2);
    }

    @Test
    @Says("4 fetching is no acknowledgement")
    void whatWasFetchedStillWaits() {
        sendDocuments(1);
        String docId = listed().getFirst();
        receiving.get(docId);
        receiving.download(docId);
        assertThat(listed()).containsExactly(docId);
    }

    @Test
    @Says("4 the counters count what the lists would show")
    void countersSayWhatListsShow() {
        Edxml packet = Edxml.document(sender.code(), receiver.code());
        sending.send(sender.code(), packet);
        sendDocuments(3);
        assertThat(receiving.count("countReceiveEdoc").count()).isEqualTo(4);
        assertThat(receiving.count("countReceiveStatus").count()).isZero();
        List<String> all = listed();
        receiving.acknowledge(all.get(0), "done");
        receiving.acknowledge(all.get(1), "fail");
        receiving.acknowledge(all.get(2), "processing");
        assertThat(receiving.count("countReceiveEdoc").count()).isEqualTo(3);
        receiving.tell(receiver.code(), Edxml.status(receiver.code(), packet, "01"));
        assertThat(sending.count("countReceiveStatus").count()).isEqualTo(1);
        assertThat(sending.count("countReceiveEdoc").count()).isZero();
        sending.acknowledge(sending.waiting("status").column("docId").getFirst(), "done");
        assertThat(sending.count("countReceiveStatus").count()).isZero();
    }
}
