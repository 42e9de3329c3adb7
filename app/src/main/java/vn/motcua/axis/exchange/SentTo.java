package vn.motcua.axis.exchange;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.Refused;

/** What became of a packet at each of its receivers, for its sender. */
@Component
public class SentTo {

    private final NamedDeliveries named;
    private final JdbcClient jdbc;

    SentTo(NamedDeliveries named, JdbcClient jdbc) {
        this.named = named;
        this.jdbc = jdbc;
    }

    /** One row a receiver, in the packet's order; refused if the caller did not send it. */
    @Transactional(readOnly = true)
    public List<DeliveryView> of(Caller caller, String docId) {
        Delivery found = named.find(caller, docId);
        if (!caller.serves(found.sender())) throw Refused.at("docId", AxisRefusal.DOCUMENT_UNKNOWN);
        return jdbc.sql(
                        ViewRows.DELIVERIES
                                + "from axis.delivery d join axis.packet p on p.id = d.packet where d.packet = ? order by d.doc_id")
                .param(found.packet())
                .query(ViewRows.DELIVERY)
                .list();
    }
}
