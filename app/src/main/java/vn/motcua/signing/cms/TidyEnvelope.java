package vn.motcua.signing.cms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.jspecify.annotations.Nullable;

/**
 * Whether an envelope has the one form that RFC 5652 gives to one signature. What stands in it beside the signature is signed by nobody; another form there would be a change
 * that no check of the signature sees.
 */
public final class TidyEnvelope {

    private static final String SHA_256 = "2.16.840.1.101.3.4.2.1";
    private static final String SHA_384 = "2.16.840.1.101.3.4.2.2";
    private static final String SHA_512 = "2.16.840.1.101.3.4.2.3";
    private static final Map<String, String> METHODS = Map.of(
            "1.2.840.10045.4.3.2", SHA_256,
            "1.2.840.10045.4.3.3", SHA_384,
            "1.2.840.10045.4.3.4", SHA_512,
            "1.2.840.113549.1.1.11", SHA_256,
            "1.2.840.113549.1.1.12", SHA_384,
            "1.2.840.113549.1.1.13", SHA_512);

    private TidyEnvelope() {}

    /**
     * True if these bytes are an envelope with one signature, in its one form.
     *
     * @param beside what may stand beside the signature, unsigned
     */
    public static boolean tidy(byte[] encoded, Set<ASN1ObjectIdentifier> beside) {
        return tidy(encoded, beside, false);
    }

    /**
     * The same of one that may bring lists of revoked certificates and answers about revocation, which are signed by nobody here either: who takes it so sees to it that a stamp covers the whole.
     *
     * @param beside what may stand beside the signature, unsigned
     */
    public static boolean tidyWithEvidence(byte[] encoded, Set<ASN1ObjectIdentifier> beside) {
        return tidy(encoded, beside, true);
    }

    private static boolean tidy(byte[] encoded, Set<ASN1ObjectIdentifier> beside, boolean evidence) {
        try {
            ASN1Primitive read = ASN1Primitive.fromByteArray(encoded);
            if (!Arrays.equals(read.getEncoded(), encoded)) return false;
            ContentInfo content = ContentInfo.getInstance(read);
            if (!content.getContentType().equals(PKCSObjectIdentifiers.signedData)) return false;
            SignedData data = SignedData.getInstance(content.getContent());
            return data.getSignerInfos().size() == 1
                    && (evidence ? Revocation.only(data.getCRLs()) : data.getCRLs() == null)
                    && certificates(data.getCertificates())
                    && beside.containsAll(unsigned(
                            SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0))))
                    && tidy(data, SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0)));
        } catch (IOException | RuntimeException e) { // what the ASN.1 reader throws at bytes that are none
            return false;
        }
    }

    /** Certificates that fit to each other and nothing else; of other things, and of certificates that cannot be read, a reader would not take notice. */
    private static boolean certificates(@Nullable ASN1Set all) {
        return all != null && LinkedCertificates.all(all.toArray());
    }

    private static List<ASN1ObjectIdentifier> unsigned(SignerInfo signer) {
        ASN1Set all = signer.getUnauthenticatedAttributes();
        return all == null
                ? List.of()
                : Arrays.stream(all.toArray())
                        .map(one -> Attribute.getInstance(one).getAttrType())
                        .toList();
    }

    /** All certificates that lie in an envelope, in DER, whether they can be read or not; none of what is no envelope. */
    public static List<byte[]> certificates(byte[] encoded) {
        try {
            SignedData data = SignedData.getInstance(ContentInfo.getInstance(ASN1Primitive.fromByteArray(encoded))
                    .getContent());
            List<byte[]> all = new ArrayList<>();
            if (data.getCertificates() != null)
                for (ASN1Encodable one : data.getCertificates())
                    all.add(one.toASN1Primitive().getEncoded());
            return all;
        } catch (IOException | RuntimeException e) { // what the ASN.1 reader throws at bytes that are none
            return List.of();
        }
    }

    /** The time stamps that lie beside the signature, over its very value, as they came; of what is no envelope with one signature none. */
    public static List<byte[]> stamps(byte[] encoded) {
        try {
            SignedData data = SignedData.getInstance(ContentInfo.getInstance(ASN1Primitive.fromByteArray(encoded))
                    .getContent());
            SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
            List<byte[]> all = new ArrayList<>();
            if (signer.getUnauthenticatedAttributes() != null)
                for (ASN1Encodable one : signer.getUnauthenticatedAttributes()) {
                    Attribute attribute = Attribute.getInstance(one);
                    if (attribute.getAttrType().equals(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken))
                        for (ASN1Encodable token : attribute.getAttrValues())
                            all.add(token.toASN1Primitive().getEncoded());
                }
            byte[] value = signer.getEncryptedDigest().getOctets();
            return all.stream()
                    .filter(one -> SeenToken.of(one)
                            .filter(token -> token.covers(value))
                            .isPresent())
                    .toList();
        } catch (IOException | RuntimeException e) { // what the ASN.1 reader throws at bytes that are none
            return List.of();
        }
    }

    private static boolean tidy(SignedData data, SignerInfo signer) {
        boolean byKey = signer.getSID().isTagged();
        boolean plain = data.getEncapContentInfo().getContentType().equals(CMSObjectIdentifiers.data);
        return signer.getVersion().hasValue(byKey ? 3 : 1)
                && data.getVersion().hasValue(Revocation.others(data.getCRLs()) ? 5 : byKey || !plain ? 3 : 1)
                && hashes(data).equals(Set.of(signer.getDigestAlgorithm().getAlgorithm()))
                && plain(signer.getDigestAlgorithm())
                && method(signer)
                && (byKey
                        || named(
                                data,
                                IssuerAndSerialNumber.getInstance(
                                        signer.getSID().getId())));
    }

    /** The signer's certificate is named letter by letter: readers take a small letter of the name for a capital one. */
    private static boolean named(SignedData data, IssuerAndSerialNumber wanted) {
        return Arrays.stream(data.getCertificates().toArray())
                .map(Certificate::getInstance)
                .anyMatch(one -> one.getSerialNumber().equals(wanted.getSerialNumber())
                        && Arrays.equals(encoded(one.getIssuer()), encoded(wanted.getName())));
    }

    private static byte[] encoded(X500Name name) {
        try {
            return name.getEncoded();
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The method names the hash that is named beside it, or none; readers take the hash from there and overlook what the method says. */
    private static boolean method(SignerInfo signer) {
        AlgorithmIdentifier method = signer.getDigestEncryptionAlgorithm();
        if (method.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) return true;
        if (method.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) return plain(method);
        String hash = METHODS.get(method.getAlgorithm().getId());
        return plain(method)
                && hash != null
                && hash.equals(signer.getDigestAlgorithm().getAlgorithm().getId());
    }

    private static Set<ASN1ObjectIdentifier> hashes(SignedData data) {
        return Arrays.stream(data.getDigestAlgorithms().toArray())
                .map(AlgorithmIdentifier::getInstance)
                .filter(TidyEnvelope::plain)
                .map(AlgorithmIdentifier::getAlgorithm)
                .collect(Collectors.toSet());
    }

    private static boolean plain(AlgorithmIdentifier algorithm) {
        ASN1Encodable parameters = algorithm.getParameters();
        return parameters == null || parameters.equals(DERNull.INSTANCE);
    }
}
