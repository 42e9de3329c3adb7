package vn.motcua.conformance.mapi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A small portal in memory that keeps the interface, but for the flaws it was given: how requests and answers travel. */
final class PlantedPortal implements Portal, AutoCloseable {

    private static final Pattern WORD = Pattern.compile(Answer.WORD, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LARGEST = 64 << 20;

    private final Set<Flaw> flaws;
    private final HttpServer server;
    private final PlantedSessions sessions;
    private final PlantedServices services;
    private final Map<String, Account> shared = new ConcurrentHashMap<>();
    private final AtomicInteger accounts = new AtomicInteger();

    PlantedPortal(Flaw... flaws) {
        this.flaws = Set.of(flaws);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sessions = new PlantedSessions(this.flaws);
        services = new PlantedServices(this.flaws, port());
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    @Override
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public Account account(String agency, Profile profile) {
        String name = "planted-" + accounts.incrementAndGet();
        sessions.open(
                name, "secret-" + name, agency, flaws.contains(Flaw.PROFILES_ARE_ALL_ONE) ? Profile.USUAL : profile);
        return new Account(name, "secret-" + name, agency);
    }

    @Override
    public Account shared(String agency) {
        return shared.computeIfAbsent(agency, this::account);
    }

    @Override
    public void pass(Duration time) {
        sessions.pass(time);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = path(exchange.getRequestURI().getPath());
            if (path.equals("/form.pdf")) answer(exchange, flaws.contains(Flaw.FORM_NEEDS_LOGIN) ? 403 : 200, "%PDF");
            else if (!Set.of("/mapi/login", "/mapi/g", "/mapi/p").contains(path)) answer(exchange, 404, "");
            else if (!exchange.getRequestMethod().equals("POST")) answer(exchange, 405, "");
            else if (flaws.contains(Flaw.REDIRECTS)) redirect(exchange, path);
            else post(exchange, path);
        }
    }

    private String path(String path) {
        if (!flaws.contains(Flaw.OLDER_ADAPTER_IS_UNKNOWN) && path.startsWith(Way.OLDER_ADAPTER))
            return path.substring(Way.OLDER_ADAPTER.length());
        if (!flaws.contains(Flaw.NEWER_ADAPTER_IS_UNKNOWN) && path.startsWith(Way.NEWER_ADAPTER))
            return path.substring(Way.NEWER_ADAPTER.length());
        return path;
    }

    private void redirect(HttpExchange exchange, String path) throws IOException {
        exchange.getResponseHeaders().set("Location", path + "/");
        answer(exchange, 307, "");
    }

    private void post(HttpExchange exchange, String path) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            answer(exchange, 413, "");
            return;
        }
        ObjectNode said = answerTo(exchange, path, new String(body, StandardCharsets.UTF_8));
        if (said == null) answer(exchange, 500, "java.lang.NullPointerException");
        else speak(exchange, said);
    }

    private @Nullable ObjectNode answerTo(HttpExchange exchange, String path, String body) {
        String destination = exchange.getRequestHeaders().getFirst("dstcode");
        if (flaws.contains(Flaw.DESTINATION_IS_JUDGED) && destination != null && !destination.equals(Way.DSTCODE))
            return failure("-1", "Không đúng nơi nhận");
        JsonNode json;
        try {
            json = Answer.JSON.readTree(body);
        } catch (JacksonException e) {
            return flaws.contains(Flaw.NONSENSE_IS_A_FAULT) ? null : failure("-1", "Không đọc được yêu cầu");
        }
        if (json == null || !json.isObject()) return failure("-1", "Yêu cầu phải là một đối tượng JSON");
        Item request = flaws.contains(Flaw.NAMES_ARE_CASE_SENSITIVE) ? Item.exact(json) : new Item(json);
        boolean login = path.endsWith("login");
        ObjectNode said = login ? sessions.login(request) : services.answer(request, sessions, path);
        String user = login ? request.text("username") : sessions.user(request.text("session"));
        return user == null ? said : sessions.inForm(user, said);
    }

    static ObjectNode failure(String code, String message) {
        return Body.of("error_code", code, "message", message);
    }

    static ObjectNode success(@Nullable Object result) {
        return Body.of("error_code", "0", "message", "Thực hiện " + Answer.WORD, "result", result);
    }

    private void speak(HttpExchange exchange, ObjectNode said) throws IOException {
        boolean done = Set.of("0", "00").contains(said.path("error_code").asString());
        if (!done && !flaws.contains(Flaw.FAILURE_REPEATS_THE_CALLER)) said = scrubbed(said);
        if (done && flaws.contains(Flaw.SUCCESS_IS_NOT_SAID)) said.put("message", "OK");
        if (done && flaws.contains(Flaw.CODE_IS_A_NUMBER)) said.put("error_code", 0);
        if (done && flaws.contains(Flaw.CODE_IS_DOUBLE_ZERO)) said.put("error_code", "00");
        String text = Normalizer.normalize(
                said.toString(), flaws.contains(Flaw.TEXT_IS_DECOMPOSED) ? Normalizer.Form.NFD : Normalizer.Form.NFC);
        if (flaws.contains(Flaw.TEXT_IS_ESCAPED)) text = escaped(text);
        if (flaws.contains(Flaw.ANSWER_IS_TWO_DOCUMENTS)) text += "\n{}";
        if (flaws.contains(Flaw.GIVES_A_COOKIE)) exchange.getResponseHeaders().set("Set-Cookie", "a=b");
        answer(exchange, !done && flaws.contains(Flaw.REFUSES_WITH_400) ? 400 : 200, text);
    }

    private static ObjectNode scrubbed(ObjectNode said) {
        String text = Normalizer.normalize(said.toString(), Normalizer.Form.NFC);
        return (ObjectNode) Answer.JSON.readTree(WORD.matcher(text).replaceAll("…"));
    }

    private static String escaped(String text) {
        StringBuilder all = new StringBuilder();
        text.chars().forEach(letter -> {
            if (letter < 128) all.append((char) letter);
            else all.append("\\u%04x".formatted(letter));
        });
        return all.toString();
    }

    private void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String type = flaws.contains(Flaw.CONTENT_TYPE_IS_TEXT) ? "text/html" : "application/json;charset=UTF-8";
        exchange.getResponseHeaders().set("Content-Type", type);
        if (flaws.contains(Flaw.COMPRESSES_UNASKED)) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            bytes = zipped(bytes);
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(all)) {
            zip.write(bytes);
        }
        return all.toByteArray();
    }
}
