package vn.motcua.signing.packet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import vn.motcua.kernel.xml.Xml;
import vn.motcua.kernel.xml.XmlLimits;
import vn.motcua.kernel.xml.XmlRefused;
import vn.motcua.signing.cms.SeenToken;
import vn.motcua.signing.trust.Keys;
import vn.motcua.signing.verdict.SignatureFault;

/**
 * Reads a packet and its signature: twice from begin to end, and never held: once to find the signature and to see that there is
 * no other, once to hash the document without it. What is held is the signature itself, at most 200,000 characters. Asks nobody whom to believe, so that it can be done in a closed machine.
 */
final class PacketReading {

    /** Documents to 300 MB, 100 deep, as everywhere. */
    static final XmlLimits LIMITS = new XmlLimits(300L << 20, 100);

    private static final Set<String> PARTS = Set.of("SignedInfo", "SignatureValue", "KeyInfo");
    private static final int MOST_CERTIFICATES = 10;

    private PacketReading() {}

    /** Reads it. What is wrong with the packet or its signature is told by the answer. */
    static SeenPacket see(PacketSource packet) throws IOException {
        try {
            Optional<SignatureSearch.Found> found = search(packet);
            return found.isEmpty() ? new SeenPacket.Unsigned() : see(packet, found.get());
        } catch (Misshapen misshapen) {
            return new SeenPacket.Refuted(misshapen.fault());
        } catch (XmlRefused refused) {
            if (refused.inputFailure().isPresent()) throw refused.inputFailure().get();
            return new SeenPacket.Refuted(SignatureFault.UNREADABLE);
        } catch (XMLStreamException e) {
            throw new IOException(e); // the door for XML lets none but the one above pass
        }
    }

    private static SeenPacket see(PacketSource packet, SignatureSearch.Found found)
            throws Misshapen, XMLStreamException, IOException {
        Proof proof = proof(found);
        SignedInfo info = proof.info();
        SeenPacket.Own own = info.properties() == null ? null : own(found, info.properties());
        if (!MessageDigest.isEqual(digest(packet, info), info.digest())) throw new Misshapen(SignatureFault.ALTERED);
        List<byte[]> certificates = new ArrayList<>();
        for (X509Certificate one : proof.certificates()) certificates.add(encoded(one));
        return new SeenPacket.Signed(
                certificates, proof.certificates().indexOf(proof.signer()), info.method(), info.hash(), own);
    }

