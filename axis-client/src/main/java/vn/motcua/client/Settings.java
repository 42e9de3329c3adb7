package vn.motcua.client;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import vn.motcua.kernel.text.Language;

/**
 * How to reach the axis and who asks. Either a key, or a system id with its secret.
 *
 * @param endpoint where the axis is, such as {@code https://axis.example}: what comes before {@code /axis}
 * @param key the file with the private key that signs requests
 * @param system the system id, where there is no key
 * @param secret the secret, where there is no key
 * @param trust the file with the certificates of authorities that vouch for receivers' keys; for sealing
 * @param encryption the files with the keys of this agency that open what is sealed for it
 * @param language in which the axis words what it says to people
 */
public record Settings(
        URI endpoint,
        Optional<Path> key,
        Optional<String> system,
        Optional<String> secret,
        Optional<Path> trust,
        List<Path> encryption,
        Language language) {

    /** The settings' names in files; in the environment they are written {@code AXIS_KEY}. */
    public static final List<String> NAMES =
            List.of("endpoint", "key", "system", "secret", "trust", "encryption", "language");

    public Settings {
        encryption = List.copyOf(encryption);
    }

    /** Without sealing. */
    public Settings(
            URI endpoint, Optional<Path> key, Optional<String> system, Optional<String> secret, Language language) {
        this(endpoint, key, system, secret, Optional.empty(), List.of(), language);
    }

    /**
     * Reads settings: the environment goes before the file.
     *
     * @param file lines of {@code name=value}; passed over if there is none
     * @throws IllegalArgumentException with the name of a setting that is missing or cannot be understood
     */
    public static Settings read(Optional<Path> file, Map<String, String> environment) throws IOException {
        Properties lines = new Properties();
        if (file.isPresent()) {
            try (Reader reader = Files.newBufferedReader(file.get())) {
                lines.load(reader);
            }
        }
        for (String name : NAMES) {
            String value = environment.get("AXIS_" + name.toUpperCase(java.util.Locale.ROOT));
            if (value != null && !value.isBlank()) lines.setProperty(name, value);
        }
        Path beside = file.map(Path::toAbsolutePath).map(Path::getParent).orElse(Path.of(""));
        return of(lines, beside);
    }

    private static Settings of(Properties lines, Path beside) {
        Optional<Path> key = find(lines, "key").map(beside::resolve);
        if (key.isEmpty() && find(lines, "system").isEmpty()) throw new IllegalArgumentException("key");
        if (key.isEmpty() && find(lines, "secret").isEmpty()) throw new IllegalArgumentException("secret");
        return new Settings(
                endpoint(find(lines, "endpoint").orElse("")),
                key,
                find(lines, "system"),
                find(lines, "secret"),
                find(lines, "trust").map(beside::resolve),
                find(lines, "encryption").stream()
                        .flatMap(files -> Stream.of(files.split(",")))
                        .map(one -> beside.resolve(one.strip()))
                        .toList(),
                Language.of(find(lines, "language").orElse("vi")));
    }

    private static URI endpoint(String text) {
        if (!text.matches("https?://[^/?#\\s]+/?")) throw new IllegalArgumentException("endpoint");
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    private static Optional<String> find(Properties lines, String name) {
        return Optional.ofNullable(lines.getProperty(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
