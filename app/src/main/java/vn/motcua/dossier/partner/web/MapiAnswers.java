package vn.motcua.dossier.partner.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.StreamUtils;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.dossier.national.NationalRefusal;
import vn.motcua.dossier.national.Taken;
import vn.motcua.dossier.partner.PartnerRefusal;
import vn.motcua.dossier.partner.SuccessForm;
import vn.motcua.feedback.FeedbackRefusal;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.procedure.ProcedureRefusal;
import vn.motcua.vault.VaultRefusal;

/**
 * Answers existing clients as they judge answers: status 200 always, one JSON document in plain UTF-8, {@code error_code} as the account wants it,
 * and the words by which one client knows success in the message of every success and in nothing else.
 */
@Component
class MapiAnswers {

    private static final Logger log = LoggerFactory.getLogger(MapiAnswers.class);
    private static final Pattern WORDS_OF_SUCCESS =
            Pattern.compile("thành\\s+công", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int MOST_EXPLAINED = 20;

    private final JsonMapper json;
    private final Messages messages;

    MapiAnswers(JsonMapper json, Messages messages) {
        this.json = json;
        this.messages = messages;
    }

    /** Says that the system is signed in. */
    void signedIn(HttpServletResponse response, String session, SuccessForm form) throws IOException {
        Map<String, Object> envelope = success(form, "dossier.mapi.signed-in");
        envelope.put("session", session);
        write(response, envelope);
    }

    void reply(HttpServletResponse response, Reply reply, SuccessForm form) throws IOException {
        Taken taken = reply.taken();
        if (taken != null && !taken.refused().isEmpty()) {
            partly(response, taken);
            return;
        }
        Map<String, Object> envelope = success(form, reply.message());
        if (reply.result() instanceof SentFile file) {
            send(response, envelope, file);
            return;
        }
        envelope.put("result", taken == null ? reply.result() : done(taken));
        write(response, envelope);
    }

    /** Piece by piece, for whoever has a place among those who read ({@link FilePlaces}). What breaks on its way is shorter than was said. */
    private void send(HttpServletResponse response, Map<String, Object> envelope, SentFile file) throws IOException {
        try (InputStream content = file.content().open()) {
            String head = json.writeValueAsString(envelope);
            byte[] before = (head.substring(0, head.length() - 1) + ",\"result\":\"").getBytes(StandardCharsets.UTF_8);
            byte[] after = "\"}".getBytes(StandardCharsets.UTF_8);
            begin(response, before.length + (file.bytes() + 2) / 3 * 4 + after.length);
            OutputStream out = response.getOutputStream();
            out.write(before);
            OutputStream encoded = Base64.getEncoder().wrap(StreamUtils.nonClosing(out));
            content.transferTo(encoded);
            encoded.close(); // writes what is left of a group, and closes nothing
            out.write(after);
        }
    }

    /** Each that was told, so that no client which looks for a result finds none. */
    private static List<Map<String, String>> done(Taken taken) {
        return taken.items().stream()
                .map(one -> Map.of("MaHoSo", one.code(), "error_code", "0"))
                .toList();
    }

    /** Says no. What is no refusal is a fault: logged, and told as one. */
    void refuse(HttpServletResponse response, HttpServletRequest request, Exception why) throws IOException {
        if (response.isCommitted()) throw why instanceof IOException broken ? broken : new IOException(why);
        response.resetBuffer();
        Refused refused = switch (why) {
            case Refused no -> no;
            case TransientDataAccessException busy -> busy(busy);
            case CannotCreateTransactionException busy -> busy(busy);
            default -> fault(why, request);
        };
        fail(response, code(refused), messages.text(Language.VI, refused), null);
    }

    private Map<String, Object> success(SuccessForm form, String message) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put(
                "error_code",
                switch (form) {
                    case TEXT -> "0";
                    case NUMBER -> 0;
                    case TWO_DIGITS -> "00";
                });
        envelope.put("message", messages.text(Language.VI, message));
        return envelope;
    }

    /** Names what was not taken over. Existing ones decide the code: the client then repeats the call as an update, and the good ones stand anyhow. */
    private void partly(HttpServletResponse response, Taken taken) throws IOException {
        List<Taken.One> refused = taken.refused();
        String code = refused.stream()
                .map(one -> code(java.util.Objects.requireNonNull(one.why())))
                .reduce((one, other) -> one.equals("3") ? one : other.equals("3") ? other : one)
                .orElseThrow();
        List<Map<String, String>> result = refused.stream().map(this::line).toList();
        String explained = result.stream()
                .limit(MOST_EXPLAINED)
                .map(line -> line.get("MaHoSo") + ": " + line.get("message"))
                .collect(Collectors.joining("; "));
        String more = result.stream()
                .skip(MOST_EXPLAINED)
                .map(line -> line.get("MaHoSo"))
                .collect(Collectors.joining(", "));
        String all = more.isEmpty() ? explained : explained + "; " + more;
        fail(
                response,
                code,
                messages.text(
                        Language.VI,
                        "dossier.mapi.partly",
                        refused.size(),
                        taken.items().size(),
                        all),
                result);
    }

    private Map<String, String> line(Taken.One one) {
        Map<String, String> line = new LinkedHashMap<>();
        Refused why = java.util.Objects.requireNonNull(one.why());
        line.put("MaHoSo", one.code());
        line.put("error_code", code(why));
        line.put("message", messages.text(Language.VI, why));
        return line;
    }

    private void fail(HttpServletResponse response, String code, String message, @Nullable Object result)
            throws IOException {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("error_code", code);
        envelope.put("message", message);
        if (result != null) envelope.put("result", result);
        String text = WORDS_OF_SUCCESS
                .matcher(json.writeValueAsString(envelope))
                .replaceAll("…"); // somebody's own text may hold them
        write(response, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(HttpServletResponse response, Map<String, Object> envelope) throws IOException {
        write(response, json.writeValueAsBytes(envelope));
    }

    private static void write(HttpServletResponse response, byte[] bytes) throws IOException {
        begin(response, bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static void begin(HttpServletResponse response, long length) {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLengthLong(length);
    }

    private static Refused busy(Exception why) {
        log.warn("a call of an agency's system could not be served: {}", why.toString());
        return PartnerRefusal.BUSY.because();
    }

    private static Refused fault(Exception why, HttpServletRequest request) {
        log.error("fault at {}", request.getRequestURI(), why);
        return PartnerRefusal.FAULT.because();
    }

    private static String code(Refused refused) {
        return switch (refused.refusal()) {
            case PartnerRefusal own -> own.wire();
            case NationalRefusal own -> own.wire();
            case ProcedureRefusal _ -> PartnerRefusal.PROCEDURE_UNKNOWN.wire();
            case VaultRefusal _ -> NationalRefusal.DOSSIER_UNKNOWN.wire();
            case FeedbackRefusal _ -> NationalRefusal.DOSSIER_UNKNOWN.wire();
            case DirectoryRefusal _ -> PartnerRefusal.AGENCY_UNKNOWN.wire();
            case KernelRefusal kernel
            when kernel == KernelRefusal.NO_AGENCY_CODE -> PartnerRefusal.AGENCY_UNKNOWN.wire();
            case KernelRefusal kernel when kernel.kind().status() < 500 -> PartnerRefusal.BODY_NOT_UNDERSTOOD.wire();
            default -> PartnerRefusal.FAULT.wire();
        };
    }
}
