package vn.motcua.identity.signon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.motcua.identity.client.Client;
import vn.motcua.identity.client.ClientRepository;
import vn.motcua.identity.signon.SignOnProblem;

/** How an application shows that it is itself: by its secret (in a header or in the form) or by its signature; one way a request. */
@Component
class ClientAuthentication {

    private static final String SIGNED = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final ClientRepository clients;
    private final SignedAssertions assertions;

    ClientAuthentication(ClientRepository clients, SignedAssertions assertions) {
        this.clients = clients;
        this.assertions = assertions;
    }

    /** The application that sent the request, or a refusal that does not say what was wrong. */
    Client of(HttpServletRequest request) {
        Optional<String[]> basic = basic(request);
        String id = request.getParameter("client_id");
        String secret = request.getParameter("client_secret");
        String assertion = request.getParameter("client_assertion");
        int ways = (basic.isPresent() ? 1 : 0) + (secret == null ? 0 : 1) + (assertion == null ? 0 : 1);
        if (ways != 1) throw SignOnProblem.unknownClient();
        if (assertion != null) return signed(request, assertion);
        String named = basic.map(pair -> pair[0]).orElse(id);
        String shown = basic.map(pair -> pair[1]).orElse(secret);
        boolean one = id == null || id.equals(named);
        if (!one || named == null || shown == null || !named.matches(Client.ID)) throw SignOnProblem.unknownClient();
        // who registered keys shows signatures: a secret that leaked opens nothing
        return clients.showing(named, shown)
                .filter(client -> client.usable() && client.keys() == null)
                .orElseThrow(SignOnProblem::unknownClient);
    }

    private Client signed(HttpServletRequest request, String assertion) {
        if (!SIGNED.equals(request.getParameter("client_assertion_type"))) throw SignOnProblem.unknownClient();
        String id = request.getParameter("client_id");
        Client client = known(id == null ? assertions.claimed(assertion) : id);
        if (!assertions.hold(client, assertion)) throw SignOnProblem.unknownClient();
        return client;
    }

    private Client known(@Nullable String id) {
        if (id == null || !id.matches(Client.ID)) throw SignOnProblem.unknownClient();
        return clients.find(id).filter(Client::usable).orElseThrow(SignOnProblem::unknownClient);
    }

    private static Optional<String[]> basic(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) return Optional.empty();
        try {
            String pair =
                    new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon < 0) throw SignOnProblem.unknownClient();
            return Optional.of(new String[] {decode(pair.substring(0, colon)), decode(pair.substring(colon + 1))});
        } catch (IllegalArgumentException e) {
            throw SignOnProblem.unknownClient();
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
