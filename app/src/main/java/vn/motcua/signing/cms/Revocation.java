package vn.motcua.signing.cms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.OtherRevocationInfoFormat;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.jspecify.annotations.Nullable;

/**
 * What an envelope brings about revocation, where CAdES B-LT has it (ETSI EN 319 122-1, 5.4.2): lists, and answers as RFC 5940 wraps them. What any of it is worth is not asked here.
 *
 * @param lists lists of revoked certificates, in DER
 * @param answers answers about revocation (OCSPResponse), in DER
 */
public record Revocation(List<byte[]> lists, List<byte[]> answers) {

    private static final int OTHER = 1;

    public Revocation {
        lists = List.copyOf(lists);
        answers = List.copyOf(answers);
    }

    /** All that lies in an envelope; nothing of what is no envelope. */
    public static Revocation of(byte[] encoded) {
        List<byte[]> lists = new ArrayList<>();
        List<byte[]> answers = new ArrayList<>();
        try {
            SignedData data = SignedData.getInstance(ContentInfo.getInstance(ASN1Primitive.fromByteArray(encoded))
                    .getContent());
            if (data.getCRLs() != null)
                for (ASN1Encodable one : data.getCRLs()) {
                    if (answer(one))
                        answers.add(other(one).getInfo().toASN1Primitive().getEncoded());
                    else if (one instanceof ASN1Sequence)
                        lists.add(one.toASN1Primitive().getEncoded());
                }
        } catch (IOException | RuntimeException e) { // what the ASN.1 reader throws at bytes that are none
            return new Revocation(List.of(), List.of());
        }
        return new Revocation(lists, answers);
    }

    /** True if there is nothing else among it. */
    static boolean only(@Nullable ASN1Set all) {
        return all == null || Arrays.stream(all.toArray()).allMatch(one -> list(one) || readAnswer(one));
    }

    /** A list of revoked certificates, and nothing that only begins like one. */
    private static boolean list(ASN1Encodable one) {
        if (!(one instanceof ASN1Sequence)) return false;
        try {
            byte[] encoded = one.toASN1Primitive().getEncoded();
            X509CRL read =
                    (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(encoded));
            return Arrays.equals(read.getEncoded(), encoded);
        } catch (GeneralSecurityException | IOException e) {
            return false;
        }
    }

    private static boolean readAnswer(ASN1Encodable one) {
        if (!answer(one)) return false;
        try {
            byte[] encoded = other(one).getInfo().toASN1Primitive().getEncoded();
            return new OCSPResp(encoded).getResponseObject() instanceof BasicOCSPResp;
        } catch (IOException | OCSPException e) {
            return false;
        }
    }

    /** True if there is something else than lists among it. */
    static boolean others(@Nullable ASN1Set all) {
        return all != null && Arrays.stream(all.toArray()).anyMatch(ASN1TaggedObject.class::isInstance);
    }

    private static boolean answer(ASN1Encodable one) {
        return one instanceof ASN1TaggedObject tagged
                && tagged.getTagNo() == OTHER
                && other(one).getInfoFormat().equals(CMSObjectIdentifiers.id_ri_ocsp_response);
    }

    private static OtherRevocationInfoFormat other(ASN1Encodable one) {
        return OtherRevocationInfoFormat.getInstance((ASN1TaggedObject) one, false);
    }
}
