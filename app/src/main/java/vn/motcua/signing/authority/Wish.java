package vn.motcua.signing.authority;

import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;

/**
 * A certificate that somebody wants.
 *
 * @param kind for an agency or one of its systems
 * @param agency whose
 * @param name the common name; empty: the agency's own
 * @param csr the request of the holder's software, in DER; {@code null}: the key is made and kept here
 * @param replaces the one whose place it takes; that one holds on until its own end
 */
public record Wish(
        CertificateKind kind,
        AgencyId agency,
        String name,
        byte @Nullable [] csr,
        @Nullable CertificateId replaces) {

    public Wish {
        if (kind != CertificateKind.AGENCY && kind != CertificateKind.SYSTEM)
            throw new IllegalArgumentException("" + kind);
    }
}
