package vn.motcua.signing.trust;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** Where a certificate says that its issuer publishes the list of revoked ones (CDP; RFC 5280, 4.2.1.13). */
final class ListAddresses {

    private ListAddresses() {}

    /** The addresses of HTTP; none if there are none, or they cannot be read. */
    static List<URI> of(X509Certificate certificate) {
        byte[] value = certificate.getExtensionValue(Extension.cRLDistributionPoints.getId());
        if (value == null) return List.of();
        List<URI> all = new ArrayList<>();
        try {
            CRLDistPoint points =
                    CRLDistPoint.getInstance(ASN1OctetString.getInstance(value).getOctets());
            for (DistributionPoint point : points.getDistributionPoints())
                if (point.getDistributionPoint() != null
                        && point.getDistributionPoint().getName() instanceof GeneralNames names)
                    for (GeneralName name : names.getNames())
                        if (name.getTagNo() == GeneralName.uniformResourceIdentifier)
                            add(name.getName().toString(), all);
        } catch (RuntimeException e) { // what the ASN.1 reader throws at bytes that are none
            return List.of();
        }
        return all;
    }

    private static void add(String text, List<URI> into) {
        URI address = URI.create(text.strip());
        boolean http = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        if (http && address.getHost() != null) into.add(address);
    }
}
