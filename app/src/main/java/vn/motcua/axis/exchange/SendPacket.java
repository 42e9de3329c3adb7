package vn.motcua.axis.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.blob.BlobRefusal;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.kernel.blob.StoredBlob;
import vn.motcua.kernel.database.GroupWriter;
import vn.motcua.kernel.database.GroupWriters;

/**
 * Sends a packet: for an agency's system, or by hand. The bytes are stored as a stream, judged, and taken over together with those of others
 * who send at the same time; called inside a transaction, within that one. Accepted means committed. Nothing is remembered of what is refused.
 */
@Component
public class SendPacket {

    private static final int TOGETHER = 128;
    private static final long BYTES_TOGETHER = 4L << 20;
    private static final long PATIENCE_MILLIS = 2_000;

    private final PacketIntake intake;
    private final AcceptPackets accept;
    private final Blobs blobs;
    private final long mostBytes;
    private final Semaphore places;
    private final GroupWriter<Prepared, Sent> writer;

    SendPacket(
            PacketIntake intake,
            GroupWriters writers,
            AcceptPackets accept,
            Blobs blobs,
            AxisLimits limits,
            @Value("${motcua.axis.sending-at-once:256}") int atOnce) {
        this.intake = intake;
        this.accept = accept;
        this.blobs = blobs;
        this.mostBytes = limits.packet().packetBytes();
        this.places = new Semaphore(atOnce);
        this.writer = writers.open(
                "axis-accept",
                atOnce,
                TOGETHER,
                BYTES_TOGETHER,
                one -> one.content().length(),
                AxisRefusal.BUSY,
                accept::accept);
    }

    /**
     * What to send.
     *
     * @param from the sender's code, as written
     * @param kind what it is said to be
     * @param narrowing codes of those of its receivers to whom alone it goes; empty: to all
     * @param sealed true if it must be a sealed packet
     * @param file its bytes
     */
    public record Command(String from, MessageKind kind, List<String> narrowing, boolean sealed, InputStream file) {

        /** One that may be sealed or not. */
        public Command(String from, MessageKind kind, List<String> narrowing, InputStream file) {
            this(from, kind, narrowing, false, file);
        }
    }

    /** Sends it. The stream is read to its end, or the packet is refused before. */
    public Sent send(Caller caller, Command command) throws IOException {
        AgencyId sender = intake.sender(caller, command.from());
        StoredBlob content = store(command.file());
        enter(content);
        try {
            Sent sent = write(judged(caller, sender, command, content));
            if (sent.repeated()) blobs.discard(content);
            return sent;
        } finally {
            places.release();
        }
    }

    private StoredBlob store(InputStream file) throws IOException {
        try {
            StoredBlob content = blobs.store(file, mostBytes);
            if (content.length() > 0) return content;
        } catch (Refused refused) {
            if (refused.refusal() == BlobRefusal.CONTENT_TOO_LARGE)
                throw Refused.because(AxisRefusal.FILE_TOO_LARGE, mostBytes >> 20);
            throw refused;
        }
        throw Refused.because(AxisRefusal.FILE_EMPTY);
    }

    /** What is refused leaves nothing behind. */
    private Prepared judged(Caller caller, AgencyId sender, Command command, StoredBlob content) throws IOException {
        try {
            return intake.prepare(caller, sender, command.kind(), command.narrowing(), command.sealed(), content);
        } catch (IOException | RuntimeException why) {
            blobs.discard(content);
            throw why;
        }
    }

    /** If this fails, the packet may have been written all the same: its content is left to the sweep, which knows. */
    private Sent write(Prepared packet) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? accept.accept(List.of(packet)).getFirst()
                : writer.write(packet);
    }

    private void enter(StoredBlob content) {
        try {
            if (places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        blobs.discard(content);
        throw Refused.because(AxisRefusal.BUSY);
    }
}
