package vn.motcua.procedure.find;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people say, and the words of the law for it: a text file, one line a group, {@code bằng lái xe, bằng lái, GPLX = giấy phép lái xe}. Left of
 * {@code =} stands what may be typed, right what is looked for in its place, alternatives with {@code |} between them. A line {@code mất ~ cấp lại} looks for the
 * right side besides what was typed. A line {@code : tôi muốn} is said in asking and means nothing. A line
 * {@code ! lưu động} names what makes a procedure a special case: it comes later unless it is asked for. {@code #} begins a remark.
 */
final class WordList {

    /** A group of words. */
    record Rule(List<Syllable> said, List<List<Syllable>> meant, boolean besides) {}

    /** Where a rule was found in what was typed. */
    record Match(Rule rule, int length) {}

    private final Map<String, List<Rule>> byFirst;
    private final List<String> special;
    private final Set<String> pairs = new HashSet<>();
    private final Map<String, List<Syllable>> asking = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    private WordList(List<Rule> rules, List<String> special) {
        this.special = List.copyOf(special);
        for (Rule rule : rules) {
            learn(rule.said());
            if (rule.meant().isEmpty() && rule.said().size() == 1)
                asking.computeIfAbsent(rule.said().getFirst().plain(), plain -> new ArrayList<>())
                        .add(rule.said().getFirst());
        }
        Map<String, List<Rule>> groups = new HashMap<>();
        for (Rule rule : rules)
            groups.computeIfAbsent(rule.said().getFirst().plain(), first -> new ArrayList<>())
                    .add(rule);
        groups.values()
                .forEach(
                        group -> group.sort((a, b) -> b.said().size() - a.said().size()));
        byFirst = Collections.unmodifiableMap(groups);
    }

    /** The list that is shipped, with more lines after it. */
    static WordList shipped(List<String> more) {
        try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream("/procedure/words.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> lines = new ArrayList<>(reader.lines().toList());
            lines.addAll(more);
            return read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads lines.
     *
     * @throws IllegalArgumentException naming the line that is no rule
     */
    static WordList read(List<String> lines) {
        List<Rule> rules = new ArrayList<>();
        List<String> special = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("#.*", "").strip();
            if (line.isEmpty()) continue;
            if (line.startsWith("!")) {
                special.add(Syllable.plain(Syllable.of(line)));
                continue;
            }
            List<Rule> read = rules(line);
            if (read.isEmpty())
                throw new IllegalArgumentException("line " + (i + 1) + " is no group of words: " + line);
            rules.addAll(read);
        }
        return new WordList(rules, special);
    }

    private static List<Rule> rules(String line) {
        if (line.startsWith(":")) return said(line.substring(1), List.of(), false);
        int sign = Math.max(line.indexOf('='), line.indexOf('~'));
        if (sign < 1) return List.of();
        List<List<Syllable>> meant = new ArrayList<>();
        for (String one : line.substring(sign + 1).split("\\|", -1)) meant.add(Syllable.of(one));
        return meant.stream().anyMatch(List::isEmpty)
                ? List.of()
                : said(line.substring(0, sign), List.copyOf(meant), line.charAt(sign) == '~');
    }

    private static List<Rule> said(String words, List<List<Syllable>> meant, boolean besides) {
        List<Rule> rules = new ArrayList<>();
        for (String one : words.split(",", -1)) {
            List<Syllable> said = Syllable.of(one);
            if (said.isEmpty()) return List.of();
            rules.add(new Rule(said, meant, besides));
        }
        return rules;
    }

    private void learn(List<Syllable> said) {
        for (int i = 0; i < said.size(); i++) {
            known.add(said.get(i).plain());
            if (i > 0) pairs.add(said.get(i - 1).plain() + " " + said.get(i).plain());
        }
    }

    /** True if a syllable stands in what may be typed. */
    boolean knows(String plain) {
        return known.contains(plain);
    }

    /** True if one follows the other in what may be typed. */
    boolean knowsPair(String first, String second) {
        return pairs.contains(first + " " + second);
    }

    /** True if a syllable alone means nothing but that somebody asks. */
    boolean saidInAsking(Syllable typed) {
        for (Syllable one : asking.getOrDefault(typed.plain(), List.of())) if (one.writtenAs(typed)) return true;
        return false;
    }

    /** What may be typed, syllable by syllable. */
    Set<String> known() {
        return Collections.unmodifiableSet(known);
    }

    /** What makes a procedure a special case, plain. */
    List<String> special() {
        return special;
    }

    /** The longest rule that begins at a place; among those as long, one whose marks all agree before one of which only some do. */
    @Nullable
    Match at(List<Syllable> typed, int place) {
        Match nearly = null;
        for (Rule rule : byFirst.getOrDefault(typed.get(place).plain(), List.of())) {
            int length = rule.said().size();
            if (nearly != null && nearly.length() > length) return nearly;
            int agree = agreeing(rule.said(), typed, place);
            if (agree == length) return new Match(rule, length);
            if (agree > 0 && nearly == null) nearly = new Match(rule, length);
        }
        return nearly;
    }

    /** How many syllables agree in their marks too; 0 if one differs in its letters. */
    private static int agreeing(List<Syllable> said, List<Syllable> typed, int place) {
        if (place + said.size() > typed.size()) return 0;
        int agree = 0;
        for (int i = 0; i < said.size(); i++) {
            Syllable one = typed.get(place + i);
            if (!said.get(i).plain().equals(one.plain())) return 0;
            if (said.get(i).writtenAs(one)) agree++;
        }
        return agree;
    }
}
