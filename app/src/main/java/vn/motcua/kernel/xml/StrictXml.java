package vn.motcua.kernel.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Makes this virtual machine strict about XML before the first parser exists, for our code and for every library (SR-40). */
public final class StrictXml {

    private StrictXml() {}

    /** To be called first in each {@code main}: sets every property of the shipped file {@code strict.properties}. */
    public static void apply() {
        settings().forEach((name, value) -> System.setProperty((String) name, (String) value));
    }

    static Properties settings() {
        Properties settings = new Properties();
        try (InputStream file = Objects.requireNonNull(StrictXml.class.getResourceAsStream("strict.properties"))) {
            settings.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }
}
