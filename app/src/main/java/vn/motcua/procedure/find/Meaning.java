package vn.motcua.procedure.find;

import java.util.List;

/**
 * What a question is taken to mean.
 *
 * @param parts what is looked for, in order; empty if nothing that tells was typed
 * @param corrected the question with what was mistyped put right, plain; empty if nothing was
 */
record Meaning(List<Part> parts, String corrected) {

    /** True if words of the law were found for something in it: they are surer than what else was typed. */
    boolean sure() {
        return parts.stream().anyMatch(part -> part.first().words().size() > 1);
    }

    /** One thing looked for, in one of several ways; the first counts most. */
    record Part(List<Way> ways) {
        Way first() {
            return ways.getFirst();
        }
    }

    /**
     * Words that may stand for what was typed.
     *
     * @param words in order
     * @param weight up to 1: how sure it is that this was meant
     */
    record Way(List<Syllable> words, double weight) {}
}
