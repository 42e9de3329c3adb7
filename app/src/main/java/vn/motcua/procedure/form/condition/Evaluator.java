package vn.motcua.procedure.form.condition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the value of an expression. It throws nothing, whatever the expression and the answers: what cannot be computed (a division by
 * zero, a date outside the calendar, types that do not fit) is missing.
 */
public final class Evaluator {

    private static final BigDecimal GREATEST = new BigDecimal("1e24");
    private static final int DECIMALS = 10;

    private final Scope scope;

    private Evaluator(Scope scope) {
        this.scope = scope;
    }

    /** The value. */
    public static Value evaluate(Expression expression, Scope scope) {
        return new Evaluator(scope).value(expression);
    }

    private Value value(Expression expression) {
        return switch (expression) {
            case Expression.TruthLiteral literal -> Value.of(literal.holds());
            case Expression.NumberLiteral literal -> new Value.Num(literal.amount());
            case Expression.TextLiteral literal -> new Value.Text(literal.text());
            case Expression.DateLiteral literal -> new Value.Day(literal.date());
            case Expression.Answer answer -> scope.answer(answer.name());
            case Expression.Not not -> Value.of(!value(not.of()).isTrue());
            case Expression.All all ->
                Value.of(all.parts().stream().allMatch(part -> value(part).isTrue()));
            case Expression.Any any ->
                Value.of(any.parts().stream().anyMatch(part -> value(part).isTrue()));
            case Expression.Compare compare ->
                Value.of(compared(compare.how(), value(compare.left()), value(compare.right())));
            case Expression.In in -> in(in);
            case Expression.Has has ->
                Value.of(value(has.of()) instanceof Value.Choices choices
                        && choices.chosen().contains(has.choice()));
            case Expression.Exists exists -> Value.of(present(value(exists.of())));
            case Expression.Calculation calculation ->
                calculated(calculation.how(), value(calculation.left()), value(calculation.right()));
            case Expression.Span span -> span(value(span.amount()), span.unit());
            case Expression.Call call ->
                called(call.function(), call.parts().stream().map(this::value).toList());
            case Expression.Gathered gathered -> scope.remembered(gathered, () -> gathered(gathered));
        };
    }

    /** True if something was answered: not missing, not nothing chosen, not no rows. */
    public static boolean present(Value value) {
        return switch (value) {
            case Value.Missing ignored -> false;
            case Value.Choices choices -> !choices.chosen().isEmpty();
            case Value.Items items -> items.count() > 0;
            default -> true;
        };
    }

    private Value in(Expression.In in) {
        Value of = value(in.of());
        return Value.of(in.literals().stream().anyMatch(one -> compared(Comparison.EQUAL, of, value(one))));
    }

    private static boolean compared(Comparison how, Value left, Value right) {
        return switch (left) {
            case Value.Num one
            when right instanceof Value.Num other -> how.holds(one.amount().compareTo(other.amount()));
            case Value.Day one when right instanceof Value.Day other -> dates(how, one.date(), other.date());
            case Value.Text one
            when right instanceof Value.Text other && !how.ordered() ->
                how.holds(one.text().equals(other.text()) ? 0 : 1);
            case Value.Truth one
            when right instanceof Value.Truth other && !how.ordered() ->
                how.holds(one.holds() == other.holds() ? 0 : 1);
            default -> false;
        };
    }

    /** True if it holds for every day that the two can be. */
    private static boolean dates(Comparison how, PartialDate left, PartialDate right) {
        return switch (how) {
            case EQUAL -> left.equals(right);
            case DIFFERENT ->
                left.last().isBefore(right.first()) || left.first().isAfter(right.last());
            case LESS -> left.last().isBefore(right.first());
            case AT_MOST -> !left.last().isAfter(right.first()) || left.equals(right);
            case MORE -> left.first().isAfter(right.last());
            case AT_LEAST -> !left.first().isBefore(right.last()) || left.equals(right);
        };
    }

    private static Value calculated(Arithmetic how, Value left, Value right) {
        return switch (left) {
            case Value.Num one when right instanceof Value.Num other -> number(how, one.amount(), other.amount());
            case Value.Day one when right instanceof Value.Period period -> shifted(how, one.date(), period);
            case Value.Day one
            when right instanceof Value.Day other && how == Arithmetic.MINUS ->
                Value.of(other.date().until(one.date(), Unit.DAYS));
            default -> Value.MISSING;
        };
    }

