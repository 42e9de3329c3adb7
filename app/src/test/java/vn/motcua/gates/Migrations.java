package vn.motcua.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules of the migrations: named by day, number and word, explained at their head, in their module's folder, and never edited once landed. */
final class Migrations {

    private static final Path FOLDER = Path.of("src", "main", "resources", "db");
    private static final Pattern NAME = Pattern.compile(
            "([a-z]+)/V(20\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{6})__[a-z][a-z0-9_]*\\.sql");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)\\b(?:create|alter)\\s+(?:unlogged\\s+)?(?:table|view|index|function|type|sequence|materialized\\s+view)\\s+"
                    + "(?:if\\s+(?:not\\s+)?exists\\s+)?([a-z]+)\\.");

    /** Released with its reason behind its statement instead of at its head; what was released stays byte for byte. */
    private static final String REASON_BEHIND = "office/V20261128900000__editions.sql";

    private Migrations() {}

    /** Every migration by its path below {@code db}, with its text. */
    static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                all.put(FOLDER.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    static List<String> complaints(Map<String, String> migrations) {
        List<String> found = new ArrayList<>();
        Map<String, String> versions = new HashMap<>();
        migrations.forEach((file, text) -> {
            Matcher name = NAME.matcher(file);
            if (!name.matches()) {
                found.add(file + ": is not named module/VyyyyMMddNNNNNN__word.sql (a day and six figures)");
                return;
            }
            String twin = versions.put(name.group(2), file);
            if (twin != null) found.add(file + ": has the version of " + twin);
            if (!text.startsWith("-- ") && !file.equals(REASON_BEHIND)) found.add(file + ": says nothing at its head");
            ELSEWHERE
                    .matcher(text)
                    .results()
                    .map(match -> match.group(1))
                    .filter(schema -> !schema.equals(name.group(1)))
                    .distinct()
                    .forEach(schema -> found.add(file + ": makes things in the schema of " + schema));
        });
        return found;
    }

    /** A line for each migration, its fingerprint first. */
    static String fingerprints(Map<String, String> migrations) {
        StringBuilder lines = new StringBuilder();
        migrations.forEach((file, text) ->
                lines.append(fingerprint(text)).append("  ").append(file).append('\n'));
        return lines.toString();
    }

    /** The migrations that were landed and are not what they were. */
    static List<String> edited(String landed, String now) {
        List<String> lines = now.lines().toList();
        return landed.lines()
                .filter(line -> !line.isBlank() && !lines.contains(line))
                .map(line -> line.replaceFirst("^\\S+\\s+", "")
                        + ": was landed, so it is not edited; write another migration"
                        + " (only one that was never released may be taken out of docs/golden/migrations.txt by hand)")
                .toList();
    }

    private static String fingerprint(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
