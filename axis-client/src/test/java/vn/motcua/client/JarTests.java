package vn.motcua.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as an agency gets it: it runs with nothing beside it, and needs nothing of the application. */
class JarTests {

    private static final Path JAR = Path.of("target", "axis-client.jar");

    @TempDir
    Path folder;

    @Test
    void itRunsAlone() throws Exception {
        Ran ran = run("key", folder.resolve("g22.pem").toString(), "--lang", "en");
        assertThat(ran.exit()).as(ran.output()).isZero();
        assertThat(ran.output()).contains("-----BEGIN PUBLIC KEY-----").contains("Register this public key");
    }

    @Test
    void itJudgesAPacketWithTheWordsOfTheAxis() throws Exception {
        Path packet = Files.writeString(folder.resolve("bad.edxml"), "<edXML/>");
        Ran ran = run("check", packet.toString());
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.output()).contains("Trục sẽ từ chối gói tin này.").doesNotContain("axis.", "Exception");
    }

    /** Without the libraries for sealing everything else works, and sealing says what is missing. */
    @Test
    void whatItNeedsForSealingIsSaid() throws Exception {
        Ran ran = run("key", folder.resolve("h41.pem").toString(), "--for", "encryption");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.output()).contains("lib").doesNotContain("NoClassDefFoundError");
    }

    /** Annotations are not needed at run time; whatever else were missing would fail one day, on somebody's machine. */
    @Test
    void nothingItNeedsIsMissing() throws IOException {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        jdeps.run(out, out, "--multi-release", "25", "--class-path", libraries(), "--missing-deps", JAR.toString());
        List<String> missing = said.toString()
                .lines()
                .filter(line -> line.contains("->") && line.contains("not found"))
                .filter(line -> !line.contains("org.jspecify.annotations.") && !line.contains("stereotype.Component"))
                .filter(line -> !line.startsWith("axis-client.jar"))
                .toList();
        assertThat(said.toString()).contains("org.jspecify.annotations"); // the tool looked
        assertThat(missing).isEmpty();
    }

    private static String libraries() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target", "lib"))) {
            return files.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
    }

    private Ran run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-jar",
                Files.copy(JAR, folder.resolve("axis-client.jar"), StandardCopyOption.REPLACE_EXISTING)
                        .toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), output);
    }

    /** What a run said. */
    private record Ran(int exit, String output) {}
}
