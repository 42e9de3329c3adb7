package vn.motcua.procedure.find;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.find.Meaning.Part;
import vn.motcua.procedure.find.Meaning.Way;
import vn.motcua.procedure.record.AdministrativeLevel;

/**
 * The order of the best answers: how much of the question stands in the name, how much of the name was asked for, special cases after the plain
 * one, the commune's before the province's and the ministry's.
 */
final class Ranking {

    private static final double SPECIAL = 0.85;
    private static final double LEFT_OVER = 0.6; // a single syllable beside words of the law
    private static final double LONG_NAME = 40; // what a name tells above this is detail, and not held against it
    private static final double IN_A_ROW = 0.3;
    private static final double SURE = 0.55;
    private static final double TOGETHER = 0.3; // of a longer question, so much must stand in one row
    private static final double LEVEL = 1.25;

    private final Meaning meaning;
    private final Vocabulary names;
    private final List<String> row;
    private final @Nullable AdministrativeLevel level;
    private final String wanted;

    Ranking(Meaning meaning, Vocabulary names) {
        this.meaning = meaning;
        this.names = names;
        StringBuilder all = new StringBuilder(" ");
        for (Part part : meaning.parts())
            for (Way way : part.ways()) all.append(Syllable.plain(way.words())).append(" / ");
        wanted = all.toString();
        row = meaning.parts().stream()
                .flatMap(part -> part.first().words().stream())
                .map(Syllable::plain)
                .toList();
        level = wanted.contains(" cap xa ")
                ? AdministrativeLevel.COMMUNE
                : wanted.contains(" cap tinh ")
                        ? AdministrativeLevel.PROVINCE
                        : wanted.contains(" cap bo ") || wanted.contains(" trung uong ")
                                ? AdministrativeLevel.MINISTRY
                                : null;
    }

    private boolean asked(String one) {
        for (String syllable : one.split(" ")) if (!wanted.contains(" " + syllable + " ")) return false;
        return true;
    }

    /** The score of an answer that Lucene scored. */
    double score(Entry entry, double found) {
        Set<String> used = new HashSet<>();
        double question = covered(entry, used);
        return found
                * (0.45 + 0.55 * question)
                * (0.5 + 0.5 * named(entry, used))
                * nearness(entry)
                * plainness(entry)
                * (1 + IN_A_ROW * row(entry));
    }

    /** True if so much of the question stands in the name, and not only here and there, that the answer is no mere guess. */
    boolean sure(Entry entry) {
        boolean scattered = !meaning.sure() && row.size() > 3 && row(entry) < TOGETHER;
        return !scattered && covered(entry, new HashSet<>()) >= SURE;
    }

    /** How much of the question stands in the name, from 0 to 1; notes the syllables that do. */
    private double covered(Entry entry, Set<String> used) {
        double asked = 0;
        double there = 0;
        for (Part part : meaning.parts()) {
            Way way = nearest(part, entry);
            double share = way.weight() * share(way, entry.plain);
            double weight = weight(way) * (meaning.sure() && way.words().size() == 1 ? LEFT_OVER : 1);
            asked += weight;
            there += share * weight;
            if (share > 0) way.words().forEach(word -> used.add(word.plain()));
        }
        return asked == 0 ? 0 : there / asked;
    }

    private Way nearest(Part part, Entry entry) {
        Way nearest = part.first();
        for (Way way : part.ways())
            if (way.weight() * share(way, entry.plain) > nearest.weight() * share(nearest, entry.plain)) nearest = way;
        return nearest;
    }

    private double share(Way way, Set<String> plain) {
        double all = 0;
        double in = 0;
        for (Syllable word : way.words()) {
            double tells = names.tells(word.plain());
            all += tells;
            if (plain.contains(word.plain())) in += tells;
        }
        return in / all;
    }

    private double weight(Way way) {
        return way.words().stream()
                .mapToDouble(word -> names.tells(word.plain()))
                .sum();
    }

    private double named(Entry entry, Set<String> used) {
        double all = 0;
        double in = 0;
        for (String one : entry.core) {
            double tells = names.tells(one);
            all += tells;
            if (used.contains(one)) in += tells;
        }
        return all == 0 ? 0 : Math.min(1, in / Math.min(all, LONG_NAME));
    }

    /** The level that was asked for; the nearest one where none was. */
    private double nearness(Entry entry) {
        return level == null ? entry.prior : entry.of.levels().contains(level) ? LEVEL : 1;
    }

    /** How much of what was typed, or of the words of the law for it, stands in the name in one row. */
    private double row(Entry entry) {
        int longest = 0;
        int[] before = new int[entry.name.size() + 1]; // how long the row is that ends at each syllable of the name
        for (String asked : row) {
            int[] now = new int[before.length];
            for (int i = 1; i < now.length; i++) {
                if (entry.name.get(i - 1).plain().equals(asked)) now[i] = before[i - 1] + 1;
                longest = Math.max(longest, now[i]);
            }
            before = now;
        }
        return row.size() < 2 || longest < 2 ? 0 : (double) longest / row.size();
    }

    private double plainness(Entry entry) {
        double plainness = 1;
        for (String one : entry.special) if (!asked(one)) plainness *= SPECIAL;
        return plainness;
    }
}
