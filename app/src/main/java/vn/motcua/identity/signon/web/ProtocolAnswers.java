package vn.motcua.identity.signon.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.signon.SignOnProblem;

/** Answers of the endpoints that applications call themselves: JSON, never kept by anybody on the way. */
@Component
class ProtocolAnswers {

    private final JsonMapper json;

    ProtocolAnswers(JsonMapper json) {
        this.json = json;
    }

    /** What was asked for, or the problem in the protocol's words. */
    ResponseEntity<byte[]> of(Supplier<Map<String, Object>> answer) {
        try {
            return ok(answer.get());
        } catch (SignOnProblem problem) {
            return entity(problem);
        }
    }

    /** The same for an endpoint that answers with nothing. */
    ResponseEntity<byte[]> nothing(Runnable act) {
        try {
            act.run();
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).build();
        } catch (SignOnProblem problem) {
            return entity(problem);
        }
    }

    ResponseEntity<byte[]> ok(Map<String, Object> answer) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.PRAGMA, "no-cache")
                .body(json.writeValueAsBytes(answer));
    }

    private ResponseEntity<byte[]> entity(SignOnProblem problem) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.PRAGMA, "no-cache");
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED)
            answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge(problem));
        return answer.body(json.writeValueAsBytes(body(problem)));
    }

    /** The problem, where no controller was reached. */
    void write(SignOnProblem problem, HttpServletResponse response) throws IOException {
        ResponseEntity<byte[]> answer = entity(problem);
        response.setStatus(problem.status());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.getOutputStream().write(java.util.Objects.requireNonNull(answer.getBody()));
    }

    private static String challenge(SignOnProblem problem) {
        return problem.error().equals("invalid_client")
                ? "Basic realm=\"sign-on\""
                : "Bearer error=\"" + problem.error() + "\", error_description=\"" + problem.description() + "\"";
    }

    private static Map<String, Object> body(SignOnProblem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", problem.error());
        body.put("error_description", problem.description());
        return body;
    }
}
