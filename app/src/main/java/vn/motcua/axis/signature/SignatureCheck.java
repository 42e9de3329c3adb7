package vn.motcua.axis.signature;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the signatures of a packet are looked at.
 *
 * @param packet the sender's docId
 * @param tries how often it was begun
 * @param judgedAt when it was done; {@code null}: not yet
 * @param own the verdict on the packet's signature; {@code null} until it is done
 * @param files its PDF files, in order; at most {@value #MOST_FILES}
 */
public record SignatureCheck(
        long packet,
        int tries,
        @Nullable Instant judgedAt,
        @Nullable JudgedPacket own,
        List<FileVerdict> files) {

    /** So many PDF files of a packet are looked at. */
    public static final int MOST_FILES = 20;

    public SignatureCheck {
        files = List.copyOf(files);
    }
}