    private static byte[] encoded(X509Certificate certificate) throws Misshapen {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new Misshapen(SignatureFault.CERTIFICATE_CUT);
        }
    }

    /** What it tells of itself, as it was signed, and the stamps that hold and are over this very value. */
    private static SeenPacket.Own own(SignatureSearch.Found found, SignedProperties wanted)
            throws Misshapen, IOException {
        Qualifying words = words(found, wanted);
        Piece value = found.piece().only("SignatureValue").orElseThrow(Misshapen::new);
        List<byte[]> good = new ArrayList<>();
        for (Qualifying.Stamp one : words.stamps()) {
            byte[] text = SignedForms.canonical(value, found.inside(), one.way(), Set.of());
            if (SeenToken.of(one.token()).filter(token -> token.covers(text)).isPresent()) good.add(one.token());
        }
        return new SeenPacket.Own(
                wanted.hash(), words.claimedAt(), words.named(), words.stamps().size(), good);
    }

    private static Qualifying words(SignatureSearch.Found found, SignedProperties wanted)
            throws Misshapen, IOException {
        Qualifying words = Qualifying.of(found.piece(), wanted);
        byte[] text = SignedForms.canonical(
                words.properties(), words.inherited(found.inherited()), wanted.way(), wanted.prefixes());
        if (!MessageDigest.isEqual(wanted.hash().of(text), wanted.digest()))
            throw new Misshapen(SignatureFault.PROPERTIES_ALTERED);
        return words;
    }

    /** What was signed, by which certificate's key, and all that came along. */
    private record Proof(SignedInfo info, X509Certificate signer, List<X509Certificate> certificates) {}

    private static Proof proof(SignatureSearch.Found found) throws Misshapen, IOException {
        Piece signature = found.piece();
        Piece element = signature.only("SignedInfo").orElseThrow(Misshapen::new);
        SignedInfo info = SignedInfo.of(element);
        for (Piece part : signature.elements())
            if (!PARTS.contains(part.tag().name())
                    && !(info.properties() != null && part.tag().name().equals("Object"))) throw new Misshapen();
        byte[] value = SignedInfo.base64(
                signature.only("SignatureValue").orElseThrow(Misshapen::new).unspaced());
        List<X509Certificate> certificates = certificates(signature);
        return new Proof(info, signer(certificates, info, value, SignedForms.of(element, found, info)), certificates);
    }

    private static Optional<SignatureSearch.Found> search(PacketSource packet)
            throws IOException, XMLStreamException, Misshapen {
        try (InputStream in = packet.open()) {
            return SignatureSearch.in(Xml.reader(in, LIMITS));
        }
    }

    /** The hash of the document without its signature; nothing there may carry the identifier by which the signature refers to its own part. */
    private static byte[] digest(PacketSource packet, SignedInfo info)
            throws IOException, XMLStreamException, Misshapen {
        String id = info.properties() == null ? "" : info.properties().id();
        boolean[] twice = {false};
        try (InputStream in = packet.open()) {
            MessageDigest digest = MessageDigest.getInstance(info.hash().java());
            WholeDocument.write(
                    Xml.reader(in, LIMITS),
                    new DigestOutputStream(OutputStream.nullOutputStream(), digest),
                    info.document(),
                    info.documentPrefixes(),
                    WholeDocument.HeaderEnd.NOTHING,
                    tag -> twice[0] |= !id.isEmpty() && tag.carries(id));
            if (twice[0]) throw new Misshapen(SignatureFault.PROPERTIES_ELSEWHERE);
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<X509Certificate> certificates(Piece signature) throws Misshapen {
        List<String> written = signature
                .named("KeyInfo")
                .flatMap(info -> info.named("X509Data"))
                .flatMap(data -> data.named("X509Certificate"))
                .map(Piece::unspaced)
                .toList();
        if (written.isEmpty()) throw new Misshapen(SignatureFault.NO_CERTIFICATE);
        if (written.size() > MOST_CERTIFICATES) throw new Misshapen();
        List<X509Certificate> read = new ArrayList<>();
        for (String one : written) read.add(certificate(one));
        return read;
    }

    private static X509Certificate certificate(String base64) throws Misshapen {
        byte[] der;
        try {
            der = SignedInfo.base64(base64);
        } catch (Misshapen e) {
            throw new Misshapen(SignatureFault.CERTIFICATE_CUT);
        }
        try {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            if (certificate.getEncoded().length == der.length) return certificate;
        } catch (CertificateException e) {
            if (Keys.strange(der)) throw new Misshapen(SignatureFault.ALGORITHM_UNKNOWN);
        }
        throw new Misshapen(SignatureFault.CERTIFICATE_CUT);
    }

    /** The certificate whose key made the value over one of the forms that may have been signed. */
    private static X509Certificate signer(
            List<X509Certificate> certificates, SignedInfo info, byte[] value, List<byte[]> forms) throws Misshapen {
        for (X509Certificate certificate : certificates)
            for (byte[] form : forms)
                if (info.method().holds(certificate.getPublicKey(), form, value)) return certificate;
        boolean strange = certificates.stream()
                .map(X509Certificate::getPublicKey)
                .anyMatch(key -> info.method().fits(key) && Keys.sort(key).isEmpty() && !Keys.weak(key));
        throw new Misshapen(strange ? SignatureFault.ALGORITHM_UNKNOWN : SignatureFault.WRONG_VALUE);
    }
}
