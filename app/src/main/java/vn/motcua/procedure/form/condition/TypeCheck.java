package vn.motcua.procedure.form.condition;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges an expression when it is written, so that nothing is left to go wrong when it is evaluated. */
public final class TypeCheck {

    private static final Set<ValueType> ORDERED = Set.of(ValueType.NUMBER, ValueType.DATE);
    private static final Set<ValueType> EQUATED =
            Set.of(ValueType.TRUTH, ValueType.NUMBER, ValueType.TEXT, ValueType.DATE);

    private final Vocabulary vocabulary;
    private final @Nullable String rows;

    private TypeCheck(Vocabulary vocabulary, @Nullable String rows) {
        this.vocabulary = vocabulary;
        this.rows = rows;
    }

    /**
     * Refuses an expression that does not give what is needed.
     *
     * @param rows the group in whose rows it stands, or {@code null}
     */
    public static void check(Expression expression, Vocabulary vocabulary, @Nullable String rows, ValueType needed) {
        new TypeCheck(vocabulary, rows).demand(expression, needed);
    }

    /** The type of an expression; refused if it has none. */
    public static Type of(Expression expression, Vocabulary vocabulary, @Nullable String rows) {
        return new TypeCheck(vocabulary, rows).type(expression);
    }

    private Type type(Expression expression) {
        return switch (expression) {
            case Expression.TruthLiteral ignored -> Type.of(ValueType.TRUTH);
            case Expression.NumberLiteral ignored -> Type.of(ValueType.NUMBER);
            case Expression.TextLiteral ignored -> Type.of(ValueType.TEXT);
            case Expression.DateLiteral ignored -> Type.of(ValueType.DATE);
            case Expression.Answer answer -> named(answer.name());
            case Expression.Not not -> truth(List.of(not.of()));
            case Expression.All all -> truth(all.parts());
            case Expression.Any any -> truth(any.parts());
            case Expression.Compare compare -> compared(compare);
            case Expression.In in -> in(in);
            case Expression.Has has -> has(has);
            case Expression.Exists exists -> existing(exists);
            case Expression.Calculation calculation -> calculated(calculation);
            case Expression.Span span -> {
                demand(span.amount(), ValueType.NUMBER);
                yield Type.of(ValueType.PERIOD);
            }
            case Expression.Call call -> {
                for (int i = 0; i < call.parts().size(); i++)
                    demand(call.parts().get(i), call.function().takes().get(i));
                yield Type.of(call.function().gives());
            }
            case Expression.Gathered gathered -> gathered(gathered);
        };
    }

    private Type named(String name) {
        int dot = name.indexOf('.');
        Type type = vocabulary.type(name).orElseThrow(() -> ConditionRefusal.NO_SUCH_FIELD.because(name));
        if (dot > 0 && !name.substring(0, dot).equals(rows)) throw ConditionRefusal.OUTSIDE_ITS_ROWS.because(name);
        return type;
    }

    private Type truth(List<Expression> parts) {
        parts.forEach(part -> demand(part, ValueType.TRUTH));
        return Type.of(ValueType.TRUTH);
    }

    private Type compared(Expression.Compare compare) {
        Type left = type(compare.left());
        Type right = same(left, compare.right());
        if (!(compare.how().ordered() ? ORDERED : EQUATED).contains(left.base()))
            throw ConditionRefusal.WRONG_TYPE.because(
                    Printer.print(compare.left()),
                    left.base(),
                    compare.how().ordered() ? ValueType.NUMBER : ValueType.TEXT);
        choice(compare.left(), left, compare.right());
        choice(compare.right(), right, compare.left());
        return Type.of(ValueType.TRUTH);
    }

    private Type in(Expression.In in) {
        Type of = type(in.of());
        if (!EQUATED.contains(of.base()))
            throw ConditionRefusal.WRONG_TYPE.because(Printer.print(in.of()), of.base(), ValueType.TEXT);
        in.literals().forEach(literal -> {
            same(of, literal);
            choice(in.of(), of, literal);
        });
        return Type.of(ValueType.TRUTH);
    }

    private Type has(Expression.Has has) {
        demand(has.of(), ValueType.CHOICES);
        choice(has.of(), type(has.of()), new Expression.TextLiteral(has.choice()));
        return Type.of(ValueType.TRUTH);
    }

    private Type existing(Expression.Exists exists) {
        type(exists.of());
        return Type.of(ValueType.TRUTH);
    }

    private Type calculated(Expression.Calculation calculation) {
        Arithmetic how = calculation.how();
        Type left = type(calculation.left());
        boolean shift = how == Arithmetic.PLUS || how == Arithmetic.MINUS;
        if (shift && left.base() == ValueType.DATE) {
            Type right = type(calculation.right());
            if (right.base() == ValueType.PERIOD) return left;
            if (right.base() == ValueType.DATE && how == Arithmetic.MINUS) return Type.of(ValueType.NUMBER);
            throw ConditionRefusal.TYPES_DIFFER.because(
                    Printer.print(calculation.left()), left.base(), Printer.print(calculation.right()), right.base());
        }
        demand(calculation.left(), ValueType.NUMBER);
        demand(calculation.right(), ValueType.NUMBER);
        return left;
    }

    private Type gathered(Expression.Gathered gathered) {
        String name = gathered.group();
        Type type = vocabulary.type(name).orElseThrow(() -> ConditionRefusal.NO_SUCH_FIELD.because(name));
        boolean countable = gathered.what() == Gathering.COUNT
                && gathered.where() == null
                && (type.base() == ValueType.CHOICES || type.base() == ValueType.ITEMS);
        if (!countable && !vocabulary.group(name)) throw ConditionRefusal.NO_GROUP.because(name);
        TypeCheck inside = new TypeCheck(vocabulary, name);
        if (gathered.where() != null) inside.demand(gathered.where(), ValueType.TRUTH);
        if (gathered.column() == null)
            return Type.of(gathered.what() == Gathering.COUNT ? ValueType.NUMBER : ValueType.TRUTH);
        Expression column = new Expression.Answer(name + "." + gathered.column());
        Type of = inside.type(column);
        boolean dates = of.base() == ValueType.DATE && gathered.what() != Gathering.SUM;
        if (!dates) inside.demand(column, ValueType.NUMBER);
        return of;
    }

    private Type same(Type left, Expression right) {
        Type type = type(right);
        if (type.base() != left.base())
            throw ConditionRefusal.WRONG_TYPE.because(Printer.print(right), type.base(), left.base());
        return type;
    }

    private static void choice(Expression of, Type type, Expression literal) {
        if (literal instanceof Expression.TextLiteral text
                && !type.choices().isEmpty()
                && !type.choices().contains(text.text()))
            throw ConditionRefusal.NO_SUCH_CHOICE.because(text.text(), Printer.print(of));
    }

    private void demand(Expression expression, ValueType needed) {
        ValueType is = type(expression).base();
        if (is != needed) throw ConditionRefusal.WRONG_TYPE.because(Printer.print(expression), is, needed);
    }
}
