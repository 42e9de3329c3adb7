package vn.motcua.client.api;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.axis.edxml.Organization;
import vn.motcua.axis.edxml.Packet;
import vn.motcua.axis.edxml.SealedContent;
import vn.motcua.axis.edxml.StatusPacket;
import vn.motcua.axis.httpsignature.ContentDigest;
import vn.motcua.client.Acknowledgement;
import vn.motcua.client.Axis;
import vn.motcua.client.AxisEvent;
import vn.motcua.client.AxisRefused;
import vn.motcua.client.Hook;
import vn.motcua.client.Outlook;
import vn.motcua.client.PacketFile;
import vn.motcua.client.Page;
import vn.motcua.client.Progress;
import vn.motcua.client.ReceiverState;
import vn.motcua.client.Sent;
import vn.motcua.client.Settings;
import vn.motcua.client.Waiting;
import vn.motcua.client.http.Http;
import vn.motcua.client.http.Transfer;
import vn.motcua.client.json.Json;
import vn.motcua.client.key.KeyFile;

/** The axis through {@code /axis/api/v1}: signed requests, and one key a sending. */
public final class ApiAxis implements Axis {

    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final int PAGE = 100;
    private static final int MOST_ASKED = 100;

    private final Http http = new Http(FIRST_WAIT);
    private final SignedRequests requests;

    /** Connects with the key that the settings name. */
    public ApiAxis(Settings settings) throws IOException {
        KeyFile key = KeyFile.read(settings.key().orElseThrow());
        requests = new SignedRequests(settings.endpoint(), key, settings.language());
    }

    @Override
    public Sent send(PacketFile packet, Progress progress) throws IOException, AxisRefused {
        Packet read = packet.readable();
        String address = "/packets?from=" + encoded(read.from().id().text()) + "&type="
                + (read instanceof StatusPacket ? "status" : "edoc");
        Map<String, String> headers = Map.of(
                "content-type", SealedContent.in(read) ? SealedContent.PACKET_TYPE : "application/xml",
                "content-digest", ContentDigest.of(packet.digest()),
                "idempotency-key", packet.sha256());
        Json sent =
                http.ask(() -> requests.make("POST", address, headers, Transfer.body(packet, progress)), Answers::json);
        return new Sent(sent.get("packet").text(), sent.get("sha256").text());
    }

    @Override
    public Outlook outlook(String from, List<String> to, long bytes, boolean signed, boolean sealed)
            throws IOException, AxisRefused {
        List<Outlook.Receiver> receivers = new ArrayList<>();
        Outlook answer = new Outlook(true, 0, List.of(), List.of());
        for (int at = 0; at < to.size(); at += MOST_ASKED) {
            List<String> some = to.subList(at, Math.min(to.size(), at + MOST_ASKED));
            String address = "/dry-run?from=" + encoded(from) + "&bytes=" + bytes + "&signed=" + signed
                    + "&sealed=" + sealed
                    + some.stream().map(one -> "&to=" + encoded(one)).collect(Collectors.joining());
            Outlook part = Outlooks.of(get(address));
            receivers.addAll(part.receivers());
            answer = new Outlook(answer.ready() && part.ready(), part.mostBytes(), part.obstacles(), receivers);
        }
        return answer;
    }

    @Override
    public Map<String, List<X509Certificate>> encryptionCertificates(Collection<String> codes)
            throws IOException, AxisRefused {
        List<String> all = List.copyOf(codes);
        Map<String, List<X509Certificate>> found = new HashMap<>();
        for (int at = 0; at < all.size(); at += MOST_ASKED) {
            String some = all.subList(at, Math.min(all.size(), at + MOST_ASKED)).stream()
                    .map(one -> "code=" + encoded(one))
                    .collect(Collectors.joining("&"));
            for (Json one :
                    get("/encryption-certificates?" + some).get("agencies").items())
                found.put(one.get("code").text(), Answers.certificates(one.get("chain")));
        }
        return found;
    }

    @Override
    public Page<Waiting> waiting(String after) throws IOException, AxisRefused {
        Json page = get("/deliveries?limit=" + PAGE + "&after=" + encoded(after));
        return new Page<>(
                page.get("deliveries").items().stream().map(ApiAxis::waiting).toList(),
                page.get("next").text());
    }

