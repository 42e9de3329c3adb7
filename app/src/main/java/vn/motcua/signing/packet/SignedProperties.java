package vn.motcua.signing.packet;

import java.util.Set;

/**
 * Where a signature says that what it tells of itself stands (XAdES), and what it must be.
 *
 * @param id the identifier that it must carry
 * @param way how it was written before it was hashed
 * @param prefixes of the exclusive way: prefixes treated inclusively
 * @param hash how it was hashed
 * @param digest the hash
 */
record SignedProperties(String id, Canonical way, Set<String> prefixes, HashMethod hash, byte[] digest) {

    static final String TYPE = "http://uri.etsi.org/01903#SignedProperties";
}
