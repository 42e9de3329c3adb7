package vn.motcua.identity.signon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.client.Client;
import vn.motcua.identity.signon.RawQuery;
import vn.motcua.identity.signon.ReadRequest;
import vn.motcua.identity.signon.SignOnProblem;
import vn.motcua.identity.signon.StoredRequests;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.ForMachines;

/** Where an application sends its request ahead, so that nobody on the way can read or change it (RFC 9126). */
@Controller
@ForMachines
class PushedController {

    static final String URN = "urn:ietf:params:oauth:request_uri:";

    private static final int LONGEST = 8_000;
    private static final Set<String> CREDENTIALS = Set.of("client_secret", "client_assertion", "client_assertion_type");

    private final StoredRequests requests;
    private final ReadRequest read;
    private final ProtocolAnswers answers;

    PushedController(StoredRequests requests, ReadRequest read, ProtocolAnswers answers) {
        this.requests = requests;
        this.read = read;
        this.answers = answers;
    }

    @PostMapping(ApplicationDoor.PUSHED)
    ResponseEntity<byte[]> push(HttpServletRequest request) {
        ResponseEntity<byte[]> answer = answers.of(() -> {
            Client client = ApplicationDoor.client(request);
            String word = requests.push(client.id(), checked(request, client));
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("request_uri", URN + word);
            body.put("expires_in", StoredRequests.PUSHED.toSeconds());
            return body;
        });
        return answer.getStatusCode() == HttpStatus.OK
                ? ResponseEntity.status(HttpStatus.CREATED)
                        .headers(answer.getHeaders())
                        .body(answer.getBody())
                : answer;
    }

    private RawQuery checked(HttpServletRequest request, Client client) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, all) -> {
            if (!CREDENTIALS.contains(name)) values.put(name, Arrays.asList(all));
        });
        if (values.containsKey("request_uri"))
            throw SignOnProblem.of("invalid_request", "request_uri has no place here");
        values.put("client_id", List.of(client.id()));
        RawQuery query = RawQuery.of(values);
        if (query.text().length() > LONGEST) throw SignOnProblem.of("invalid_request", "the request is too long");
        try {
            read.whole(query, read.origin(query));
        } catch (Refused refused) {
            throw SignOnProblem.of(
                    "invalid_request", "client or redirect_uri are not known, or a parameter stands twice");
        }
        return query;
    }
}
