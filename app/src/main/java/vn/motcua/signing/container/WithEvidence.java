package vn.motcua.signing.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.OtherRevocationInfoFormat;
import org.bouncycastle.asn1.cms.SignedData;
import vn.motcua.signing.cms.SeenToken;
import vn.motcua.signing.cms.TidyEnvelope;
import vn.motcua.signing.pades.EvidenceSet;

/** Lays evidence into an envelope: from CAdES B-T to B-LT (ETSI EN 319 122-1, 5.4.2). What was signed stays as it is. */
final class WithEvidence {

    private WithEvidence() {}

    /** Everybody on whom evidence is wanted: the signer, and the servers of the stamps; each with what comes along. */
    static List<List<byte[]>> signers(byte[] envelope, byte[] signer) {
        List<List<byte[]>> all = new ArrayList<>();
        List<byte[]> first = new ArrayList<>(List.of(signer));
        first.addAll(TidyEnvelope.certificates(envelope));
        all.add(first);
        for (byte[] stamp : TidyEnvelope.stamps(envelope)) all.add(server(stamp));
        return all;
    }

    private static List<byte[]> server(byte[] stamp) {
        return SeenToken.of(stamp).stream()
                .flatMap(one -> one.certificates().stream())
                .map(one -> {
                    try {
                        return one.getEncoded();
                    } catch (java.security.cert.CertificateEncodingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    static byte[] in(byte[] envelope, EvidenceSet evidence) {
        try {
            SignedData data = SignedData.getInstance(ContentInfo.getInstance(ASN1Primitive.fromByteArray(envelope))
                    .getContent());
            ASN1EncodableVector certificates = new ASN1EncodableVector();
            for (byte[] one : evidence.certificates()) certificates.add(ASN1Primitive.fromByteArray(one));
            ASN1EncodableVector known = new ASN1EncodableVector();
            for (byte[] one : evidence.lists()) known.add(ASN1Primitive.fromByteArray(one));
            for (byte[] one : evidence.answers())
                known.add(new DERTaggedObject(
                        false,
                        1,
                        new OtherRevocationInfoFormat(
                                CMSObjectIdentifiers.id_ri_ocsp_response, ASN1Primitive.fromByteArray(one))));
            ASN1Set revocation = known.size() == 0 ? null : new DERSet(known);
            return new ContentInfo(
                            CMSObjectIdentifiers.signedData,
                            new SignedData(
                                    data.getDigestAlgorithms(),
                                    data.getEncapContentInfo(),
                                    new DERSet(certificates),
                                    revocation,
                                    data.getSignerInfos()))
                    .getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
