package vn.motcua.audit.spi;

import java.security.PublicKey;

/**
 * Signs checkpoints of the log. Implemented where the state's keys are kept; without an implementation the log uses a key in its data folder.
 */
public interface CheckpointSigner {

    /** The key with which anyone checks the signatures: Ed25519, or an elliptic curve's (then the signatures are SHA256withECDSA). */
    PublicKey publicKey();

    /** The signature over these bytes. */
    byte[] sign(byte[] text);
}
