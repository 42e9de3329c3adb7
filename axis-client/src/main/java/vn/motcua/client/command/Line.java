package vn.motcua.client.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command line, taken apart.
 *
 * @param words what stands without dashes, in order
 * @param options what stands behind {@code --name}, by name; of a name given several times, all
 */
record Line(List<String> words, Map<String, List<String>> options) {

    /** Options of every command, with those that take no value. */
    static final List<String> FLAGS =
            List.of("json", "all", "extract", "help", "dry-run", "ping", "remove", "sealed", "open-subject");

    static Line of(List<String> args) {
        List<String> words = new ArrayList<>();
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (int i = 0; i < args.size(); i++) {
            String word = args.get(i);
            if (!word.startsWith("--")) {
                words.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = word.substring(2, equals < 0 ? word.length() : equals);
            String value = "";
            if (equals > 0) value = word.substring(equals + 1);
            else if (!FLAGS.contains(name)) {
                if (++i == args.size()) throw new Misuse("client.misuse.no_value", "--" + name);
                value = args.get(i);
            }
            options.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        }
        return new Line(List.copyOf(words), options);
    }

    /** The word at a place, counted from 0; asked for by name if it is missing. */
    String word(int at, String name) {
        if (at >= words.size()) throw new Misuse("client.misuse.missing", name);
        return words.get(at);
    }

    /** An option that must be there. */
    String get(String name) {
        return find(name).orElseThrow(() -> new Misuse("client.misuse.missing", "--" + name));
    }

    Optional<String> find(String name) {
        return all(name).stream().findFirst();
    }

    /** All values of an option; several in one may be divided by commas. */
    List<String> list(String name) {
        return all(name).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    List<String> all(String name) {
        return options.getOrDefault(name, List.of());
    }

    boolean has(String name) {
        return options.containsKey(name);
    }
}
