package vn.motcua.payment;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.crash.RealServer;

/** An agency's software that is told results of payments and remembers them; it can take its time before it says that it has. */
final class ToldResults implements AutoCloseable {

    private final HttpServer server;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private volatile long dawdles;

    ToldResults() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            JsonNode said =
                    JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
            told.add(said.path("MaThamChieu").asString() + " "
                    + said.path("MaLoi").asString());
            RealServer.pause(dawdles);
            byte[] answer = "{\"MaLoi\":\"00\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/confirm";
    }

    /** Its reference and the code of the result, for each that it was told of. */
    Set<String> told() {
        return told;
    }

    void dawdles(long millis) {
        dawdles = millis;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
