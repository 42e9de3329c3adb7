package vn.motcua.payment.refund;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.payment.LineKind;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.receipt.IssueReceipts;
import vn.motcua.payment.receipt.ReceiptFacts;
import vn.motcua.payment.receipt.ReceiptView;
import vn.motcua.payment.receipt.Receipts;

/** Makes the receipts that say how much less earlier ones hold: a receipt itself is never altered. Part of a decision's transaction. */
@Component
class AdjustReceipts {

    private final Receipts receipts;
    private final IssueReceipts issue;

    AdjustReceipts(Receipts receipts, IssueReceipts issue) {
        this.receipts = receipts;
        this.issue = issue;
    }

    void run(ObligationView held, RefundView refund, List<Refunds.Left> parts) {
        for (ReceiptView first : receipts.of(held)) {
            if (first.adjusting()) continue;
            List<ReceiptFacts.Part> its = parts.stream()
                    .filter(part -> of(part, first.kind()))
                    .map(part -> new ReceiptFacts.Part(
                            part.line().name(), part.left().amount(), ""))
                    .toList();
            if (!its.isEmpty()) issue.adjust(held, first, refund.row(), its);
        }
    }

    private static boolean of(Refunds.Left part, LineKind kind) {
        return part.line().kind() == kind;
    }
}
