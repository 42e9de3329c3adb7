package vn.motcua.kernel.closed;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The command that starts a closed machine: little memory, little stack, quick to begin, and it ends at the first lack of memory. */
final class ClosedCommand {

    private ClosedCommand() {}

    static List<String> java(Path folder, Duration patience) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Xss1m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr", // its output is for answers
                "-Xlog:disable",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-cp",
                classPath(),
                ClosedMain.class.getName(),
                Long.toString(patience.toSeconds() + 5));
    }

    /** Ours: libraries are opened when a class is looked for in them, so what a work does not use costs it nothing. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry ->
                        Path.of(entry).toAbsolutePath().toString()) // it may be told relative to where we were started
                .collect(Collectors.joining(File.pathSeparator));
    }
}
