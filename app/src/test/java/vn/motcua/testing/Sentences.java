package vn.motcua.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Which sentence of a contract is shown by which tests: what the test classes of one package {@link Says}. */
public final class Sentences {

    private final Class<?> anchor;

    /** The sentences of the package of this class. */
    public Sentences(Class<?> anchor) {
        this.anchor = anchor;
    }

    /** The table, to stand in a document below {@code docs}. */
    public String table() throws IOException, URISyntaxException, ClassNotFoundException {
        Map<String, List<String>> shown = new TreeMap<>();
        for (Class<?> type : testClasses())
            for (Method method : type.getDeclaredMethods()) {
                Says says = method.getAnnotation(Says.class);
                if (says == null) continue;
                assertThat(method.isAnnotationPresent(Test.class)
                                || method.isAnnotationPresent(ParameterizedTest.class))
                        .as(method + " is run")
                        .isTrue();
                for (String sentence : says.value())
                    shown.computeIfAbsent(sentence, absent -> new ArrayList<>()).add(link(type) + method.getName());
            }
        assertThat(shown).hasSizeGreaterThan(30);
        return "| the contract says | shown by |\n|---|---|\n" + rows(shown);
    }

    private static String link(Class<?> type) {
        String name = type.getSimpleName();
        return "[" + name + "](../app/src/test/java/" + type.getName().replace('.', '/') + ".java).";
    }

    private static String rows(Map<String, List<String>> sentences) {
        return sentences.entrySet().stream()
                .map(one -> "| " + one.getKey().replace("|", "\\|") + " | "
                        + one.getValue().stream().sorted().collect(Collectors.joining("<br>")) + " |")
                .collect(Collectors.joining("\n"));
    }

    private List<Class<?>> testClasses() throws IOException, URISyntaxException, ClassNotFoundException {
        Path folder = Path.of(
                        anchor.getResource(anchor.getSimpleName() + ".class").toURI())
                .getParent();
        List<Class<?>> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith("Tests.class"))
                    found.add(Class.forName(anchor.getPackageName() + "." + name.substring(0, name.length() - 6)));
            }
        }
        return found;
    }
}
