package vn.motcua;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.database.StartupFailure;

/**
 * How the server is to be started.
 *
 * @param port where pages are served; files of strangers are served at the next port
 * @param data the data folder
 * @param demo true if an empty data folder is filled with the demo nation
 * @param listen the address listened on; loopback unless told otherwise
 * @param databaseUrl an outside PostgreSQL instead of the embedded one, or null
 * @param tls true to speak TLS, with {@code certificate} and {@code certificateKey} or a self-made certificate
 * @param certificate a PEM file, or null
 * @param certificateKey a PEM file, or null
 * @param proxy true if a proxy in front speaks TLS and tells so by X-Forwarded headers
 */
record LaunchOptions(
        int port,
        Path data,
        boolean demo,
        String listen,
        @Nullable DatabaseAddress databaseUrl,
        boolean tls,
        @Nullable Path certificate,
        @Nullable Path certificateKey,
        boolean proxy) {

    private static final int LAST_PORT = 65_534; // one below the last: the next port serves files

    static LaunchOptions parse(String... args) {
        Reader reader = new Reader(new ArrayDeque<>(List.of(args)));
        while (reader.next()) reader.read();
        return reader.options();
    }

    Optional<DatabaseAddress> database() {
        return Optional.ofNullable(databaseUrl);
    }

    int filesPort() {
        return port == 0 ? 0 : port + 1;
    }

    /** Reads words one by one. */
    private static final class Reader {
        private final Deque<String> words;
        private String word = "";
        private int port = 8080;
        private Path data = DataFolder.named("data");
        private boolean demo = true;
        private String listen = "127.0.0.1";
        private @Nullable DatabaseAddress databaseUrl = fromEnvironment();
        private boolean tls;
        private @Nullable Path certificate;
        private @Nullable Path certificateKey;
        private boolean proxy;

        Reader(Deque<String> words) {
            this.words = words;
        }

        boolean next() {
            if (words.isEmpty()) return false;
            word = words.pop();
            return true;
        }

        void read() {
            switch (word) {
                case "--port" -> port = number(value());
                case "--data" -> data = DataFolder.named(value());
                case "--no-demo" -> demo = false;
                case "--listen" -> listen = value();
                case "--database-url" -> databaseUrl = DatabaseAddress.parse(value());
                case "--tls" -> tls = true;
                case "--tls-certificate" -> certificate = file(value());
                case "--tls-key" -> certificateKey = file(value());
                case "--behind-proxy" -> proxy = true;
                default -> throw unknown(word);
            }
        }

        LaunchOptions options() {
            if ((certificate == null) != (certificateKey == null))
                throw new StartupFailure(
                        "--tls-certificate và --tls-key phải đi cùng nhau.",
                        "--tls-certificate and --tls-key go together.");
            return new LaunchOptions(
                    port,
                    data,
                    demo,
                    listen,
                    databaseUrl,
                    tls || certificate != null,
                    certificate,
                    certificateKey,
                    proxy);
        }

        private String value() {
            if (words.isEmpty() || words.peek().startsWith("--"))
                throw new StartupFailure("Thiếu giá trị sau " + word + ".", "A value is missing after " + word + ".");
            return words.pop();
        }

        private static int number(String text) {
            try {
                int port = Integer.parseInt(text);
                if (port >= 0 && port <= LAST_PORT) return port;
            } catch (NumberFormatException e) {
                // told below, together with numbers out of range
            }
            throw new StartupFailure(
                    "--port phải là số từ 0 đến " + LAST_PORT + ", không phải \"" + text + "\".",
                    "--port takes a number from 0 to " + LAST_PORT + ", not \"" + text + "\".");
        }

        private static Path file(String text) {
            Path file = DataFolder.named(text);
            if (!Files.isReadable(file))
                throw new StartupFailure("Không đọc được tệp " + text + ".", "The file " + text + " cannot be read.");
            return file;
        }

        private static @Nullable DatabaseAddress fromEnvironment() {
            String text = System.getenv(DatabaseAddress.VARIABLE);
            return text == null || text.isBlank() ? null : DatabaseAddress.parse(text);
        }

        private static StartupFailure unknown(String word) {
            return new StartupFailure(
                    "Không hiểu \"" + word
                            + "\". Dùng: ./motcua run [--port N] [--data DIR] [--no-demo] [--listen ADDRESS]"
                            + " [--database-url URL] [--tls [--tls-certificate FILE --tls-key FILE]] [--behind-proxy]",
                    "\"" + word + "\" is not understood; the options are named above.");
        }
    }
}
