package vn.motcua.dossier.partner.outward;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The one-stop system of an agency that the portal asks: it answers as it is told, well or badly. */
final class AgencySimulator implements AutoCloseable {

    /** How it behaves. */
    enum Manner {
        KNOWS,
        KNOWS_NOTHING,
        SPEAKS_OF_ANOTHER,
        TALKS_NONSENSE,
        TALKS_WITHOUT_END,
        SENDS_ELSEWHERE,
        NEVER_ANSWERS,
        STALLS_IN_THE_MIDDLE,
        HANGS_UP_ONCE
    }

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    volatile Manner manner = Manner.KNOWS;

    AgencySimulator() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/VXPAdapter/RestService/forward/search/call", exchange -> {
            String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestURI().getQuery() + " " + question);
            try (exchange) {
                if (manner == Manner.HANGS_UP_ONCE) { // closed without a word
                    manner = Manner.KNOWS;
                    return;
                }
                if (manner == Manner.NEVER_ANSWERS) Thread.sleep(20_000);
                if (manner == Manner.SENDS_ELSEWHERE)
                    exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + port() + "/elsewhere");
                byte[] answer = answer(question).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(manner == Manner.SENDS_ELSEWHERE ? 307 : 200, answer.length);
                if (manner == Manner.STALLS_IN_THE_MIDDLE) {
                    exchange.getResponseBody().write(answer, 0, answer.length / 2);
                    exchange.getResponseBody().flush();
                    Thread.sleep(20_000);
                }
                exchange.getResponseBody().write(answer);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.createContext("/elsewhere", exchange -> asked.add("elsewhere"));
        server.start();
    }

    private int port() {
        return server.getAddress().getPort();
    }

    String address() {
        return "http://127.0.0.1:" + port()
                + "/VXPAdapter/RestService/forward/search/call?dstcode=VN:GOV:000.00.00.Y91:motcua";
    }

    /** The queries and bodies of all calls. */
    List<String> asked() {
        return asked;
    }

    private String answer(String question) {
        String code = question.replaceAll(".*\"masohoso\":\"([^\"]*)\".*", "$1");
        return switch (manner) {
            case KNOWS_NOTHING -> "{\"error_code\":\"-1\",\"message\":\"Không tìm thấy hồ sơ\"}";
            case TALKS_NONSENSE, SENDS_ELSEWHERE -> "<html>Đang bảo trì</html>";
            case TALKS_WITHOUT_END -> "{\"MaHoSo\":\"" + "9".repeat(3 << 20) + "\"}";
            default ->
                "{\"MaHoSo\":\"%s\",\"MaTTHC\":\"1.001193\",\"TenTTHC\":\"Đăng ký <b>khai sinh</b>\",\"TrangThaiHoSo\":\"4\",\"DonViXuLy\":\"UBND xã Thử\"}"
                        .formatted(manner == Manner.SPEAKS_OF_ANOTHER ? code + "9" : code);
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
