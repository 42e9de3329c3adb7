package vn.motcua.gates;

import java.io.IOException;
import java.io.Reader;
import java.io.Serial;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A message file with what {@link Properties} forgets: keys that stand in it twice.
 *
 * @param name such as {@code directory_vi}
 * @param texts by key
 * @param twice keys given more than once
 */
record MessageFile(String name, Map<String, String> texts, List<String> twice) {

    private static final Path FOLDER = Path.of("src", "main", "resources", "messages");

    static MessageFile of(String name, String text) {
        Noting noting = new Noting();
        try (Reader reader = new StringReader(text)) {
            noting.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MessageFile(name, noting.texts, noting.twice);
    }

    /** All of the application. */
    static List<MessageFile> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(MessageFile::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The module whose words these are. */
    String module() {
        return name.substring(0, name.lastIndexOf('_'));
    }

    /** The language tag. */
    String language() {
        return name.substring(name.lastIndexOf('_') + 1);
    }

    private static MessageFile read(Path file) {
        try {
            return of(file.getFileName().toString().replace(".properties", ""), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Noting extends Properties {
        @Serial
        private static final long serialVersionUID = 1;

        private final transient Map<String, String> texts = new LinkedHashMap<>();
        private final transient List<String> twice = new ArrayList<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            if (texts.put((String) key, (String) value) != null) twice.add((String) key);
            return value;
        }
    }
}
