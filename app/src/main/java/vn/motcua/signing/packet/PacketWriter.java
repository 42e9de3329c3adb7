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
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.bouncycastle.tsp.TSPAlgorithms;
import vn.motcua.kernel.xml.Xml;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.cms.Stamping;

/** Writes a packet with a signature: what {@link PacketSigner} does once it has key and leave. */
public final class PacketWriter {

    static final String NAMESPACE = " xmlns:ds=\"" + SignatureSearch.XMLDSIG + "\"";
    static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";

    private PacketWriter() {}

    /** The hash of the packet without signature, which is what is signed. */
    public static byte[] digest(PacketSource packet) throws IOException {
        try (InputStream in = packet.open()) {
            MessageDigest digest = MessageDigest.getInstance(HashMethod.SHA_256.java());
            WholeDocument.write(
                    Xml.reader(in, PacketReading.LIMITS),
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

    /**
     * Writes it.
     *
     * @param digest its hash
     * @param stamps asked only for the form that has a stamp
     */
    public static void write(
            PacketSource packet,
            byte[] digest,
            SigningKey key,
            SignatureForm form,
            Instant now,
            Stamping stamps,
            OutputStream to)
            throws IOException {
        write(packet, signature(digest, key, form, now, stamps), to);
    }

    /** The signature alone, for a packet with this hash: the only part that needs the key. */
    static String signature(byte[] digest, SigningKey key, SignatureForm form, Instant now, Stamping stamps) {
        return form == SignatureForm.PLAIN ? element(key, digest) : qualified(key, digest, now, stamps);
    }

    /** Writes the packet with a signature that was made for it. */
    static void write(PacketSource packet, String element, OutputStream to) throws IOException {
        boolean[] written = {false};
        try (InputStream in = packet.open()) {
            to.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(StandardCharsets.UTF_8));
            WholeDocument.write(Xml.reader(in, PacketReading.LIMITS), to, Canonical.INCLUSIVE, Set.of(), out -> {
                out.write(element);
                written[0] = true;
            });
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        if (!written[0]) throw new IOException("a packet without header");
    }

    private static String element(SigningKey key, byte[] digest) {
        String info = info(key, Base64.getEncoder().encodeToString(digest), "", "");
        return "<ds:Signature" + NAMESPACE + ">" + within(info) + "<ds:SignatureValue>" + value(key, info)
                + "</ds:SignatureValue>" + certificates(key.chain()) + "</ds:Signature>";
    }

    /** With what XAdES adds: signed time and certificates, and a time stamp over the value. */
    private static String qualified(SigningKey key, byte[] digest, Instant now, Stamping stamps) {
        XadesParts parts = XadesParts.of(key, digest, now.truncatedTo(ChronoUnit.SECONDS));
        String info = info(
                key, Base64.getEncoder().encodeToString(digest), " Id=\"" + parts.packet() + "\"", parts.reference());
        String value = "<ds:SignatureValue" + NAMESPACE + ">" + value(key, info) + "</ds:SignatureValue>";
        return "<ds:Signature" + NAMESPACE + " Id=\"" + parts.id() + "\">" + within(info) + within(value)
                + certificates(key.chain()) + parts.object(stamp(value, stamps)) + "</ds:Signature>";
    }

    private static byte[] stamp(String text, Stamping stamps) {
        try {
            byte[] imprint =
                    MessageDigest.getInstance(HashMethod.SHA_256.java()).digest(text.getBytes(StandardCharsets.UTF_8));
            return stamps.stamp(TSPAlgorithms.SHA256.getId(), imprint);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it stands inside the signature: what is declared there already is not declared again, so that nothing in it is without meaning. */
    static String within(String canonical) {
        return canonical.replace(NAMESPACE, "");
    }

    /** In canonical form. */
    private static String info(SigningKey key, String digest, String id, String second) {
        return "<ds:SignedInfo" + NAMESPACE + ">"
                + empty("CanonicalizationMethod", EXCLUSIVE)
                + empty("SignatureMethod", method(key).address())
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
            Signature signature = method(key).signature();
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

    private static ValueMethod method(SigningKey key) {
        if (key.certificate().getPublicKey() instanceof RSAKey) return ValueMethod.RSA_SHA_256;
        return key.certificate().getPublicKey() instanceof ECKey curve
                        && curve.getParams().getOrder().bitLength() > 256
                ? ValueMethod.ECDSA_SHA_384
                : ValueMethod.ECDSA_SHA_256;
    }
}
