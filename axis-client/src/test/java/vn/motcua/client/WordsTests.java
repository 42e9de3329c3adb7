package vn.motcua.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages have every word of the command line, none is idle, and both fill in the same values. */
class WordsTests {

    private static final Pattern KEY = Pattern.compile("\"(client\\.[a-z_.]+)\"");
    private static final Pattern VALUE = Pattern.compile("\\{\\d}");

    @Test
    void noWordIsMissingAndNoneIsIdle() throws IOException {
        Properties vi = words("vi");
        Properties en = words("en");
        assertThat(vi.stringPropertyNames()).isEqualTo(used()).isEqualTo(en.stringPropertyNames());
        for (String key : used()) {
            assertThat(values(vi.getProperty(key))).as(key).isEqualTo(values(en.getProperty(key)));
            assertThat(vi.getProperty(key)).as(key).isNotEqualTo(en.getProperty(key));
        }
    }

    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                KEY.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
        }
        return used;
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        Path file = Path.of("src", "main", "resources", "messages", "client_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return words;
    }

    private static Set<String> values(String pattern) {
        return VALUE.matcher(pattern).results().map(found -> found.group()).collect(Collectors.toSet());
    }
}
