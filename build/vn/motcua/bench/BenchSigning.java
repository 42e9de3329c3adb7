package vn.motcua.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.motcua.kernel.closed.ClosedMachines;

/**
 * {@code ./motcua bench signing [--seconds N] [--warm N] [--lanes 1,2] [--keys RSA-2048,RSA-3072,P-256] [--scale PAGES] [--token LIBRARY --slot N --pin PIN]}: how many PAdES signatures (with a time stamp; and with
 * all evidence and a stamp over the whole), signatures of packets (plain, and XAdES with a time stamp) and of containers (ASiC-E), and judgements of them a second, beside the bare operation of the same key in the same run. Documents of so many pages full of text (4) are prepared in closed machines, whose processor time counts and is told apart; none but the lines "at a name" has the name that is looked for, so that its last five pages are read. With a token the keys are made and used there. In memory: no
 * database, no network; the time stamp and the answers on revocation are made by P-256 keys in process, as the shipped authority does.
 */
final class BenchSigning {

    private BenchSigning() {}

    public static void main(String... args) throws Exception {
        ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("ROOT"))
                .setLevel(ch.qos.logback.classic.Level.ERROR); // PDFBox tells of each type face that it replaces
        List<String> words = new ArrayList<>(Arrays.asList(args));
        int seconds = Bench.number(words, "--seconds", 4);
        int warm = Bench.number(words, "--warm", 4);
        int[] lanes = Arrays.stream(Bench.value(words, "--lanes", "1,2").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        List<String> keys = List.of(Bench.value(words, "--keys", "RSA-2048,RSA-3072,P-256").split(","));
        String library = Bench.value(words, "--token", "");
        String slot = Bench.value(words, "--slot", "0");
        String pin = Bench.value(words, "--pin", "");
        int pages = Bench.number(words, "--scale", 4);
        Bench.refuseRest(words);
        Path folder = Files.createTempDirectory("bench");
        Bench.refuseSmallDisk(folder, (100L << 20) + 20_000L * pages, String.format(Locale.ROOT, "documents of %,d pages", pages));
        System.out.printf(Locale.ROOT, "%-9s %-7s %-22s %5s %10s %9s %9s %9s%n", "key", "where", "what", "lanes", "a second", "cpu ms", "in closed", "99% ms");
        try (ClosedMachines machines = new ClosedMachines(folder, 2, Duration.ofSeconds(10))) {
            for (String key : keys) measure(key, null, folder, machines, lanes, seconds, warm, pages);
            if (!library.isEmpty())
                for (String key : keys) measure(key, new String[] {library, slot, pin}, folder, machines, lanes, seconds, warm, pages);
        } finally {
            Bench.delete(folder);
        }
    }

    private static void measure(String key, String[] token, Path folder, ClosedMachines machines, int[] lanes, int seconds, int warm, int pages)
            throws Exception {
        SigningLine line = new SigningLine(key, token, folder, machines, pages);
        for (SigningLine.Work work : SigningLine.Work.values()) {
            Measured.of(1, warm, BenchSigning::cpu, lane -> line.step(work));
            for (int count : lanes) {
                long before = machinesCpu();
                Measured one = Measured.of(count, seconds, BenchSigning::cpu, lane -> line.step(work));
                System.out.printf(
                        Locale.ROOT,
                        "%-9s %-7s %-22s %5d %10.1f %9.2f %9.2f %9.1f%n",
                        key,
                        token == null ? "memory" : "token",
                        work.words(),
                        count,
                        one.rate(),
                        one.cpu(),
                        (double) (machinesCpu() - before) / Math.max(1, one.sorted().length),
                        one.percentile(99));
            }
        }
    }

    /** Ours and that of the closed machines. */
    private static long cpu() {
        return Bench.cpuMillis(ProcessHandle.current()) + machinesCpu();
    }

    private static long machinesCpu() {
        return ProcessHandle.current().descendants().mapToLong(Bench::cpuMillis).sum();
    }
}
