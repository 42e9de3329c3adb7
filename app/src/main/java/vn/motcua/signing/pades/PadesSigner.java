package vn.motcua.signing.pades;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.ImageScaling;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.PdfSignatureFieldPositionChecker;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.time.Instant;
import java.util.Date;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.stamp.NoStamp;
import vn.motcua.signing.stamp.TimeStamps;

/** Makes signatures of PAdES with EU DSS, whose classes are loaded with the first one. */
@Component
class PadesSigner {

    private static final Logger log = LoggerFactory.getLogger(PadesSigner.class);
    private static final int ROOM = 15_000; // bytes kept free for a value: with certificates and a foreign time stamp

    private final TimeStamps stamps;
    private final Evidence evidence;

    PadesSigner(TimeStamps stamps, Evidence evidence) {
        this.stamps = stamps;
        this.evidence = evidence;
    }

    /** How much goes into a signature. */
    enum Level {
        /** A time stamp: others sign after. */
        STAMPED(SignatureLevel.PAdES_BASELINE_T),
        /** Also all evidence on all signatures, and a time stamp over the whole file as its end. */
        LASTING(SignatureLevel.PAdES_BASELINE_LTA);

        private final SignatureLevel dss;

        Level(SignatureLevel dss) {
            this.dss = dss;
        }
    }

    /** The file with one more signature. */
    byte[] sign(byte[] pdf, SigningKey key, Instant at, Appearance look, Level level) {
        PAdESService service = service();
        PAdESSignatureParameters how = parameters(key, at, look, level);
        InMemoryDocument document = new InMemoryDocument(pdf);
        try {
            byte[] text = service.getDataToSign(document, how).getBytes();
            SignatureValue value = new SignatureValue(algorithm(key), sign(key, text));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            service.signDocument(document, how, value).writeTo(out);
            return out.toByteArray();
        } catch (NoStamp none) {
            throw Refused.because(SigningRefusal.STAMPS_AWAY);
        } catch (DSSException e) { // protected against changes, or no evidence to be had: it says which
            if (e.getCause() instanceof NoStamp) throw Refused.because(SigningRefusal.STAMPS_AWAY);
            log.warn("A file could not be signed: {}", e.toString());
            throw Refused.because(SigningRefusal.PDF_NOT_SIGNABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PAdESService service() {
        PdfSignatureFieldPositionChecker places = new PdfSignatureFieldPositionChecker();
        places.setAlertOnSignatureFieldOverlap(
                new SilentOnStatusAlert()); // the seal covers a third of the signature: that is its place
        PdfBoxNativeObjectFactory drawing = new PdfBoxNativeObjectFactory();
        drawing.setPdfSignatureFieldPositionChecker(places);
        PAdESService service = new PAdESService(evidence.verifier());
        service.setPdfObjFactory(drawing);
        service.setTspSource((hash, imprint) -> new TimestampBinary(stamps.stamp(hash.getOid(), imprint)));
        return service;
    }

    private static PAdESSignatureParameters parameters(SigningKey key, Instant at, Appearance look, Level level) {
        PAdESSignatureParameters how = new PAdESSignatureParameters();
        how.setSignatureLevel(level.dss);
        how.setDigestAlgorithm(digest(key));
        how.setEncryptionAlgorithm(algorithm(key).getEncryptionAlgorithm());
        how.setSigningCertificate(new CertificateToken(key.certificate()));
        how.setCertificateChain(key.chain().stream().map(CertificateToken::new).toList());
        how.bLevel().setSigningDate(Date.from(at));
        how.setContentSize(ROOM);
        how.setImageParameters(image(look));
        return how;
    }

    private static SignatureImageParameters image(Appearance look) {
        SignatureFieldParameters field = new SignatureFieldParameters();
        field.setPage(look.box().page());
        field.setOriginX(look.box().x());
        field.setOriginY(look.box().y());
        field.setWidth(look.box().width());
        field.setHeight(look.box().height());
        SignatureImageParameters image = new SignatureImageParameters();
        image.setImage(new InMemoryDocument(look.png(), "chu-ky.png"));
        image.setImageScaling(ImageScaling.STRETCH);
        image.setFieldParameters(field);
        return image;
    }

    private static byte[] sign(SigningKey key, byte[] text) {
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
