package vn.motcua.conformance.payment;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agency's one-stop system: is told results, answers as it was told to, and says what there is to pay. */
final class AgencySystem implements AutoCloseable {

    private final HttpServer server;
    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Map<String, String> bills = new ConcurrentHashMap<>();

    AgencySystem() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/confirm", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            told.add(body);
            answer(exchange, next());
        });
        server.createContext("/lookup", exchange -> {
            JsonNode asked =
                    JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
            answer(
                    exchange,
                    bills.getOrDefault(asked.path("MaHoSo").asString(), "{\"error_code\":\"-1\",\"message\":[]}"));
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String confirmAddress() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/confirm";
    }

    String lookupAddress() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/lookup";
    }

    /** What it answers next; afterwards that it is done. */
    synchronized void answers(String... next) {
        answers.clear();
        answers.addAll(List.of(next));
    }

    void bill(String dossier, String answer) {
        bills.put(dossier, answer);
    }

    private synchronized String next() {
        return answers.isEmpty() ? "{\"MaLoi\":\"00\",\"MoTaLoi\":\"\",\"return_code\":0}" : answers.removeFirst();
    }

    /** Waits until it was told so often. */
    List<JsonNode> told(int times) throws InterruptedException {
        for (int i = 0; i < 300 && told.size() < times; i++) Thread.sleep(100);
        return told.stream().map(one -> JsonMapper.shared().readTree(one)).toList();
    }

    List<String> raw() {
        return List.copyOf(told);
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
