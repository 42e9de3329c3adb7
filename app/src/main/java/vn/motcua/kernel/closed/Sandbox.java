package vn.motcua.kernel.closed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How far a closed machine is shut in: the best that this system can do, which differs, because a container may forbid what a server allows. It
 * is tried out when the first machine is needed, and told in the log.
 */
public enum Sandbox {
    /**
     * A network, a tree of processes and a view of the disk of its own: nothing to reach, nothing to write to but its folder, nothing of the data
     * folder to read; no rights at all.
     */
    CLOSED,
    /** The same, by means of a user namespace, where the application does not run as root. */
    CLOSED_BY_USER_NAMESPACE,
    /** A process like any other, bounded in memory, time and file size. */
    BOUNDED;

    private static final long LARGEST_FILE = 256L << 20;
    private static final long ADDRESS_SPACE = 2L << 30;

    /**
     * Run as root of the new namespaces: hides the data folder ($2) behind an empty one, puts the machine's folder ($1) back at its place, makes
     * everything else read-only, and gives up every right. Exits 97 to 99 if one of it does not hold.
     */
    private static final String SHUT = """
            folder=$1; hidden=$2; shift 2
            mount --make-rprivate / && exec 3<"$folder" && mount -t tmpfs -o size=64k,mode=755 none "$hidden" || exit 97
            mkdir -p "$folder" && mount --no-canonicalize --bind /proc/self/fd/3 "$folder" && exec 3<&- && cd "$folder" || exit 97
            while read -r _ at _; do at=$(printf %b "$at"); [ "$at" = "$folder" ] || mount -o remount,bind,ro "$at" 2>/dev/null; done </proc/self/mounts
            for outside in "$hidden" /tmp /var/tmp; do (: >"$outside/.closed-$$") 2>/dev/null && exit 98; done
            (: >"$folder/.closed") && rm "$folder/.closed" || exit 99
            exec setpriv --bounding-set=-all --inh-caps=-all --no-new-privs -- "$@"
            """;

    /** What works here, tried out. */
    static Sandbox best(Path scratch, Path hidden) throws IOException {
        Path folder = Files.createDirectories(scratch.resolve("try"));
        for (Sandbox each : values()) if (each.works(folder, hidden)) return each;
        return BOUNDED;
    }

    /** The command with what must stand in front of it. */
    List<String> command(Path folder, Path hidden, List<String> command) {
        List<String> all = new ArrayList<>();
        if (has("prlimit"))
            all.addAll(List.of(
                    "prlimit", "--fsize=" + LARGEST_FILE, "--as=" + ADDRESS_SPACE, "--core=0", "--nofile=512", "--"));
        if (this != BOUNDED) {
            all.addAll(
                    List.of("unshare", "--net", "--mount", "--pid", "--ipc", "--fork", "--kill-child", "--mount-proc"));
            if (this == CLOSED_BY_USER_NAMESPACE) all.addAll(List.of("--user", "--map-root-user"));
            all.addAll(List.of("--", "sh", "-c", SHUT, "closed", folder.toString(), hidden.toString()));
        }
        all.addAll(command);
        return all;
    }

    private boolean works(Path folder, Path hidden) {
        if (this == BOUNDED) return true;
        if (!has("unshare") || !has("setpriv") || !has("mount")) return false;
        try {
            Process process = new ProcessBuilder(command(folder, hidden, List.of("true")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean has(String program) {
        for (String folder :
                System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":"))
            if (Files.isExecutable(Path.of(folder, program))) return true;
        return false;
    }
}
