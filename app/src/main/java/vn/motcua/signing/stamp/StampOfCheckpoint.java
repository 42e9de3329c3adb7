package vn.motcua.signing.stamp;

import java.util.Optional;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.springframework.stereotype.Component;
import vn.motcua.audit.spi.CheckpointStamps;

/** Stamps checkpoints of the audit log with the time stamps of everything that is signed here. */
@Component
class StampOfCheckpoint implements CheckpointStamps {

    private final TimeStamps stamps;

    StampOfCheckpoint(TimeStamps stamps) {
        this.stamps = stamps;
    }

    @Override
    public Optional<byte[]> stamp(byte[] sha256) {
        try {
            return Optional.of(stamps.stamp(TSPAlgorithms.SHA256.getId(), sha256));
        } catch (NoStamp none) { // the status page says so, and it is tried again
            return Optional.empty();
        }
    }
}
