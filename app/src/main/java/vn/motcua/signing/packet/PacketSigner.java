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
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.xml.Xml;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.Intents;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.authority.SigningKeys;

/**
 * Signs a packet with the key of the agency that sends it, if that key is kept here: XML-DSig, enveloped, exclusive canonical form, SHA-256,
 * ECDSA on P-256, at the end of the header, in the namespace of XML-DSig. The packet is read twice and never held. What comes out is its canonical form
 * with the signature: comments are gone, everything else says the same. A signature that was there is replaced.
 */
@Component
public class PacketSigner {

    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";

    private final SigningKeys keys;
    private final Intents intents;

    PacketSigner(SigningKeys keys, Intents intents) {
        this.keys = keys;
        this.intents = intents;
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
        SigningKey key = keys.ofAgency(agency).orElseThrow(() -> Refused.because(SigningRefusal.NO_KEY_OF_AGENCY));
        byte[] digest = digest(packet);
        long intent = intents.intend(key.id(), "signing.packet", digest);
        write(packet, to, element(key, digest));
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
        String info = info(Base64.getEncoder().encodeToString(digest));
        String namespace = " xmlns:ds=\"" + SignatureSearch.XMLDSIG + "\"";
        String canonical = info.replaceFirst("<ds:SignedInfo>", "<ds:SignedInfo" + namespace + ">");
        return "<ds:Signature" + namespace + ">" + info + "<ds:SignatureValue>" + value(key, canonical)
                + "</ds:SignatureValue><ds:KeyInfo><ds:X509Data>" + certificates(key.chain())
                + "</ds:X509Data></ds:KeyInfo></ds:Signature>";
    }

    /** Written so that its canonical form is the text itself. */
    private static String info(String digest) {
        return "<ds:SignedInfo>"
                + empty("CanonicalizationMethod", EXCLUSIVE)
                + empty("SignatureMethod", ValueMethod.ECDSA_SHA_256.address())
                + "<ds:Reference URI=\"\"><ds:Transforms>"
                + empty("Transform", SignatureSearch.XMLDSIG + "enveloped-signature")
                + empty("Transform", EXCLUSIVE)
                + "</ds:Transforms>"
                + empty("DigestMethod", HashMethod.SHA_256.address())
                + "<ds:DigestValue>" + digest + "</ds:DigestValue></ds:Reference></ds:SignedInfo>";
    }

    private static String empty(String name, String algorithm) {
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
        StringBuilder all = new StringBuilder();
        try {
            for (X509Certificate one : chain.subList(0, Math.max(1, chain.size() - 1)))
                all.append("<ds:X509Certificate>")
                        .append(Base64.getEncoder().encodeToString(one.getEncoded()))
                        .append("</ds:X509Certificate>");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return all.toString();
    }
}
