package vn.motcua.procedure.form.condition;

/**
 * A word of the language.
 *
 * @param kind what it is
 * @param text what it says; of a text what stands between the quotes
 * @param at where it begins, from 1
 */
record Token(Kind kind, String text, int at) {

    enum Kind {
        NAME,
        NUMBER,
        DATE,
        TEXT,
        SIGN,
        END
    }

    boolean is(String word) {
        return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(word);
    }
}
