package vn.motcua.signing.pades;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPToken;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.signing.answer.RevocationAnswers;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.trust.TrustStore;

/** What goes into a signature besides its value, so that it can be judged in many years: certificates, and what was known of their revocation at once. */
@Component
class Evidence {

    private final TrustStore trust;
    private final RevocationAnswers answers;
    private final SigningKeys keys;

    Evidence(TrustStore trust, RevocationAnswers answers, SigningKeys keys) {
        this.trust = trust;
        this.answers = answers;
        this.keys = keys;
    }

    /** As EU DSS takes it. Nothing is fetched from outside: our own answers are made in process, other authorities' lists lie in the folder of trust. */
    CertificateVerifier verifier() {
        TrustStore.Known known = trust.known();
        CommonTrustedCertificateSource roots = new CommonTrustedCertificateSource();
        known.roots().forEach(root -> roots.addCertificate(new CertificateToken(root)));
        CommonCertificateSource others = new CommonCertificateSource();
        known.others().forEach(one -> others.addCertificate(new CertificateToken(one)));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        verifier.setTrustedCertSources(roots);
        verifier.setAdjunctCertSources(others);
        verifier.setCrlSource(new ExternalResourcesCRLSource(
                known.revoked().stream().map(Evidence::stream).toArray(InputStream[]::new)));
        verifier.setOcspSource(own());
        verifier.setAlertOnNoRevocationAfterBestSignatureTime(new SilentOnStatusAlert());
        return verifier;
    }

    private OCSPSource own() {
        List<X509Certificate> chain = keys.ofAnswers().orElseThrow().chain();
        CertificateToken issuing = new CertificateToken(chain.get(1));
        return new OCSPSource() {
            @Override
            public @Nullable OCSPToken getRevocationToken(CertificateToken certificate, CertificateToken issuer) {
                if (!issuer.equals(issuing)) return null;
                BasicOCSPResp answer = answers.about(certificate.getCertificate(), issuer.getCertificate());
                return new OCSPToken(answer, answer.getResponses()[0], certificate, issuer);
            }
        };
    }

    private static InputStream stream(X509CRL list) {
        try {
            return new ByteArrayInputStream(list.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new DSSException(e);
        }
    }
}
