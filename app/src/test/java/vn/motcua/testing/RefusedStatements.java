package vn.motcua.testing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test class while which PostgreSQL refused a statement for what it is (SQLSTATE class 42: syntax, a column that is not there, …), whoever sent it: a round in the background that fails tells nobody else. It reads the
 * log of the tests' server. Who plants such statements says so by {@link Planted}; a right that is wanting (42501) is no such thing.
 */
public final class RefusedStatements implements AfterAllCallback {

    /** How PostgreSQL begins its lines in tests. */
    static final String PREFIX = "log_line_prefix=%e|%d|";

    private static final Pattern REFUSED =
            Pattern.compile("42(?!501)[0-9A-Z]{3}\\|[^|]*\\|(ERROR|STATEMENT|DETAIL):.*");
    private static @Nullable Path log;
    private static long read;

    /** On a test class that lets the database refuse statements. */
    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    public @interface Planted {}

    static synchronized void watch(Path postgres) {
        log = postgres;
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        List<String> refused = since();
        if (!refused.isEmpty() && !context.getRequiredTestClass().isAnnotationPresent(Planted.class))
            throw new AssertionError("PostgreSQL refused statements:\n" + String.join("\n", refused));
    }

    /** What was refused since it was last asked. */
    static synchronized List<String> since() throws IOException {
        if (log == null) return List.of();
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] fresh = new byte[(int) (file.length() - read)];
            file.seek(read);
            file.readFully(fresh);
            read += fresh.length;
            return refused(new String(fresh, StandardCharsets.UTF_8));
        }
    }

    /** The lines of such statements, each with what goes on below it. */
    static List<String> refused(String text) {
        List<String> all = new ArrayList<>();
        boolean within = false;
        for (String line : text.split("\n")) {
            boolean goesOn = line.startsWith("\t");
            within = REFUSED.matcher(line).matches() || goesOn && within;
            if (within) all.add(line);
        }
        return all;
    }
}
