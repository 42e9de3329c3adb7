package vn.motcua.procedure.find;

import java.util.Set;

/** Which syllables the names of procedures use, and which follow one another. */
interface Vocabulary {

    /** In how many names a plain syllable stands. */
    int names(String plain);

    /** In how many names one stands right before another. */
    int pairs(String first, String second);

    /** All syllables. */
    Set<String> all();

    /** How many names there are. */
    int size();

    /** How much a syllable tells: little if many names have it. */
    default double tells(String plain) {
        return Math.log(1 + (size() + 1.0) / (names(plain) + 0.5));
    }
}
