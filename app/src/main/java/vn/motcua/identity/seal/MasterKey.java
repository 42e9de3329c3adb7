package vn.motcua.identity.seal;

/**
 * The key above all keys, which never lies in the database: a file of the data folder, or a key service that does the same two things. All
 * nodes of one installation use the same one.
 */
public interface MasterKey {

    /** Encrypts a key of ours. */
    byte[] wrap(byte[] key);

    /** Decrypts what {@link #wrap} gave. */
    byte[] unwrap(byte[] wrapped);
}