    private static Value number(Arithmetic how, BigDecimal left, BigDecimal right) {
        if (how == Arithmetic.DIVIDED && right.signum() == 0) return Value.MISSING;
        BigDecimal result = switch (how) {
            case PLUS -> left.add(right);
            case MINUS -> left.subtract(right);
            case TIMES -> left.multiply(right);
            case DIVIDED -> left.divide(right, DECIMALS, RoundingMode.HALF_UP);
        };
        return bounded(result);
    }

    private static Value bounded(BigDecimal number) {
        if (number.abs().compareTo(GREATEST) > 0) return Value.MISSING;
        return new Value.Num(number.scale() > DECIMALS ? number.setScale(DECIMALS, RoundingMode.HALF_UP) : number);
    }

    private static Value shifted(Arithmetic how, PartialDate date, Value.Period period) {
        if (how != Arithmetic.PLUS && how != Arithmetic.MINUS) return Value.MISSING;
        long amount = how == Arithmetic.PLUS ? period.amount() : -period.amount();
        return date.plus(amount, period.unit()).<Value>map(Value.Day::new).orElse(Value.MISSING);
    }

    private static Value span(Value amount, Unit unit) {
        if (!(amount instanceof Value.Num number)) return Value.MISSING;
        BigDecimal whole = number.amount().setScale(0, RoundingMode.DOWN);
        boolean fits =
                whole.compareTo(number.amount()) == 0 && whole.abs().compareTo(BigDecimal.valueOf(4_000_000)) <= 0;
        return fits ? new Value.Period(whole.longValue(), unit) : Value.MISSING;
    }

    private Value called(Function function, List<Value> with) {
        return switch (function) {
            case TODAY -> new Value.Day(PartialDate.of(scope.today()));
            case AGE -> between(with.getFirst(), new Value.Day(PartialDate.of(scope.today())), Unit.YEARS);
            case DAYS_BETWEEN -> between(with.getFirst(), with.getLast(), Unit.DAYS);
            case MONTHS_BETWEEN -> between(with.getFirst(), with.getLast(), Unit.MONTHS);
            case YEARS_BETWEEN -> between(with.getFirst(), with.getLast(), Unit.YEARS);
            case YEAR_OF ->
                with.getFirst() instanceof Value.Day day ? Value.of(day.date().year()) : Value.MISSING;
            case LENGTH ->
                with.getFirst() instanceof Value.Text text
                        ? Value.of(text.text().codePointCount(0, text.text().length()))
                        : Value.MISSING;
            case PROVINCE -> with.getFirst() instanceof Value.Place place ? text(place.province()) : Value.MISSING;
            case COMMUNE -> with.getFirst() instanceof Value.Place place ? text(place.commune()) : Value.MISSING;
        };
    }

    private static Value text(String code) {
        return code.isEmpty() ? Value.MISSING : new Value.Text(code);
    }

    private static Value between(Value from, Value to, Unit unit) {
        return from instanceof Value.Day one && to instanceof Value.Day other
                ? Value.of(one.date().until(other.date(), unit))
                : Value.MISSING;
    }

    private Value gathered(Expression.Gathered gathered) {
        String group = gathered.group();
        Stream<Scope> rows = IntStream.range(0, scope.rows(group))
                .mapToObj(index -> scope.row(group, index))
                .filter(row -> gathered.what() == Gathering.EVERY
                        || gathered.where() == null
                        || evaluate(gathered.where(), row).isTrue());
        return switch (gathered.what()) {
            case COUNT -> gathered.where() == null ? count(group) : Value.of(rows.count());
            case ANY -> Value.of(rows.findAny().isPresent());
            case EVERY ->
                Value.of(gathered.where() == null
                        || rows.allMatch(row -> evaluate(gathered.where(), row).isTrue()));
            case SUM, LEAST, GREATEST ->
                column(gathered.what(), rows.map(row -> row.answer(group + "." + gathered.column())));
        };
    }

    private Value count(String name) {
        return switch (scope.answer(name)) {
            case Value.Items items -> Value.of(items.count());
            case Value.Choices choices -> Value.of(choices.chosen().size());
            default -> Value.of(scope.rows(name));
        };
    }

    private static Value column(Gathering what, Stream<Value> values) {
        List<Value> present = values.filter(value -> value instanceof Value.Num || value instanceof Value.Day)
                .toList();
        if (what == Gathering.SUM)
            return bounded(present.stream()
                    .map(value -> value instanceof Value.Num num ? num.amount() : BigDecimal.ZERO)
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        Comparison better = what == Gathering.LEAST ? Comparison.LESS : Comparison.MORE;
        return present.stream()
                .filter(Objects::nonNull)
                .reduce((one, other) -> compared(better, other, one) ? other : one)
                .orElse(Value.MISSING);
    }
}
