package vn.motcua.signing.authority;

import java.security.PublicKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.CertifiedPerson;

/**
 * A certificate to be made.
 *
 * @param kind what it is for
 * @param subject who it speaks of
 * @param agency whose it is, if an agency's
 * @param key the key it speaks for
 * @param keyHere true if this installation keeps the private one
 * @param from from when it holds
 * @param until until when
 * @param replaces the one whose place it takes
 * @param person whom it names, if an official
 */
record Draft(
        CertificateKind kind,
        Subject subject,
        @Nullable AgencyId agency,
        PublicKey key,
        boolean keyHere,
        Instant from,
        Instant until,
        @Nullable CertificateId replaces,
        @Nullable CertifiedPerson person) {}
