package vn.motcua.signing.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AccountId;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.authority.Wish;

/**
 * A request that a certificate be given.
 *
 * @param id its number
 * @param wish what is wanted
 * @param reason why, in the words of whoever asks
 * @param requestedBy who asks
 * @param requestedAt when
 * @param state how it stands
 * @param decidedBy who decided, or {@code null}
 * @param decidedAt when, or {@code null}
 * @param note what they said to it; empty if nothing
 * @param certificate what was issued, or {@code null}
 */
public record CertificateRequest(
        long id,
        Wish wish,
        String reason,
        AccountId requestedBy,
        Instant requestedAt,
        CertificateRequestState state,
        @Nullable AccountId decidedBy,
        @Nullable Instant decidedAt,
        String note,
        @Nullable CertificateId certificate) {}
