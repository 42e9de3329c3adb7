package vn.motcua.signing.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.RevocationReason;
import vn.motcua.signing.authority.IssueCertificate;
import vn.motcua.signing.authority.RevokeCertificate;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.authority.Wish;
import vn.motcua.signing.verdict.SignatureFault;
import vn.motcua.signing.verdict.SignatureVerdict;
import vn.motcua.signing.verdict.SignatureVerdict.Intact;
import vn.motcua.signing.verdict.SignatureVerdict.Refuted;
import vn.motcua.signing.verdict.Trust;
import vn.motcua.testing.RunningTest;

/** XAdES in packets: what we sign others call valid, what others sign is judged, and wrapped, moved, swapped and counter-signed ones are refused by name (programme E3). */
@RunningTest
class XadesModuleTests {

    private static final String OPEN = "<edXML:edXMLHeader>";
    private static final Pattern SIGNATURE = Pattern.compile("(?s)<ds:Signature .*</ds:Signature>");

    @Autowired
    private PacketSigner signer;

    @Autowired
    private PacketSignatures signatures;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private IssueCertificate issue;

    @Autowired
    private RevokeCertificate revoke;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private Clock clock;

    private AgencyId agency = new AgencyId(1);
    private String signed = "";
    private String signature = "";
    private String bare = "";

