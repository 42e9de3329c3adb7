package vn.motcua.axis.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.axis.api.ApiRefusal;
import vn.motcua.axis.receipt.ReceiptRefusal;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;

/** Says no to programs (RFC 9457): a type that can be looked up, a code, and the sentence and the advice in the language asked for. */
@Component
class Problems {

    private static final long USUAL_SECONDS = 15;

    private final Messages messages;
    private final JsonMapper json;

    Problems(Messages messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    void write(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) throw new IOException(refused);
        Refusal refusal = refused.refusal();
        Language language = ApiLanguage.of(request);
        response.resetBuffer();
        response.setStatus(refusal.kind().status());
        response.setContentType("application/problem+json;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        if (refusal.kind() == Refusal.Kind.UNAUTHENTICATED)
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Signature");
        if (waits(refusal)) response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(refused)));
        json.writeValue(
                response.getOutputStream(),
                new Problem(
                        "/axis/api#" + refusal.name(),
                        messages.text(language, refused),
                        refusal.kind().status(),
                        refusal.name(),
                        messages.text(
                                language,
                                refusal.key() + ".next",
                                refused.args().toArray())));
    }

    private static boolean waits(Refusal refusal) {
        return refusal == ApiRefusal.REQUEST_RUNNING
                || refusal == ReceiptRefusal.RECEIPT_NOT_YET
                || refusal.kind() == Refusal.Kind.THROTTLED
                || refusal.kind() == Refusal.Kind.UNAVAILABLE;
    }

    private static long seconds(Refused refused) {
        return !refused.args().isEmpty() && refused.args().getFirst() instanceof Long seconds ? seconds : USUAL_SECONDS;
    }

    /** The body of a refusal. */
    record Problem(String type, String title, int status, String code, String next) {}
}
