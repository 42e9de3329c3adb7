package vn.motcua.kernel.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;

/**
 * The words of all modules: {@code messages/<module>_vi.properties} and {@code _en.properties}, in UTF-8, patterns of {@link MessageFormat}
 * where values are filled in. The build sees to it that no key is missing in either language, and none unused.
 */
@Component
public class Messages {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Map<Language, Map<String, String>> patterns;

    /** The words of every module on the class path. */
    public Messages() {
        this(MessageFiles::all);
    }

    private Messages(Function<Language, List<URL>> files) {
        patterns = new EnumMap<>(Language.class);
        for (Language language : Language.values()) patterns.put(language, load(files.apply(language)));
    }

    /** The words of these modules alone, for a program that has no others. */
    public static Messages of(String... modules) {
        return new Messages(language -> Stream.of(modules)
                .map(module -> "/messages/" + module + "_" + language.tag() + ".properties")
                .map(name -> Objects.requireNonNull(Messages.class.getResource(name), name))
                .toList());
    }

    /** The text for a key, with values filled in: texts, numbers, dates, and {@link Worded} constants, which are worded too. */
    public String text(Language language, String key, Object... args) {
        String pattern = pattern(language, key);
        if (pattern == null) return key; // the build refuses missing keys; a page must not fail for a word
        if (args.length == 0 && pattern.indexOf('\'') < 0) return pattern;
        return new MessageFormat(pattern, language.locale()).format(worded(language, args));
    }

    /** The sentence of a refusal. */
    public String text(Language language, Refused refused) {
        return text(language, refused.refusal().key(), refused.args().toArray());
    }

    /** The word of a constant. */
    public String text(Language language, Worded worded) {
        return text(language, worded.key());
    }

    /** True if there are words for the key. */
    public boolean has(String key) {
        return pattern(Language.VI, key) != null;
    }

    private @Nullable String pattern(Language language, String key) {
        return patterns.getOrDefault(language, Map.of()).get(key);
    }

    private Object[] worded(Language language, Object[] args) {
        return Stream.of(args)
                .map(arg -> switch (arg) {
                    case Worded worded -> text(language, worded);
                    case Phrase phrase ->
                        text(language, phrase.key(), phrase.args().toArray());
                    case LocalDate date -> DATE.format(date);
                    default -> arg;
                })
                .toArray();
    }

    private static Map<String, String> load(List<URL> files) {
        Map<String, String> all = new HashMap<>();
        for (URL file : files) {
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.forEach((key, value) -> all.put((String) key, (String) value));
        }
        return Map.copyOf(all);
    }
}
