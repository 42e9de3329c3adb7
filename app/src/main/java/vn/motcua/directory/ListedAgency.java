package vn.motcua.directory;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;

/**
 * An agency in the list of all, as it is or, if it is closed, as it last was.
 *
 * @param id the agency
 * @param parent the agency above it, or {@code null} at the top
 * @param name what it is called
 * @param kind what sort of body it is
 * @param email its public mailbox, or {@code null}
 * @param qd20 its code of QĐ 20/2020/QĐ-TTg, the last one if it is closed
 * @param qcvn102 its code of QCVN 102:2016/BTTTT, likewise
 * @param formerQcvn102 the one before that, or {@code null}
 * @param open true if it exists today
 * @param version counts the changes to it
 * @param changed when the directory last learnt something of it
 */
public record ListedAgency(
        AgencyId id,
        @Nullable AgencyId parent,
        String name,
        AgencyKind kind,
        @Nullable String email,
        @Nullable String qd20,
        @Nullable String qcvn102,
        @Nullable String formerQcvn102,
        boolean open,
        long version,
        Instant changed) {

    /** The code by which it is known first: of 2020, else of 2016. */
    public Optional<String> code() {
        return Optional.ofNullable(qd20).or(() -> Optional.ofNullable(qcvn102));
    }
}
