package vn.motcua.signing.packet;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.signing.trust.Algorithm;
import vn.motcua.signing.trust.Keys;

/** Methods of signing by their address in XML-DSig. Those with a shared secret (HMAC) are not among them. */
enum ValueMethod {
    RSA_SHA_1("http://www.w3.org/2000/09/xmldsig#rsa-sha1", "SHA1withRSA", Algorithm.SHA_1),
    RSA_SHA_256("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "SHA256withRSA", Algorithm.SHA_256),
    RSA_SHA_384("http://www.w3.org/2001/04/xmldsig-more#rsa-sha384", "SHA384withRSA", Algorithm.SHA_384),
    RSA_SHA_512("http://www.w3.org/2001/04/xmldsig-more#rsa-sha512", "SHA512withRSA", Algorithm.SHA_512),
    PSS_SHA_256("http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1", "RSASSA-PSS", Algorithm.SHA_256),
    PSS_SHA_384("http://www.w3.org/2007/05/xmldsig-more#sha384-rsa-MGF1", "RSASSA-PSS", Algorithm.SHA_384),
    PSS_SHA_512("http://www.w3.org/2007/05/xmldsig-more#sha512-rsa-MGF1", "RSASSA-PSS", Algorithm.SHA_512),
    ECDSA_SHA_256(
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", "SHA256withECDSAinP1363Format", Algorithm.SHA_256),
    ECDSA_SHA_384(
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384", "SHA384withECDSAinP1363Format", Algorithm.SHA_384),
    ECDSA_SHA_512(
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512", "SHA512withECDSAinP1363Format", Algorithm.SHA_512);

    private final String address;
    private final String java;
    private final Algorithm hash;

    ValueMethod(String address, String java, Algorithm hash) {
        this.address = address;
        this.java = java;
        this.hash = hash;
    }

    static Optional<ValueMethod> of(String address) {
        return Stream.of(values()).filter(one -> one.address.equals(address)).findFirst();
    }

    String address() {
        return address;
    }

    Algorithm hash() {
        return hash;
    }

    /** True if keys of this sort sign so. */
    boolean fits(PublicKey key) {
        return key.getAlgorithm().equals("EC") == name().startsWith("ECDSA");
    }

    /** As people read it: {@code RSA_SHA_256} is {@code RSA SHA-256}. */
    String word() {
        return name().replace("_SHA_", " SHA-");
    }

    /** True if this key made the value over what was signed; keys of other sorts and sizes made nothing. */
    boolean holds(PublicKey key, byte[] signed, byte[] value) {
        if (!fits(key) || Keys.sort(key).isEmpty()) return false;
        try {
            Signature check = signature();
            check.initVerify(key);
            check.update(signed);
            return check.verify(value);
        } catch (GeneralSecurityException e) { // bytes that are no signature of this sort
            return false;
        }
    }

    Signature signature() throws GeneralSecurityException {
        Signature signature = Signature.getInstance(java);
        if (java.equals("RSASSA-PSS")) {
            String hashName = hash.name().replace('_', '-');
            int salt = switch (hash) {
                case SHA_384 -> 48;
                case SHA_512 -> 64;
                default -> 32;
            };
            signature.setParameter(new PSSParameterSpec(hashName, "MGF1", new MGF1ParameterSpec(hashName), salt, 1));
        }
        return signature;
    }
}
