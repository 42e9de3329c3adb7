package vn.motcua.procedure.form.condition;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts expressions into sentences that people understand, in the reader's language. */
public final class Explanation {

    private final Labels labels;

    /** With the labels of a form. */
    public Explanation(Labels labels) {
        this.labels = labels;
    }

    /** What the expression says, such as: “Tình trạng hôn nhân” là “Đã kết hôn” và tuổi tính theo “Ngày sinh” nhỏ hơn 18. */
    public String sentence(Expression expression) {
        return switch (expression) {
            case Expression.TruthLiteral literal -> say(literal.holds() ? Phrasing.YES : Phrasing.NO);
            case Expression.NumberLiteral literal -> literal.amount().toPlainString();
            case Expression.TextLiteral literal -> say(Phrasing.FIELD, literal.text());
            case Expression.DateLiteral literal -> literal.date().shown();
            case Expression.Answer answer -> field(answer.name());
            case Expression.Not not -> say(Phrasing.NOT, condition(not.of()));
            case Expression.All all -> joined(all.parts(), Phrasing.AND);
            case Expression.Any any -> joined(any.parts(), Phrasing.OR);
            case Expression.Compare compare -> compared(compare);
            case Expression.In in -> say(Phrasing.IN, sentence(in.of()), literals(in));
            case Expression.Has has -> say(Phrasing.HAS, sentence(has.of()), choice(has.of(), has.choice()));
            case Expression.Exists exists -> say(Phrasing.EXISTS, sentence(exists.of()));
            case Expression.Calculation calculation ->
                words(calculation.how().key(), bracketed(calculation.left()), bracketed(calculation.right()));
            case Expression.Span span -> words(span.unit().key(), sentence(span.amount()));
            case Expression.Call call ->
                words(
                        call.function().key(),
                        call.parts().stream().map(this::sentence).toArray(String[]::new));
            case Expression.Gathered gathered -> gathered(gathered);
        };
    }

    /** What a condition says: like {@link #sentence}, with a field of yes and no put as “… là Có”. */
    public String condition(Expression expression) {
        return expression instanceof Expression.Answer answer
                ? say(Phrasing.ANSWERED_YES, field(answer.name()))
                : sentence(expression);
    }

    /** Why a condition holds or does not, with these answers: only the parts that decided it. */
    public String because(Expression expression, Scope scope) {
        return reason(expression, scope, Evaluator.evaluate(expression, scope).isTrue());
    }

    private String reason(Expression expression, Scope scope, boolean holds) {
        return switch (expression) {
            case Expression.Not not -> reason(not.of(), scope, !holds);
            case Expression.All all -> decided(all.parts(), scope, holds, holds);
            case Expression.Any any -> decided(any.parts(), scope, holds, !holds);
            default -> leaf(expression, scope, holds);
        };
    }

    /** All parts where all decided, else the first that did. */
    private String decided(List<Expression> parts, Scope scope, boolean holds, boolean allOfThem) {
        return parts.stream()
                .filter(part -> Evaluator.evaluate(part, scope).isTrue() == holds)
                .limit(allOfThem ? parts.size() : 1)
                .map(part -> reason(part, scope, holds))
                .reduce((one, other) -> say(Phrasing.AND, one, other))
                .orElse("");
    }

    private String leaf(Expression expression, Scope scope, boolean holds) {
        List<String> answers = expression.names().stream()
                .filter(name -> !name.contains("."))
                .map(name -> answered(name, scope))
                .filter(text -> !text.isEmpty())
                .toList();
        boolean unanswered = answers.isEmpty() && !expression.names().isEmpty();
        String condition = condition(expression);
        if (holds) return answers.isEmpty() ? condition : say(Phrasing.BECAUSE, condition, String.join(", ", answers));
        return unanswered
                ? say(Phrasing.NOT_ANSWERED, condition)
                : say(Phrasing.NOT_BECAUSE, condition, String.join(", ", answers));
    }

    private String answered(String name, Scope scope) {
        return shown(name, scope.answer(name));
    }

    /** A value as a sentence shows it; empty if it is missing. */
    public String shown(String field, Value value) {
        return switch (value) {
            case Value.Missing ignored -> "";
            case Value.Truth truth -> say(truth.holds() ? Phrasing.YES : Phrasing.NO);
            case Value.Num number -> number.amount().toPlainString();
            case Value.Text text -> labels.choice(field, text.text());
            case Value.Day day -> day.date().shown();
            case Value.Choices choices ->
                choices.chosen().stream()
                        .sorted()
                        .map(one -> labels.choice(field, one))
                        .collect(Collectors.joining(", "));
            case Value.Items items -> Integer.toString(items.count());
            case Value.Place place ->
                Stream.of(place.commune(), place.province())
                        .filter(code -> !code.isEmpty())
                        .map(code -> labels.choice(field, code))
                        .collect(Collectors.joining(", "));
            case Value.Period period -> words(period.unit().key(), Long.toString(period.amount()));
        };
    }

    private String compared(Expression.Compare compare) {
        String left = compare.left() instanceof Expression.TextLiteral text
                ? choice(compare.right(), text.text())
                : sentence(compare.left());
        String right = compare.right() instanceof Expression.TextLiteral text
                ? choice(compare.left(), text.text())
                : sentence(compare.right());
        return words(compare.how().key(), left, right);
    }

    private String literals(Expression.In in) {
        return in.literals().stream()
                .map(one -> one instanceof Expression.TextLiteral text ? choice(in.of(), text.text()) : sentence(one))
                .collect(Collectors.joining(", "));
    }

    private String choice(Expression of, String text) {
        return say(Phrasing.FIELD, of instanceof Expression.Answer answer ? labels.choice(answer.name(), text) : text);
    }

    private String gathered(Expression.Gathered gathered) {
        String group = field(gathered.group());
        String where = gathered.where() == null ? "" : condition(gathered.where());
        String column = gathered.column() == null ? "" : field(gathered.group() + "." + gathered.column());
        String all = switch (gathered.what()) {
            case SUM -> say(Phrasing.SUM_OF, column, group);
            case LEAST -> say(Phrasing.LEAST_OF, column, group);
            case GREATEST -> say(Phrasing.GREATEST_OF, column, group);
            case COUNT, ANY, EVERY -> words(gathered.what().key(), group, where);
        };
        boolean said = gathered.what() == Gathering.ANY || gathered.what() == Gathering.EVERY;
        return where.isEmpty() || said ? all : say(Phrasing.WHERE, all, where);
    }

    private String joined(List<Expression> parts, Phrasing with) {
        return parts.stream()
                .map(part -> part instanceof Expression.Any || part instanceof Expression.All
                        ? say(Phrasing.BRACKETS, sentence(part))
                        : condition(part))
                .reduce((one, other) -> say(with, one, other))
                .orElse("");
    }

    private String bracketed(Expression part) {
        return part instanceof Expression.Calculation ? say(Phrasing.BRACKETS, sentence(part)) : sentence(part);
    }

    private String field(String name) {
        return say(Phrasing.FIELD, labels.field(name));
    }

    private String say(Phrasing phrasing, String... parts) {
        return words(phrasing.key(), parts);
    }

    private String words(String key, String... parts) {
        return labels.words().t(key, (Object[]) parts);
    }
}
