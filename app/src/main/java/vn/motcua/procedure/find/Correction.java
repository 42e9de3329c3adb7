package vn.motcua.procedure.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What may have been meant by a syllable that nobody knows, or that does not go with its neighbours: what fits them comes first. */
final class Correction {

    private static final double KEYBOARD = 0.95;
    private static final double SOUND = 0.8;
    private static final double MISTAKE = 0.6;
    private static final int LISTED = 5; // a pair in the list of words counts as in so many names
    private static final int WAYS = 3;
    private static final int PARTS = 3;

    private final WordList list;
    private final Vocabulary names;

    Correction(WordList list, Vocabulary names) {
        this.list = list;
        this.names = names;
    }

    /**
     * A candidate.
     *
     * @param support how often it stands beside its neighbours
     * @param sound true if it differs by how it sounds, or by what a keyboard leaves, rather than by a slip
     */
    record Candidate(String plain, double score, int support, boolean sound) {
        boolean fits() {
            return support > 0;
        }
    }

    boolean known(String plain) {
        return names.names(plain) > 0
                || list.knows(plain)
                || plain.chars().anyMatch(Character::isDigit) && plain.chars().allMatch(Character::isDigit);
    }

    private int pair(String first, String second) {
        return names.pairs(first, second) + (list.knowsPair(first, second) ? LISTED : 0);
    }

    /** How often a syllable stands between its neighbours. */
    int support(String before, String plain, String after) {
        return pair(before, plain) + pair(plain, after);
    }

    /** The best candidates, best first, without the syllable itself. */
    List<Candidate> of(String typed, String before, String after) {
        Map<String, Double> found = new LinkedHashMap<>();
        for (String reading : Keyboard.readings(typed)) if (known(reading)) found.put(reading, KEYBOARD);
        if (typed.length() > 1) {
            near(typed, names.all(), found);
            near(typed, list.known(), found);
        }
        List<Candidate> all = new ArrayList<>();
        found.forEach((plain, weight) -> all.add(candidate(plain, weight, before, after)));
        all.sort(Comparator.comparingDouble(Candidate::score).reversed());
        boolean fits = !all.isEmpty() && all.getFirst().fits();
        return all.stream().filter(one -> one.fits() || !fits).limit(WAYS).toList();
    }

    private static void near(String typed, Iterable<String> words, Map<String, Double> found) {
        for (String word : words) {
            if (word.equals(typed) || found.containsKey(word)) continue;
            if (Nearness.soundsAlike(typed, word)) found.put(word, SOUND);
            else if (Nearness.oneMistake(typed, word)) found.put(word, MISTAKE);
        }
    }

    private Candidate candidate(String plain, double weight, String before, String after) {
        int support = support(before, plain, after);
        int fits = (pair(before, plain) > 0 ? 1 : 0) + (pair(plain, after) > 0 ? 1 : 0);
        double often = Math.log(2 + names.names(plain) + (list.knows(plain) ? 5 : 0));
        return new Candidate(plain, weight * often * (1 + 4 * fits), support, weight > MISTAKE);
    }

    /** Words written without the spaces between them, taken apart; the word alone if it cannot be. */
    List<String> apart(String typed) {
        if (typed.length() < 5 || known(typed)) return List.of(typed);
        for (int parts = 2; parts <= PARTS + 1; parts++) {
            List<String> cut = cut(typed, parts, "");
            if (!cut.isEmpty()) return cut;
        }
        return List.of(typed);
    }

    private List<String> cut(String rest, int parts, String before) {
        if (parts == 1) return known(rest) && rest.length() > 1 && pair(before, rest) > 0 ? List.of(rest) : List.of();
        for (int end = Math.min(6, rest.length() - 2); end >= 2; end--) {
            String head = rest.substring(0, end);
            if (!known(head) || !before.isEmpty() && pair(before, head) == 0) continue;
            List<String> tail = cut(rest.substring(end), parts - 1, head);
            if (tail.isEmpty()) continue;
            List<String> all = new ArrayList<>(List.of(head));
            all.addAll(tail);
            return all;
        }
        return List.of();
    }
}
