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
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.xml.Xml;
import vn.motcua.kernel.xml.XmlLimits;
import vn.motcua.kernel.xml.XmlRefused;
import vn.motcua.signing.cms.Vouching;
import vn.motcua.signing.trust.Algorithm;
import vn.motcua.signing.trust.AlgorithmList;
import vn.motcua.signing.trust.Keys;
import vn.motcua.signing.trust.TrustPath;
import vn.motcua.signing.trust.TrustThen;
import vn.motcua.signing.verdict.SignatureFault;
import vn.motcua.signing.verdict.SignatureVerdict;
import vn.motcua.signing.verdict.SignedBy;
import vn.motcua.signing.verdict.SignedWhen;
import vn.motcua.signing.verdict.Trust;

/**
 * Judges the signature of a packet. The packet is read twice from begin to end and never held: once to find the signature and to see that there is
 * no other, once to hash the document without it. What is held is the signature itself, at most 200,000 characters.
 */
@Component
public class PacketSignatures {

    /** Documents to 300 MB, 100 deep, as everywhere. */
    static final XmlLimits LIMITS = new XmlLimits(300L << 20, 100);

    private static final Set<String> PARTS = Set.of("SignedInfo", "SignatureValue", "KeyInfo");
    private static final int MOST_CERTIFICATES = 10;

    private final TrustPath trust;
    private final TrustThen then;
    private final Vouching vouching;
    private final OwnWords own;
    private final AlgorithmList algorithms;
    private final Clock clock;

    PacketSignatures(
            TrustPath trust, TrustThen then, Vouching vouching, OwnWords own, AlgorithmList algorithms, Clock clock) {
        this.trust = trust;
        this.then = then;
        this.vouching = vouching;
        this.own = own;
        this.algorithms = algorithms;
        this.clock = clock;
    }

    /**
     * Judges. What is wrong with the packet or its signature is told by the verdict.
     *
     * @throws IOException if the packet itself cannot be had
     */
    public SignatureVerdict judge(PacketSource packet) throws IOException {
        try {
            Optional<SignatureSearch.Found> found = search(packet);
            return found.isEmpty() ? new SignatureVerdict.Unsigned() : judge(packet, found.get());
        } catch (Misshapen misshapen) {
            return new SignatureVerdict.Refuted(misshapen.fault());
        } catch (XmlRefused refused) {
            if (refused.inputFailure().isPresent()) throw refused.inputFailure().get();
            return new SignatureVerdict.Refuted(SignatureFault.UNREADABLE);
        } catch (XMLStreamException e) {
            throw new IOException(e); // the door for XML lets none but the one above pass
        }
    }

    /** True if a packet carries one signature and it holds, whoever made it: all of the judging but whom to believe. */
    public static boolean holds(PacketSource packet) throws IOException {
        try {
            Optional<SignatureSearch.Found> found = search(packet);
            if (found.isEmpty()) return false;
            Proof proof = proof(found.get());
            SignedProperties properties = proof.info().properties();
            if (properties != null) OwnWords.read(found.get(), properties);
            return MessageDigest.isEqual(
                    digest(packet, proof.info()), proof.info().digest());
        } catch (Misshapen | XMLStreamException e) {
            return false;
        }
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

    private SignatureVerdict judge(PacketSource packet, SignatureSearch.Found found)
            throws Misshapen, XMLStreamException, IOException {
        Proof proof = proof(found);
        SignedInfo info = proof.info();
        SignedProperties properties = info.properties();
        boolean old = old(info, proof.signer());
        SignedWhen when = properties == null
                ? SignedWhen.UNTOLD
                : own.of(found, properties, proof.signer(), proof.certificates());
        if (!MessageDigest.isEqual(digest(packet, info), info.digest())) throw new Misshapen(SignatureFault.ALTERED);
        return new SignatureVerdict.Intact(
                by(proof.signer(), info), trust(proof.signer(), proof.certificates(), when), old, when);
    }

    /** For the time that is proven, or else for now. */
    private Trust trust(X509Certificate signer, List<X509Certificate> brought, SignedWhen when) {
        Instant now = clock.instant();
        Trust found = when.provenAt() == null
                ? trust.of(signer, brought, now)
                : then.of(signer, brought, when.provenAt(), now);
        return found == Trust.TRUSTED && !vouching.all(signer, brought) ? Trust.STRANGE_COMPANY : found;
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

    /** Old algorithms are marked, or refused, as the installation has it. */
    private boolean old(SignedInfo info, X509Certificate signer) throws Misshapen {
        Algorithm key =
                Keys.sort(signer.getPublicKey()).orElseThrow(() -> new Misshapen(SignatureFault.ALGORITHM_REFUSED));
        Algorithm second =
                info.properties() == null ? key : info.properties().hash().part();
        return switch (algorithms.of(info.hash().part(), info.method().hash(), key, second)) {
            case GOOD -> false;
            case REFUSED -> throw new Misshapen(SignatureFault.ALGORITHM_REFUSED);
            case OLD -> {
                if (algorithms.refusesOld()) throw new Misshapen(SignatureFault.ALGORITHM_OLD);
                yield true;
            }
        };
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
        try {
            byte[] der = SignedInfo.base64(base64);
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            if (certificate.getEncoded().length == der.length) return certificate;
        } catch (CertificateException | Misshapen e) {
            // told below
        }
        throw new Misshapen(SignatureFault.CERTIFICATE_CUT);
    }

    /** The certificate whose key made the value over one of the forms that may have been signed. */
    private static X509Certificate signer(
            List<X509Certificate> certificates, SignedInfo info, byte[] value, List<byte[]> forms) throws Misshapen {
        for (X509Certificate certificate : certificates)
            for (byte[] form : forms)
                if (info.method().holds(certificate.getPublicKey(), form, value)) return certificate;
        throw new Misshapen(SignatureFault.WRONG_VALUE);
    }

    private static SignedBy by(X509Certificate signer, SignedInfo info) {
        return CertificateHolder.of(signer)
                .signedBy(info.method().word() + ", "
                        + Keys.sort(signer.getPublicKey())
                                .map(Enum::name)
                                .orElse("")
                                .replace('_', '-'));
    }
}
