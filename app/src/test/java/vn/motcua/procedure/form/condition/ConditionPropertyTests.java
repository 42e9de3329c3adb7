package vn.motcua.procedure.form.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.Refused;

/** What holds for every expression, also for one that makes no sense, and every set of answers. */
class ConditionPropertyTests {

    @Property(tries = 3000)
    void itHasTheValueThatANaiveReadingGives(@ForAll("expressions") Expression one, @ForAll("answers") Scope given) {
        Object naive = Oracle.value(one, given);
        Object ours = Oracle.plain(Evaluator.evaluate(one, given));
        if (naive instanceof BigDecimal number)
            assertThat(ours)
                    .as(Printer.print(one))
                    .isInstanceOfSatisfying(
                            BigDecimal.class, found -> assertThat(found).isEqualByComparingTo(number));
        else assertThat(ours).as(Printer.print(one)).isEqualTo(naive);
    }

    @Property(tries = 1500)
    void printedAndReadBackItIsTheSame(@ForAll("expressions") Expression one) {
        assertThat(Reader.read(Printer.print(one))).isEqualTo(one);
    }

    @Property(tries = 1500)
    void evaluatedTwiceItIsTheSame(@ForAll("expressions") Expression one, @ForAll("answers") Scope given) {
        assertThat(Evaluator.evaluate(one, given)).isEqualTo(Evaluator.evaluate(one, given));
    }

    @Property(tries = 1500)
    void whatIsWellTypedHasAValueOfItsTypeOrNone(
            @ForAll("expressions") Expression one, @ForAll("answers") Scope given) {
        ValueType type = typeOf(one);
        if (type == null) return;
        Value value = Evaluator.evaluate(one, given);
        assertThat(value instanceof Value.Missing || is(type, value))
                .as(Printer.print(one))
                .isTrue();
    }

    private static @Nullable ValueType typeOf(Expression one) {
        try {
            return TypeCheck.of(one, Cases.VOCABULARY, null).base();
        } catch (Refused ill) {
            return null;
        }
    }

    private static boolean is(ValueType type, Value value) {
        return switch (type) {
            case TRUTH -> value instanceof Value.Truth;
            case NUMBER -> value instanceof Value.Num;
            case TEXT -> value instanceof Value.Text;
            case DATE -> value instanceof Value.Day;
            case CHOICES -> value instanceof Value.Choices;
            case ITEMS -> value instanceof Value.Items;
            case ADDRESS -> value instanceof Value.Place;
            case PERIOD -> value instanceof Value.Period;
        };
    }

    @Provide
    Arbitrary<Scope> answers() {
        Arbitrary<String> parts = Arbitraries.of(
                "a=0",
                "a=18",
                "b=2.5",
                "t=x",
                "u=x",
                "m=SINGLE",
                "m=MARRIED",
                "s={BANK,CASH}",
                "s={}",
                "f=yes",
                "f=no",
                "h=yes",
                "d=2008-11-25",
                "d=1946",
                "d=2024-02-29",
                "e=1946-05",
                "e=2026-11-25",
                "w=01/00004",
                "p=2",
                "kids=[birth:2020-01-01,weight:12,ill:yes|weight:3|birth:2010]",
                "kids=[ill:no]");
        return parts.list().ofMaxSize(8).map(list -> Cases.Answers.of(String.join(";", list)));
    }

    @Provide
    Arbitrary<Expression> expressions() {
        return level(3, false);
    }

    private static Arbitrary<Expression> level(int depth, boolean inRows) {
        if (depth == 0) return leaf(inRows);
        Arbitrary<Expression> below = Arbitraries.lazy(() -> level(depth - 1, inRows));
        List<Arbitrary<Expression>> all = new ArrayList<>(List.of(
                leaf(inRows),
                below.map(Expression.Not::new),
                below.map(Expression.Exists::new),
                below.list().ofMinSize(2).ofMaxSize(3).map(Expression.All::new),
                below.list().ofMinSize(2).ofMaxSize(3).map(Expression.Any::new),
                Combinators.combine(Arbitraries.of(Comparison.values()), below, below)
                        .as(Expression.Compare::new),
                Combinators.combine(Arbitraries.of(Arithmetic.values()), below, below)
                        .as(Expression.Calculation::new),
                Combinators.combine(below, Arbitraries.of(Unit.values())).as(Expression.Span::new),
                Combinators.combine(below, literals().list().ofMinSize(1).ofMaxSize(3))
                        .as(Expression.In::new),
                Combinators.combine(below, Arbitraries.of("BANK", "x\"y\\")).as(Expression.Has::new),
                Arbitraries.of(Function.values())
                        .flatMap(function -> below.list()
                                .ofSize(function.takes().size())
                                .map(parts -> new Expression.Call(function, parts)))));
        if (!inRows) all.add(gathered(depth - 1));
        return Arbitraries.oneOf(all);
    }

    private static Arbitrary<Expression> gathered(int depth) {
        Arbitrary<Expression> where = level(depth, true);
        return Arbitraries.of(Gathering.values()).flatMap(what -> {
            if (what.ofColumn())
                return Combinators.combine(Arbitraries.of("birth", "weight", "ill"), where.injectNull(0.4))
                        .as((column, condition) -> new Expression.Gathered(what, "kids", column, condition));
            return where.injectNull(what == Gathering.COUNT ? 0.4 : 0)
                    .map(condition -> new Expression.Gathered(what, "kids", null, condition));
        });
    }

    private static Arbitrary<Expression> leaf(boolean inRows) {
        Set<String> names = Set.of("kids.birth", "kids.weight", "kids.ill");
        return Arbitraries.oneOf(
                literals(),
                Arbitraries.of(true, false).map(Expression.TruthLiteral::new),
                Arbitraries.of(Cases.FIELDS.keySet().stream()
                                .filter(name -> inRows || !names.contains(name))
                                .toList())
                        .map(Expression.Answer::new));
    }

    private static Arbitrary<Expression> literals() {
        return Arbitraries.oneOf(
                Arbitraries.of("0", "1", "-3", "2.5", "18", "999999999999999")
                        .map(BigDecimal::new)
                        .map(Expression.NumberLiteral::new),
                Arbitraries.of("", "x", "SINGLE", "a\"\\b").map(Expression.TextLiteral::new),
                Arbitraries.of("2024-02-29", "0001-01-01", "9999-12-31", "2026-11-25")
                        .map(text -> new Expression.DateLiteral(
                                PartialDate.read(text).orElseThrow())));
    }
}
