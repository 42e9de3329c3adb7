package vn.motcua.kernel.text;

import java.util.List;

/**
 * A sentence inside a sentence: given as a value to a message, it is worded in the reader's language.
 *
 * @param key its message key
 * @param args the values that it names
 */
public record Phrase(String key, List<Object> args) {

    public Phrase {
        args = List.copyOf(args);
    }
}
