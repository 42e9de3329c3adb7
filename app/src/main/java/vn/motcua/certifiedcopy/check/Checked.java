package vn.motcua.certifiedcopy.check;

import org.jspecify.annotations.Nullable;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.revoke.RevocationView;

/**
 * What is known of a copy that somebody holds.
 *
 * @param outcome how it stands
 * @param copy the copy, or the one that was changed; {@code null} where it is not known which
 * @param revocation why and since when it counts no more
 */
public record Checked(
        CheckOutcome outcome,
        @Nullable CertifiedCopy copy,
        @Nullable RevocationView revocation) {

    static final Checked UNKNOWN = new Checked(CheckOutcome.UNKNOWN, null, null);
    static final Checked UNREADABLE = new Checked(CheckOutcome.UNREADABLE, null, null);
    static final Checked ALTERED = new Checked(CheckOutcome.ALTERED, null, null);
}
