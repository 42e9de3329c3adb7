package vn.motcua.dossier.life;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import vn.motcua.crash.Founded;
import vn.motcua.crash.RealServer;
import vn.motcua.crash.Workers;

/** Several people who hand in dossiers and work on them, each dossier by one of them, through whatever happens to the server meanwhile. */
final class DossierTraffic {

    private static final int PEOPLE = 4;

    /** A confirmed act: the so-manieth of a dossier. */
    record Done(String code, int number, String act) {}

    private final Path data;
    private final Set<UUID> asked = ConcurrentHashMap.newKeySet();
    private final Map<UUID, String> handedIn = new ConcurrentHashMap<>();
    private final Set<Done> done = ConcurrentHashMap.newKeySet();
    private final Workers workers = new Workers();
    private final String revision;
    private volatile RealServer server;

    /** Starts the server on a fresh folder, with the demo nation. */
    DossierTraffic(Path data) {
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
        RealServer fresh = RealServer.start(data, Map.of("MOTCUA_DOSSIER_SYNC_EVERY", "300ms"));
        fresh.awaitUp();
        return fresh;
    }

    void begin(long seed) {
        for (int i = 0; i < PEOPLE; i++) {
            Random random = new Random(seed + i);
            workers.begin(() -> follow(random));
        }
    }

    /** One dossier, from its draft as far as it comes. */
    private void follow(Random random) {
        UUID draft = new UUID(random.nextLong(), random.nextLong());
        asked.add(draft);
        String code = persist("hand-in", () -> Map.of("draft", draft.toString(), "revision", revision))
                .map(answer -> answer.path("code").asString())
                .orElse("");
        if (code.isEmpty()) return;
        handedIn.put(draft, code);
        while (!workers.stopped()) {
            Optional<JsonNode> answer =
                    persist("act", () -> Map.of("code", code, "seed", Long.toString(random.nextLong())));
            if (answer.isEmpty() || answer.get().has("ended")) return;
            done.add(new Done(
                    code,
                    answer.get().path("number").asInt(),
                    answer.get().path("act").asString()));
        }
    }

    /** Asks until there is an answer; empty if it is time to stop. */
    private Optional<JsonNode> persist(String command, Supplier<Map<String, String>> words) {
        return workers.persist(() -> server.ask(command, words.get()));
    }

    void awaitDone(int more) {
        int before = done.size();
        RealServer.until("acts are confirmed", () -> done.size() >= before + more);
    }

    int confirmed() {
        return done.size() + handedIn.size();
    }

    void end() throws InterruptedException {
        workers.end();
    }

    Set<UUID> asked() {
        return asked;
    }

    Map<UUID, String> handedIn() {
        return new LinkedHashMap<>(handedIn);
    }

    Set<Done> done() {
        return done;
    }
}
