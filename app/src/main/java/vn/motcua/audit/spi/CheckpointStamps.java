package vn.motcua.audit.spi;

import java.util.Optional;

/** Gives time stamps (RFC 3161) for checkpoints of the log. Implemented where time stamps are made or asked for; without an implementation none are given. */
public interface CheckpointStamps {

    /** A token over this hash (SHA-256), in DER; empty while none is to be had. */
    Optional<byte[]> stamp(byte[] sha256);
}
