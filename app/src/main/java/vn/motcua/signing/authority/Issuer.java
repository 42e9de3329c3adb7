package vn.motcua.signing.authority;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import vn.motcua.signing.CertificateId;

/** A certificate of the authority's with its key: what signs other certificates and revocation lists. */
record Issuer(CertificateId id, X509Certificate certificate, PrivateKey key) {}
