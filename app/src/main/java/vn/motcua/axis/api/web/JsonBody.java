package vn.motcua.axis.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.axis.api.ApiRefusal;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;

/** Small bodies: read whole, compared with the digest that was signed, and then understood. */
@Component
class JsonBody {

    private static final int MOST = 1 << 20;

    private final JsonMapper json;

    JsonBody(JsonMapper json) {
        this.json = json;
    }

    /** Of a request that needs none: whatever there is must be what was signed. */
    void none(HttpServletRequest request) throws IOException {
        whole(request);
    }

    <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
        byte[] body = whole(request);
        try {
            T read = json.readValue(body, type);
            if (read != null) return read;
        } catch (JacksonException e) {
            throw Refused.because(ApiRefusal.PARAMETER_WRONG, "JSON");
        }
        throw Refused.because(ApiRefusal.PARAMETER_WRONG, "JSON");
    }

    private static byte[] whole(HttpServletRequest request) throws IOException {
        byte[] body =
                new CheckedBody(request.getInputStream(), ApiCall.of(request).digest(), () -> {}).readNBytes(MOST + 1);
        if (body.length > MOST) throw Refused.because(KernelRefusal.BODY_TOO_LARGE);
        return body;
    }
}
