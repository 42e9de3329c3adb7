package vn.motcua.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Golden files: what is spread over the code, written down in one place under {@code docs/golden}, checked in, compared by the build and
 * rewritten by one command, {@code ./motcua golden}.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("..", "docs", "golden");
    /** True where golden files are written anew. */
    public static final boolean WRITE = Boolean.getBoolean("golden.write");

    private Golden() {}

    /** Compares with the golden file, or rewrites it. */
    public static void check(String name, String text) {
        check(FOLDER.resolve(name), text, WRITE);
    }

    /** Compares with the part of a document that is drawn from the code, or rewrites that part; see {@link #within}. */
    public static void checkWithin(Path document, String mark, String text) {
        try {
            check(document, within(Files.readString(document), mark, text), WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What differs between the file and what it should hold, worded; empty if nothing does. */
    public static Optional<String> compare(String name, String file, String now) {
        if (file.equals(now)) return Optional.empty();
        List<String> old = file.lines().toList();
        List<String> fresh = now.lines().toList();
        int same = 0;
        while (same < old.size() && same < fresh.size() && old.get(same).equals(fresh.get(same))) same++;
        return Optional.of(
                "%s is stale from line %d: it has «%s», the code says «%s»; if the change is meant, run ./motcua golden and look at the difference"
                        .formatted(name, same + 1, line(old, same), line(fresh, same)));
    }

    /** The document with the text between the lines {@code <!-- golden: mark -->} and {@code <!-- /golden -->} replaced. */
    public static String within(String document, String mark, String text) {
        String opening = "<!-- golden: " + mark + " -->\n";
        int start = document.indexOf(opening);
        int end = start < 0 ? -1 : document.indexOf("<!-- /golden -->", start);
        if (end < 0) throw new IllegalArgumentException("no place for " + mark + " in the document");
        return document.substring(0, start + opening.length()) + text.stripTrailing() + "\n" + document.substring(end);
    }

    /** Compares with a golden file, or rewrites it if asked to. */
    public static void check(Path file, String text, boolean write) {
        String now = text.stripTrailing() + "\n";
        try {
            if (write) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, now);
            }
            assertThat(compare(file.normalize().toString(), Files.exists(file) ? Files.readString(file) : "", now))
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(List<String> lines, int at) {
        return at < lines.size() ? lines.get(at) : "(end)";
    }
}
