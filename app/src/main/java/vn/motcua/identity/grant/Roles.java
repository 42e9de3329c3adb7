package vn.motcua.identity.grant;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The roles that come with the product: named sets of permissions, read from {@code roles/<module>.properties}, where each module says which
 * roles hold its permissions.
 */
@Component
public class Roles {

    private static final String EVERYTHING = "*";

    private final Map<String, Set<String>> permissions;

    Roles() {
        permissions = Map.copyOf(load());
    }

    /** The words of all roles. */
    public Set<String> names() {
        return new TreeSet<>(permissions.keySet());
    }

    /** The permissions of a role; none for an unknown one. */
    public Set<String> permissions(String role) {
        return permissions.getOrDefault(role, Set.of());
    }

    /** True if the role holds the permission. */
    boolean holds(String role, String permission) {
        Set<String> held = permissions(role);
        return held.contains(permission) || held.contains(EVERYTHING);
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> roles = new HashMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:roles/*.properties")) {
                Properties lines = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    lines.load(reader);
                }
                lines.forEach((role, held) -> roles.computeIfAbsent((String) role, key -> new TreeSet<>())
                        .addAll(List.of(((String) held).strip().split("[\\s,]+"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return roles;
    }
}
