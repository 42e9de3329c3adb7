package vn.motcua.signing.packet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.xml.Xml;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.Intents;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.stamp.NoStamp;
import vn.motcua.signing.stamp.TimeStamps;

/**
 * Signs a packet with the key of the agency that sends it, if that key is kept here: XML-DSig, enveloped, exclusive canonical form, SHA-256,
 * ECDSA on P-256, at the end of the header, in the namespace of XML-DSig; or as {@link SignatureForm#QUALIFIED} the same with what XAdES adds. The packet is read twice and never held. What comes out is its canonical form
 * with the signature: comments are gone, everything else says the same. A signature that was there is replaced.
 */
@Component
public class PacketSigner {

    private static final Logger log = LoggerFactory.getLogger(PacketSigner.class);

    static final String NAMESPACE = " xmlns:ds=\"" + SignatureSearch.XMLDSIG + "\"";
    static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";

    private final SigningKeys keys;
    private final Intents intents;
    private final TimeStamps stamps;
    private final Clock clock;
    private final boolean ownStamps;

    PacketSigner(
            SigningKeys keys,
            Intents intents,
            TimeStamps stamps,
            Clock clock,
            @Value("${motcua.signing.tsa:}") String elsewhere) {
        this.keys = keys;
        this.intents = intents;
        this.stamps = stamps;
        this.clock = clock;
        this.ownStamps = elsewhere.isBlank();
    }

    /** True if the agency has a key here with which its packets can be signed today. */
    public boolean signs(AgencyId agency) {
        return keys.ofAgency(agency).isPresent();
    }

    /**
     * Writes the packet with the agency's signature. Call it in the transaction that keeps the result.
     *
     * @throws Refused if the agency has no key here
     */
    @Transactional
    public void sign(AgencyId agency, PacketSource packet, OutputStream to) throws IOException {
        sign(agency, SignatureForm.PLAIN, packet, to);
    }

    /**
     * The same in a form that is chosen.
     *
     * @throws Refused if the agency has no key here
     */
    @Transactional
    public void sign(AgencyId agency, SignatureForm form, PacketSource packet, OutputStream to) throws IOException {
        SigningKey key = keys.ofAgency(agency).orElseThrow(() -> Refused.because(SigningRefusal.NO_KEY_OF_AGENCY));
        byte[] digest = digest(packet);
        long intent = intents.intend(key.id(), "signing.packet", digest);
        write(packet, to, form == SignatureForm.PLAIN ? element(key, digest) : qualified(key, digest));
        intents.kept(intent);
    }

    private static byte[] digest(PacketSource packet) throws IOException {
        try (InputStream in = packet.open()) {
            MessageDigest digest = MessageDigest.getInstance(HashMethod.SHA_256.java());
            WholeDocument.write(
                    Xml.reader(in, PacketSignatures.LIMITS),
                    new DigestOutputStream(OutputStream.nullOutputStream(), digest),
                    Canonical.EXCLUSIVE,
                    Set.of(),
                    WholeDocument.HeaderEnd.NOTHING);
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void write(PacketSource packet, OutputStream to, String element) throws IOException {
        boolean[] written = {false};
        try (InputStream in = packet.open()) {
            to.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(StandardCharsets.UTF_8));
            WholeDocument.write(Xml.reader(in, PacketSignatures.LIMITS), to, Canonical.INCLUSIVE, Set.of(), out -> {
                out.write(element);
                written[0] = true;
            });
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        if (!written[0]) throw new IOException("a packet without header");
    }

    private static String element(SigningKey key, byte[] digest) {
        String info = info(Base64.getEncoder().encodeToString(digest), "", "");
        return "<ds:Signature" + NAMESPACE + ">" + within(info) + "<ds:SignatureValue>" + value(key, info)
                + "</ds:SignatureValue>" + certificates(key.chain()) + "</ds:Signature>";
    }

    /** With what XAdES adds: signed time and certificates, and a stamp of our own authority over the value. Another house is not waited for in the sender's transaction. */
    private String qualified(SigningKey key, byte[] digest) {
        XadesParts parts = XadesParts.of(key, digest, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        String info =
                info(Base64.getEncoder().encodeToString(digest), " Id=\"" + parts.packet() + "\"", parts.reference());
        String value = "<ds:SignatureValue" + NAMESPACE + ">" + value(key, info) + "</ds:SignatureValue>";
        return "<ds:Signature" + NAMESPACE + " Id=\"" + parts.id() + "\">" + within(info) + within(value)
                + certificates(key.chain()) + parts.object(stamp(value)) + "</ds:Signature>";
    }

    /** As it stands inside the signature: what is declared there already is not declared again, so that nothing in it is without meaning. */
    static String within(String canonical) {
        return canonical.replace(NAMESPACE, "");
    }

    /** Empty if none is to be had: a letter waits for no stamp, and the signature holds without one as a plain one does. */
    private byte[] stamp(String text) {
        if (!ownStamps) return new byte[0];
        try {
            byte[] imprint =
                    MessageDigest.getInstance(HashMethod.SHA_256.java()).digest(text.getBytes(StandardCharsets.UTF_8));
            return stamps.stamp(TSPAlgorithms.SHA256.getId(), imprint);
        } catch (NoStamp none) {
            log.warn("A packet is signed without a time stamp: {}", none.fault());
            return new byte[0];
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In canonical form. */
    private static String info(String digest, String id, String second) {
        return "<ds:SignedInfo" + NAMESPACE + ">"
                + empty("CanonicalizationMethod", EXCLUSIVE)
                + empty("SignatureMethod", ValueMethod.ECDSA_SHA_256.address())
                + "<ds:Reference" + id + " URI=\"\"><ds:Transforms>"
                + empty("Transform", SignatureSearch.XMLDSIG + "enveloped-signature")
                + empty("Transform", EXCLUSIVE)
                + "</ds:Transforms>"
                + empty("DigestMethod", HashMethod.SHA_256.address())
                + "<ds:DigestValue>" + digest + "</ds:DigestValue></ds:Reference>" + second + "</ds:SignedInfo>";
    }

    static String empty(String name, String algorithm) {
        return "<ds:" + name + " Algorithm=\"" + algorithm + "\"></ds:" + name + ">";
    }

    private static String value(SigningKey key, String text) {
        try {
            Signature signature = ValueMethod.ECDSA_SHA_256.signature();
            signature.initSign(key.key());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate and what leads to the root; the root itself is known or not believed. */
    private static String certificates(List<X509Certificate> chain) {
        StringBuilder all = new StringBuilder("<ds:KeyInfo><ds:X509Data>");
        try {
            for (X509Certificate one : chain.subList(0, Math.max(1, chain.size() - 1)))
                all.append("<ds:X509Certificate>")
                        .append(Base64.getEncoder().encodeToString(one.getEncoded()))
                        .append("</ds:X509Certificate>");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return all.append("</ds:X509Data></ds:KeyInfo>").toString();
    }
}
