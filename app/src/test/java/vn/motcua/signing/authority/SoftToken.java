package vn.motcua.signing.authority;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** A token in software (SoftHSM 2), where it is installed: made for one test, and thrown away. */
public final class SoftToken implements AutoCloseable {

    /** Its PIN. */
    public static final String PIN = "24681357";

    private static final Path TOOL = Path.of("/usr/bin/softhsm2-util");
    private static final Pattern SLOT = Pattern.compile("reassigned to slot (\\d+)");

    private final String label = "motcua-" + UUID.randomUUID().toString().substring(0, 8);
    private final String slot;

    /** Makes it; the test is skipped where SoftHSM is missing. */
    public SoftToken() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(TOOL) || System.getenv("CI") != null, "SoftHSM is missing");
        String said = run("--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", PIN);
        Matcher found = SLOT.matcher(said);
        Assumptions.assumeTrue(found.find(), "SoftHSM gives no token here: " + said);
        slot = found.group(1);
    }

    /** Its library. */
    public static String library() {
        return "/usr/lib/softhsm/libsofthsm2.so";
    }

    /** A copy of it for this machine: one that other tests have loaded before knows no token that is newer. */
    static Path own() throws IOException {
        Path own = Path.of("target", "softhsm-" + ProcessHandle.current().pid() + ".so");
        if (!Files.exists(own)) Files.copy(Path.of(library()), own);
        return own.toAbsolutePath();
    }

    /** Where it is. */
    public String slot() {
        return slot;
    }

    @Override
    public void close() throws IOException {
        run("--delete-token", "--token", label);
    }

    private static String run(String... words) throws IOException {
        List<String> all = new java.util.ArrayList<>(List.of(TOOL.toString()));
        all.addAll(List.of(words));
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
