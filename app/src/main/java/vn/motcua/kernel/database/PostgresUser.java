package vn.motcua.kernel.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Under which user the database runs. PostgreSQL refuses to run as root: then it runs as the system's user {@code postgres} where that user
 * can reach its folder, and otherwise in a user namespace of its own. Wherever {@code setpriv} exists the kernel is told to stop the
 * database when the application dies, so that {@code kill -9} leaves no orphan.
 */
enum PostgresUser {
    /** Not root: as whoever runs the application. */
    SAME,
    /** Root: as the user postgres. */
    POSTGRES,
    /** Root, and the folder is out of that user's reach: in a user namespace. */
    NAMESPACE;

    private static final String NAME = "postgres";

    static PostgresUser of(Path data, Path home) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) return SAME;
        if (Files.exists(data)) return Files.getOwner(data).getName().equals(NAME) ? POSTGRES : NAMESPACE;
        if (exists() && reachable(data) && reachable(home)) return POSTGRES;
        if (has("unshare")) return NAMESPACE;
        throw new StartupFailure(
                "PostgreSQL không chạy được với quyền root ở thư mục này: hãy chạy bằng người dùng thường, hoặc chọn --data ở nơi mọi người dùng vào được.",
                "PostgreSQL does not run as root in this folder: run as an ordinary user, or choose a --data that every user can reach.");
    }

    /** The command with what must stand in front of it. */
    List<String> command(List<String> command, boolean server) {
        List<String> all = new ArrayList<>();
        if (has("setpriv")) {
            all.add("setpriv");
            if (server) all.add("--pdeathsig=INT");
            if (this == POSTGRES)
                all.addAll(List.of(
                        "--reuid=" + NAME,
                        "--regid=" + NAME,
                        "--clear-groups",
                        "--inh-caps=-all",
                        "--bounding-set=-all",
                        "--no-new-privs"));
            if (all.size() == 1) all.clear();
        }
        if (this == NAMESPACE) all.addAll(List.of("unshare", "-U"));
        all.addAll(command);
        return all;
    }

    /** Gives a new folder to the user. */
    void own(Path folder) throws IOException {
        if (this == POSTGRES)
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NAME));
    }

    private static boolean exists() {
        return has("setpriv") && run("id", "-u", NAME);
    }

    private static boolean reachable(Path folder) throws IOException {
        for (Path at = folder.toAbsolutePath().getParent(); at != null; at = at.getParent())
            if (Files.exists(at) && !Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE))
                return false;
        return true;
    }

    private static boolean has(String program) {
        for (String folder :
                System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":"))
            if (Files.isExecutable(Path.of(folder, program))) return true;
        return false;
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
