package vn.motcua.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code ./motcua bench platforms [--parts signon,payment] [--seconds N] [--warm N] [--lanes 1,8] [--scale OWED] [--data DIR]}: what the platforms that the nation lends cost.
 * {@code signon}: how many a second sign in at an application (request, code, tokens, user information), how many tokens are checked, how many passwords are
 * judged, beside bare RSA, bare Argon2id and the bare rows in the same run. {@code payment}: how many call-backs of a bank a second are settled, with ledger, receipt and
 * log, beside the bare rows.
 */
final class BenchPlatforms {

    private BenchPlatforms() {}

    public static void main(String... args) throws Exception {
        List<String> words = new ArrayList<>(Arrays.asList(args));
        List<String> parts = List.of(Bench.value(words, "--parts", "signon,payment").split(","));
        int seconds = Bench.number(words, "--seconds", 6);
        int warm = Bench.number(words, "--warm", 10);
        int[] lanes = BenchDossiers.numbers(Bench.value(words, "--lanes", "1,8"));
        int owed = Bench.number(words, "--scale", 100_000);
        Path parent = Path.of(Bench.value(words, "--data", System.getProperty("java.io.tmpdir")));
        Bench.refuseRest(words);
        Bench.refuseSmallDisk(parent, (1_500L << 20) + 4_000L * owed, "what is written in this run");
        for (String part : parts) {
            Path folder = Files.createTempDirectory(parent, "bench");
            folder.toFile().setExecutable(true, false);
            try {
                switch (part) {
                    case "signon" -> signOn(folder, lanes, seconds, warm);
                    case "payment" -> payment(folder, lanes, seconds, warm, owed);
                    default -> throw Bench.complaint("no such part: " + part);
                }
            } finally {
                Bench.delete(folder);
            }
        }
    }

    private static void signOn(Path folder, int[] lanes, int seconds, int warm) throws Exception {
        try (SignOnBench bench = new SignOnBench(folder)) {
            bench.warm(warm);
            SignOnBench.heading();
            for (int count : lanes) bench.measure(count, seconds);
        }
    }

    private static void payment(Path folder, int[] lanes, int seconds, int warm, int owed) throws Exception {
        try (PaymentBench bench = new PaymentBench(folder, owed)) {
            bench.warm(warm);
            PaymentBench.heading();
            for (int count : lanes) bench.measure(count, seconds);
        }
    }
}
