package vn.motcua.signing.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.motcua.signing.RevocationReason;

/** Makes revocation lists of X.509 version 2 as RFC 5280 has them. */
final class ListMaker {

    private ListMaker() {}

    /** One revoked certificate. */
    record Entry(String serial, Instant at, RevocationReason reason) {}

    static byte[] make(Issuer issuer, long number, List<Entry> entries, Instant now, Instant next) {
        JcaX509v2CRLBuilder builder = new JcaX509v2CRLBuilder(issuer.certificate(), Date.from(now));
        builder.setNextUpdate(Date.from(next));
        for (Entry entry : entries)
            builder.addCRLEntry(
                    new BigInteger(entry.serial(), 16),
                    Date.from(entry.at()),
                    entry.reason().code());
        try {
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number)));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.certificate()));
            return builder.build(new JcaContentSignerBuilder(KeySort.signature(issuer.key())).build(issuer.key()))
                    .getEncoded();
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
