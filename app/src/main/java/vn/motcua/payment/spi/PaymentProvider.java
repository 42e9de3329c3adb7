package vn.motcua.payment.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.payment.Dong;
import vn.motcua.payment.life.BankResult;

/**
 * A bank or an intermediary that takes money for agencies. Each call may be repeated under the same reference and then is the same order or refund there. Nobody
 * calls while a transaction is open.
 */
public interface PaymentProvider {

    /** Its code, under which its transactions are booked; never changes. */
    String code();

    /** What people call it. */
    String name();

    /** Where transfers to it go, as VietQR codes name it. */
    Beneficiary beneficiary();

    /** Has it get ready for a payer; gives the address at which they pay there. */
    String open(Order order);

    /** What became of an order: all money that came for it, or that none will; empty while it waits, or if it does not know it. */
    List<BankResult> query(String reference);

    /** Has it give money back. */
    ReturnState refund(Return back);

    /** All money that it took on a day, Vietnam's time. */
    Statement statement(LocalDate day);

    /**
     * An order.
     *
     * @param reference ours
     * @param amount exactly what is to be paid
     * @param text what stands on the account statement: the reference, no names
     * @param back the path of ours to which the payer goes afterwards
     * @param expires until when
     */
    record Order(String reference, Dong amount, String text, String back, Instant expires) {}

    /**
     * Money that is to go back.
     *
     * @param reference ours, of the refund
     * @param transaction the provider's, of the money that came
     * @param amount how much
     */
    record Return(String reference, String transaction, Dong amount) {}

    /**
     * What became of a refund.
     *
     * @param outcome how it stands
     * @param transaction the provider's number of it
     * @param why why not
     */
    record ReturnState(ReturnOutcome outcome, String transaction, String why) {}

    /** How a refund stands at the provider. */
    enum ReturnOutcome {
        /** The money went back. */
        DONE,
        /** It cannot. */
        REFUSED,
        /** It is at work: to be asked again. */
        WORKING
    }

    /**
     * What a provider took on a day.
     *
     * @param lines what it says of it
     * @param unread lines that are not understood, as far as one can tell them apart
     */
    record Statement(List<StatementLine> lines, List<String> unread) {
        public Statement {
            lines = List.copyOf(lines);
            unread = List.copyOf(unread);
        }
    }

    /**
     * Money that it took.
     *
     * @param reference ours, as it was told
     * @param transaction its own
     * @param amount how much
     * @param at when
     * @param bank which bank paid
     */
    record StatementLine(String reference, String transaction, Dong amount, Instant at, String bank) {}

    /**
     * An account.
     *
     * @param bin six figures by which NAPAS knows the bank
     * @param bank what the bank is called
     * @param account its number
     * @param holder whose it is
     */
    record Beneficiary(String bin, String bank, String account, String holder) {}
}
