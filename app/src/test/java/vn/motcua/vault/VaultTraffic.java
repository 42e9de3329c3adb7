package vn.motcua.vault;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import vn.motcua.crash.Founded;
import vn.motcua.crash.RealServer;
import vn.motcua.crash.Workers;

/** Results come, their owner lays papers in and asks for copies of all, whatever happens to the server meanwhile. */
final class VaultTraffic {

    private static final Map<String, String> QUICK = Map.of(
            "MOTCUA_DOSSIER_RESULTS_KEPT_EVERY", "300ms",
            "MOTCUA_VAULT_EXAMINE_EVERY", "1s",
            "MOTCUA_VAULT_EXPORTS_EVERY", "300ms",
            "MOTCUA_VAULT_EXPORT_CLAIM", "3s");

    private final Path data;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger exports = new AtomicInteger();
    private final AtomicInteger next = new AtomicInteger();
    private final Workers workers = new Workers();
    private final String revision;
    private volatile RealServer server;

    /** Starts the server on a fresh folder, with the demo nation. */
    VaultTraffic(Path data) {
        this.data = data;
        server = start();
        server.awaitDemo();
        revision =
                server.ask("procedure", Map.of()).orElseThrow().path("revision").asString();
    }

    RealServer server() {
        return server;
    }

    void startAgain() {
        server = start();
    }

    private RealServer start() {
        Founded.in(data, true);
        RealServer fresh = RealServer.start(data, QUICK);
        fresh.awaitUp();
        return fresh;
    }

    void begin() {
        workers.begin(() -> one("result", "Ket qua " + next.incrementAndGet()));
        workers.begin(() -> one("upload", "Giay " + next.incrementAndGet()));
        workers.begin(() -> {
            if (server.ask("export", Map.of()).isPresent()) exports.incrementAndGet();
            RealServer.pause(200);
        });
    }

    /** Each name is asked for once: what was not confirmed may be there, once, or not. */
    private void one(String command, String name) {
        Map<String, String> words = new HashMap<>(Map.of("name", name));
        if (command.equals("result")) words.put("revision", revision);
        asked.add(name);
        if (server.ask(command, words).isPresent()) confirmed.add(name);
        else RealServer.pause(50);
    }

    /** So many results, and so many papers that the owner laid in. */
    void awaitConfirmed(int more) {
        long results = confirmed("Ket qua");
        long uploads = confirmed("Giay");
        RealServer.until("results come", () -> confirmed("Ket qua") >= results + more);
        RealServer.until("papers are laid in", () -> confirmed("Giay") >= uploads + more);
    }

    private long confirmed(String kind) {
        return confirmed.stream().filter(one -> one.startsWith(kind)).count();
    }

    void awaitExports(int more) {
        int before = exports.get();
        RealServer.until("copies are asked for", () -> exports.get() >= before + more);
    }

    void end() throws InterruptedException {
        workers.end();
    }

    Set<String> confirmed() {
        return confirmed;
    }

    Set<String> asked() {
        return asked;
    }

    /** What the server says of the whole store, read to its end. */
    JsonNode store() {
        return server.ask("store", Map.of()).orElseThrow();
    }
}
