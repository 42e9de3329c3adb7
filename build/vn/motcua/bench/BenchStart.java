package vn.motcua.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * {@code ./motcua bench start [--runs N] [--clean] [--data DIR]}: from the command to the first page, and the memory at rest. First starts
 * in an empty data folder and later starts in a filled one are told apart; {@code --clean} clones the tree first and counts the build too.
 */
final class BenchStart {

    private static final Path LAUNCHER = Path.of(System.getenv("MOTCUA_LAUNCHER"));

    public static void main(String... args) throws Exception {
        List<String> words = new ArrayList<>(Arrays.asList(args));
        boolean clean = words.remove("--clean");
        int runs = Integer.parseInt(Bench.value(words, "--runs", clean ? "1" : "5"));
        Path folder = Files.createTempDirectory(Path.of(Bench.value(words, "--data", System.getProperty("java.io.tmpdir"))), "bench");
        Bench.refuseRest(words);
        folder.toFile().setExecutable(true, false);
        try {
            System.out.println("disk    " + disk(folder));
            System.out.println("machine " + Runtime.getRuntime().availableProcessors() + " processors, load " + load());
            System.out.printf("limit   a virtual machine that does nothing: %d ms%n%n", nothing());
            if (clean) fromCleanClone(folder);
            else fromBuiltTree(folder, runs);
        } finally {
            Bench.delete(folder);
        }
    }

    // --- what is measured -------------------------------------------------------------------------------------------------------------

    private static void fromBuiltTree(Path folder, int runs) throws Exception {
        List<Start> first = new ArrayList<>();
        List<Start> later = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            Path data = folder.resolve("data" + i);
            first.add(start(LAUNCHER, data));
            later.add(start(LAUNCHER, data));
        }
        System.out.println("                      first page   rested after   server   PostgreSQL   (medians of " + runs + ")");
        print("first start, demo too", first);
        print("later start          ", later);
    }

    private static void fromCleanClone(Path folder) throws Exception {
        Path tree = folder.resolve("tree");
        Path source = LAUNCHER.getParent();
        run("git", "clone", "-q", "--no-hardlinks", source.toString(), tree.toString());
        System.out.println("clean clone of the last commit, packages from the cache of this machine");
        print("clone, build, start  ", List.of(start(tree.resolve("motcua"), folder.resolve("data"))));
    }

    /** One start: milliseconds to the first page, milliseconds until the processor rests, memory then. */
    record Start(long page, long rest, long server, long postgres) {}

    private static Start start(Path launcher, Path data) throws Exception {
        int port = Bench.freePort();
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(launcher.toString(), "run", "--port", "" + port, "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(Path.of(data + ".out").toFile())
                .start();
        try {
            firstPage(process, port, data);
            long page = millis(begun);
            await(process);
            return new Start(page, millis(begun), memory(process.pid()), postgres(process));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void firstPage(Process process, int port, Path data) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            while (true) {
                if (!process.isAlive()) throw new IllegalStateException(Files.readString(Path.of(data + ".out")));
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) return;
                } catch (IOException notYet) {
                    Thread.sleep(5);
                }
            }
        }
    }

    /** Waits until server and database have used less than a twentieth of a processor for two seconds, at most two minutes. */
    private static void await(Process process) throws Exception {
        for (int quiet = 0, half = 0; quiet < 4 && half < 240; half++) {
            long before = cpu(process);
            Thread.sleep(500);
            quiet = cpu(process) - before <= 20 ? quiet + 1 : 0;
        }
    }

    private static long cpu(Process process) {
        return family(process).mapToLong(Bench::cpuMillis).sum();
    }

    private static Stream<ProcessHandle> family(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    private static long postgres(Process process) {
        return process.descendants().mapToLong(one -> memory(one.pid())).sum();
    }

    /** Megabytes that a process really holds: pages shared with others are counted by their share. */
    private static long memory(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    private static void print(String what, List<Start> starts) {
        System.out.printf(
                Locale.ROOT,
                "%s  %6.2f s      %6.2f s    %5d MB     %5d MB   each: %s%n",
                what,
                median(starts, Comparator.comparing(Start::page)).page() / 1e3,
                median(starts, Comparator.comparing(Start::rest)).rest() / 1e3,
                median(starts, Comparator.comparing(Start::server)).server(),
                median(starts, Comparator.comparing(Start::postgres)).postgres(),
                starts.stream().map(start -> String.format(Locale.ROOT, "%.2f", start.page() / 1e3)).toList());
    }

    private static Start median(List<Start> starts, Comparator<Start> by) {
        return starts.stream().sorted(by).toList().get(starts.size() / 2);
    }

    // --- what it is measured against ---------------------------------------------------------------------------------------------------

    private static String disk(Path folder) throws IOException {
        return Files.getFileStore(folder).type() + " at " + folder + ", a synced write of 8 kB takes " + sync(folder) + " µs";
    }

    private static long sync(Path folder) throws IOException {
        Path file = folder.resolve("sync");
        long[] took = new long[50];
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            for (int i = 0; i < took.length; i++) {
                long begun = System.nanoTime();
                out.write(new byte[8192]);
                out.getFD().sync();
                took[i] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(took);
        return took[took.length / 2] / 1000;
    }

    private static String load() throws IOException {
        Path file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).split(" ")[0] : "unknown";
    }

    private static long nothing() throws Exception {
        long begun = System.nanoTime();
        run(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version");
        return millis(begun);
    }

    // --- small things ---------------------------------------------------------------------------------------------------------------------

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) throw new IllegalStateException(String.join(" ", command) + " failed");
    }

    private static long millis(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }
}
