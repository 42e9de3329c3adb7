package vn.motcua.procedure.form.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An expression of the language, as it was read. {@link Printer} writes it, {@link Evaluator} finds its value, {@link TypeCheck} judges it. */
public sealed interface Expression {

    /** What it is made of. */
    default List<Expression> parts() {
        return List.of();
    }

    /** The names of all fields that its value depends on: {@code field}, {@code group} or {@code group.column}. */
    default Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        parts().forEach(part -> names.addAll(part.names()));
        return names;
    }

    /** Yes or no, written out. */
    record TruthLiteral(boolean holds) implements Expression {}

    /** A number, written out. */
    record NumberLiteral(BigDecimal amount) implements Expression {}

    /** A text or a choice, written out. */
    record TextLiteral(String text) implements Expression {}

    /** A date, written out. */
    record DateLiteral(PartialDate date) implements Expression {}

    /**
     * The answer to a field.
     *
     * @param name {@code field}, or {@code group.column} for the row that is being looked at
     */
    record Answer(String name) implements Expression {
        @Override
        public Set<String> names() {
            return Set.of(name);
        }
    }

    /** What does not hold. */
    record Not(Expression of) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(of);
        }
    }

    /** All of these, two at least. */
    record All(List<Expression> parts) implements Expression {}

    /** Any of these, two at least. */
    record Any(List<Expression> parts) implements Expression {}

    /** Two values compared. */
    record Compare(Comparison how, Expression left, Expression right) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** A value that is one of several literals. */
    record In(Expression of, List<Expression> literals) implements Expression {
        @Override
        public List<Expression> parts() {
            return Stream.concat(Stream.of(of), literals.stream()).toList();
        }
    }

    /** A set of choices that holds one. */
    record Has(Expression of, String choice) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(of);
        }
    }

    /** Something that was answered. */
    record Exists(Expression of) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(of);
        }
    }

    /** Arithmetic on two values. */
    record Calculation(Arithmetic how, Expression left, Expression right) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** So many days, months or years. */
    record Span(Expression amount, Unit unit) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(amount);
        }
    }

    /** A function of values. */
    record Call(Function function, List<Expression> parts) implements Expression {}

    /**
     * Something asked of all rows of a group.
     *
     * @param what is asked
     * @param group the group; for a count also a field of files or of several choices
     * @param column the column gathered, or {@code null}
     * @param where for which rows, or {@code null} for all
     */
    record Gathered(
            Gathering what,
            String group,
            @Nullable String column,
            @Nullable Expression where) implements Expression {
        @Override
        public List<Expression> parts() {
            return where == null ? List.of() : List.of(where);
        }

        @Override
        public Set<String> names() {
            Set<String> names = new LinkedHashSet<>(List.of(group));
            if (column != null) names.add(group + "." + column);
            if (where != null) names.addAll(where.names());
            return names;
        }
    }

    /** This and everything in it. */
    default List<Expression> everything() {
        List<Expression> all = new ArrayList<>(List.of(this));
        parts().forEach(part -> all.addAll(part.everything()));
        return all;
    }
}
