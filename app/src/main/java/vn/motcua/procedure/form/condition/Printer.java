package vn.motcua.procedure.form.condition;

import java.util.List;
import java.util.stream.Collectors;

/** Writes expressions so that {@link Reader} reads the same back, with no more brackets than that needs. */
public final class Printer {

    private static final int ANY = 1;
    private static final int ALL = 2;
    private static final int NOT = 3;
    private static final int COMPARISON = 4;
    private static final int SUM = 5;
    private static final int PRODUCT = 6;
    private static final int SPAN = 7;
    private static final int PRIMARY = 8;

    private Printer() {}

    /** The text. */
    public static String print(Expression expression) {
        return switch (expression) {
            case Expression.TruthLiteral literal -> Boolean.toString(literal.holds());
            case Expression.NumberLiteral literal -> literal.amount().toPlainString();
            case Expression.TextLiteral literal -> quoted(literal.text());
            case Expression.DateLiteral literal -> literal.date().text();
            case Expression.Answer answer -> answer.name();
            case Expression.Not not -> "not " + within(not.of(), NOT);
            case Expression.All all -> joined(all.parts(), " and ", NOT);
            case Expression.Any any -> joined(any.parts(), " or ", ALL);
            case Expression.Compare compare ->
                within(compare.left(), SUM) + " " + compare.how().sign() + " " + within(compare.right(), SUM);
            case Expression.In in -> within(in.of(), SUM) + " in (" + joined(in.literals(), ", ", PRIMARY) + ")";
            case Expression.Has has -> within(has.of(), SUM) + " has " + quoted(has.choice());
            case Expression.Exists exists -> "exists(" + print(exists.of()) + ")";
            case Expression.Calculation calculation -> calculation(calculation);
            case Expression.Span span ->
                within(span.amount(), PRIMARY) + " " + span.unit().word();
            case Expression.Call call -> call.function().word() + "(" + joined(call.parts(), ", ", ANY) + ")";
            case Expression.Gathered gathered -> gathered(gathered);
        };
    }

    private static String calculation(Expression.Calculation calculation) {
        int level = level(calculation);
        return within(calculation.left(), level) + " " + calculation.how().sign() + " "
                + within(calculation.right(), level + 1);
    }

    private static String gathered(Expression.Gathered gathered) {
        return gathered.what().word() + "(" + gathered.group()
                + (gathered.column() == null ? "" : "." + gathered.column())
                + (gathered.where() == null ? "" : " where " + print(gathered.where())) + ")";
    }

    private static String joined(List<Expression> parts, String between, int level) {
        return parts.stream().map(part -> within(part, level)).collect(Collectors.joining(between));
    }

    private static String within(Expression expression, int least) {
        String text = print(expression);
        return level(expression) < least ? "(" + text + ")" : text;
    }

    private static int level(Expression expression) {
        return switch (expression) {
            case Expression.Any ignored -> ANY;
            case Expression.All ignored -> ALL;
            case Expression.Not ignored -> NOT;
            case Expression.Compare ignored -> COMPARISON;
            case Expression.In ignored -> COMPARISON;
            case Expression.Has ignored -> COMPARISON;
            case Expression.Calculation calculation ->
                calculation.how() == Arithmetic.PLUS || calculation.how() == Arithmetic.MINUS ? SUM : PRODUCT;
            case Expression.Span ignored -> SPAN;
            default -> PRIMARY;
        };
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
