package vn.motcua.axis.api.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.motcua.kernel.text.Bilingual;

/** The contract, docs/openapi/axis-v1.yaml, as it is served and shown. The build holds it and the routes against each other. */
@Component
class Contract {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private final byte[] file;
    private final List<Listed> operations;

    Contract() {
        this.file = load();
        this.operations = List.copyOf(operations(new String(file, java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** One operation: {@code POST}, {@code /axis/api/v1/packets}, and what it does. */
    record Listed(String method, String path, Bilingual summary) {}

    byte[] file() {
        return file.clone();
    }

    List<Listed> operations() {
        return operations;
    }

    private static byte[] load() {
        try (InputStream in = Objects.requireNonNull(Contract.class.getResourceAsStream("/openapi/axis-v1.yaml"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Listed> operations(String text) {
        List<Listed> found = new ArrayList<>();
        Map<?, ?> root = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
        map(root.get("paths"))
                .forEach((path, item) -> map(item).forEach((method, operation) -> {
                    if (METHODS.contains(String.valueOf(method)))
                        found.add(new Listed(
                                String.valueOf(method).toUpperCase(Locale.ROOT),
                                ApiDoor.PREFIX + String.valueOf(path).substring(1),
                                new Bilingual(
                                        String.valueOf(map(operation).get("x-summary-vi")),
                                        String.valueOf(map(operation).get("summary")))));
                }));
        return found;
    }

    private static Map<?, ?> map(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
