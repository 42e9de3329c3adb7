package vn.motcua.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What browsers load beside pages: style sheet, scripts, type, pictures. The build names each file after its content and writes the list
 * of names; here it is only read, so that a start has nothing to compute.
 */
@Component
public class Assets {

    /** Where they lie. */
    public static final String PATH = "/assets/";

    private final Map<String, String> names;

    Assets() {
        Properties list = new Properties();
        try (InputStream file = new ClassPathResource("assets/assets.properties").getInputStream()) {
            list.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the build made no assets", e);
        }
        names = list.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(e -> (String) e.getKey(), e -> (String) e.getValue()));
    }

    /** The address of the asset with this name, such as {@code site.css}. */
    public String href(String name) {
        return PATH + names.getOrDefault(name, name);
    }

    /** True if there is such an asset; type is missing where the build could not fetch it. */
    public boolean has(String name) {
        return names.containsKey(name);
    }

    /** The names of the files themselves, after their content. */
    public Set<String> files() {
        return Set.copyOf(names.values());
    }
}
