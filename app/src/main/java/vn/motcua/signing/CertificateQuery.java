package vn.motcua.signing;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;

/**
 * Which certificates are wanted.
 *
 * @param text words of the name, diacritics or not, or the beginning of a serial number; empty: any
 * @param kind what they are for; {@code null}: anything
 * @param state how they stand; {@code null}: however
 * @param agencies whose; {@code null}: anybody's, the authority's included
 * @param now the moment at which the state is asked for
 */
public record CertificateQuery(
        String text,
        @Nullable CertificateKind kind,
        @Nullable CertificateState state,
        @Nullable Set<AgencyId> agencies,
        Instant now) {}
