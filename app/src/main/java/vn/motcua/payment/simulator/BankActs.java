package vn.motcua.payment.simulator;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;
import vn.motcua.payment.bank.BankAccess;

/** Does with an order what was chosen. */
@Component
@ConditionalOnExpression(BankAccess.SIMULATED)
class BankActs {

    private static final Duration LATE = Duration.ofSeconds(30);
    private static final long SHORT_BY = 1_000;

    private final BankBook book;
    private final BankCalls calls;

    BankActs(BankBook book, BankCalls calls) {
        this.book = book;
        this.calls = calls;
    }

    void act(BankBook.BankOrder order, BankFault fault) {
        switch (fault) {
            case PAY -> calls.now(order.call(), told(book.pay(order, order.amount())));
            case FAIL -> {
                book.fail(order);
                calls.now(order.call(), failed(order));
            }
            case LOSE_CALL -> book.pay(order, order.amount());
            case HANG -> {
                // neither money nor word
            }
            case PAY_TWICE -> {
                calls.now(order.call(), told(book.pay(order, order.amount())));
                calls.now(order.call(), told(book.pay(order, order.amount())));
            }
            case LATE_CALL -> calls.later(order.call(), told(book.pay(order, order.amount())), LATE, false);
            case DOUBLE_CALL -> {
                Map<String, ?> told = told(book.pay(order, order.amount()));
                for (int i = 0; i < 3; i++) calls.now(order.call(), told);
            }
            case WRONG_AMOUNT -> calls.now(order.call(), told(book.pay(order, Math.max(1, order.amount() - SHORT_BY))));
            case FORGED_CALL -> calls.later(order.call(), forged(order), Duration.ZERO, true);
            case HUGE_CALL -> {
                book.pay(order, order.amount());
                calls.huge(order.call());
            }
        }
    }

    private static Map<String, ?> told(BankBook.Payment paid) {
        return Map.of(
                "reference", paid.reference(),
                "status", "PAID",
                "transaction", paid.transaction(),
                "amount", paid.amount(),
                "bank", paid.bank(),
                "at", paid.at().toString());
    }

    private static Map<String, ?> failed(BankBook.BankOrder order) {
        return Map.of("reference", order.reference(), "status", "FAILED", "why", "Không đủ số dư");
    }

    private static Map<String, ?> forged(BankBook.BankOrder order) {
        return Map.of(
                "reference", order.reference(),
                "status", "PAID",
                "transaction", "FORGED1",
                "amount", order.amount(),
                "bank", "VCB",
                "at", "2026-11-26T00:00:00Z");
    }
}
