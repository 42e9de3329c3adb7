package vn.motcua.procedure.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/** One search in the index as it stands. */
final class Search {

    private static final Pattern CODE =
            Pattern.compile("(?<![0-9.])([1-9])[., -]?([0-9]{6})(?![0-9])|\\bMC\\.[0-9]{10}\\b");
    private static final Pattern LAST = Pattern.compile("[0-9]{6}");
    private static final Pattern BEGUN = Pattern.compile("[1-9]\\.[0-9]{3,5}|MC\\.[0-9]{2,9}");
    private static final float TAIL = 0.35f;
    private static final int RANKED = 120;

    private static final Comparator<Ranked> BEST = Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(one -> one.entry().of.code());
    private static final Comparator<Ranked> LIST = Comparator.<Ranked>comparingDouble(one -> -one.entry().prior)
            .thenComparing(one -> one.entry().text)
            .thenComparing(one -> one.entry().of.code());

    private final ShelfView shelf;
    private final LocalDate day;

    Search(ShelfView shelf, LocalDate day) {
        this.shelf = shelf;
        this.day = day;
    }

    private record Ranked(Entry entry, double score) {}

    FindAnswer find(FindQuery query, Paging paging) {
        Narrowing narrowing = new Narrowing(query);
        String text = query.text().toUpperCase(Locale.ROOT);
        if (text.isEmpty()) return answer(all().sorted(LIST).toList(), narrowing, paging, "", true);
        List<Ranked> coded = coded(text);
        if (!coded.isEmpty()) return answer(coded, narrowing, paging, "", true);
        Meaning meaning = shelf.understanding.of(query.text());
        Ranking ranking = new Ranking(meaning, shelf);
        List<Ranked> found = ranked(matching(meaning, false), ranking);
        boolean sure = !found.isEmpty() && ranking.sure(found.getFirst().entry());
        if (!sure) found = ranked(matching(meaning, true), ranking); // perhaps it is the paper that she has in hand
        return answer(found, narrowing, paging, meaning.corrected(), sure);
    }

    private FindAnswer answer(List<Ranked> found, Narrowing narrowing, Paging paging, String corrected, boolean sure) {
        Map<String, List<Findable>> groups = new LinkedHashMap<>();
        long taken = 0;
        for (Ranked one : found)
            if (narrowing.takes(one.entry())) {
                taken++;
                groups.computeIfAbsent(one.entry().group, group -> new ArrayList<>())
                        .add(one.entry().of);
            }
        List<Hit> hits = groups.values().stream()
                .map(group -> new Hit(group.getFirst(), group.subList(1, group.size())))
                .toList();
        return new FindAnswer(Slice.of(hits, paging), taken, corrected, sure, narrowing.counts());
    }

    private Stream<Ranked> all() {
        return shelf.entries.values().stream()
                .filter(entry -> entry.of.holdsOn(day))
                .map(entry -> new Ranked(entry, 0));
    }

    /** Those whose code is named, with or without its dot, among other words, with the tail of an agency; or begins so. */
    private List<Ranked> coded(String text) {
        Matcher code = CODE.matcher(text);
        String begin;
        if (code.find()) begin = code.group(1) == null ? code.group() : code.group(1) + "." + code.group(2);
        else if (BEGUN.matcher(text).matches()) begin = text;
        else if (LAST.matcher(text).matches()) return ending("." + text);
        else return List.of();
        return all().filter(one -> one.entry().of.code().startsWith(begin))
                .sorted(Comparator.<Ranked, Boolean>comparing(
                                one -> !text.contains(one.entry().of.code()))
                        .thenComparing(BEST))
                .toList();
    }

    private List<Ranked> ending(String end) {
        return all().filter(one -> one.entry().of.code().endsWith(end))
                .sorted(BEST)
                .toList();
    }

    private List<Ranked> ranked(List<Ranked> found, Ranking ranking) {
        found.sort(BEST);
        List<Ranked> first = new ArrayList<>();
        for (Ranked one : found.subList(0, Math.min(RANKED, found.size())))
            first.add(new Ranked(one.entry(), ranking.score(one.entry(), one.score())));
        first.sort(BEST);
        first.addAll(found.subList(first.size(), found.size()));
        return first;
    }

    /** What has a phrase of the law, or most of the parts; where nothing has, fewer are asked for. */
    private List<Ranked> matching(Meaning meaning, boolean papers) {
        Asked asked = new Asked(papers);
        int parts = meaning.parts().size();
        List<Ranked> found = meaning.sure() ? matching(asked.query(meaning, true, 1)) : new ArrayList<>();
        for (int atLeast = (parts + 1) / 2; atLeast > 0 && found.isEmpty(); atLeast--)
            found = matching(asked.query(meaning, false, atLeast));
        return found;
    }

    /** All that matches, without the long tail of what hardly does. */
    private List<Ranked> matching(Query query) {
        try {
            Matches.Found matches = shelf.searcher.search(query, new Matches());
            List<Ranked> found = new ArrayList<>();
            for (int i = 0; i < matches.size(); i++) {
                Matches.Match match = matches.get(i);
                if (match.score() < TAIL * matches.best()) continue;
                Entry entry = shelf.entries.get(match.revision());
                if (entry != null && entry.of.holdsOn(day)) found.add(new Ranked(entry, match.score()));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
