package vn.motcua.procedure.form.condition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Evaluates in the most naive way, in plain objects, with null for what is missing; shares no code with the evaluator. */
final class Oracle {

    /** All days that a date can be, and how many of its parts are known. */
    record Span(LocalDate from, LocalDate to, int parts) {}

    /** So many days, months or years. */
    record Time(long amount, Unit unit) {}

    private Oracle() {}

    static @Nullable Object value(Expression expression, Scope scope) {
        return switch (expression) {
            case Expression.TruthLiteral one -> one.holds();
            case Expression.NumberLiteral one -> one.amount();
            case Expression.TextLiteral one -> one.text();
            case Expression.DateLiteral one -> span(one.date());
            case Expression.Answer one -> plain(scope.answer(one.name()));
            case Expression.Not one -> !yes(one.of(), scope);
            case Expression.All one -> {
                boolean all = true;
                for (Expression part : one.parts()) all &= yes(part, scope);
                yield all;
            }
            case Expression.Any one -> {
                boolean any = false;
                for (Expression part : one.parts()) any |= yes(part, scope);
                yield any;
            }
            case Expression.Compare one ->
                compare(one.how().sign(), value(one.left(), scope), value(one.right(), scope));
            case Expression.In one -> {
                boolean found = false;
                for (Expression literal : one.literals())
                    found |= compare("=", value(one.of(), scope), value(literal, scope));
                yield found;
            }
            case Expression.Has one -> value(one.of(), scope) instanceof Set<?> set && set.contains(one.choice());
            case Expression.Exists one -> {
                Object value = value(one.of(), scope);
                yield value != null
                        && !(value instanceof Set<?> set && set.isEmpty())
                        && !(value instanceof Integer count && count == 0);
            }
            case Expression.Calculation one ->
                calculate(one.how().sign(), value(one.left(), scope), value(one.right(), scope));
            case Expression.Span one ->
                value(one.amount(), scope) instanceof BigDecimal amount
                                && amount.remainder(BigDecimal.ONE).signum() == 0
                                && amount.abs().compareTo(new BigDecimal(4_000_000)) <= 0
                        ? new Time(amount.longValueExact(), one.unit())
                        : null;
            case Expression.Call one -> call(one, scope);
            case Expression.Gathered one -> gathered(one, scope);
        };
    }

    private static boolean yes(Expression expression, Scope scope) {
        return Boolean.TRUE.equals(value(expression, scope));
    }

    static @Nullable Object plain(Value value) {
        return switch (value) {
            case Value.Missing ignored -> null;
            case Value.Truth truth -> truth.holds();
            case Value.Num num -> num.amount();
            case Value.Text text -> text.text();
            case Value.Day day -> span(day.date());
            case Value.Choices choices -> choices.chosen();
            case Value.Items items -> items.count();
            case Value.Place place -> new String[] {place.province(), place.commune()};
            case Value.Period period -> new Time(period.amount(), period.unit());
        };
    }

    private static Span span(PartialDate date) {
        if (date.month() == 0) return new Span(LocalDate.of(date.year(), 1, 1), LocalDate.of(date.year(), 12, 31), 1);
        LocalDate first = LocalDate.of(date.year(), date.month(), date.day() == 0 ? 1 : date.day());
        return date.day() > 0
                ? new Span(first, first, 3)
                : new Span(first, first.withDayOfMonth(first.lengthOfMonth()), 2);
    }

    private static boolean compare(String sign, @Nullable Object left, @Nullable Object right) {
        if (left instanceof BigDecimal one && right instanceof BigDecimal other)
            return order(sign, one.compareTo(other));
        if (left instanceof Span one && right instanceof Span other) return dates(sign, one, other);
        if (left == null || right == null) return false;
        boolean likes = left instanceof String && right instanceof String
                || left instanceof Boolean && right instanceof Boolean;
        if (!likes) return false;
        return sign.equals("=") && left.equals(right) || sign.equals("!=") && !left.equals(right);
    }

