package vn.motcua.procedure.form.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads expressions. What it cannot read it refuses, naming the place; it never reads for long: texts and depth have a limit. */
public final class Reader {

    /** The most letters of one expression. */
    public static final int LONGEST = 4000;

    private static final int DEEPEST = 40;
    private static final Set<String> WORDS =
            Set.of("and", "or", "not", "in", "has", "exists", "where", "true", "false");

    private final List<Token> tokens;
    private int at;
    private int depth;

    private Reader(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The expression that a text writes. */
    public static Expression read(String text) {
        if (text.length() > LONGEST) throw ConditionRefusal.CONDITION_TOO_LONG.because(LONGEST);
        Reader reader = new Reader(Tokens.of(text));
        Expression expression = reader.any();
        if (reader.token().kind() != Token.Kind.END) throw reader.notRead();
        return expression;
    }

    /** True if the language has this word for itself, so that no field can be called so. */
    public static boolean reserved(String name) {
        return WORDS.contains(name)
                || Unit.of(name).isPresent()
                || Function.of(name).isPresent()
                || Gathering.of(name).isPresent();
    }

    private Expression any() {
        if (++depth > DEEPEST) throw ConditionRefusal.CONDITION_TOO_DEEP.because(token().at(), DEEPEST);
        List<Expression> parts = new ArrayList<>(List.of(all()));
        while (took("or")) parts.add(all());
        depth--;
        return parts.size() == 1 ? parts.getFirst() : new Expression.Any(List.copyOf(parts));
    }

    private Expression all() {
        List<Expression> parts = new ArrayList<>(List.of(not()));
        while (took("and")) parts.add(not());
        return parts.size() == 1 ? parts.getFirst() : new Expression.All(List.copyOf(parts));
    }

    private Expression not() {
        if (!took("not")) return comparison();
        if (++depth > DEEPEST) throw ConditionRefusal.CONDITION_TOO_DEEP.because(token().at(), DEEPEST);
        Expression of = not();
        depth--;
        return new Expression.Not(of);
    }

    private Expression comparison() {
        Expression left = sum();
        for (Comparison how : Comparison.values())
            if (took(how.sign())) return new Expression.Compare(how, left, sum());
        if (took("has")) return new Expression.Has(left, text());
        if (!took("in")) return left;
        demand("(");
        List<Expression> literals = new ArrayList<>();
        do literals.add(literal());
        while (took(","));
        demand(")");
        return new Expression.In(left, List.copyOf(literals));
    }

    private Expression sum() {
        Expression left = product();
        while (true) {
            if (took("+")) left = new Expression.Calculation(Arithmetic.PLUS, left, product());
            else if (took("-")) left = new Expression.Calculation(Arithmetic.MINUS, left, product());
            else return left;
        }
    }

    private Expression product() {
        Expression left = span();
        while (true) {
            if (took("*")) left = new Expression.Calculation(Arithmetic.TIMES, left, span());
            else if (took("/")) left = new Expression.Calculation(Arithmetic.DIVIDED, left, span());
            else return left;
        }
    }

    private Expression span() {
        Expression amount = primary();
        Optional<Unit> unit = token().kind() == Token.Kind.NAME ? Unit.of(token().text()) : Optional.empty();
        if (unit.isEmpty()) return amount;
        at++;
        return new Expression.Span(amount, unit.get());
    }

    private Expression primary() {
        Token token = token();
        if (token.kind() != Token.Kind.NAME && !token.is("(")) return literal();
        at++;
        if (token.is("(")) return closed(any());
        if (token.is("true") || token.is("false")) return new Expression.TruthLiteral(token.is("true"));
        if (token().is("(")) return call(token);
        if (WORDS.contains(token.text())) throw ConditionRefusal.NOT_READ.because(token.at(), token.text());
        return new Expression.Answer(token.text());
    }

    private Expression call(Token name) {
        demand("(");
        if (name.is("exists")) return closed(new Expression.Exists(any()));
        Optional<Gathering> gathering = Gathering.of(name.text());
        if (gathering.isPresent()) return gathered(gathering.get());
        Function function =
                Function.of(name.text()).orElseThrow(() -> ConditionRefusal.NOT_READ.because(name.at(), name.text()));
        List<Expression> parts = new ArrayList<>();
        for (int i = 0; i < function.takes().size(); i++) {
            if (i > 0) demand(",");
            parts.add(any());
        }
        return closed(new Expression.Call(function, List.copyOf(parts)));
    }

    private Expression gathered(Gathering what) {
        Token name = token();
        if (name.kind() != Token.Kind.NAME) throw notRead();
        at++;
        int dot = name.text().indexOf('.');
        if (what.ofColumn() != dot > 0) throw ConditionRefusal.NOT_READ.because(name.at(), name.text());
        Expression where = condition(what);
        return closed(new Expression.Gathered(
                what,
                dot < 0 ? name.text() : name.text().substring(0, dot),
                dot < 0 ? null : name.text().substring(dot + 1),
                where));
    }

    private @Nullable Expression condition(Gathering what) {
        boolean needed = what == Gathering.ANY || what == Gathering.EVERY;
        if (needed && !token().is("where")) throw notRead();
        return took("where") ? any() : null;
    }

    private Expression literal() {
        Token token = token();
        boolean negative = took("-");
        Token value = token();
        at++;
        if (value.kind() == Token.Kind.NUMBER) {
            BigDecimal amount = new BigDecimal(value.text());
            return new Expression.NumberLiteral(negative ? amount.negate() : amount);
        }
        if (!negative && value.kind() == Token.Kind.TEXT) return new Expression.TextLiteral(value.text());
        if (!negative && value.kind() == Token.Kind.DATE)
            return new Expression.DateLiteral(PartialDate.read(value.text())
                    .orElseThrow(() -> ConditionRefusal.NOT_READ.because(value.at(), value.text())));
        throw ConditionRefusal.NOT_READ.because(token.at(), shown(token));
    }

    private String text() {
        if (token().kind() != Token.Kind.TEXT) throw notRead();
        return tokens.get(at++).text();
    }

    private Expression closed(Expression inner) {
        demand(")");
        return inner;
    }

    private Token token() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private boolean took(String word) {
        if (!token().is(word)) return false;
        at++;
        return true;
    }

    private void demand(String word) {
        if (!took(word)) throw notRead();
    }

    private RuntimeException notRead() {
        return ConditionRefusal.NOT_READ.because(token().at(), shown(token()));
    }

    private static String shown(Token token) {
        return token.kind() == Token.Kind.END ? "…" : token.text();
    }
}
