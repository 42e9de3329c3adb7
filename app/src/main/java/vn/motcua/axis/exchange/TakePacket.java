package vn.motcua.axis.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.blob.BlobId;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.kernel.database.GroupWriter;
import vn.motcua.kernel.database.GroupWriters;

/**
 * Serves a packet's bytes to its sender or to a receiver. That a receiver was served is written down before the first byte goes, because a
 * recall asks whether it was.
 */
@Component
public class TakePacket {

    private static final int ROOM = 1_024;
    private static final int TOGETHER = 256;

    private final NamedDeliveries named;
    private final Blobs blobs;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final GroupWriter<Long, Boolean> marks;

    TakePacket(NamedDeliveries named, GroupWriters writers, Blobs blobs, JdbcClient jdbc, Clock clock) {
        this.named = named;
        this.blobs = blobs;
        this.jdbc = jdbc;
        this.clock = clock;
        this.marks = writers.open("axis-taken", ROOM, TOGETHER, TOGETHER, one -> 1, AxisRefusal.BUSY, this::mark);
    }

    /**
     * A packet to be read.
     *
     * @param docId under which number it was asked for
     * @param content its hash
     * @param length its bytes
     * @param bytes the bytes; whoever reads them to their end has the packet as it was sent, or an error
     */
    public record Taken(long docId, BlobId content, long length, InputStream bytes) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }

    /** Opens it; to be closed. */
    public Taken take(Caller caller, String docId) throws IOException {
        Delivery found = named.find(caller, docId);
        if (found.withdrawn() && !caller.serves(found.sender()))
            throw Refused.at("docId", AxisRefusal.DOCUMENT_WITHDRAWN);
        if (found.gone()) throw Refused.at("docId", AxisRefusal.CONTENT_GONE);
        boolean byReceiver = found.receiver() != null && caller.serves(found.receiver());
        if (byReceiver && !found.taken() && !marks.write(found.docId()))
            throw Refused.at("docId", AxisRefusal.DOCUMENT_WITHDRAWN); // withdrawn while we looked
        InputStream bytes = blobs.open(found.content()).orElseThrow(() -> missing(caller, docId, found.packet()));
        return new Taken(found.docId(), found.content(), found.length(), bytes);
    }

    /** Removed while we looked; or lost, which is a fault. */
    private RuntimeException missing(Caller caller, String docId, long packet) {
        return named.find(caller, docId).gone()
                ? Refused.at("docId", AxisRefusal.CONTENT_GONE)
                : new IllegalStateException("no content for packet " + packet);
    }

    /** Marks what is not withdrawn as taken; false for what is. */
    private List<Boolean> mark(List<Long> ids) {
        Set<Long> marked = new HashSet<>(jdbc.sql("""
                        update axis.delivery set taken_at = coalesce(taken_at, :now)
                        where doc_id = any(:ids) and withdrawn_at is null returning doc_id""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", ids.stream().distinct().sorted().toArray(Long[]::new))
                .query(Long.class)
                .list());
        return ids.stream().map(marked::contains).toList();
    }
}
