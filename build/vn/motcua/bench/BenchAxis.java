package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.motcua.bench.BenchPacket.Letter;

/**
 * {@code ./motcua bench axis [--seconds N] [--warm N] [--systems 1,8,32] [--sizes 10,100,1000] [--scale STORED] [--data DIR]}: packets a second, how long
 * sending and the whole cycle (send, list, get, done, status 03 back and taken) last, and the processor time a packet costs server and
 * database, for existing clients (HMAC and hash; receipts sealed in batches). Beside two limits of the same run: the same rows and bytes
 * committed to the same database by plain SQL, and the hashes alone. With {@code --scale} the same is measured after that many packets were stored.
 */
final class BenchAxis {

    private static final Pattern FIELD = Pattern.compile("\"(systemId|secret)\"\\s*:\\s*\"([^\"]+)\"");
    private static final String LIVE = """
            select code from directory.agency_code
            where system = 'QD20' and upper_inf(valid) and upper_inf(recorded) order by code limit ?""";

    private final Instance instance;
    private final int seconds;
    private final int warm;
    private final List<Party> parties = new ArrayList<>();

    private BenchAxis(Instance instance, int seconds, int warm) {
        this.instance = instance;
        this.seconds = seconds;
        this.warm = warm;
    }

    public static void main(String... args) throws Exception {
        List<String> words = new ArrayList<>(Arrays.asList(args));
        int seconds = Bench.number(words, "--seconds", 8);
        int warm = Bench.number(words, "--warm", 60);
        int[] counts = numbers(Bench.value(words, "--systems", "1,8,32"));
        int[] sizes = numbers(Bench.value(words, "--sizes", "10,100,1000"));
        int stored = numbers(Bench.value(words, "--scale", "0"))[0];
        Path parent = Path.of(Bench.value(words, "--data", System.getProperty("java.io.tmpdir")));
        Bench.refuseRest(words);
        long needed = (2_000L << 20) + 1_600L * stored + (long) seconds * counts.length * sizes.length * (80L << 20);
        Bench.refuseSmallDisk(parent, needed, stored == 0 ? "what is sent in this run" : String.format(Locale.ROOT, "%,d packets stored before", stored));
        Path folder = Files.createTempDirectory(parent, "bench");
        folder.toFile().setExecutable(true, false);
        try (Instance instance = Instance.start(folder)) {
            BenchAxis bench = new BenchAxis(instance, seconds, warm);
            bench.register(Math.max(2, Arrays.stream(counts).max().orElse(1)));
            hashes(sizes);
            bench.measure(counts, sizes);
            if (stored > 0) bench.afterStoring(stored);
        } finally {
            Bench.delete(folder);
        }
    }

    /** A system that serves one agency. */
    private record Party(String agency, String systemId, String secret) {}

    private void register(int wanted) throws Exception {
        for (String agency : agencies(wanted)) {
            Matcher said = FIELD.matcher(instance.command("axis", "add-system", "--agencies", agency, "--name", "Bench " + agency));
            Map<String, String> fields = new HashMap<>();
            while (said.find()) fields.put(said.group(1), said.group(2));
            parties.add(new Party(agency, fields.get("systemId"), fields.get("secret")));
        }
    }

    private List<String> agencies(int wanted) throws Exception {
        List<String> codes = new ArrayList<>();
        try (Connection connection = instance.database();
                PreparedStatement asked = connection.prepareStatement(LIVE)) {
            asked.setInt(1, wanted);
            try (ResultSet rows = asked.executeQuery()) {
                while (rows.next()) codes.add(rows.getString(1));
            }
        }
        if (codes.size() < wanted) throw Bench.complaint("only " + codes.size() + " agencies for as many systems");
        return codes;
    }

    private void measure(int[] counts, int[] sizes) throws Exception {
        for (int round = 0; round < 3; round++) { // so that the virtual machine has compiled what it runs
            run(Math.min(8, parties.size()), 10_000, warm / 6 + 1, this::send);
            run(Math.min(8, parties.size()), 10_000, 600, this::fetch);
            run(Math.min(8, parties.size()), 10_000, warm / 6 + 1, this::cycle);
        }
        System.out.println("""

                               accept                             fetch (list, get, done)     whole cycle                      plain SQL, same rows
                  size systems   packets/s  p50 ms  p99 ms CPU-ms   packets/s  CPU-ms  sum      per s  p50 ms  p99 ms CPU-ms     per s  CPU-ms   memory""");
        for (int size : sizes) for (int count : counts) line(size, count);
    }

