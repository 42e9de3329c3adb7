package vn.motcua.identity.signon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.signon.RawQuery;
import vn.motcua.identity.signon.StoredRequests;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.OpenToAll;

/** Where applications send people to sign in. */
@Controller
@OpenToAll
class AuthorizeController {

    static final String HERE = "/oauth2/authorize";

    private final StoredRequests requests;
    private final Walk walk;

    AuthorizeController(StoredRequests requests, Walk walk) {
        this.requests = requests;
        this.walk = walk;
    }

    @GetMapping(HERE)
    ResponseEntity<Void> byGet(HttpServletRequest request) {
        return begin(new RawQuery(Optional.ofNullable(request.getQueryString()).orElse("")), request);
    }

    /** The same as a form. It changes nothing, so it may come from anywhere. */
    @PostMapping(HERE)
    ResponseEntity<Void> byPost(HttpServletRequest request) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, all) -> values.put(name, Arrays.asList(all)));
        return begin(RawQuery.of(values), request);
    }

    private ResponseEntity<Void> begin(RawQuery query, HttpServletRequest request) {
        Optional<String> pushed = query.get("request_uri");
        if (pushed.isEmpty()) return walk.begin(query, request);
        StoredRequests.Stored stored = pushed.filter(uri -> uri.startsWith(PushedController.URN))
                .flatMap(uri -> requests.takePushed(uri.substring(PushedController.URN.length())))
                .filter(one ->
                        query.get("client_id").filter(one.client()::equals).isPresent())
                .orElseThrow(() -> Refused.because(IdentityRefusal.REQUEST_GONE));
        return walk.begin(stored.query(), request);
    }
}
