package vn.motcua.signing.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.signing.verdict.SignatureFault;
import vn.motcua.signing.verdict.SignatureVerdict;
import vn.motcua.signing.verdict.SignatureVerdict.Intact;
import vn.motcua.signing.verdict.SignatureVerdict.Refuted;
import vn.motcua.testing.RunningTest;

/** Programme E3: signatures that are moved, wrapped, weakened or led elsewhere prove nothing. */
@RunningTest
class ForgedSignatureModuleTests {

    private static final String OPEN = "<edXML:edXMLHeader>";

    @Autowired
    private PacketSignatures signatures;

    private String signed = "";
    private String signature = "";
    private String bare = "";

    @BeforeEach
    void honest() throws Exception {
        signed = sign(Dom.Way.of(ValueMethod.RSA_SHA_256.address(), HashMethod.SHA_256.address()));
        signature = signed.substring(
                signed.indexOf("<Signature"), signed.indexOf("</Signature>") + "</Signature>".length());
        bare = signed.replace(signature, "");
        assertThat(judge(signed)).as("the control").isInstanceOf(Intact.class);
    }

    /** The signed document is kept somewhere, and another one stands where the reader looks. */
    @Test
    void wrappingInEightPositions() throws Exception {
        String root = bare.substring(bare.indexOf("<edXML "));
        String forged = bare.replace("000.00.00.H26", "000.00.00.H41");
        String envelope =
                bare.substring(bare.indexOf("<edXML:edXMLEnvelope"), bare.indexOf("</edXML:edXMLEnvelope>") + 22);
        Map<String, String> attacks = new LinkedHashMap<>();
        attacks.put(
                "in an object of the signature",
                in(forged, OPEN, signature.replace("</Signature>", "<Object>" + root + "</Object></Signature>")));
        attacks.put(
                "in the key info",
                in(forged, OPEN, signature.replace("</KeyInfo>", "<Object>" + root + "</Object></KeyInfo>")));
        attacks.put(
                "in the body, signature with it",
                in(forged, "<edXML:edXMLBody>", signed.substring(signed.indexOf("<edXML "))));
        attacks.put("in an attachment", in(forged, "<AttachmentEncoded>", signed.substring(signed.indexOf("<edXML "))));
        attacks.put(
                "a second envelope before",
                signed.replace("<edXML:edXMLEnvelope", envelope.replace("H26", "H41") + "<edXML:edXMLEnvelope"));
        attacks.put(
                "a second envelope behind",
                signed.replace("<AttachmentEncoded>", envelope.replace("H26", "H41") + "<AttachmentEncoded>"));
        attacks.put(
                "the signature beside the envelope",
                in(forged, "<AttachmentEncoded>", "")
                        .replace("<AttachmentEncoded>", signature + "<AttachmentEncoded>"));
        attacks.put("a second signature", in(signed.replace("H26", "H41"), OPEN, signature));
        attacks.put("the signature in the message header", in(forged, "<edXML:MessageHeader>", signature));
        attacks.forEach((name, packet) -> assertThat(judge(packet)).as(name).isInstanceOf(Refuted.class));
        assertThat(attacks).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void algorithmsAreNotSwapped() throws Exception {
        String method = ValueMethod.RSA_SHA_256.address();
        for (String other : List.of(
                "http://www.w3.org/2000/09/xmldsig#hmac-sha1",
                "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256",
                "http://www.w3.org/2001/04/xmldsig-more#rsa-md5",
                "http://www.w3.org/2000/09/xmldsig#dsa-sha1",
                "none",
                ""))
            assertThat(judge(signed.replace(method, other)))
                    .as(other)
                    .isEqualTo(new Refuted(SignatureFault.ALGORITHM_REFUSED));
        assertThat(judge(signed.replace(method, ValueMethod.ECDSA_SHA_256.address())))
                .isEqualTo(new Refuted(SignatureFault.WRONG_VALUE));
        assertThat(judge(signed.replace(method, ValueMethod.RSA_SHA_512.address())))
                .isEqualTo(new Refuted(SignatureFault.WRONG_VALUE));
        assertThat(judge(signed.replace(HashMethod.SHA_256.address(), "http://www.w3.org/2001/04/xmldsig-more#md5")))
                .isEqualTo(new Refuted(SignatureFault.ALGORITHM_REFUSED));
    }

    /** The public key, which everybody has, taken for a shared secret. */
    @Test
    void aPublicKeyIsNoSecret() throws Exception {
        String hmac = "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256";
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Signers.RSA_2048.pair().getPublic().getEncoded(), "HmacSHA256"));
        String value = Base64.getEncoder().encodeToString(mac.doFinal(new byte[] {1}));
        String forged = signed.replace(ValueMethod.RSA_SHA_256.address(), hmac)
                .replaceFirst(
                        "(?s)<SignatureValue>.*</SignatureValue>", "<SignatureValue>" + value + "</SignatureValue>");
        assertThat(judge(forged)).isEqualTo(new Refuted(SignatureFault.ALGORITHM_REFUSED));
    }

    @Test
    void onlyTheWholeDocumentIsReferredTo() throws Exception {
        for (String uri : List.of("http://127.0.0.1:9/x", "file:///etc/passwd", "#body", "cid:1", "#xpointer(/)", " "))
            assertThat(judge(signed.replace("URI=\"\"", "URI=\"" + uri + "\"")))
                    .as(uri)
                    .isEqualTo(new Refuted(SignatureFault.NOT_WHOLE));
        assertThat(judge(signed.replace(" URI=\"\"", ""))).isEqualTo(new Refuted(SignatureFault.NOT_WHOLE));
        String reference = signed.substring(signed.indexOf("<Reference"), signed.indexOf("</Reference>") + 12);
        assertThat(judge(signed.replace(reference, reference + reference)))
                .isEqualTo(new Refuted(SignatureFault.NOT_WHOLE));
        assertThat(judge(signed.replace(reference, ""))).isInstanceOf(Refuted.class);
    }

    @Test
    void nothingIsTransformed() throws Exception {
        String enveloped = "<Transform Algorithm=\"" + Dom.ENVELOPED + "\"/>";
        assertThat(signed).contains(enveloped);
        for (String other : List.of(
                "http://www.w3.org/TR/1999/REC-xslt-19991116",
                "http://www.w3.org/TR/1999/REC-xpath-19991116",
                "http://www.w3.org/2002/06/xmldsig-filter2",
                "http://www.w3.org/2000/09/xmldsig#base64",
                "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments")) {
            assertThat(judge(signed.replace(enveloped, "<Transform Algorithm=\"" + other + "\"/>")))
                    .as(other)
                    .isEqualTo(new Refuted(SignatureFault.TRANSFORM_REFUSED));
            assertThat(judge(signed.replace(enveloped, enveloped + "<Transform Algorithm=\"" + other + "\"/>")))
                    .as(other)
                    .isEqualTo(new Refuted(SignatureFault.TRANSFORM_REFUSED));
        }
        assertThat(judge(signed.replace(enveloped, enveloped.replace("/>", "><XPath>1</XPath></Transform>"))))
                .isEqualTo(new Refuted(SignatureFault.TRANSFORM_REFUSED));
    }

    /** Values of elliptic curves that careless verifiers take for right under any key: nought, the curve's order, too short, too long. */
    @Test
    void emptyValuesOfCurvesProveNothing() throws Exception {
        Dom.Way way = Dom.Way.of(ValueMethod.ECDSA_SHA_256.address(), HashMethod.SHA_256.address());
        String honest =
                Dom.sign(PacketText.PACKET, way, Signers.P_256.pair().getPrivate(), Signers.P_256.certificate());
        assertThat(judge(honest)).as("the control").isInstanceOf(Intact.class);
        byte[] order =
                java.util.HexFormat.of().parseHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
        byte[] twice = java.util.Arrays.copyOf(order, 64);
        System.arraycopy(order, 0, twice, 32, 32);
        byte[] one = new byte[64];
        one[31] = 1;
        one[63] = 1;
        for (byte[] value : List.of(new byte[64], twice, one, new byte[63], new byte[65], new byte[1]))
            assertThat(judge(honest.replaceFirst(
                            "(?s)<SignatureValue>.*</SignatureValue>",
                            "<SignatureValue>" + Base64.getEncoder().encodeToString(value) + "</SignatureValue>")))
                    .isEqualTo(new Refuted(SignatureFault.WRONG_VALUE));
    }

    @Test
    void partsThatAreMissingOrDamagedAreNamed() throws Exception {
        assertThat(judge(signed.replaceFirst("(?s)<KeyInfo>.*</KeyInfo>", "")))
                .isEqualTo(new Refuted(SignatureFault.NO_CERTIFICATE));
        assertThat(judge(signed.replaceFirst(
                        "(?s)(<X509Certificate>.{12}).*</X509Certificate>", "$1</X509Certificate>")))
                .isEqualTo(new Refuted(SignatureFault.CERTIFICATE_CUT));
        assertThat(judge(signed.replaceFirst("(?s)<SignatureValue>.*</SignatureValue>", "<SignatureValue/>")))
                .isEqualTo(new Refuted(SignatureFault.MALFORMED));
        assertThat(judge(signed.substring(0, signed.length() - 10))).isEqualTo(new Refuted(SignatureFault.UNREADABLE));
        assertThat(judge("<!DOCTYPE a><a/>")).isEqualTo(new Refuted(SignatureFault.UNREADABLE));
        String other = Base64.getMimeEncoder()
                .encodeToString(Signers.P_256.certificate().getEncoded());
        assertThat(judge(signed.replaceFirst(
                        "(?s)<X509Certificate>.*</X509Certificate>",
                        "<X509Certificate>" + other + "</X509Certificate>")))
                .isEqualTo(new Refuted(SignatureFault.WRONG_VALUE));
    }

    private static String in(String packet, String after, String what) {
        assertThat(packet).contains(after);
        return packet.replace(after, after + what);
    }

    private static String sign(Dom.Way way) throws Exception {
        return Dom.sign(PacketText.PACKET, way, Signers.RSA_2048.pair().getPrivate(), Signers.RSA_2048.certificate());
    }

    private SignatureVerdict judge(String packet) {
        try {
            return signatures.judge(PacketText.source(packet));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
