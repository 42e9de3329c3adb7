package vn.motcua.payment.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;

/**
 * Something on which our books and theirs differ.
 *
 * @param id its row
 * @param provider who handles the money
 * @param day of which day
 * @param transaction their number of it
 * @param reference ours
 * @param kind how they differ
 * @param ours what we booked, in đồng
 * @param theirs what they took, in đồng
 * @param agency whose; {@code null} if nobody here knows what it is for
 * @param found when it was found
 * @param settled when it was settled
 * @param how it was
 * @param note what was said to it
 */
public record DifferenceView(
        long id,
        String provider,
        LocalDate day,
        String transaction,
        String reference,
        DifferenceKind kind,
        @Nullable Long ours,
        @Nullable Long theirs,
        @Nullable AgencyId agency,
        Instant found,
        @Nullable Instant settled,
        @Nullable Settlement how,
        String note) {}
