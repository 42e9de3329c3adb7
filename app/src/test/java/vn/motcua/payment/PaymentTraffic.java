package vn.motcua.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import vn.motcua.crash.Founded;
import vn.motcua.crash.RealServer;
import vn.motcua.crash.Workers;

/**
 * Several people who owe, pay at a bank that errs, and have some of it given back, through whatever happens to the server meanwhile. The bank is a second server
 * with a memory of its own, which nobody kills; so is the agency that is told results.
 */
final class PaymentTraffic implements AutoCloseable {

    private static final int PEOPLE = 4;
    private static final String KEY = "a key that both sides know, for tests only";
    private static final List<String> FAULTS =
            List.of("PAY", "PAY", "PAY", "LOSE_CALL", "PAY_TWICE", "DOUBLE_CALL", "WRONG_AMOUNT", "FAIL");

    /** What somebody was told: that an attempt, a payment, a receipt, a refund is there. */
    record Told(String what, String which) {}

    private final Path folder;
    private final int port = free();
    private final RealServer bank;
    private final ToldResults agency = new ToldResults();
    private final Set<Told> told = ConcurrentHashMap.newKeySet();
    private final AtomicInteger paid = new AtomicInteger();
    private final Workers workers = new Workers();
    private final String revision;
    private final String partner;
    private volatile RealServer server;

    PaymentTraffic(Path folder) {
        this.folder = folder;
        Founded.in(folder.resolve("bank"), false);
        bank = RealServer.start(
                folder.resolve("bank"),
                Map.of("MOTCUA_PAYMENT_SIMULATOR", "true", "MOTCUA_PAYMENT_BANK_KEY", KEY),
                "--no-demo");
        bank.awaitUp();
        server = start();
        server.awaitDemo();
        revision =
                server.ask("costing", Map.of()).orElseThrow().path("revision").asString();
        partner = server.ask(
                        "payment",
                        "add-partner",
                        List.of("--agency", "H26", "--confirm", agency.address()),
                        Duration.ofSeconds(20))
                .orElseThrow()
                .path("code")
                .asString();
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RealServer server() {
        return server;
    }

    RealServer bank() {
        return bank;
    }

    ToldResults agency() {
        return agency;
    }

    Set<Told> told() {
        return told;
    }

    int paid() {
        return paid.get();
    }

    /** How the bank's line is from now on. */
    void bankIs(String mood) {
        RealServer.until(
                "the bank hears", () -> bank("bank-mood", "--mood", mood).isPresent());
    }

    void startAgain() {
        server = start();
    }

    private RealServer start() {
        Founded.in(folder.resolve("data"), true);
        RealServer fresh = RealServer.start(
                folder.resolve("data"),
                Map.of(
                        "MOTCUA_PAYMENT_SIMULATOR",
                        "false",
                        "MOTCUA_PAYMENT_BANK_KEY",
                        KEY,
                        "MOTCUA_PAYMENT_BANK_ADDRESS",
                        "http://localhost:" + bank.port() + "/payment/bank/wire",
                        "MOTCUA_PAYMENT_LOOK_EVERY",
                        "500ms",
                        "MOTCUA_PAYMENT_CONFIRM_EVERY",
                        "500ms",
                        "MOTCUA_DOSSIER_PAID_EVERY",
                        "5s"),
                "--port",
                Integer.toString(port));
        fresh.awaitUp();
        return fresh;
    }

    void begin(long seed) {
        for (int i = 0; i < PEOPLE; i++) {
            Random random = new Random(seed + i);
            workers.begin(() -> follow(random));
        }
    }

    /** Something owed, until it is paid, or given back. */
    private void follow(Random random) {
        String obligation = owe(random);
        if (obligation.isEmpty()) return;
        Set<String> acted = new HashSet<>();
        while (!workers.stopped()) {
            JsonNode begun = persist("begin", Map.of("obligation", obligation)).orElse(null);
            if (begun == null) return;
            if (begun.path("state").asString().equals("OVER")) break;
            String reference = begun.path("reference").asString();
            note("attempt", reference);
            if (acted.add(reference)) atTheBank(reference, FAULTS.get(random.nextInt(FAULTS.size())));
            else RealServer.pause(200);
        }
        if (!workers.stopped()) over(obligation, random);
    }

    private String owe(Random random) {
        String draft = new UUID(random.nextLong(), random.nextLong()).toString();
        int kind = random.nextInt(3);
        return (kind == 0
                        ? persist("owe-for-dossier", Map.of("draft", draft, "revision", revision))
                        : persist("owe", Map.of("draft", draft, "partner", kind == 1 ? partner : "-")))
                .map(answer -> answer.path("obligation").asString())
                .orElse("");
    }

    /** The bank learns of an order when it learns of it: until then nobody can pay there. */
    private void atTheBank(String reference, String fault) {
        while (!workers.stopped()
                && bank("bank-act", "--reference", reference, "--fault", fault).isEmpty()) RealServer.pause(200);
    }

    private void over(String obligation, Random random) {
        JsonNode standing =
                persist("standing", Map.of("obligation", obligation)).orElse(null);
        if (standing == null || !standing.path("state").asString().equals("PAID")) return;
        note("paid", obligation);
        standing.path("receipts").forEach(receipt -> note("receipt", receipt.asString()));
        paid.incrementAndGet();
        if (random.nextInt(4) == 0)
            persist("give-back", Map.of("obligation", obligation))
                    .ifPresent(answer -> note("refund", answer.path("refund").asString()));
    }

    /** The bank's commands belong to the module that plays it. */
    private Optional<JsonNode> bank(String command, String... words) {
        return bank.ask("payment", command, List.of(words), Duration.ofSeconds(20));
    }

    private Optional<JsonNode> persist(String command, Map<String, String> words) {
        return workers.persist(() -> server.ask(command, words));
    }

    private synchronized void note(String what, String which) {
        if (!told.add(new Told(what, which))) return;
        try {
            Files.writeString(
                    folder.resolve("history"),
                    what + " " + which + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitPaid(int more) {
        int before = paid.get();
        RealServer.until("somebody pays", () -> paid.get() >= before + more);
    }

    void end() throws InterruptedException {
        workers.end();
    }

    @Override
    public void close() {
        workers.stop();
        server.stop();
        bank.stop();
        agency.close();
    }
}