    private void line(int size, int count) throws Exception {
        Outcome sent = run(count, size * 1_000, seconds, this::send);
        Outcome fetched = run(count, size * 1_000, 600, this::fetch);
        Outcome whole = run(count, size * 1_000, seconds, this::cycle);
        Outcome plain = plain(count, size * 1_000);
        System.out.printf(
                Locale.ROOT,
                "%4d kB %7d %11.0f %7.1f %7.1f %6.2f %11.0f %7.2f %5.2f %9.0f %7.1f %7.1f %6.2f %9.0f %7.2f %5d MB%n",
                size, count, sent.rate(), sent.percentile(50), sent.percentile(99), sent.cpu(), fetched.rate(), fetched.cpu(), sent.cpu() + fetched.cpu(),
                whole.rate(), whole.percentile(50), whole.percentile(99), whole.cpu(), plain.rate(), plain.cpu(), instance.serverMegabytes());
    }

    // --- what a system does -----------------------------------------------------------------------------------------------------------------

    /** What one thread has: a connection as sender, and one as the receiver, whom no other lane reads for. */
    private final class Lane implements AutoCloseable {
        private final Party from;
        private final Party to;
        private final WireCaller sender;
        private final WireCaller receiver;
        private final BenchPacket packets;
        private final int size;
        private final Deque<String> waiting = new ArrayDeque<>();

        Lane(int number, int count, int size) throws Exception {
            from = parties.get(number);
            to = parties.get((number + 1) % Math.max(2, count));
            this.size = size;
            sender = new WireCaller(instance.port, from.systemId(), from.secret());
            receiver = new WireCaller(instance.port, to.systemId(), to.secret());
            packets = new BenchPacket(System.nanoTime() + number);
        }

        @Override
        public void close() throws IOException {
            sender.close();
            receiver.close();
        }
    }

    /** One step of a lane; false when there is nothing more to do. */
    private interface Step {
        boolean once(Lane lane) throws Exception;
    }

    private boolean send(Lane lane) throws Exception {
        lane.sender.send(lane.from.agency(), "edoc", lane.packets.letter(lane.from.agency(), lane.to.agency(), lane.size).bytes());
        return true;
    }

    /** Takes what waits, a page of the list at a time. */
    private boolean fetch(Lane lane) throws Exception {
        if (lane.waiting.isEmpty()) lane.waiting.addAll(lane.receiver.list("edoc", 100));
        String id = lane.waiting.poll();
        if (id == null) return false;
        lane.receiver.fetch(id);
        lane.receiver.done(id);
        return true;
    }

    private boolean cycle(Lane lane) throws Exception {
        Letter letter = lane.packets.letter(lane.from.agency(), lane.to.agency(), lane.size);
        lane.sender.send(lane.from.agency(), "edoc", letter.bytes());
        take(lane.receiver, "edoc");
        lane.receiver.send(lane.to.agency(), "status", BenchPacket.accepted(letter, lane.to.agency(), lane.from.agency()));
        take(lane.sender, "status");
        return true;
    }

    private static void take(WireCaller caller, String kind) throws Exception {
        String id = caller.list(kind, 1).getFirst();
        caller.fetch(id);
        caller.done(id);
    }

