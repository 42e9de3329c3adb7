package vn.motcua.axis.hook;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.axis.event.AxisEvent;
import vn.motcua.kernel.Refused;

/**
 * Calls a hook: signs what it is told with the hook's secret, posts it, and writes down what came of it. The three headers and the signature are
 * those of the Standard Webhooks specification, so that ready-made software checks them.
 */
@Component
class HookCalls {

    static final String SECRET_PREFIX = "whsec_";

    private static final String HMAC = "HmacSHA256";

    private final HookNetworks networks;
    private final HookRows rows;
    private final JsonMapper json;
    private final Clock clock;
    private final HookLine line;

    HookCalls(
            HookNetworks networks,
            HookRows rows,
            JsonMapper json,
            Clock clock,
            @Value("${motcua.axis.hook.patience-a-call:10s}") Duration patience) {
        this.networks = networks;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
        this.line = new HookLine((SSLSocketFactory) SSLSocketFactory.getDefault(), patience);
    }

    /** Tells it. The id is the same each time the same is told. */
    HookCallView tell(String system, String url, Notice notice) {
        Message message = new Message(
                system,
                Long.toString(notice.until()),
                false,
                notice.more(),
                notice.urgent().stream()
                        .map(one ->
                                new Urgent(Long.toString(one.delivery()), Long.toString(one.packet()), one.priority()))
                        .toList(),
                notice.events().stream().map(Line::of).toList());
        return call(system, url, "%s-%d-%d".formatted(system, notice.after(), notice.until()), message);
    }

    /** Tells it nothing, to see whether it listens. */
    HookCallView ping(HookView hook) {
        Message message = new Message(hook.system(), Long.toString(hook.told()), true, false, List.of(), List.of());
        return call(hook.system(), hook.url(), hook.system() + "-ping-" + UUID.randomUUID(), message);
    }

    private HookCallView call(String system, String url, String id, Message message) {
        Instant at = clock.instant();
        long begun = System.nanoTime();
        @Nullable Integer status = null;
        @Nullable HookProblem problem = null;
        try {
            status = post(system, url, id, message, at);
        } catch (IOException e) {
            problem = said(e);
        } catch (Refused refused) {
            problem = HookProblem.of(refused.refusal());
        }
        HookCallView call = new HookCallView(
                at,
                message.ping(),
                Long.parseLong(message.cursor()),
                message.events().size(),
                status,
                problem,
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
        rows.called(system, call);
        return call;
    }

    private int post(String system, String url, String id, Message message, Instant at) throws IOException {
        byte[] body = json.writeValueAsBytes(message);
        String stamp = Long.toString(at.getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "motcua-axis");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", stamp);
        headers.put("webhook-signature", "v1," + signature(rows.secret(system), id + "." + stamp + ".", body));
        return line.post(networks.find(url), headers, body);
    }

    private static String signature(String secret, String before, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length())), HMAC));
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HookProblem said(IOException e) {
        return switch (e) {
            case SocketTimeoutException _ -> HookProblem.TIMEOUT;
            case ConnectException _ -> HookProblem.NOT_CONNECTED;
            case SSLException _ -> HookProblem.TLS;
            default -> HookProblem.NO_ANSWER;
        };
    }

    /** The body. */
    record Message(String system, String cursor, boolean ping, boolean more, List<Urgent> urgent, List<Line> events) {}

    /** A delivery that should be fetched first. */
    record Urgent(String delivery, String packet, int priority) {}

    /** An event, as the modern door tells it. */
    record Line(String event, String kind, String delivery, String packet, Instant at) {
        static Line of(AxisEvent one) {
            return new Line(
                    Long.toString(one.place()),
                    one.kind().word(),
                    Long.toString(one.delivery()),
                    Long.toString(one.packet()),
                    one.at());
        }
    }
}
