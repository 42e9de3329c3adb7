package vn.motcua.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The application's own classes, for rules and golden files that need them as they run. */
final class MainClasses {

    private static final Path FOLDER = Path.of("target", "classes");

    private MainClasses() {}

    /** All that are, or implement, the given type; the type itself is left out. */
    static <T> List<Class<? extends T>> of(Class<T> type) {
        return all().stream()
                .filter(one -> type.isAssignableFrom(one) && one != type)
                .<Class<? extends T>>map(one -> one.asSubclass(type))
                .toList();
    }

    /** All enums that implement the given interface, by module and name. */
    static <T> List<Class<? extends T>> enums(Class<T> type) {
        return of(type).stream().filter(Class::isEnum).toList();
    }

    /** All of them, by name. */
    static List<Class<?>> all() {
        try (Stream<Path> files = Files.walk(FOLDER.resolve(Path.of("vn", "motcua")))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> FOLDER.relativize(file).toString())
                    .filter(name -> !name.endsWith("package-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length())
                            .replace(java.io.File.separatorChar, '.'))
                    .<Class<?>>map(MainClasses::load)
                    .sorted(Comparator.comparing(Class::getName))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, MainClasses.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
