package vn.motcua.axis.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.axis.api.ApiRefusal;
import vn.motcua.axis.api.CallPace;
import vn.motcua.axis.api.Nonces;
import vn.motcua.axis.httpsignature.ContentDigest;
import vn.motcua.axis.httpsignature.Malformed;
import vn.motcua.axis.httpsignature.RequestParts;
import vn.motcua.axis.httpsignature.RequestSignature;
import vn.motcua.axis.httpsignature.SignatureInput;
import vn.motcua.axis.key.KnownKey;
import vn.motcua.axis.key.SystemKeys;
import vn.motcua.kernel.Refused;

/**
 * Who signed a request, if it was signed as docs/axis-api.md says: over all that says what it asks for, within minutes, and, where it changes
 * something, with a nonce that was never used.
 */
@Component
class SignatureCheck {

    private static final List<String> ALWAYS = List.of("@method", "@authority", "@path", "@query");
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final String REQUEST_KEY = "idempotency-key";
    private static final String NONCE = "[\\x21-\\x7E]{8,100}";

    private final SystemKeys keys;
    private final Nonces nonces;
    private final CallPace pace;
    private final Clock clock;
    private final Duration window;

    SignatureCheck(
            SystemKeys keys,
            Nonces nonces,
            CallPace pace,
            Clock clock,
            @Value("${motcua.axis.api.clock-window:5m}") Duration window) {
        this.keys = keys;
        this.nonces = nonces;
        this.pace = pace;
        this.clock = clock;
        this.window = window;
    }

    ApiCall check(HttpServletRequest request) {
        RequestParts parts = parts(request);
        RequestSignature signature = signature(request);
        KnownKey key = keys.known(signature.input().keyId())
                .filter(known -> signature.holds(parts, known.key()))
                .orElseThrow(() -> Refused.because(ApiRefusal.SIGNATURE_WRONG));
        boolean changing = CHANGING.contains(request.getMethod());
        covers(signature.input(), request, changing);
        Instant created = inTime(signature.input());
        long system = Optional.ofNullable(key.caller().system()).orElseThrow();
        pace.take(system);
        if (changing) useNonce(key, signature.input().nonce(), created);
        keys.used(key);
        return new ApiCall(key.caller(), system, changing ? digest(request) : null);
    }

    private static RequestSignature signature(HttpServletRequest request) {
        List<String> inputs = values(request, RequestSignature.INPUT_HEADER);
        List<String> signatures = values(request, RequestSignature.HEADER);
        if (inputs.isEmpty() || signatures.isEmpty()) throw Refused.because(ApiRefusal.SIGNATURE_MISSING);
        try {
            return RequestSignature.read(String.join(", ", inputs), String.join(", ", signatures));
        } catch (Malformed e) {
            throw Refused.because(ApiRefusal.SIGNATURE_MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private static void covers(SignatureInput input, HttpServletRequest request, boolean changing) {
        ALWAYS.forEach(component -> demand(input, component));
        if (changing) demand(input, ContentDigest.HEADER.toLowerCase(Locale.ROOT));
        if (request.getHeader(REQUEST_KEY) != null) demand(input, REQUEST_KEY);
    }

    private static void demand(SignatureInput input, String component) {
        if (!input.components().contains(component))
            throw Refused.because(ApiRefusal.SIGNATURE_COVERS_TOO_LITTLE, component);
    }

    private Instant inTime(SignatureInput input) {
        Instant now = clock.instant();
        Instant created = input.created().orElse(Instant.EPOCH);
        boolean near = Duration.between(created, now).abs().compareTo(window) <= 0;
        boolean expired = input.expires().filter(end -> end.isBefore(now)).isPresent();
        if (!near || expired) throw Refused.because(ApiRefusal.SIGNATURE_OUT_OF_TIME, window.toMinutes());
        return created;
    }

    private void useNonce(KnownKey key, String nonce, Instant created) {
        if (!nonce.matches(NONCE)) throw Refused.because(ApiRefusal.SIGNATURE_COVERS_TOO_LITTLE, "nonce");
        nonces.use(key.id(), nonce, created.plus(window).plusSeconds(1));
    }

    private static byte @Nullable [] digest(HttpServletRequest request) {
        try {
            return ContentDigest.sha256(String.join(", ", values(request, ContentDigest.HEADER)))
                    .orElseThrow(() -> Refused.because(ApiRefusal.SIGNATURE_COVERS_TOO_LITTLE, "sha-256"));
        } catch (Malformed e) {
            throw Refused.because(ApiRefusal.SIGNATURE_MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private static RequestParts parts(HttpServletRequest request) {
        return new RequestParts(
                request.getMethod(),
                Optional.ofNullable(request.getHeader("Host")).orElse(""),
                request.getRequestURI(),
                Optional.ofNullable(request.getQueryString()).orElse(""),
                name -> values(request, name));
    }

    private static List<String> values(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }
}
