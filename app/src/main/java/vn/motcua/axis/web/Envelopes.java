package vn.motcua.axis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.blob.BlobRefusal;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;

/**
 * Answers existing clients as their contract says: always 200, one line of JSON, {@code status}, {@code ErrorCode} and {@code ErrorDesc} in
 * each, what is not ASCII escaped. A client makes up its mind by the code alone.
 */
@Component
class Envelopes {

    private static final Logger log = LoggerFactory.getLogger(Envelopes.class);
    private static final String SENDING = ExchangeDoor.PREFIX + "sendEdoc";
    private static final String DOWNLOADING = ExchangeDoor.PREFIX + "downloadEdoc";

    private static final byte[] END = {'"', '}'};

    private final ObjectWriter json;
    private final Messages messages;

    Envelopes(JsonMapper json, Messages messages) {
        this.json = json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);
        this.messages = messages;
    }

    /** Says yes, with what the operation adds. */
    void done(HttpServletResponse response, Map<String, ?> more) throws IOException {
        write(response, envelope(more));
    }

    /** The beginning of a yes whose data follow as one long text, up to and with its opening quotation mark. */
    byte[] begun() {
        byte[] whole = json.writeValueAsBytes(envelope(Map.of("data", "")));
        return Arrays.copyOf(whole, whole.length - END.length);
    }

    /** And the end of it. */
    byte[] ended() {
        return END.clone();
    }

    private Map<String, Object> envelope(Map<String, ?> more) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("status", "OK");
        envelope.put("ErrorCode", "0");
        envelope.put("ErrorDesc", messages.text(Language.VI, "axis.exchange.done"));
        envelope.putAll(more);
        return envelope;
    }

    /** Says no. What is no refusal is a fault: logged, and told as one. */
    void refuse(Exception why, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) throw why instanceof IOException broken ? broken : new IOException(why);
        response.resetBuffer();
        if (request.getRequestURI().equals(DOWNLOADING)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND); // without a body: clients take any for the file
            note(why, request);
            return;
        }
        Refused refused = why instanceof Refused no ? no : note(why, request);
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("status", "FAIL");
        envelope.put("ErrorCode", Integer.toString(code(refused)));
        envelope.put("ErrorDesc", messages.text(Language.VI, refused));
        if (request.getRequestURI().equals(SENDING)) envelope.put("DocId", "");
        write(response, envelope);
    }

    private void write(HttpServletResponse response, Map<String, Object> envelope) throws IOException {
        byte[] line = json.writeValueAsBytes(envelope);
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(line.length);
        response.getOutputStream().write(line);
    }

    private static Refused note(Exception why, HttpServletRequest request) {
        if (!(why instanceof Refused)) log.error("fault at {}", request.getRequestURI(), why);
        return Refused.because(AxisRefusal.FAULT);
    }

    private static int code(Refused refused) {
        return switch (refused.refusal()) {
            case AxisRefusal own -> own.wire();
            case DirectoryRefusal _ -> AxisRefusal.ARGUMENT_WRONG.wire();
            case BlobRefusal _ -> AxisRefusal.BUSY.wire();
            case KernelRefusal kernel when kernel == KernelRefusal.NOT_ALLOWED -> AxisRefusal.SENDER_FOREIGN.wire();
            case KernelRefusal kernel when kernel.kind().status() < 500 -> AxisRefusal.ARGUMENT_WRONG.wire();
            default -> AxisRefusal.FAULT.wire();
        };
    }
}
