package vn.motcua.axis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.unit.KeepUnit;
import vn.motcua.directory.AgencyList;
import vn.motcua.directory.ListedAgency;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.ForMachines;

/** The directory of agencies, for systems that keep a copy and register the units below their agencies. */
@Controller
@ForMachines
class RegisteringController {

    private static final int MOST_BYTES = 1 << 16;

    private final AgencyList agencies;
    private final KeepUnit keep;
    private final AgencyLines lines;
    private final Envelopes envelopes;
    private final JsonMapper json;

    RegisteringController(AgencyList agencies, KeepUnit keep, AgencyLines lines, Envelopes envelopes, JsonMapper json) {
        this.agencies = agencies;
        this.keep = keep;
        this.lines = lines;
        this.envelopes = envelopes;
        this.json = json;
    }

    @PostMapping("/axis/exchange/getAgenciesList")
    void oldCodes(HttpServletRequest request, HttpServletResponse response) throws IOException {
        data(
                response,
                agencies.all().stream()
                        .filter(one -> one.open() && one.qcvn102() != null)
                        .map(lines::old)
                        .toList());
    }

    @PostMapping("/axis/exchange/getAgenciesListQD20")
    void newCodes(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int level = Call.of(request).number("level", 0);
        data(
                response,
                agencies.all().stream()
                        .filter(ListedAgency::open)
                        .filter(one -> AgencyLines.onLevel(one, level))
                        .map(lines::qd20)
                        .toList());
    }

    @PostMapping("/axis/exchange/getSynchronizeUnit")
    void changed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        data(
                response,
                agencies.all().stream()
                        .filter(one -> one.code().isPresent())
                        .map(lines::unit)
                        .toList());
    }

    @PostMapping("/axis/exchange/registerAgency")
    void register(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonNode body = body(request);
        keep.keep(
                Call.of(request).caller(),
                new KeepUnit.Unit(
                        text(body, "pcode"),
                        required(body, "code"),
                        required(body, "name"),
                        text(body, "mail"),
                        text(body, "mobile")));
        envelopes.done(response, Map.of());
    }

    @PostMapping("/axis/exchange/deleteAgency")
    void delete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = Call.of(request);
        keep.close(call.caller(), call.arguments().get("AgencyCode"));
        envelopes.done(response, Map.of());
    }

    private void data(HttpServletResponse response, List<Map<String, Object>> rows) throws IOException {
        envelopes.done(response, Map.of("data", rows));
    }

    private JsonNode body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        try {
            JsonNode body = bytes.length > MOST_BYTES ? null : json.readTree(bytes);
            if (body != null && body.isObject()) return body;
        } catch (JacksonException e) {
            // told below
        }
        throw Refused.because(AxisRefusal.ARGUMENT_WRONG, "body");
    }

    private static String required(JsonNode body, String name) {
        String text = text(body, name);
        if (text.isBlank()) throw Refused.at(name, AxisRefusal.ARGUMENT_WRONG, name);
        return text;
    }

    private static String text(JsonNode body, String name) {
        JsonNode value = body.get(name);
        return value == null || value.isNull() || !value.isValueNode() ? "" : value.asString();
    }

    @ExceptionHandler
    void refused(Exception why, HttpServletRequest request, HttpServletResponse response) throws IOException {
        envelopes.refuse(why, request, response);
    }
}