    @Override
    public PacketFile fetch(String delivery, Path file, Progress progress) throws IOException, AxisRefused {
        return http.ask(
                () -> requests.make("GET", "/deliveries/" + encoded(delivery) + "/content", Map.of(), nothing()),
                answer -> {
                    Answers.refuse(answer);
                    return Transfer.save(answer.body(), Answers.length(answer), Answers.hash(answer), file, progress);
                });
    }

    @Override
    public void acknowledge(String delivery, Acknowledgement state, String description)
            throws IOException, AxisRefused {
        change(
                "PUT",
                "/deliveries/" + encoded(delivery) + "/acknowledgement",
                Json.write(Map.of("state", state.word(), "description", description)));
    }

    @Override
    public List<ReceiverState> states(String packet) throws IOException, AxisRefused {
        return get("/packets/" + encoded(packet)).get("deliveries").items().stream()
                .map(ApiAxis::state)
                .toList();
    }

    @Override
    public PacketFile receipt(String packet, Path file) throws IOException, AxisRefused {
        return http.ask(
                () -> requests.make("GET", "/packets/" + encoded(packet) + "/receipt", Map.of(), nothing()), answer -> {
                    Answers.refuse(answer);
                    return Transfer.save(
                            answer.body(), Answers.length(answer), Optional.empty(), file, Progress.SILENT);
                });
    }

    @Override
    public Page<AxisEvent> events(String after) throws IOException, AxisRefused {
        Json page = get("/events?limit=" + PAGE + "&after=" + encoded(after));
        return new Page<>(
                page.get("events").items().stream().map(AxisEvent::of).toList(),
                page.get("next").text());
    }

    @Override
    public Optional<Hook> hook() throws IOException, AxisRefused {
        try {
            Json one = get("/hook");
            return Optional.of(new Hook(
                    one.get("url").text(),
                    one.get("state").text(),
                    one.get("cursor").text(),
                    one.get("failures").number()));
        } catch (AxisRefused refused) {
            if (refused.code().equals("HOOK_NONE")) return Optional.empty();
            throw refused;
        }
    }

    @Override
    public String setHook(String url) throws IOException, AxisRefused {
        return change("PUT", "/hook", Json.write(Map.of("url", url)))
                .get("secret")
                .text();
    }

    @Override
    public Hook.Ping pingHook() throws IOException, AxisRefused {
        Json one = change("POST", "/hook/ping", "");
        return new Hook.Ping(
                one.get("taken").yes(),
                one.get("problem")
                        .find()
                        .orElseGet(() -> "HTTP " + one.get("status").text()));
    }

    @Override
    public void removeHook() throws IOException, AxisRefused {
        change("DELETE", "/hook", "");
    }

    @Override
    public Optional<Organization> agency(String code) throws IOException, AxisRefused {
        return get("/agencies?code=" + encoded(code)).get("agencies").items().stream()
                .findFirst()
                .map(one ->
                        Organization.of(one.get("code").text(), one.get("name").text()));
    }

    @Override
    public void close() {
        http.close();
    }

    private Json change(String method, String address, String json) throws IOException, AxisRefused {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of(
                "content-type", "application/json", "content-digest", ContentDigest.of(SignedRequests.hash(body)));
        return http.ask(() -> requests.make(method, address, headers, Transfer.body(body)), Answers::json);
    }

    private Json get(String address) throws IOException, AxisRefused {
        return http.ask(() -> requests.make("GET", address, Map.of(), nothing()), Answers::json);
    }

    private static java.net.http.HttpRequest.BodyPublisher nothing() {
        return Transfer.body(new byte[0]);
    }

    private static Waiting waiting(Json one) {
        return new Waiting(
                one.get("delivery").text(),
                one.get("type").text(),
                one.get("from").text(),
                one.get("to").text(),
                one.get("receivedAt").text(),
                one.get("state").text());
    }

    private static ReceiverState state(Json one) {
        return new ReceiverState(
                one.get("to").text(),
                one.get("delivery").text(),
                one.get("state").text(),
                one.get("status").text(),
                one.get("changedAt").text());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
