package vn.motcua.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import vn.motcua.payment.life.BankResult;
import vn.motcua.payment.spi.PaymentProvider;
import vn.motcua.payment.spi.ProviderAway;

/** A bank that does what a test says, in this JVM: it keeps what it was told and what came, and can be away. */
@Component
@org.springframework.core.annotation.Order(Integer.MAX_VALUE)
public class ScriptedBank implements PaymentProvider {

    /** Its code. */
    public static final String CODE = "scripted";

    private final Map<String, Order> orders = new ConcurrentHashMap<>();
    private final Map<String, List<BankResult>> money = new ConcurrentHashMap<>();
    private final Map<String, Return> returns = new ConcurrentHashMap<>();
    private volatile boolean away;
    private volatile boolean refuses;

    /** Goes away, or comes back. */
    public void away(boolean now) {
        away = now;
    }

    /** Cannot give anything back. */
    public void refuses(boolean now) {
        refuses = now;
    }

    /** Money comes for a reference; the call-back is whoever scripts it, who may lose it. */
    public BankResult paid(String reference, String transaction, long amount) {
        BankResult result = new BankResult(
                CODE, reference, true, transaction, new Dong(amount), "VCB", Instant.parse("2026-11-26T03:00:00Z"), "");
        money.computeIfAbsent(reference, key -> new CopyOnWriteArrayList<>()).add(result);
        return result;
    }

    /** Loses what came for a reference. */
    public void forgets(String reference) {
        money.remove(reference);
    }

    /** Has another amount for a reference in its books. */
    public void says(String reference, long amount) {
        BankResult came = money.getOrDefault(reference, List.of()).getFirst();
        money.put(
                reference,
                new CopyOnWriteArrayList<>(List.of(new BankResult(
                        CODE, reference, true, came.transaction(), new Dong(amount), "VCB", came.at(), ""))));
    }

    /** How often it was told the same order: once. */
    public boolean knows(String reference) {
        return orders.containsKey(reference);
    }

    /** What it gave back under a reference of ours. */
    public Optional<Return> returned(String reference) {
        return Optional.ofNullable(returns.get(reference));
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String name() {
        return "Scripted";
    }

    @Override
    public Beneficiary beneficiary() {
        return new Beneficiary("970436", "VCB", "0011001234567", "KHO BAC");
    }

    @Override
    public String open(Order order) {
        there();
        orders.putIfAbsent(order.reference(), order);
        return "https://bank.example/" + order.reference();
    }

    @Override
    public List<BankResult> query(String reference) {
        there();
        return money.getOrDefault(reference, List.of());
    }

    @Override
    public ReturnState refund(Return back) {
        there();
        if (refuses) return new ReturnState(PaymentProvider.ReturnOutcome.REFUSED, "", "account closed");
        Return first = returns.putIfAbsent(back.reference(), back);
        if (first != null && !first.equals(back))
            throw new IllegalStateException("another refund under the same reference");
        return new ReturnState(PaymentProvider.ReturnOutcome.DONE, "R" + back.reference(), "");
    }

    @Override
    public Statement statement(LocalDate day) {
        there();
        return new Statement(
                money.values().stream()
                        .flatMap(List::stream)
                        .map(one -> new StatementLine(
                                one.reference(), one.transaction(), one.amount(), one.at(), one.bank()))
                        .toList(),
                List.of());
    }

    private void there() {
        if (away) throw new ProviderAway("away");
    }
}
