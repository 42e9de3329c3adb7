package vn.motcua.procedure.find;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.motcua.procedure.find.Meaning.Part;
import vn.motcua.procedure.find.Meaning.Way;

/** A meaning as Lucene is asked for it. */
final class Asked {

    private static final float EXACT = 0.35f;
    private static final float PAIR = 0.9f;
    private static final float MORE = 0.35f;
    private static final float PAPERS = 0.12f;
    private static final float LEFT_OVER = 0.6f;
    private static final int FEW = 3;
    private static final float TIE = 0.1f;

    private final boolean papers;

    /** With what is to be brought, or without. */
    Asked(boolean papers) {
        this.papers = papers;
    }

    /**
     * What has a whole phrase of the law that stands for something typed; what else was typed, and neighbours, count more. Where there is no such phrase, or none is
     * asked for: what has so many of the parts.
     */
    Query query(Meaning meaning, boolean phrases, int atLeast) {
        BooleanQuery.Builder needed = new BooleanQuery.Builder().setMinimumNumberShouldMatch(phrases ? 1 : atLeast);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Part part : meaning.parts()) {
            boolean leftOver = meaning.sure() && part.first().words().size() == 1;
            Query query = leftOver ? new BoostQuery(part(part), LEFT_OVER) : part(part);
            (phrases && leftOver ? all : needed).add(query, Occur.SHOULD);
        }
        all.add(needed.build(), Occur.MUST);
        for (int i = 1; i < meaning.parts().size(); i++)
            neighbours(all, meaning.parts().get(i - 1), meaning.parts().get(i));
        return all.build();
    }

    private Query part(Part part) {
        List<Query> ways = new ArrayList<>();
        for (Way way : part.ways())
            ways.add(new BoostQuery(way(way.words()), (float)
                    (way.weight() * shortened(way.words().size()))));
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
    }

    /** A long phrase counts more than a short one, but not by as much as it is longer. */
    private static double shortened(int words) {
        return words <= FEW ? 1 : Math.sqrt((double) FEW / words);
    }

    private Query way(List<Syllable> words) {
        if (words.size() == 1) return syllable(words.getFirst());
        // most of the words of a phrase must be there: a single "giấy" is no driving licence
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        BooleanQuery.Builder each =
                new BooleanQuery.Builder().setMinimumNumberShouldMatch(words.size() - words.size() / 3);
        words.forEach(word -> each.add(syllable(word), Occur.SHOULD));
        all.add(each.build(), Occur.MUST);
        for (int i = 1; i < words.size(); i++) all.add(pair(words.get(i - 1), words.get(i), 1), Occur.SHOULD);
        return all.build();
    }

    private Query syllable(Syllable one) {
        Query plain = new DisjunctionMaxQuery(
                papers
                        ? List.of(
                                term(Terms.NAME, one.plain(), 1),
                                term(Terms.MORE, one.plain(), MORE),
                                term(Terms.PAPERS, one.plain(), PAPERS))
                        : List.of(term(Terms.NAME, one.plain(), 1), term(Terms.MORE, one.plain(), MORE)),
                TIE);
        if (!one.marked()) return plain;
        return new BooleanQuery.Builder()
                .add(plain, Occur.MUST)
                .add(term(Terms.EXACT, one.exact(), EXACT), Occur.SHOULD)
                .build();
    }

    private static void neighbours(BooleanQuery.Builder all, Part before, Part after) {
        for (Way first : before.ways())
            for (Way second : after.ways())
                all.add(
                        pair(first.words().getLast(), second.words().getFirst(), first.weight() * second.weight()),
                        Occur.SHOULD);
    }

    private static Query pair(Syllable first, Syllable second, double weight) {
        return term(Terms.PAIRS, Terms.pair(first.plain(), second.plain()), (float) (PAIR * weight));
    }

    private static Query term(String field, String text, float boost) {
        return new BoostQuery(new TermQuery(new Term(field, text)), boost);
    }
}
