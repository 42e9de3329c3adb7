package vn.motcua.signing.authority;

import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.CertifiedPerson;
import vn.motcua.signing.SigningRefusal;

/**
 * A certificate that somebody wants.
 *
 * @param kind for an agency, one of its systems, or what is sealed for the agency
 * @param agency whose
 * @param name the common name; empty: the agency's own
 * @param csr the request of the holder's software, in DER; {@code null}: the key is made and kept here
 * @param replaces the one whose place it takes; that one holds on until its own end
 * @param person whom it is to name, if an official; else {@code null}
 */
public record Wish(
        CertificateKind kind,
        AgencyId agency,
        String name,
        byte @Nullable [] csr,
        @Nullable CertificateId replaces,
        @Nullable CertifiedPerson person) {

    public Wish {
        if (kind.own() || (kind == CertificateKind.OFFICIAL) == (person == null))
            throw new IllegalArgumentException("" + kind);
    }

    /** One that names no person. */
    public Wish(
            CertificateKind kind,
            AgencyId agency,
            String name,
            byte @Nullable [] csr,
            @Nullable CertificateId replaces) {
        this(kind, agency, name, csr, replaces, null);
    }

    /** An official's, with the key made and kept here. */
    public static Wish of(AgencyId agency, CertifiedPerson person, String name) {
        return new Wish(CertificateKind.OFFICIAL, agency, name, null, null, person);
    }

    /** Refuses a key for encryption that would be made here, or that nothing can be encrypted to. */
    public void checkKey() {
        if (kind != CertificateKind.ENCRYPTION) return;
        if (csr == null) throw Refused.at("csr", SigningRefusal.ENCRYPTION_KEY_STAYS_AWAY);
        if (!KeySort.agrees(SigningRequestFile.key(csr)))
            throw Refused.at("csr", SigningRefusal.KEY_NOT_FOR_ENCRYPTION);
    }
}
