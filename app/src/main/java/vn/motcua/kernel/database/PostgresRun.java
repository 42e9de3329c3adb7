package vn.motcua.kernel.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How the server is run on its folder, as often as it must be.
 *
 * @param home where the binaries lie
 * @param folder the data folder of the application
 * @param user under which user it runs
 * @param port where it listens
 * @param settings settings such as {@code shared_buffers=128MB}
 */
record PostgresRun(Path home, Path folder, PostgresUser user, int port, List<String> settings) {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final long LOG_LIMIT = 20L << 20;

    /** The folder that is PostgreSQL's own. */
    static Path data(Path folder) {
        return folder.resolve("postgres").toAbsolutePath();
    }

    /** Starts it and waits until it takes connections. */
    Process start() throws IOException, InterruptedException {
        Path data = data(folder);
        waitForPredecessor(data);
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        Path log = folder.resolve("postgres.log");
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT)
            Files.move(log, folder.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        ProcessBuilder builder = new ProcessBuilder(user.command(command(data), true))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        awaitReady(process, data, log);
        return process;
    }

    /** Stops it: clients are cut off, the checkpoint is written. */
    static void stop(Process process) {
        if (!process.isAlive()) return;
        try {
            interrupt(process.pid());
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            process.destroy();
        }
    }

    /** The server that works on this folder and is no child of ours: left by an application that was killed. */
    static Optional<ProcessHandle> predecessor(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return Optional.empty();
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(old -> worksOn(old, data));
    }

    /** The number of a process may have been given to another one since, even to another installation's database. */
    private static boolean worksOn(ProcessHandle process, Path data) {
        return process.info()
                .arguments()
                .map(words -> List.of(words).contains(data.toString()))
                .orElse(false);
    }

    /** After kill -9 the old server takes a moment to write its checkpoint; one that lingers is told to stop. */
    private static void waitForPredecessor(Path data) throws IOException, InterruptedException {
        for (int tenths = 0; tenths < 300; tenths++) {
            Optional<ProcessHandle> old = predecessor(data);
            if (old.isEmpty()) return;
            if (tenths == 30) interrupt(old.get().pid());
            Thread.sleep(100);
        }
        throw new StartupFailure(
                "Một PostgreSQL khác vẫn đang chạy trên thư mục dữ liệu này.",
                "Another PostgreSQL still runs on this data folder.");
    }

    private List<String> command(Path data) {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/postgres").toString(), "-D", data.toString()));
        List.of(
                        "listen_addresses=127.0.0.1",
                        "port=" + port,
                        "unix_socket_directories=",
                        "timezone=UTC",
                        "log_timezone=UTC",
                        "lc_messages=C",
                        "max_connections=100",
                        "logging_collector=off")
                .forEach(setting -> command.addAll(List.of("-c", setting)));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    private static void awaitReady(Process process, Path data, Path log) throws IOException, InterruptedException {
        long until = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            if (ready(data.resolve("postmaster.pid"))) return;
            Thread.sleep(5);
        }
        stop(process);
        String last = lastLines(log);
        throw new StartupFailure(
                "PostgreSQL không khởi động được; xem " + log + "\n" + last, "PostgreSQL did not start; see " + log);
    }

    /** The eighth line of the pid file tells the state. */
    private static boolean ready(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) return false;
        List<String> lines = Files.readAllLines(pidFile);
        return lines.size() >= 8 && lines.get(7).strip().equals("ready");
    }

    private static String lastLines(Path log) throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
    }

    /** SIGINT is PostgreSQL's fast shutdown; Java's own destroy() sends SIGTERM, which waits for clients. */
    private static void interrupt(long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor(5, TimeUnit.SECONDS);
    }
}
