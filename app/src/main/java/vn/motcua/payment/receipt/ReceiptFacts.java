package vn.motcua.payment.receipt;

import java.util.List;
import java.util.Objects;

/**
 * All that a receipt says. In Vietnamese, as receipts are.
 *
 * @param agency who collected
 * @param agencyCode its code
 * @param payer who paid
 * @param paper the number of a paper of theirs; may be empty
 * @param place where they live; may be empty
 * @param title what it was for
 * @param lines its parts, with amounts in đồng
 * @param cashier who took the money at the counter; empty online
 * @param adjusts which receipt it adjusts; empty for a receipt of its own
 */
public record ReceiptFacts(
        String agency,
        String agencyCode,
        String payer,
        String paper,
        String place,
        String title,
        List<Part> lines,
        String cashier,
        String adjusts) {

    public ReceiptFacts {
        lines = List.copyOf(lines);
        adjusts = Objects.requireNonNullElse(adjusts, ""); // those of the first days know none
    }

    /** A part. */
    public record Part(String name, long amount, String ground) {}
}
