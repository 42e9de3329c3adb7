package vn.motcua.signing.packet;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import vn.motcua.signing.authority.SigningKey;

/**
 * What XAdES adds to a signature, in exclusive canonical form where it is hashed.
 *
 * @param id the signature's identifier
 * @param properties the signed properties
 */
record XadesParts(String id, String properties) {

    private static final String SPACE = " xmlns:xades=\"" + Qualifying.XADES + "\"";
    private static final int ID_BYTES = 8;

    static XadesParts of(SigningKey key, byte[] digest, Instant now) {
        String id = "s" + HexFormat.of().formatHex(Arrays.copyOf(digest, ID_BYTES));
        return new XadesParts(
                id,
                "<xades:SignedProperties" + SPACE + " Id=\"" + id + "-tu-khai\">"
                        + "<xades:SignedSignatureProperties><xades:SigningTime>" + now + "</xades:SigningTime>"
                        + "<xades:SigningCertificateV2>" + certificates(key.chain())
                        + "</xades:SigningCertificateV2></xades:SignedSignatureProperties>"
                        + "<xades:SignedDataObjectProperties><xades:DataObjectFormat ObjectReference=\"#" + id
                        + "-goi-tin\"><xades:MimeType>text/xml</xades:MimeType></xades:DataObjectFormat>"
                        + "</xades:SignedDataObjectProperties></xades:SignedProperties>");
    }

    /** The identifier of the reference to the packet. */
    String packet() {
        return id + "-goi-tin";
    }

    /** The second reference, inside of what is signed. */
    String reference() {
        return "<ds:Reference Type=\"" + SignedProperties.TYPE + "\" URI=\"#" + id + "-tu-khai\"><ds:Transforms>"
                + PacketWriter.empty("Transform", PacketWriter.EXCLUSIVE) + "</ds:Transforms>"
                + PacketWriter.empty("DigestMethod", HashMethod.SHA_256.address()) + "<ds:DigestValue>"
                + sha256(properties.getBytes(StandardCharsets.UTF_8)) + "</ds:DigestValue></ds:Reference>";
    }

    /**
     * The object with all of it.
     *
     * @param stamp a time stamp over the value; empty if none was to be had
     */
    String object(byte[] stamp) {
        return "<ds:Object><xades:QualifyingProperties" + SPACE + " Target=\"#" + id
                + "\">" + PacketWriter.within(properties).replaceFirst(SPACE, "")
                + (stamp.length == 0 ? "" : unsigned(stamp))
                + "</xades:QualifyingProperties></ds:Object>";
    }

    private static String unsigned(byte[] stamp) {
        return "<xades:UnsignedProperties><xades:UnsignedSignatureProperties>"
                + "<xades:SignatureTimeStamp>"
                + PacketWriter.empty("CanonicalizationMethod", PacketWriter.EXCLUSIVE)
                + "<xades:EncapsulatedTimeStamp>" + Base64.getEncoder().encodeToString(stamp)
                + "</xades:EncapsulatedTimeStamp></xades:SignatureTimeStamp></xades:UnsignedSignatureProperties>"
                + "</xades:UnsignedProperties>";
    }

    /** Those that come along are named by their hashes, so that none of them can be exchanged. */
    private static String certificates(List<X509Certificate> chain) {
        StringBuilder all = new StringBuilder();
        for (X509Certificate one : chain.subList(0, Math.max(1, chain.size() - 1)))
            all.append("<xades:Cert><xades:CertDigest><ds:DigestMethod")
                    .append(PacketWriter.NAMESPACE)
                    .append(" Algorithm=\"")
                    .append(HashMethod.SHA_256.address())
                    .append("\"></ds:DigestMethod><ds:DigestValue")
                    .append(PacketWriter.NAMESPACE)
                    .append('>')
                    .append(sha256(encoded(one)))
                    .append("</ds:DigestValue></xades:CertDigest></xades:Cert>");
        return all.toString();
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(byte[] text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
