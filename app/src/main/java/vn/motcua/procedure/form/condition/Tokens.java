package vn.motcua.procedure.form.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text of the language into words. */
final class Tokens {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(?:\\.\\d{1,6})?");
    private static final Pattern SIGN = Pattern.compile("!=|<=|>=|[=<>+\\-*/(),]");

    private final String text;
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        Tokens tokens = new Tokens(text);
        List<Token> all = new ArrayList<>();
        do all.add(tokens.next());
        while (all.getLast().kind() != Token.Kind.END);
        return all;
    }

    private Token next() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
        int from = at;
        if (from == text.length()) return new Token(Token.Kind.END, "", from + 1);
        if (text.charAt(from) == '"') return new Token(Token.Kind.TEXT, quoted(), from + 1);
        if (take(NAME)) return token(Token.Kind.NAME, from);
        if (take(DATE)) return token(Token.Kind.DATE, from);
        if (take(NUMBER)) return token(Token.Kind.NUMBER, from);
        if (take(SIGN)) return token(Token.Kind.SIGN, from);
        throw ConditionRefusal.NOT_READ.because(from + 1, rest(from));
    }

    private Token token(Token.Kind kind, int from) {
        return new Token(kind, text.substring(from, at), from + 1);
    }

    private boolean take(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) return false;
        at = matcher.end();
        return true;
    }

    private String quoted() {
        int from = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) at++;
            value.append(text.charAt(at++));
        }
        if (at == text.length()) throw ConditionRefusal.NOT_READ.because(from + 1, rest(from));
        at++;
        return value.toString();
    }

    private String rest(int from) {
        return text.substring(from, Math.min(text.length(), from + 20));
    }
}
