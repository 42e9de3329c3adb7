package vn.motcua.signing.authority;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * Who a certificate speaks of.
 *
 * @param name the common name, in Vietnamese
 * @param organisation the agency's name
 * @param title the post, of an official; else empty
 * @param code the code by which documents name the agency; empty for the authority's own
 */
record Subject(String name, String organisation, String title, String code) {

    /** organizationIdentifier of X.520; its value names the register, here the state's list of agency codes (ETSI EN 319 412-1, 5.1.4). */
    private static final ASN1ObjectIdentifier IDENTIFIER = new ASN1ObjectIdentifier("2.5.4.97");

    private static final int LONGEST = 64; // ub-common-name of RFC 5280, which many readers insist on

    X500Name distinguished() {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE);
        name.addRDN(BCStyle.C, "VN");
        name.addRDN(BCStyle.O, cut(organisation));
        if (!code.isEmpty()) name.addRDN(IDENTIFIER, "GOVVN-" + code);
        if (!title.isEmpty()) name.addRDN(BCStyle.T, cut(title));
        name.addRDN(BCStyle.CN, cut(this.name));
        return name.build();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).strip() + "…";
    }
}
