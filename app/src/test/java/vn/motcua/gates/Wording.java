package vn.motcua.gates;

import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules of the words: each key has a text in both languages, with the same values filled in; each key that is used exists; each that
 * exists is used; each text is one that {@link MessageFormat} shows as it was meant.
 */
final class Wording {

    private static final Pattern VALUE = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    /** Keys used in a way that no rule sees, with the reason. */
    private static final Map<String, String> UNSEEN = Map.of();

    private final Map<String, Map<String, String>> languages = new LinkedHashMap<>();
    private final Set<String> modules;
    private final List<String> found = new ArrayList<>();

    private Wording(List<MessageFile> files) {
        modules = files.stream().map(MessageFile::module).collect(Collectors.toCollection(TreeSet::new));
        files.forEach(this::add);
    }

    static List<String> complaints(List<MessageFile> files, MessageUse use) {
        Wording wording = new Wording(files);
        wording.compareLanguages();
        wording.compareWithUse(use);
        return wording.found;
    }

    private void add(MessageFile file) {
        Map<String, String> all = languages.computeIfAbsent(file.language(), language -> new HashMap<>());
        file.twice().forEach(key -> complain(file.name(), key, "stands there twice"));
        file.texts().forEach((key, text) -> {
            if (!key.startsWith(file.module() + ".")) complain(file.name(), key, "is not the module's own word");
            judge(file.name(), key, text);
            all.put(key, text);
        });
    }

    private void judge(String file, String key, String text) {
        if (text.isBlank() || !text.equals(text.strip())) complain(file, key, "is empty or has blanks at its ends");
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) complain(file, key, "is not in composed form (NFC)");
        if (LONE_APOSTROPHE.matcher(text).find())
            complain(file, key, "has a lone apostrophe, which is swallowed: write '' or ’");
        try {
            new MessageFormat(text.replaceAll("%\\{[a-z]+\\}", "")); // %{count} is filled in by a script
        } catch (IllegalArgumentException e) {
            complain(file, key, "is no pattern: " + e.getMessage());
        }
    }

    private void compareLanguages() {
        Map<String, String> vietnamese = languages.getOrDefault("vi", Map.of());
        Map<String, String> english = languages.getOrDefault("en", Map.of());
        for (String key : sorted(vietnamese.keySet(), english.keySet())) {
            String one = vietnamese.get(key);
            String other = english.get(key);
            if (one == null || other == null) complain(one == null ? "vi" : "en", key, "is missing");
            else if (!values(one).equals(values(other)))
                complain("vi, en", key, "fills in different values: " + values(one) + ", " + values(other));
            else if (one.equals(other) && one.contains(" ") && one.length() > 12)
                complain("vi, en", key, "says the same in both languages: \"" + one + "\"");
        }
    }

    private void compareWithUse(MessageUse use) {
        Set<String> known = sorted(
                languages.getOrDefault("vi", Map.of()).keySet(),
                languages.getOrDefault("en", Map.of()).keySet());
        Set<String> needed = new TreeSet<>(use.named());
        use.asked().stream().filter(this::ours).forEach(needed::add);
        use.texts().stream()
                .filter(text -> ours(text) && text.split("\\.").length > 2)
                .forEach(needed::add);
        needed.stream().filter(key -> !known.contains(key)).forEach(key -> complain("used", key, "has no text"));
        known.stream()
                .filter(key -> !use.named().contains(key) && !use.texts().contains(key) && !UNSEEN.containsKey(key))
                .forEach(key -> complain("unused", key, "is asked for nowhere"));
        use.texts().stream()
                .filter(text -> text.endsWith(".") && ours(text + "x"))
                .forEach(text ->
                        complain("code", text, "is a key put together from pieces: use an enum that is Worded"));
    }

    private boolean ours(String text) {
        int dot = text.indexOf('.');
        return dot > 0 && modules.contains(text.substring(0, dot)) && text.matches("[a-z]+(\\.[A-Za-z0-9_-]+)+");
    }

    private static Set<String> values(String pattern) {
        return VALUE.matcher(pattern)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> sorted(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private void complain(String where, String key, String what) {
        found.add(where + ": " + key + " " + what);
    }
}
