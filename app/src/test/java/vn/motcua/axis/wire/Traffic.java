package vn.motcua.axis.wire;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import vn.motcua.axis.wire.SentBook.Sending;
import vn.motcua.crash.Founded;
import vn.motcua.crash.RealServer;
import vn.motcua.testing.line.Reply;

/**
 * Eight agencies that send without pause and try again until they are answered, and one that takes and acknowledges, through whatever
 * happens to the server meanwhile.
 */
final class Traffic {

    private static final List<String> SENDERS = List.of("G01", "G02", "G03", "G06", "G08", "G09", "G10", "G11");
    private static final List<String> RECEIVERS = List.of("H41", "H17", "H26");
    private static final int PAGE = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final SentBook book = new SentBook();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, Client> systems = new LinkedHashMap<>();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();
    private volatile RealServer server;
    private volatile int port;

    /** Starts the server on a fresh folder and makes the systems. */
    Traffic(Path data) {
        this.data = data;
        server = start();
        Administrator door = new Administrator(
                server.door().path("port").asInt(), server.door().path("token").asString());
        SENDERS.forEach(code -> systems.put(code, door.system(port, code)));
        RECEIVERS.forEach(code -> systems.put(code, door.system(port, code)));
    }

    SentBook book() {
        return book;
    }

    RealServer server() {
        return server;
    }

    /** Lets everybody work until told to stop. */
    void begin(long seed) {
        for (int i = 0; i < SENDERS.size(); i++) {
            int sender = i;
            Random random = new Random(seed + i);
            threads.add(atWork(() -> send(sender, random)));
        }
        threads.add(atWork(this::take));
    }

    private Thread atWork(Runnable work) {
        return Thread.ofPlatform().start(() -> {
            try {
                work.run();
            } catch (RuntimeException | AssertionError e) {
                book.wrong("somebody stopped working: " + e);
            }
        });
    }

    /** Waits until so many more were answered. */
    void awaitAnswered(int more) {
        int before = book.all().size();
        RealServer.until("letters are answered", () -> book.all().size() >= before + more);
    }

    /** Starts the server again after it died. */
    void startAgain() {
        server = start();
    }

    /** Lets everybody finish what they are at. */
    void end() throws InterruptedException {
        stop.set(true);
        for (Thread thread : threads) thread.join();
    }

    /** What is wrong now. */
    List<String> judge() {
        Map<String, List<String>> delivered = new LinkedHashMap<>();
        for (String receiver : RECEIVERS) delivered.put(receiver, delivered(receiver));
        List<String> found = book.complaints(delivered);
        for (Sending sending : book.all()) found.addAll(complaints(sending));
        return found;
    }

    private RealServer start() {
        Founded.in(data, false);
        RealServer fresh = RealServer.start(data, "--no-demo");
        fresh.awaitUp();
        port = fresh.port();
        return fresh;
    }

    private Client client(String code) {
        Client made = java.util.Objects.requireNonNull(systems.get(code));
        return new Client(port, made.systemId, made.secret);
    }

    private void send(int sender, Random random) {
        String code = SENDERS.get(sender);
        while (!stop.get()) {
            List<String> receivers = RECEIVERS.subList(random.nextInt(RECEIVERS.size()), RECEIVERS.size());
            byte[] file = new byte[1 << random.nextInt(18)]; // up to 128 KB
            random.nextBytes(file);
            byte[] packet = Edxml.document(code, receivers.toArray(String[]::new))
                    .attach("tep.pdf", "application/pdf", file)
                    .bytes();
            Envelope answer = persist(() -> client(code).reply(Client.sending(code, "edoc", packet)));
            if (answer.done()) book.answered(new Sending(sender, packet, receivers, answer.docId()));
            else book.wrong("a good packet was refused: " + answer);
        }
    }

    /** One receiver takes letters as they come. */
    private void take() {
        String code = RECEIVERS.getFirst();
        while (!stop.get()) {
            Call listing = Client.listing("edoc").with("pageSize", "5");
            for (String docId : persist(() -> client(code).reply(listing)).column("docId")) {
                Call done = new Call("updateStatus").with("docId", docId).with("status", "done");
                if (persist(() -> client(code).reply(done)).done()) acknowledged.add(docId);
                else book.wrong("no acknowledgement taken for " + docId);
            }
        }
    }

    /** Asks again and again until there is an answer that may not be asked again. */
    private static Envelope persist(Supplier<Reply> question) {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < limit) {
            try {
                Reply reply = question.get();
                if (reply.status() == 200 || reply.status() == 201) {
                    Envelope answer = Envelope.of(reply);
                    if (!answer.code().equals("20") && !answer.code().equals("21")) return answer;
                }
            } catch (UncheckedIOException notThere) {
                // it is being killed, or started
            }
            RealServer.pause(50);
        }
        throw new IllegalStateException("no answer in " + PATIENCE);
    }

    private List<String> delivered(String receiver) {
        Client client = client(receiver);
        List<String> waiting = waiting(client);
        waiting.stream().filter(acknowledged::contains).forEach(id -> book.wrong("acknowledged, and back: " + id));
        int count = client.count("countReceiveEdoc").count();
        if (count != waiting.size()) book.wrong(receiver + " counts " + count + ", its list has " + waiting.size());
        List<String> all = new ArrayList<>(waiting);
        if (receiver.equals(RECEIVERS.getFirst())) all.addAll(acknowledged);
        return all.stream().map(id -> Hashes.sha256(client.download(id).body())).toList();
    }

    private static List<String> waiting(Client client) {
        List<String> all = new ArrayList<>();
        for (int page = 1; ; page++) {
            List<String> rows = client.call(Client.listing("edoc")
                            .with("pageSize", Integer.toString(PAGE))
                            .with("pageIndex", Integer.toString(page)))
                    .column("docId");
            all.addAll(rows);
            if (rows.size() < PAGE) return all;
        }
    }

    private List<String> complaints(Sending sending) {
        String code = SENDERS.get(sending.sender());
        List<String> found = new ArrayList<>();
        Envelope known = client(code).sent(sending.docId());
        if (!known.done()) found.add("answered and lost: " + sending.docId() + ", its sender is told " + known);
        else if (known.rows().size() != sending.receivers().size())
            found.add(sending.docId() + " is known for " + known.column("toCode") + " of " + sending.receivers());
        String again = client(code)
                .call(Client.sending(code, "edoc", sending.packet()))
                .docId();
        if (!again.equals(sending.docId())) found.add("sent again, " + sending.docId() + " is called " + again);
        return found;
    }
}
