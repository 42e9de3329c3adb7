package vn.motcua.procedure.find;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.procedure.find.Correction.Candidate;
import vn.motcua.procedure.find.Meaning.Part;
import vn.motcua.procedure.find.Meaning.Way;

/** Works out what a question means: puts right what was mistyped, leaves out words of asking, sets the words of the law beside people's own. */
final class Understanding {

    /** The most syllables of a question that are looked at. */
    static final int MOST = 24;

    private static final double SAID = 0.6; // what was typed, where a rule names the words of the law
    private static final double DOUBTFUL =
            0.5; // another syllable, where the typed one exists but goes with no neighbour

    private static final int WELL_SUPPORTED = 3; // stands beside its neighbours in so many names: nothing to put right
    private static final int MUCH_BETTER = 5; // another syllable must stand there so many times as often

    private static final int COMPOUND = 8; // two syllables in so many names are one word

    private final WordList list;
    private final Vocabulary names;
    private final Correction correction;

    Understanding(WordList list, Vocabulary names) {
        this.list = list;
        this.names = names;
        correction = new Correction(list, names);
    }

    /** A syllable as typed or put right, and what else it may be. */
    private record Read(Syllable syllable, List<Way> others) {}

    /** What a question means. */
    Meaning of(String question) {
        List<Syllable> typed = Syllable.of(question);
        List<Read> read = read(apart(typed.subList(0, Math.min(MOST, typed.size()))));
        List<Part> parts = parts(read, true);
        if (parts.isEmpty()) parts = parts(read, false);
        String text = Syllable.plain(read.stream().map(Read::syllable).toList());
        return new Meaning(parts, text.equals(Syllable.plain(typed)) || typed.size() > MOST ? "" : text);
    }

    private List<Syllable> apart(List<Syllable> typed) {
        List<Syllable> all = new ArrayList<>();
        for (Syllable one : typed) {
            List<String> cut = correction.apart(one.plain());
            if (cut.size() == 1) all.add(one);
            else cut.forEach(part -> all.add(new Syllable(part, part)));
        }
        return all;
    }

    private List<Read> read(List<Syllable> typed) {
        List<Read> all = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String before = i == 0 ? "" : all.get(i - 1).syllable().plain();
            String after = i + 1 == typed.size() ? "" : typed.get(i + 1).plain();
            all.add(read(typed.get(i), before, after));
        }
        return all;
    }

    private Read read(Syllable typed, String before, String after) {
        String plain = typed.plain();
        if (!correction.known(plain)) {
            List<Candidate> found = correction.of(plain, before, after);
            if (found.isEmpty()) return new Read(typed, List.of());
            List<Way> others = found.stream()
                    .skip(1)
                    .map(one -> way(one.plain(), DOUBTFUL))
                    .toList();
            return new Read(
                    new Syllable(found.getFirst().plain(), found.getFirst().plain()), others);
        }
        int support = correction.support(before, plain, after);
        boolean alone = before.isEmpty() && after.isEmpty();
        if (alone || support >= WELL_SUPPORTED || list.saidInAsking(typed)) return new Read(typed, List.of());
        List<Candidate> better = correction.of(plain, before, after).stream()
                .filter(one -> one.support() >= MUCH_BETTER * (support + 1))
                .filter(one -> one.sound() || !typed.marked() && !list.knows(plain))
                .toList();
        if (better.isEmpty()) return new Read(typed, List.of());
        String best = better.getFirst().plain();
        return new Read(new Syllable(best, best), List.of(new Way(List.of(typed), DOUBTFUL)));
    }

    private static Way way(String plain, double weight) {
        return new Way(List.of(new Syllable(plain, plain)), weight);
    }

    private List<Part> parts(List<Read> read, boolean leaveOutAsking) {
        List<Syllable> typed = read.stream().map(Read::syllable).toList();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < typed.size(); ) {
            WordList.Match match = list.at(typed, i);
            if (match == null || match.rule().meant().isEmpty() && (!leaveOutAsking || compound(typed, i, match))) {
                List<Way> ways = new ArrayList<>(List.of(new Way(List.of(typed.get(i)), 1)));
                ways.addAll(read.get(i).others());
                parts.add(new Part(ways));
                i++;
            } else {
                if (!match.rule().meant().isEmpty())
                    parts.add(part(match.rule(), typed.subList(i, i + match.length())));
                i += match.length();
            }
        }
        return parts;
    }

    /** True if a word of asking is half of a word here, as {@code định} in {@code thẩm định}. */
    private boolean compound(List<Syllable> typed, int at, WordList.Match match) {
        if (match.length() > 1) return false;
        String plain = typed.get(at).plain();
        return at > 0
                        && !list.saidInAsking(typed.get(at - 1))
                        && names.pairs(typed.get(at - 1).plain(), plain) >= COMPOUND
                || at + 1 < typed.size()
                        && !list.saidInAsking(typed.get(at + 1))
                        && names.pairs(plain, typed.get(at + 1).plain()) >= COMPOUND;
    }

    private static Part part(WordList.Rule rule, List<Syllable> said) {
        List<Way> ways = new ArrayList<>();
        for (List<Syllable> meant : rule.meant()) ways.add(new Way(meant, 1));
        Way own = new Way(List.copyOf(said), rule.besides() ? 1 : SAID);
        if (rule.besides()) ways.addFirst(own);
        else ways.add(own);
        return new Part(ways);
    }
}
