package vn.motcua.signing.container;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.interfaces.ECKey;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.cms.Stamping;
import vn.motcua.signing.pades.Evidence;
import vn.motcua.signing.stamp.NoStamp;
import vn.motcua.signing.stamp.TimeStamps;

/** Signs the list of a container: CAdES B-T by EU DSS, whose classes are loaded with the first one. */
@Component
public class ManifestSigner {

    private static final Logger log = LoggerFactory.getLogger(ManifestSigner.class);

    private static final Set<Refusal> NO_EVIDENCE =
            Set.of(SigningRefusal.PDF_NOT_SIGNABLE, SigningRefusal.LIST_MISSING);

    private final TimeStamps stamps;
    private final Evidence evidence;
    private final SigningKeys keys;

    ManifestSigner(TimeStamps stamps, Evidence evidence, SigningKeys keys) {
        this.stamps = stamps;
        this.evidence = evidence;
        this.keys = keys;
    }

    /** The same signature with the evidence on its signer and its stamp (B-LT); none if there is no such evidence, such as a list of an outside server of stamps that is missing. */
    Optional<byte[]> lasting(byte[] signature, SigningKey key) {
        try {
            return Optional.of(WithEvidence.in(
                    signature,
                    evidence.of(
                            WithEvidence.signers(signature, key.certificate().getEncoded()))));
        } catch (Refused none) {
            if (!NO_EVIDENCE.contains(none.refusal())) throw none;
            log.warn(
                    "A container goes out without evidence on its signature: none is to be had on the signer, or on the server of the stamp");
            return Optional.empty();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A time stamp over a list of everything. */
    byte[] stamp(byte[] list) {
        try {
            return stamps.stamp(DigestAlgorithm.SHA256.getOid(), DSSUtils.digest(DigestAlgorithm.SHA256, list));
        } catch (NoStamp none) {
            throw Refused.because(SigningRefusal.STAMPS_AWAY);
        }
    }

    byte[] sign(byte[] manifest, SigningKey key, Instant at) {
        try {
            return sign(manifest, key, at, stamps::stamp, text -> keys.using(key, () -> value(key, text)));
        } catch (NoStamp none) {
            throw Refused.because(SigningRefusal.STAMPS_AWAY);
        } catch (DSSException e) {
            if (e.getCause() instanceof NoStamp) throw Refused.because(SigningRefusal.STAMPS_AWAY);
            throw e;
        }
    }

    /** Signs with stamps of somebody's. */
    public static byte[] sign(byte[] manifest, SigningKey key, Instant at, Stamping stamps) {
        return sign(manifest, key, at, stamps, text -> value(key, text));
    }

    private static byte[] sign(
            byte[] manifest, SigningKey key, Instant at, Stamping stamps, UnaryOperator<byte[]> value) {
        CAdESService service = new CAdESService(verifier());
        service.setTspSource((hash, imprint) -> new TimestampBinary(stamps.stamp(hash.getOid(), imprint)));
        CAdESSignatureParameters how = parameters(key, at);
        InMemoryDocument document = new InMemoryDocument(manifest);
        byte[] text = service.getDataToSign(document, how).getBytes();
        return DSSUtils.toByteArray(
                service.signDocument(document, how, new SignatureValue(algorithm(key), value.apply(text))));
    }

    private static CommonCertificateVerifier verifier() {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        verifier.setAlertOnMissingRevocationData(new SilentOnStatusAlert());
        verifier.setAlertOnNoRevocationAfterBestSignatureTime(new SilentOnStatusAlert());
        return verifier;
    }

    private static CAdESSignatureParameters parameters(SigningKey key, Instant at) {
        CAdESSignatureParameters how = new CAdESSignatureParameters();
        how.setSignatureLevel(SignatureLevel.CAdES_BASELINE_T);
        how.setSignaturePackaging(SignaturePackaging.DETACHED);
        how.setDigestAlgorithm(algorithm(key).getDigestAlgorithm());
        how.setEncryptionAlgorithm(algorithm(key).getEncryptionAlgorithm());
        how.setSigningCertificate(new CertificateToken(key.certificate()));
        how.setCertificateChain(key.chain().subList(0, Math.max(1, key.chain().size() - 1)).stream()
                .map(CertificateToken::new)
                .toList());
        how.bLevel().setSigningDate(Date.from(at));
        return how;
    }

    private static byte[] value(SigningKey key, byte[] text) {
        try {
            Signature signature = Signature.getInstance(algorithm(key).getJCEId());
            signature.initSign(key.key());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignatureAlgorithm algorithm(SigningKey key) {
        if (key.certificate().getPublicKey().getAlgorithm().equals("RSA")) return SignatureAlgorithm.RSA_SHA256;
        boolean large = key.certificate().getPublicKey() instanceof ECKey curve
                && curve.getParams().getOrder().bitLength() > 256;
        return SignatureAlgorithm.getAlgorithm(
                SignatureAlgorithm.ECDSA_SHA256.getEncryptionAlgorithm(),
                large ? DigestAlgorithm.SHA384 : DigestAlgorithm.SHA256);
    }
}
