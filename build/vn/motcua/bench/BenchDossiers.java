package vn.motcua.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.motcua.dossier.partner.AddPartner;
import vn.motcua.dossier.partner.MadePartner;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;

/**
 * {@code ./motcua bench dossiers [--parts sync,life,pages,spike] [--seconds N] [--warm N] [--systems 1,8] [--batches 1,10,100] [--scale STORED] [--data DIR]}: what dossiers cost.
 * {@code sync}: how many a second systems of agencies synchronise through the real door, in batches, beside bare multi-row inserts of the same rows in the
 * same run. {@code life}: how many whole lives of dossiers a second the desk works through. {@code pages}: how
 * long pages take. {@code spike}: what becomes of those who come when fifteen to thirty-five times as many come as usual. Each but the last at nothing and, with {@code --scale}, at that many stored.
 */
final class BenchDossiers {

    /** As many as there were in the country after a year. */
    static final int NATION = 57_000_000;

    private BenchDossiers() {}

    public static void main(String... args) throws Exception {
        List<String> words = new ArrayList<>(Arrays.asList(args));
        List<String> parts = List.of(Bench.value(words, "--parts", "sync,life,pages").split(","));
        int seconds = Bench.number(words, "--seconds", 8);
        int warm = Bench.number(words, "--warm", 30);
        int[] batches = numbers(Bench.value(words, "--batches", "1,10,100"));
        int[] systems = numbers(Bench.value(words, "--systems", "1,8"));
        int stored = numbers(Bench.value(words, "--scale", "0"))[0];
        Path parent = Path.of(Bench.value(words, "--data", System.getProperty("java.io.tmpdir")));
        Bench.refuseRest(words);
        Bench.refuseSmallDisk(
                parent,
                (1_500L << 20) + 5_000L * stored + (long) seconds * systems.length * batches.length * (100L << 20),
                stored == 0 ? "what is written in this run" : String.format(Locale.ROOT, "%,d dossiers stored before", stored));
        for (String part : parts) {
            Path folder = Files.createTempDirectory(parent, "bench");
            folder.toFile().setExecutable(true, false);
            try {
                switch (part) {
                    case "sync" -> sync(folder, systems, batches, seconds, warm, stored);
                    case "life" -> life(folder, systems, seconds, stored);
                    case "pages" -> pages(folder, systems, seconds, stored);
                    case "spike" -> spike(folder, seconds);
                    default -> throw Bench.complaint("no such part: " + part);
                }
            } finally {
                Bench.delete(folder);
            }
        }
    }

    private static void sync(Path folder, int[] systems, int[] batches, int seconds, int warm, int stored) throws Exception {
        try (DossierSync sync = new DossierSync(folder, Arrays.stream(systems).max().orElse(1), seconds)) {
            sync.warm(warm);
            for (int count : systems) sync.empty(count);
            DossierSync.heading();
            for (int batch : batches) for (int count : systems) sync.line("nothing", count, batch);
            if (stored == 0) return;
            sync.fill(stored);
            for (int batch : batches) for (int count : systems) sync.line(String.format(Locale.ROOT, "%,d", stored), count, batch);
        }
    }

    private static void life(Path folder, int[] lanes, int seconds, int stored) throws Exception {
        try (DossierLife life = new DossierLife(folder)) {
            for (int i = 0; i < 3; i++) Measured.of(4, 4, () -> 0, number -> life::whole); // until it is compiled
            DossierLife.heading();
            for (int count : lanes) life.measure("nothing", count, seconds);
            if (stored == 0) return;
            fill(life, stored);
            for (int count : lanes) life.measure(String.format(Locale.ROOT, "%,d", stored), count, seconds);
        }
    }

    private static void pages(Path folder, int[] lanes, int seconds, int stored) throws Exception {
        try (DossierLife life = new DossierLife(folder)) {
            DossierPages pages = new DossierPages(life);
            DossierPages.heading();
            for (int count : lanes) pages.measure(life, "nothing", count, seconds);
            if (stored == 0) return;
            fill(life, stored);
            for (int count : lanes) pages.measure(life, String.format(Locale.ROOT, "%,d", stored), count, seconds);
        }
    }

    private static void spike(Path folder, int seconds) throws Exception {
        try (DossierLife life = new DossierLife(folder)) {
            MadePartner made = Actors.as(
                    Actor.OPERATOR, () -> life.bean(AddPartner.class).add(new AddPartner.Command("", List.of("H26"))));
            List<DossierSpike.Call> calls = new ArrayList<>(new DossierPages(life).calls());
            try (DoorCaller caller = new DoorCaller(life.port(), "H26", made.username(), made.password())) {
                caller.insert(1);
                for (int i = 0; i < calls.size(); i += 5) calls.add(i, caller.lookUp());
            }
            new DossierSpike(life.port(), calls).run(seconds);
        }
    }

    private static void fill(DossierLife life, int stored) throws Exception {
        try (Connection connection = life.database()) {
            long before = StoredDossiers.bytes(connection);
            long begun = System.nanoTime();
            new StoredDossiers(life.agency(), life.revision()).fill(life::database, stored);
            long each = (StoredDossiers.bytes(connection) - before) / stored;
            System.out.printf(
                    Locale.ROOT,
                    "(%,d dossiers filled in by COPY in %d s; %,d bytes each with their indexes; 57 million need %,d GB)%n",
                    stored,
                    (System.nanoTime() - begun) / 1_000_000_000,
                    each,
                    each * NATION >> 30);
        }
    }

    static int[] numbers(String text) {
        if (!text.matches("\\d{1,8}(,\\d{1,8})*")) throw Bench.complaint("numbers with commas between are wanted, not " + text);
        return Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray();
    }
}
