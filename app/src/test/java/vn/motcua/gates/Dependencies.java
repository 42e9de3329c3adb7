package vn.motcua.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rule that every library, tool and plugin named in a pom has its row with version, licence and reason, and every row its library. */
final class Dependencies {

    private static final Pattern NAMED = Pattern.compile(
            "<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>(?:\\s*<version>([^<]+)</version>)?");
    private static final Pattern PROPERTY = Pattern.compile("<([a-z][\\w.-]*)>([^<]+)</\\1>");
    private static final Pattern ROW =
            Pattern.compile("\\| `([^`:]+:[^`]+)` \\| ([^|]+) \\| ([^|]*) \\| ([^|]*) \\|", Pattern.MULTILINE);

    private Dependencies() {}

    static List<String> complaints(String document, String... poms) {
        Map<String, String> named = named(poms);
        List<String> found = new ArrayList<>();
        Map<String, String> rows = new TreeMap<>();
        ROW.matcher(document).results().forEach(row -> {
            if (rows.put(row.group(1), row.group(2).strip()) != null) found.add(row.group(1) + " has two rows");
            if (row.group(3).isBlank()) found.add(row.group(1) + " has no licence");
            if (row.group(4).isBlank()) found.add(row.group(1) + " has no reason");
        });
        named.forEach((artefact, version) -> {
            String row = rows.get(artefact);
            if (row == null) found.add(artefact + " has no row in docs/dependencies.md");
            else if (!version.isEmpty() && !version.equals(row))
                found.add(artefact + " is " + version + ", its row says " + row);
            else if (version.isEmpty() && Character.isDigit(row.charAt(0)))
                found.add(artefact + " is managed, its row says " + row);
        });
        rows.keySet().stream()
                .filter(artefact -> !named.containsKey(artefact))
                .forEach(artefact -> found.add(artefact + " has a row, and no pom names it"));
        return found;
    }

    /** By group and artefact; the version is empty where another pom manages it. */
    private static Map<String, String> named(String... poms) {
        Map<String, String> properties = new TreeMap<>();
        Map<String, String> named = new TreeMap<>();
        for (String pom : poms)
            PROPERTY.matcher(pom).results().forEach(match -> properties.putIfAbsent(match.group(1), match.group(2)));
        for (String pom : poms) {
            Matcher matcher = NAMED.matcher(pom);
            while (matcher.find()) {
                if (matcher.group(1).startsWith("vn.motcua")) continue;
                String artefact = matcher.group(1) + ":" + matcher.group(2).replaceAll("\\$\\{[^}]*\\}", "*");
                String version = matcher.group(3) == null ? "" : filled(matcher.group(3), properties);
                named.merge(artefact, version, (one, other) -> one.isEmpty() ? other : one);
            }
        }
        return named;
    }

    private static String filled(String version, Map<String, String> properties) {
        return version.startsWith("${")
                ? properties.getOrDefault(version.substring(2, version.length() - 1), version)
                : version;
    }
}
