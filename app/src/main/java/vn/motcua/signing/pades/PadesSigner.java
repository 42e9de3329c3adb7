package vn.motcua.signing.pades;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.DSSMessageDigest;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.ExternalCMSService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.pdf.PdfSignature;
import vn.motcua.signing.pdf.PdfSignatures;
import vn.motcua.signing.pdf.PdfVerdict;
import vn.motcua.signing.stamp.NoStamp;
import vn.motcua.signing.stamp.TimeStamps;

/**
 * Makes signatures of PAdES. Documents are read and composed in closed machines; here a value is made over the hash of what they prepared, with keys that never go there. EU DSS makes the
 * values, its classes are loaded with the first one.
 */
@Component
class PadesSigner {

    private final PadesMachine machine;
    private final TimeStamps stamps;
    private final Evidence evidence;
    private final SigningKeys keys;
    private final PdfSignatures judge;

    PadesSigner(PadesMachine machine, TimeStamps stamps, Evidence evidence, SigningKeys keys, PdfSignatures judge) {
        this.judge = judge;
        this.keys = keys;
        this.machine = machine;
        this.stamps = stamps;
        this.evidence = evidence;
    }

    /** How much goes into a signature. */
    enum Level {
        /** A time stamp: the agency's seal follows in the same act, and brings the rest. */
        STAMPED,
        /** Also the evidence on this signature and its stamp (SR-63): others sign after, and cover it. */
        PROVEN,
        /** Also all evidence on all signatures, and a time stamp over the whole file as its end. */
        LASTING
    }

    /** The document, ready for this key; what it costs is spent before anything says that the key will sign. */
    PadesMachine.Prepared prepare(byte[] pdf, SigningKey key, Instant at, Visible visible, Level level) {
        return machine.prepare(
                pdf,
                new SignatureWish(
                        visible,
                        at,
                        encoded(key.certificate()),
                        digest(key).name(),
                        algorithm(key).getEncryptionAlgorithm().name(),
                        level == Level.LASTING));
    }

    /** The file with one more signature. */
    byte[] sign(PadesMachine.Prepared prepared, SigningKey key, Instant at, Level level) {
        try {
            byte[] value = value(prepared, key, at);
            byte[] signed = prepared.filled(value);
            return switch (level) {
                case STAMPED -> signed;
                case PROVEN -> machine.proven(signed, evidence.ours(signers(key, value), List.of(), () -> false));
                case LASTING -> lasting(signed, prepared, signers(key, value));
            };
        } catch (NoStamp none) {
            throw Refused.because(SigningRefusal.STAMPS_AWAY);
        } catch (DSSException e) {
            if (e.getCause() instanceof NoStamp) throw Refused.because(SigningRefusal.STAMPS_AWAY);
            throw e;
        }
    }

    private byte[] value(PadesMachine.Prepared prepared, SigningKey key, Instant at) {
        ExternalCMSService service = new ExternalCMSService(new CommonCertificateVerifier(true));
        service.setTspSource((hash, imprint) -> new TimestampBinary(stamps.stamp(hash.getOid(), imprint)));
        PAdESSignatureParameters how = parameters(key, at);
        DSSMessageDigest hash =
                new DSSMessageDigest(digest(key), prepared.digest(digest(key).getJavaName()));
        byte[] text = service.getDataToSign(hash, how).getBytes();
        return DSSUtils.toByteArray(service.signMessageDigest(
                hash, how, new SignatureValue(algorithm(key), keys.using(key, () -> sign(key, text)))));
    }

    /** Whoever signs, and whoever stamped that. */
    private static List<List<byte[]>> signers(SigningKey key, byte[] value) {
        List<List<byte[]>> signers = new ArrayList<>();
        signers.add(key.chain().stream().map(PadesSigner::encoded).toList());
        signers.addAll(FileSigners.of(value));
        return signers;
    }

    private byte[] lasting(byte[] signed, PadesMachine.Prepared before, List<List<byte[]>> ours) {
        EvidenceSet all = evidence.ours(ours, before.signers(), () -> holds(signed));
        PadesMachine.Prepared end = machine.lasting(signed, all);
        return end.filled(stamps.stamp(DigestAlgorithm.SHA256.getOid(), end.digest("SHA-256")));
    }

    /** By the stamps and the evidence that are in it. */
    private boolean holds(byte[] signed) {
        try {
            return judge.judge(new ByteArrayInputStream(signed)) instanceof PdfVerdict.Judged(List<PdfSignature> all)
                    && all.stream().allMatch(PdfSignature::valid);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PAdESSignatureParameters parameters(SigningKey key, Instant at) {
        PAdESSignatureParameters how = new PAdESSignatureParameters();
        how.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        how.setDigestAlgorithm(digest(key));
        how.setEncryptionAlgorithm(algorithm(key).getEncryptionAlgorithm());
        how.setSigningCertificate(new CertificateToken(key.certificate()));
        how.setCertificateChain(key.chain().stream().map(CertificateToken::new).toList());
        how.bLevel().setSigningDate(Date.from(at));
        return how;
    }

    private static byte[] sign(SigningKey key, byte[] text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm(key).getJCEId());
        signature.initSign(key.key());
        signature.update(text);
        return signature.sign();
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignatureAlgorithm algorithm(SigningKey key) {
        if (key.certificate().getPublicKey().getAlgorithm().equals("RSA")) return SignatureAlgorithm.RSA_SHA256;
        return digest(key) == DigestAlgorithm.SHA384
                ? SignatureAlgorithm.ECDSA_SHA384
                : SignatureAlgorithm.ECDSA_SHA256;
    }

    private static DigestAlgorithm digest(SigningKey key) {
        boolean large = key.certificate().getPublicKey() instanceof ECKey curve
                && curve.getParams().getOrder().bitLength() > 256;
        return large ? DigestAlgorithm.SHA384 : DigestAlgorithm.SHA256;
    }
}
