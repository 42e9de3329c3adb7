package vn.motcua.axis.wire;

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
import vn.motcua.testing.Golden;

/** Writes down which sentence of the wire contract is shown by which test. */
class ContractGoldenTests {

    private static final Path TABLE = Path.of("..", "docs", "axis-contract.md");
    private static final String SOURCE = "../app/src/test/java/vn/motcua/axis/wire/";

    @Test
    void sentencesAndTheirTests() throws Exception {
        Map<String, List<String>> sentences = new TreeMap<>();
        for (Class<?> type : testClasses())
            for (Method method : type.getDeclaredMethods()) {
                Says says = method.getAnnotation(Says.class);
                if (says == null) continue;
                assertThat(method.isAnnotationPresent(Test.class)
                                || method.isAnnotationPresent(ParameterizedTest.class))
                        .as(method + " is run")
                        .isTrue();
                for (String sentence : says.value())
                    sentences
                            .computeIfAbsent(sentence, absent -> new ArrayList<>())
                            .add("[" + type.getSimpleName() + "](" + SOURCE + type.getSimpleName() + ".java)."
                                    + method.getName());
            }
        assertThat(sentences).hasSizeGreaterThan(30);
        Golden.checkWithin(TABLE, "contract", "| the contract says | shown by |\n|---|---|\n" + rows(sentences));
    }

    private static String rows(Map<String, List<String>> sentences) {
        return sentences.entrySet().stream()
                .map(one -> "| " + one.getKey().replace("|", "\\|") + " | "
                        + one.getValue().stream().sorted().collect(Collectors.joining("<br>")) + " |")
                .collect(Collectors.joining("\n"));
    }

    private static List<Class<?>> testClasses() throws IOException, URISyntaxException, ClassNotFoundException {
        Path folder = Path.of(
                        ContractGoldenTests.class.getResource("Says.class").toURI())
                .getParent();
        List<Class<?>> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith("Tests.class"))
                    found.add(Class.forName(
                            ContractGoldenTests.class.getPackageName() + "." + name.substring(0, name.length() - 6)));
            }
        }
        return found;
    }
}
