package vn.motcua.payment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Money, in whole đồng: there is no smaller coin. Never negative, never more than a thousand billion; every sum is checked.
 *
 * @param amount the amount in đồng
 */
public record Dong(long amount) implements Comparable<Dong> {

    /** The most that one payment can be. */
    public static final long MOST = 999_999_999_999L;

    /** Nothing. */
    public static final Dong ZERO = new Dong(0);

    private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,12}");

    public Dong {
        if (amount < 0 || amount > MOST) throw PaymentRefusal.AMOUNT_OUT_OF_RANGE.because();
    }

    /** As machines write it: figures alone, no sign, no separators, no decimals. */
    public static Dong of(String written) {
        if (!WRITTEN.matcher(written).matches())
            throw PaymentRefusal.AMOUNT_NOT_UNDERSTOOD.because(written.length() > 30 ? "…" : written);
        return new Dong(Long.parseLong(written));
    }

    /** A number that must be whole: half a đồng is refused, not rounded. */
    public static Dong of(BigDecimal number) {
        try {
            return new Dong(number.longValueExact());
        } catch (ArithmeticException e) {
            throw PaymentRefusal.AMOUNT_NOT_UNDERSTOOD.because(number.precision() > 30 ? "…" : number.toPlainString());
        }
    }

    /** Both together. */
    public Dong plus(Dong other) {
        return new Dong(amount + other.amount); // twice the most is far below the end of a long
    }

    /** So many times. */
    public Dong times(int count) {
        if (count < 0) throw PaymentRefusal.AMOUNT_OUT_OF_RANGE.because();
        if (amount != 0 && count > MOST / amount) throw PaymentRefusal.AMOUNT_OUT_OF_RANGE.because();
        return new Dong(amount * count);
    }

    /** All together. */
    public static Dong sum(Collection<Dong> all) {
        Dong sum = ZERO;
        for (Dong one : all) sum = sum.plus(one);
        return sum;
    }

    /** True if it is nothing. */
    public boolean isZero() {
        return amount == 0;
    }

    @Override
    public int compareTo(Dong other) {
        return Long.compare(amount, other.amount);
    }

    @Override
    public String toString() {
        return Long.toString(amount);
    }
}