    /** Runs one step again and again in as many lanes, each with connections of its own. */
    private Outcome run(int count, int size, int seconds, Step step) throws Exception {
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < count; i++) lanes.add(new Lane(i, count, size));
        long cpu = instance.serverMillis() + instance.databaseMillis();
        long begun = System.nanoTime();
        long until = begun + seconds * 1_000_000_000L;
        List<long[]> took = together(count, number -> times(() -> step.once(lanes.get(number)), until));
        long nanos = System.nanoTime() - begun;
        long used = instance.serverMillis() + instance.databaseMillis() - cpu;
        for (Lane lane : lanes) lane.close();
        return new Outcome(took, nanos, used);
    }

    private static long[] times(Callable<Boolean> step, long until) throws Exception {
        LongStream.Builder took = LongStream.builder();
        for (long now = System.nanoTime(); now < until; ) {
            if (!step.call()) break;
            long after = System.nanoTime();
            took.add(after - now);
            now = after;
        }
        return took.build().toArray();
    }

    private interface Part {
        long[] of(int number) throws Exception;
    }

    private static List<long[]> together(int count, Part part) throws Exception {
        List<long[]> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            List<Future<long[]>> parts = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                parts.add(threads.submit(() -> part.of(number)));
            }
            for (Future<long[]> one : parts) all.add(one.get());
        }
        return all;
    }

    /** How often it was done, how long each took, and what processor time it used. */
    private record Outcome(long[] sorted, long nanos, long cpuMillis) {
        Outcome(List<long[]> took, long nanos, long cpuMillis) {
            this(took.stream().flatMapToLong(Arrays::stream).sorted().toArray(), nanos, cpuMillis);
        }

        double rate() {
            return sorted.length * 1e9 / nanos;
        }

        double cpu() {
            return (double) cpuMillis / Math.max(1, sorted.length);
        }

        double percentile(int share) {
            return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * share / 100)] / 1e6;
        }
    }

    // --- the limits -------------------------------------------------------------------------------------------------------------------------

    /**
     * The same rows and bytes with nothing around them: a content (small ones in the row, large ones in a synced file), a packet, its delivery, what waits,
     * and a line of the log, committed one by one. Processor time is the database's alone.
     */
    private Outcome plain(int count, int size) throws Exception {
        try (Connection connection = instance.database();
                Statement make = connection.createStatement()) {
            make.execute("create schema if not exists bench");
            make.execute("create table if not exists bench.content (id bytea primary key, bytes bytea, place text)");
            make.execute("create table if not exists bench.packet (id bigint primary key, system bigint, sender bigint, sha bytea unique, document text, at timestamptz default now())");
            make.execute("create table if not exists bench.delivery (id bigint primary key, packet bigint, receiver bigint, state text)");
            make.execute("create index if not exists delivery_packet on bench.delivery (packet)");
            make.execute("create table if not exists bench.waiting (receiver bigint, delivery bigint, primary key (receiver, delivery))");
            make.execute("create table if not exists bench.line (id bigint generated always as identity primary key, event text, subject text, payload text)");
        }
        long cpu = instance.databaseMillis();
        long begun = System.nanoTime();
        long until = begun + seconds * 1_000_000_000L;
        List<long[]> took = together(count, number -> {
            try (Connection connection = instance.database()) {
                connection.setAutoCommit(false);
                PlainRows rows = new PlainRows(connection, instance.data.resolveSibling("plain-" + number), size);
                return times(rows::commitOne, until);
            }
        });
        return new Outcome(took, System.nanoTime() - begun, instance.databaseMillis() - cpu);
    }

    /** What the hashes of one packet cost: of the file at sending, and of the header at sending, listing, fetching and acknowledging. */
    private static void hashes(int[] sizes) throws Exception {
        System.out.println();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
        byte[] header = new byte[400];
        for (int size : sizes) {
            byte[] file = new byte[size * 1_000];
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            int rounds = 0;
            long begun = System.nanoTime();
            for (; System.nanoTime() - begun < 1_000_000_000L; rounds++) {
                sha256.digest(file);
                for (int i = 0; i < 4; i++) mac.doFinal(header);
            }
            System.out.printf(Locale.ROOT, "limit   hash of %d kB and four signed headers: %.3f CPU-ms, %,d a second and processor%n", size, 1e3 / rounds, rounds);
        }
    }

    // --- after many packets -------------------------------------------------------------------------------------------------------------------

    /** A list answer must cost what waits, not what was ever delivered: the same hundred packets listed before and after the filling. */
    private void afterStoring(int stored) throws Exception {
        System.out.println("\na list of 100 waiting packets            p50 ms  p99 ms CPU-ms");
        listing("before");
        long begun = System.nanoTime();
        try (Connection connection = instance.database()) {
            new StoredPackets(connection, numbersOf(connection)).fill(stored);
            System.out.printf(
                    Locale.ROOT,
                    "(%,d packets filled in by COPY in %d s, %,d bytes each with their indexes)%n",
                    stored,
                    (System.nanoTime() - begun) / 1_000_000_000,
                    bytes(connection) / stored);
        }
        listing(String.format(Locale.ROOT, "after %,d more", stored));
        int count = Math.min(8, parties.size());
        System.out.println();
        line(10, count);
    }

    private void listing(String when) throws Exception {
        try (Lane lane = new Lane(0, 2, 2_000)) {
            for (int i = 0; i < 100; i++) send(lane);
            for (int i = 0; i < 50; i++) lane.receiver.list("edoc", 100);
            Outcome listed = run(1, 2_000, 5, one -> one.receiver.list("edoc", 100).size() == 100);
            System.out.printf(
                    Locale.ROOT, "  %-36s %8.2f %7.2f %6.2f%n", when, listed.percentile(50), listed.percentile(99), listed.cpu());
            run(1, 2_000, 600, this::fetch);
        }
    }

    private List<Long> numbersOf(Connection connection) throws Exception {
        List<Long> numbers = new ArrayList<>();
        try (Statement asked = connection.createStatement();
                ResultSet rows = asked.executeQuery("select distinct agency from axis.system_agency order by agency")) {
            while (rows.next()) numbers.add(rows.getLong(1));
        }
        return numbers;
    }

    private static long bytes(Connection connection) throws Exception {
        try (Statement asked = connection.createStatement();
                ResultSet row = asked.executeQuery("select pg_total_relation_size('axis.packet') + pg_total_relation_size('axis.delivery') + pg_total_relation_size('kernel.blob')")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static int[] numbers(String text) {
        if (!text.matches("\\d{1,8}(,\\d{1,8})*")) throw Bench.complaint("numbers with commas between are wanted, not " + text);
        return Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray();
    }
}
