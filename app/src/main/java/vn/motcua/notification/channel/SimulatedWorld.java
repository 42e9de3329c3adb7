package vn.motcua.notification.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/**
 * Plays mail server and telephone where a demo has none, and fails as they do: an address with {@code khong-con} in it is nobody's any more, one with {@code ban} in its
 * name is busy at the first two attempts; numbers that end in 404 and 503 likewise.
 */
@Component
public class SimulatedWorld {

    private static final int BUSY_TIMES = 2;

    private final JdbcClient jdbc;
    private final Clock clock;

    SimulatedWorld(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Something that arrived.
     *
     * @param address at which address or number
     */
    public record Arrived(long id, Way way, String address, String subject, String body, Instant at) {}

    /** What arrived, the newest first. */
    public Slice<Arrived> arrived(Paging paging) {
        long total = jdbc.sql("select count(*) from notification.simulated")
                .query(Long.class)
                .single();
        List<Arrived> items = jdbc.sql(
                        "select * from notification.simulated order by id desc limit :size offset :offset")
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> arrived(row))
                .list();
        return new Slice<>(items, paging, total);
    }

    Channel channel(Way way) {
        return new Channel() {
            @Override
            public Way way() {
                return way;
            }

            @Override
            public Outcome send(Outgoing message) {
                return receive(way, message);
            }
        };
    }

    private Outcome receive(Way way, Outgoing message) {
        String address = message.address();
        if (address.contains("khong-con") || address.endsWith("404")) return new Outcome.Never("550 simulated");
        if ((address.startsWith("ban@") || address.endsWith("503")) && attempts(message.delivery()) <= BUSY_TIMES)
            return new Outcome.Later("450 simulated");
        jdbc.sql("""
                        insert into notification.simulated (delivery, channel, address, subject, body, at)
                        values (:delivery, :channel, :address, :subject, :body, :at)""")
                .param("delivery", message.delivery())
                .param("channel", way.name())
                .param("address", address)
                .param("subject", message.subject())
                .param("body", message.body())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return new Outcome.Taken("250 simulated");
    }

    private int attempts(long delivery) {
        return jdbc.sql("select attempts from notification.delivery where id = ?")
                .param(delivery)
                .query(Integer.class)
                .single();
    }

    private static Arrived arrived(ResultSet row) throws SQLException {
        return new Arrived(
                row.getLong("id"),
                Way.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                row.getTimestamp("at").toInstant());
    }
}