    private static boolean order(String sign, int order) {
        return switch (sign) {
            case "=" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    /** Holds for each pair of the earliest and the latest days; what is written alike is equal. */
    private static boolean dates(String sign, Span one, Span other) {
        if (one.equals(other) && (sign.equals("=") || sign.equals("<=") || sign.equals(">="))) return true;
        if (sign.equals("=")) return false;
        if (sign.equals("!=")) return dates("<", one, other) || dates(">", one, other);
        for (LocalDate left : List.of(one.from(), one.to()))
            for (LocalDate right : List.of(other.from(), other.to()))
                if (!order(sign, left.compareTo(right))) return false;
        return true;
    }

    private static @Nullable Object calculate(String sign, @Nullable Object left, @Nullable Object right) {
        if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
            if (sign.equals("/") && other.signum() == 0) return null;
            return fit(
                    switch (sign) {
                        case "+" -> one.add(other);
                        case "-" -> one.subtract(other);
                        case "*" -> one.multiply(other);
                        default -> one.divide(other, 10, RoundingMode.HALF_UP);
                    });
        }
        if (!(left instanceof Span date)) return null;
        if (right instanceof Span other && sign.equals("-"))
            return new BigDecimal(ChronoUnit.DAYS.between(other.to(), date.from()));
        if (!(right instanceof Time time) || !sign.equals("+") && !sign.equals("-")) return null;
        return shift(date, sign.equals("+") ? time.amount() : -time.amount(), time.unit());
    }

    private static @Nullable Object shift(Span date, long amount, Unit unit) {
        int needed = unit == Unit.DAYS ? 3 : unit == Unit.MONTHS ? 2 : 1;
        if (date.parts() < needed) return null;
        LocalDate from = date.from()
                .plus(
                        amount,
                        unit == Unit.DAYS
                                ? ChronoUnit.DAYS
                                : unit == Unit.MONTHS ? ChronoUnit.MONTHS : ChronoUnit.YEARS);
        if (from.getYear() < 1 || from.getYear() > 9999) return null;
        LocalDate to = date.parts() == 3
                ? from
                : date.parts() == 2
                        ? from.withDayOfMonth(from.lengthOfMonth())
                        : from.withDayOfYear(from.lengthOfYear());
        return new Span(from, to, date.parts());
    }

    private static @Nullable BigDecimal fit(BigDecimal number) {
        if (number.abs().compareTo(BigDecimal.TEN.pow(24)) > 0) return null;
        return number.scale() > 10 ? number.setScale(10, RoundingMode.HALF_UP) : number;
    }

    private static @Nullable Object call(Expression.Call call, Scope scope) {
        Span today = new Span(scope.today(), scope.today(), 3);
        List<@Nullable Object> with = new ArrayList<>();
        for (Expression part : call.parts()) with.add(value(part, scope));
        return switch (call.function()) {
            case TODAY -> today;
            case AGE -> between(with.getFirst(), today, Unit.YEARS);
            case DAYS_BETWEEN -> between(with.getFirst(), with.getLast(), Unit.DAYS);
            case MONTHS_BETWEEN -> between(with.getFirst(), with.getLast(), Unit.MONTHS);
            case YEARS_BETWEEN -> between(with.getFirst(), with.getLast(), Unit.YEARS);
            case YEAR_OF ->
                with.getFirst() instanceof Span date
                        ? new BigDecimal(date.from().getYear())
                        : null;
            case LENGTH ->
                with.getFirst() instanceof String text
                        ? new BigDecimal(text.codePoints().count())
                        : null;
            case PROVINCE -> with.getFirst() instanceof String[] place && !place[0].isEmpty() ? place[0] : null;
            case COMMUNE -> with.getFirst() instanceof String[] place && !place[1].isEmpty() ? place[1] : null;
        };
    }

    private static @Nullable BigDecimal between(@Nullable Object from, @Nullable Object to, Unit unit) {
        if (!(from instanceof Span one) || !(to instanceof Span other)) return null;
        Period period = Period.between(one.to(), other.from());
        return new BigDecimal(
                switch (unit) {
                    case DAYS -> other.from().toEpochDay() - one.to().toEpochDay();
                    case MONTHS -> period.toTotalMonths();
                    case YEARS -> (long) period.getYears();
                });
    }

    private static @Nullable Object gathered(Expression.Gathered one, Scope scope) {
        List<Scope> rows = new ArrayList<>();
        for (int i = 0; i < scope.rows(one.group()); i++) rows.add(scope.row(one.group(), i));
        List<Scope> chosen = new ArrayList<>();
        for (Scope row : rows) if (one.where() == null || yes(one.where(), row)) chosen.add(row);
        List<Object> column = new ArrayList<>();
        for (Scope row : chosen) {
            Object cell = plain(row.answer(one.group() + "." + one.column()));
            if (cell instanceof BigDecimal || cell instanceof Span) column.add(cell);
        }
        return switch (one.what()) {
            case COUNT -> new BigDecimal(one.where() == null ? counted(one.group(), scope) : chosen.size());
            case ANY -> !chosen.isEmpty();
            case EVERY -> chosen.size() == rows.size();
            case SUM -> {
                BigDecimal sum = BigDecimal.ZERO;
                for (Object cell : column) if (cell instanceof BigDecimal number) sum = sum.add(number);
                yield fit(sum);
            }
            case LEAST -> best("<", column);
            case GREATEST -> best(">", column);
        };
    }

    private static @Nullable Object best(String sign, List<Object> column) {
        Object best = null;
        for (Object cell : column) if (best == null || compare(sign, cell, best)) best = cell;
        return best;
    }

    private static int counted(String name, Scope scope) {
        Object value = plain(scope.answer(name));
        return value instanceof Integer count ? count : value instanceof Set<?> set ? set.size() : scope.rows(name);
    }
}
