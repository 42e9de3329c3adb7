package vn.motcua.axis.exchange;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.axis.MessageKind;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.database.DatabaseClock;

/** What came to agencies: what waits for them, and what they have. */
@Component
@Transactional(readOnly = true)
public class Deliveries {

    private static final String DETAILS =
            " join axis.delivery d on d.doc_id = w.doc_id join axis.packet p on p.id = d.packet ";

    /** The page is cut before anything else is looked at: urgent ones first, from an index of their own, then the others. */
    private static final String WAITING = """
            from (select doc_id, lane from (
                    (select doc_id, lane from axis.waiting where receiver = any(:agencies) and kind = :kind and lane > 0
                     order by lane desc, doc_id limit :upto)
                    union all
                    (select doc_id, lane from axis.waiting where receiver = any(:agencies) and kind = :kind and lane = 0
                     order by doc_id limit :upto)) lanes
                  order by lane desc, doc_id limit :most offset :offset) w
            """ + DETAILS + "order by w.lane desc, w.doc_id";

    private static final String WAITING_SINCE = "from axis.waiting w" + DETAILS + """
            where w.receiver = any(:agencies) and w.kind = :kind
              and (:from::timestamptz is null or p.accepted_at >= :from) and (:until::timestamptz is null or p.accepted_at < :until)
            order by w.lane desc, w.doc_id limit :most offset :offset
            """;

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What waits for these agencies: urgent new documents first, the most urgent before all, then everything else; in each lane the oldest
     * first. Costs what waits, however much came before.
     *
     * @param from accepted on this day or later; {@code null}: since ever
     * @param to accepted on this day or earlier
     * @param most how many rows
     * @param offset after how many rows
     */
    public List<DeliveryView> waiting(
            Collection<AgencyId> agencies,
            MessageKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int most,
            long offset) {
        boolean all = from == null && to == null;
        JdbcClient.StatementSpec list = bound(
                        jdbc.sql(ViewRows.DELIVERIES + (all ? WAITING : WAITING_SINCE)), agencies, kind)
                .param("most", most)
                .param("offset", offset);
        if (all) list = list.param("upto", most + offset);
        else list = list.param("from", day(from)).param("until", day(to == null ? null : to.plusDays(1)));
        return list.query(ViewRows.DELIVERY).list();
    }

    /**
     * The same of both kinds, by cursor: what waits after a delivery, in the order of their numbers. What comes in meanwhile with a smaller number is on
     * the list of whoever begins anew.
     */
    public List<DeliveryView> waitingAfter(Collection<AgencyId> agencies, long docId, int most) {
        return jdbc.sql(ViewRows.DELIVERIES + """
                        from axis.waiting w join axis.delivery d on d.doc_id = w.doc_id join axis.packet p on p.id = d.packet
                        where w.receiver = any(:agencies) and w.doc_id > :after order by w.doc_id limit :most""")
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .param("after", docId)
                .param("most", most)
                .query(ViewRows.DELIVERY)
                .list();
    }

    /** How many packets wait for these agencies. */
    public long countWaiting(Collection<AgencyId> agencies, MessageKind kind) {
        return bound(
                        jdbc.sql("select count(*) from axis.waiting where receiver = any(:agencies) and kind = :kind"),
                        agencies,
                        kind)
                .query(Long.class)
                .single();
    }

    /** All that an agency was ever sent, the latest first. */
    public Slice<DeliveryView> received(AgencyId receiver, MessageKind kind, Paging paging) {
        String where =
                "from axis.delivery d join axis.packet p on p.id = d.packet where d.receiver = :receiver and d.kind = :kind and not d.held ";
        List<DeliveryView> items = jdbc.sql(
                        ViewRows.DELIVERIES + where + "order by d.doc_id desc limit :limit offset :offset")
                .param("receiver", receiver.value())
                .param("kind", kind.name())
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(ViewRows.DELIVERY)
                .list();
        long total = jdbc.sql(
                        "select count(*) from axis.delivery d where d.receiver = :receiver and d.kind = :kind and not d.held")
                .param("receiver", receiver.value())
                .param("kind", kind.name())
                .query(Long.class)
                .single();
        return new Slice<>(items, paging, total);
    }

    /** One delivery. Who may see it is the asker's to know. */
    public Optional<DeliveryView> find(long docId) {
        return jdbc.sql(ViewRows.DELIVERIES
                        + "from axis.delivery d join axis.packet p on p.id = d.packet where d.doc_id = ?")
                .param(docId)
                .query(ViewRows.DELIVERY)
                .optional();
    }

    /** The deliveries of a packet, in the order in which it names its receivers. */
    public Slice<DeliveryView> of(long packet, Paging paging) {
        List<DeliveryView> items = jdbc.sql(ViewRows.DELIVERIES + """
                        from axis.delivery d join axis.packet p on p.id = d.packet
                        where d.packet = :packet order by d.doc_id limit :limit offset :offset""")
                .param("packet", packet)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(ViewRows.DELIVERY)
                .list();
        long total = jdbc.sql("select count(*) from axis.delivery where packet = ?")
                .param(packet)
                .query(Long.class)
                .single();
        return new Slice<>(items, paging, total);
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec statement, Collection<AgencyId> agencies, MessageKind kind) {
        return statement
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .param("kind", kind.name());
    }

    private static java.time.@Nullable OffsetDateTime day(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(DatabaseClock.VIETNAM).toOffsetDateTime();
    }
}