    @BeforeEach
    void honest() throws Exception {
        agency = codes.carrier(AgencyCode.of("H17"), AsOf.today(clock))
                .orElseThrow()
                .id();
        Actors.as(Actor.OPERATOR, () -> issue.issue(new Wish(CertificateKind.AGENCY, agency, "", null, null)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        signer.sign(agency, SignatureForm.QUALIFIED, PacketText.source(PacketText.PACKET), out);
        signed = out.toString(StandardCharsets.UTF_8);
        Matcher found = SIGNATURE.matcher(signed);
        assertThat(found.find()).isTrue();
        signature = found.group();
        bare = signed.replace(signature, "");
        assertThat(judge(signed).valid()).as("the control").isTrue();
    }

    @Test
    void whatWeSignOthersCallValidAndTheTimeIsProven() throws Exception {
        SigningKey key = keys.ofAgency(agency).orElseThrow();
        assertThat(Dom.valid(signed, key.certificate().getPublicKey())).isTrue();
        assertThat(Dom.valid(
                        signed.replaceFirst("<xades:SigningTime>2", "<xades:SigningTime>1"),
                        key.certificate().getPublicKey()))
                .as("the control")
                .isFalse();
        assertThat(EuXades.judge(signed, key.chain().getLast()))
                .singleElement()
                .asString()
                .contains("XAdES-BASELINE-T")
                .doesNotContain("FAILED", "HASH_FAILURE", "SIG_");
        Intact verdict = (Intact) judge(signed);
        Instant now = clock.instant();
        assertThat(verdict.when().provenAt()).isBetween(now.minus(Duration.ofMinutes(1)), now.plusSeconds(5));
        assertThat(verdict.when().claimedAt()).isBetween(now.minus(Duration.ofMinutes(1)), now.plusSeconds(5));
    }

    /** Revoked after the proven time it still signed; a plain one, whose time nobody proves, did not. */
    @Test
    void aStampedSignatureOutlivesItsCertificateAndAPlainOneDoesNot() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        signer.sign(agency, PacketText.source(PacketText.PACKET), out);
        String plain = out.toString(StandardCharsets.UTF_8);
        assertThat(judge(plain).valid()).as("the control").isTrue();
        Thread.sleep(1_100); // revocation is told to the second
        SigningKey key = keys.ofAgency(agency).orElseThrow();
        Actors.as(Actor.OPERATOR, () -> revoke.revoke(key.id(), RevocationReason.CESSATION, "Thay chứng thư"));
        assertThat(((Intact) judge(signed)).trust()).isEqualTo(Trust.TRUSTED);
        assertThat(((Intact) judge(plain)).trust()).isEqualTo(Trust.REVOKED);
        String unstamped = signed.replaceFirst("(?s)<xades:UnsignedProperties>.*</xades:UnsignedProperties>", "");
        assertThat(((Intact) judge(unstamped)).trust()).isEqualTo(Trust.REVOKED);
    }

    @Test
    void whatEuDssSignsIsJudged() throws Exception {
        SigningKey key = keys.ofAgency(agency).orElseThrow();
        String theirs = EuXades.sign(PacketText.PACKET, key);
        assertThat(judge(theirs)).as(theirs).isInstanceOf(Intact.class);
        Intact verdict = (Intact) judge(theirs);
        assertThat(verdict.trust()).isEqualTo(Trust.TRUSTED);
        assertThat(verdict.when().stamped()).isFalse();
        assertThat(verdict.when().claimedAt()).isNotNull();
        assertThat(judge(theirs.replace("QUJD", "QUJE"))).isEqualTo(new Refuted(SignatureFault.ALTERED));
    }

    /** The signed document, or its signed properties, are kept somewhere, and others stand where a reader looks. */
    @Test
    void wrappingInEightPositionsAndMore() {
        String root = bare.substring(bare.indexOf("<edXML "));
        String whole = signed.substring(signed.indexOf("<edXML "));
        String forged = bare.replace("000.00.00.H26", "000.00.00.H41");
        String envelope =
                bare.substring(bare.indexOf("<edXML:edXMLEnvelope"), bare.indexOf("</edXML:edXMLEnvelope>") + 22);
        Map<String, Refuted> attacks = new LinkedHashMap<>();
        attacks.put(
                in(forged, OPEN, signature.replace("</ds:Object>", "</ds:Object><ds:Object>" + root + "</ds:Object>")),
                new Refuted(SignatureFault.PROPERTIES_ELSEWHERE));
        attacks.put(
                in(forged, OPEN, signature.replace("<ds:Object>", "<ds:Object>" + root)),
                new Refuted(SignatureFault.PROPERTIES_ELSEWHERE));
        attacks.put(
                in(forged, OPEN, signature.replace("</ds:KeyInfo>", root + "</ds:KeyInfo>")),
                new Refuted(SignatureFault.ALTERED));
        attacks.put(in(forged, "<edXML:edXMLBody>", whole), new Refuted(SignatureFault.WRONG_PLACE));
        attacks.put(in(forged, "<AttachmentEncoded>", whole), new Refuted(SignatureFault.WRONG_PLACE));
        attacks.put(
                signed.replace("<edXML:edXMLEnvelope", envelope.replace("H26", "H41") + "<edXML:edXMLEnvelope"),
                new Refuted(SignatureFault.ALTERED));
        attacks.put(
                signed.replace("<AttachmentEncoded>", envelope.replace("H26", "H41") + "<AttachmentEncoded>"),
                new Refuted(SignatureFault.ALTERED));
        attacks.put(
                forged.replace("<AttachmentEncoded>", signature + "<AttachmentEncoded>"),
                new Refuted(SignatureFault.WRONG_PLACE));
        attacks.put(in(signed.replace("H26", "H41"), OPEN, signature), new Refuted(SignatureFault.SEVERAL));
        attacks.put(in(forged, "<edXML:MessageHeader>", signature), new Refuted(SignatureFault.WRONG_PLACE));
        assertThat(attacks).hasSize(10);
        attacks.forEach(
                (packet, expected) -> assertThat(judge(packet)).as(packet).isEqualTo(expected));
    }

    /** The properties are found by their identifier: moved, doubled, renamed and hidden ones are not taken. */
    @Test
    void thePropertiesHaveOnePlace() throws Exception {
        String properties = between(signature, "<xades:SignedProperties", "</xades:SignedProperties>");
        String id = between(properties, "Id=\"", "\"").substring(4).replace("\"", "");
        Refuted elsewhere = new Refuted(SignatureFault.PROPERTIES_ELSEWHERE);
        String forged = properties.replaceFirst("<xades:SigningTime>20", "<xades:SigningTime>19");
        assertThat(judge(signed.replace(properties, forged))).isEqualTo(new Refuted(SignatureFault.PROPERTIES_ALTERED));
        assertThat(judge(signed.replace(properties, forged + properties))).isEqualTo(elsewhere);
        assertThat(judge(signed.replace(properties, properties + forged.replace(id, "khac"))))
                .isEqualTo(elsewhere);
        assertThat(judge(signed.replace(properties, "<xades:Hidden>" + properties + "</xades:Hidden>")))
                .isEqualTo(elsewhere);
        assertThat(judge(signed.replace("</ds:Object>", declared(properties) + "</ds:Object>")))
                .isEqualTo(elsewhere);
        assertThat(judge(signed.replace("<ds:Object>", "<ds:Object Id=\"" + id + "\">")))
                .isEqualTo(elsewhere);
        assertThat(judge(signed.replace("<ds:Object>", "<ds:Object ID=\"" + id + "\">")))
                .isEqualTo(elsewhere);
        assertThat(judge(in(signed, "<AttachmentEncoded>", "<x Id=\"" + id + "\"/>")))
                .as("in the document")
                .isEqualTo(elsewhere);
        assertThat(judge(signed.replaceFirst("Target=\"#", "Target=\"#x"))).isEqualTo(elsewhere);
        assertThat(judge(signed.replace("xmlns:xades=\"" + Qualifying.XADES, "xmlns:xades=\"urn:x")))
                .isInstanceOf(Refuted.class);
        assertThat(judge(signed.replaceFirst("(?s)<ds:Object>.*</ds:Object>", declared(properties))))
                .isInstanceOf(Refuted.class);
    }

    @Test
    void countersignaturesAreNamed() {
        String counter = "<xades:CounterSignature>" + signature + "</xades:CounterSignature>";
        assertThat(judge(in(signed, "<xades:UnsignedSignatureProperties>", counter)))
                .isEqualTo(new Refuted(SignatureFault.COUNTERSIGNED));
    }

    /** Another certificate for the same key, or one beside it that was not named, is not what was signed with it. */
    @Test
    void theCertificateIsTheOneThatWasSigned() throws Exception {
        SigningKey key = keys.ofAgency(agency).orElseThrow();
        String own = Base64.getEncoder().encodeToString(key.certificate().getEncoded());
        String stranger =
                Base64.getEncoder().encodeToString(Signers.P_256.certificate().getEncoded());
        assertThat(judge(signed.replace(own, own + "</ds:X509Certificate><ds:X509Certificate>" + stranger)))
                .isEqualTo(new Refuted(SignatureFault.OTHER_CERTIFICATE));
        String named = resigned(text ->
                text.replaceFirst("(<ds:DigestValue[^>]*>)[^<]*", "$1" + hash(encoded(Signers.P_256.certificate()))));
        assertThat(judge(named)).isEqualTo(new Refuted(SignatureFault.OTHER_CERTIFICATE));
        String nameless = resigned(text -> text.replaceFirst("(?s)<xades:SigningCertificateV2>.*V2>", ""));
        assertThat(judge(nameless)).isEqualTo(new Refuted(SignatureFault.OTHER_CERTIFICATE));
        String md5 = resigned(text ->
                text.replaceFirst("Algorithm=\"[^\"]*\"", "Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#md5\""));
        assertThat(judge(md5)).isEqualTo(new Refuted(SignatureFault.ALGORITHM_REFUSED));
        assertThat(judge(resigned(text -> text)).valid()).as("the control").isTrue();
    }

    @Test
    void algorithmsAndWaysOfTheSecondReferenceAreAsNarrowAsThoseOfTheFirst() {
        String type = "Type=\"" + SignedProperties.TYPE + "\"";
        Refuted elsewhere = new Refuted(SignatureFault.PROPERTIES_ELSEWHERE);
        for (String uri : new String[] {"", "#xpointer(id('x'))", "#xpointer(/)", "cid:1", "http://127.0.0.1:9/", "##"})
            assertThat(judge(signed.replaceFirst(type + " URI=\"[^\"]*\"", type + " URI=\"" + uri + "\"")))
                    .as(uri)
                    .isEqualTo(elsewhere);
        assertThat(judge(signed.replace(type, ""))).isEqualTo(new Refuted(SignatureFault.NOT_WHOLE));
        assertThat(judge(signed.replace(" URI=\"\"", " " + type + " URI=\"\"")))
                .isEqualTo(new Refuted(SignatureFault.NOT_WHOLE));
        String second = between(signed, "<ds:Reference " + type, "</ds:Reference>");
        assertThat(judge(signed.replace(second, second + second))).isEqualTo(new Refuted(SignatureFault.NOT_WHOLE));
        assertThat(judge(signed.replace(second, ""))).isInstanceOf(Refuted.class);
        String xslt = second.replace(PacketWriter.EXCLUSIVE, "http://www.w3.org/TR/1999/REC-xslt-19991116");
        assertThat(judge(signed.replace(second, xslt))).isEqualTo(new Refuted(SignatureFault.TRANSFORM_REFUSED));
        String md5 = second.replace(HashMethod.SHA_256.address(), "http://www.w3.org/2001/04/xmldsig-more#md5");
        assertThat(judge(signed.replace(second, md5))).isEqualTo(new Refuted(SignatureFault.ALGORITHM_REFUSED));
        for (String other : new String[] {"none", "", "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256"})
            assertThat(judge(signed.replace(ValueMethod.ECDSA_SHA_256.address(), other)))
                    .as(other)
                    .isEqualTo(new Refuted(SignatureFault.ALGORITHM_REFUSED));
        assertThat(judge(signed.replaceFirst(ValueMethod.ECDSA_SHA_256.address(), ValueMethod.RSA_SHA_256.address())))
                .isEqualTo(new Refuted(SignatureFault.WRONG_VALUE));
    }

    /** A stamp over another value, taken from another packet, proves no time. */
    @Test
    void aStampFromElsewhereProvesNothing() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        signer.sign(agency, SignatureForm.QUALIFIED, PacketText.source(PacketText.PACKET.replace("QUJD", "QUJE")), out);
        String other = between(
                out.toString(StandardCharsets.UTF_8),
                "<xades:EncapsulatedTimeStamp>",
                "</xades:EncapsulatedTimeStamp>");
        String own = between(signed, "<xades:EncapsulatedTimeStamp>", "</xades:EncapsulatedTimeStamp>");
        Intact verdict = (Intact) judge(signed.replace(own, other));
        assertThat(verdict.when().stamped()).isTrue();
        assertThat(verdict.when().provenAt()).isNull();
    }

