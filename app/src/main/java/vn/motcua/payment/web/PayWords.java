package vn.motcua.payment.web;

import java.util.List;
import vn.motcua.payment.Dong;
import vn.motcua.payment.Line;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.QuestionState;
import vn.motcua.payment.ReceiptState;
import vn.motcua.payment.RefundState;
import vn.motcua.payment.receipt.ReceiptView;
import vn.motcua.payment.refund.RefundView;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.SummaryRow;
import vn.motcua.portal.component.TagColour;

/** Money in words, as all pages show it. */
final class PayWords {

    private PayWords() {}

    static String dong(Page page, Dong amount) {
        return page.t("payment.dong", page.number(amount.amount()));
    }

    /** The parts of what is owed, each with its amount, and what was let off by which law. */
    static List<SummaryRow> lines(Page page, List<Line> lines) {
        return lines.stream()
                .map(line -> SummaryRow.of(
                        page.t(line.kind()),
                        Cell.of(line.name())
                                .note(
                                        line.ground().isEmpty()
                                                ? null
                                                : page.t(
                                                        "payment.exempt",
                                                        page.number(
                                                                line.fullPrice().amount()),
                                                        line.ground())),
                        Cell.of(dong(page, line.amount()))))
                .toList();
    }

    static SummaryRow receipt(Page page, ReceiptView receipt) {
        return SummaryRow.of(
                page.t(receipt.adjusting() ? "payment.receipt.less" : "payment.receipt.of", page.t(receipt.kind())),
                Cell.link(receipt.series() + " " + receipt.numberText(), receipt.href())
                        .note(
                                receipt.state() == ReceiptState.VOID
                                        ? page.t(receipt.state())
                                        : page.time(receipt.issued()) + ". " + seal(page, receipt)),
                Cell.of((receipt.adjusting() ? "−" : "") + dong(page, receipt.amount())));
    }

    /** Whether the file of a receipt is sealed, or will be. */
    static String seal(Page page, ReceiptView receipt) {
        if (receipt.sealed() != null) return page.t("payment.sealed.at", page.time(receipt.sealed()));
        return page.t(receipt.sealing() ? "payment.sealed.soon" : "payment.sealed.not");
    }

    static SummaryRow refund(Page page, RefundView refund) {
        return SummaryRow.of(
                page.t("payment.refund"),
                Cell.of(dong(page, refund.amount())).note(page.t(refund.cause())),
                Cell.tag(page.t(refund.state()), colour(refund.state())));
    }

    static TagColour colour(ObligationState state) {
        return switch (state) {
            case OPEN -> TagColour.YELLOW;
            case PAID -> TagColour.GREEN;
            case CANCELLED, REFUNDED -> TagColour.GREY;
            case EXPIRED, FAILED -> TagColour.RED;
        };
    }

    static TagColour colour(QuestionState state) {
        return switch (state) {
            case OPEN -> TagColour.YELLOW;
            case KEPT -> TagColour.GREY;
            case RETURNED -> TagColour.GREEN;
        };
    }

    static TagColour colour(RefundState state) {
        return switch (state) {
            case ASKED -> TagColour.YELLOW;
            case APPROVED, SENDING -> TagColour.BLUE;
            case DONE -> TagColour.GREEN;
            case FAILED -> TagColour.RED;
            case REFUSED -> TagColour.GREY;
        };
    }
}
