package vn.motcua.signing.cms;

/** Gives time stamps. */
@FunctionalInterface
public interface Stamping {

    /**
     * A stamp over a hash (RFC 3161); empty where a signature can do without and none is to be had.
     *
     * @param hash the hash's object identifier
     */
    byte[] stamp(String hash, byte[] imprint);
}