    /** One byte changed, at every place: another verdict, or the packet and its signature say exactly the same. */
    @Test
    void aByteChangedAnywhereIsFoundOut() throws Exception {
        byte[] bytes = signed.getBytes(StandardCharsets.UTF_8);
        SignatureVerdict before = judge(signed);
        String whole = plain(signed);
        Random random = new Random(20261126);
        int same = 0;
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= (byte) (1 + random.nextInt(255));
            if (!signatures.judge(() -> new ByteArrayInputStream(changed)).equals(before)) continue;
            same++;
            assertThat(plain(new String(changed, StandardCharsets.UTF_8)))
                    .as("byte " + at)
                    .isEqualTo(whole);
        }
        assertThat(same).as("blanks inside tags and the like").isLessThan(bytes.length / 50);
    }

    private static String plain(String packet) throws Exception {
        return new String(Dom.canonical(packet, Dom.INCLUSIVE), StandardCharsets.UTF_8);
    }

    /** The properties changed by whoever has the key, and signed again: only what they say is wrong then. */
    private String resigned(UnaryOperator<String> change) throws Exception {
        String before = between(signed, "<xades:SignedProperties", "</xades:SignedProperties>");
        String after = change.apply(before);
        String info = between(signed, "<ds:SignedInfo", "</ds:SignedInfo>");
        assertThat(info).contains(hash(exclusive(before)));
        String fresh = info.replace(hash(exclusive(before)), hash(exclusive(after)));
        Signature value = ValueMethod.ECDSA_SHA_256.signature();
        value.initSign(keys.ofAgency(agency).orElseThrow().key());
        value.update(exclusive(fresh));
        return signed.replace(before, after)
                .replace(info, fresh)
                .replaceFirst(
                        "(<ds:SignatureValue>)[^<]*",
                        "$1" + Base64.getEncoder().encodeToString(value.sign()).replace("$", "\\$"));
    }

    /** A part as it is signed, by the tree of the JDK. */
    private static byte[] exclusive(String part) throws Exception {
        String all =
                "<a xmlns:ds='" + SignatureSearch.XMLDSIG + "' xmlns:xades='" + Qualifying.XADES + "'>" + part + "</a>";
        String whole = new String(Dom.canonical(all, Dom.EXCLUSIVE), StandardCharsets.UTF_8);
        return whole.substring(whole.indexOf('>') + 1, whole.lastIndexOf('<')).getBytes(StandardCharsets.UTF_8);
    }

    private static String declared(String properties) {
        return properties.replaceFirst(" Id=", " xmlns:xades=\"" + Qualifying.XADES + "\" Id=");
    }

    private static String hash(byte[] text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encoded(java.security.cert.X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String between(String text, String from, String to) {
        int at = text.indexOf(from);
        assertThat(at).as(from).isNotNegative();
        return text.substring(at, text.indexOf(to, at + from.length()) + to.length());
    }

    private static String in(String packet, String after, String what) {
        assertThat(packet).contains(after);
        return packet.replace(after, after + what);
    }

    private SignatureVerdict judge(String packet) {
        try {
            return signatures.judge(PacketText.source(packet));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
