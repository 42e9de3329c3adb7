package vn.motcua.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;

/**
 * Which modules there are, and which others each may call: once in the table of ARCHITECTURE.md, in the order of the house, and once in each
 * package's own declaration. A module calls only rows above its own.
 */
final class ModuleTable {

    static final Path DOCUMENT = Path.of("..", "ARCHITECTURE.md");

    private static final Pattern ROW = Pattern.compile("\\| `([a-z]+)` \\|.*\\|([^|]*)\\|");

    private ModuleTable() {}

    /** The module words in the order of the house. */
    static List<String> words() {
        return List.copyOf(written(read()).keySet());
    }

    /** Module and what it may call, as the document says. */
    static Map<String, Set<String>> written(String document) {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        document.lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .forEach(row -> rows.put(row.group(1), words(row.group(2).split(","))));
        return rows;
    }

    /** Module and what it may call, as the code declares. The kernel is open to all and not named. */
    static Map<String, Set<String>> declared() {
        Path base = Sources.MAIN.resolve(Path.of("vn", "motcua"));
        try (Stream<Path> folders = Files.list(base)) {
            Map<String, Set<String>> modules = new LinkedHashMap<>();
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                String word = folder.getFileName().toString();
                ApplicationModule module = declaration(word);
                modules.put(word, module == null ? Set.of("(undeclared)") : words(module.allowedDependencies()));
            }
            return modules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> complaints(Map<String, Set<String>> written, Map<String, Set<String>> declared) {
        List<String> found = new ArrayList<>();
        Set<String> all = new TreeSet<>(written.keySet());
        all.addAll(declared.keySet());
        for (String word : all) {
            if (!written.containsKey(word)) found.add(word + " has no row in ARCHITECTURE.md");
            else if (!declared.containsKey(word)) found.add(word + " has a row in ARCHITECTURE.md and no package");
            else if (!written.get(word).equals(declared.get(word)))
                found.add(word + " may call " + written.get(word) + " by ARCHITECTURE.md and " + declared.get(word)
                        + " by its package-info");
        }
        List<String> above = new ArrayList<>();
        written.forEach((word, calls) -> {
            calls.stream()
                    .filter(called -> !above.contains(called))
                    .forEach(called -> found.add(word + " calls " + called + ", which stands in no row above it"));
            above.add(word);
        });
        return found;
    }

    /** The modules as a picture; a call that follows from others is left out. */
    static String picture(Map<String, Set<String>> modules) {
        StringBuilder lines = new StringBuilder("```mermaid\nflowchart BT\n");
        modules.keySet().forEach(word -> lines.append("  ").append(word).append('\n'));
        modules.forEach((word, calls) -> calls.stream()
                .filter(called -> calls.stream().noneMatch(other -> reaches(modules, other, called)))
                .forEach(called -> lines.append("  " + word + " --> " + called + "\n")));
        modules.forEach((word, calls) -> {
            if (calls.isEmpty() && !word.equals("kernel")) lines.append("  " + word + " --> kernel\n");
        });
        return lines.append("```\n").toString();
    }

    static String read() {
        try {
            return Files.readString(DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean reaches(Map<String, Set<String>> modules, String from, String to) {
        return modules.getOrDefault(from, Set.of()).stream()
                .anyMatch(called -> called.equals(to) || reaches(modules, called, to));
    }

    private static @org.jspecify.annotations.Nullable ApplicationModule declaration(String word) {
        try {
            return Class.forName("vn.motcua." + word + ".package-info").getAnnotation(ApplicationModule.class);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static Set<String> words(String... names) {
        return Arrays.stream(names)
                .map(name -> name.replaceFirst("::.*", "").replaceAll("[`–\\s]", ""))
                .filter(name -> !name.isEmpty() && !name.equals("kernel"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
