package vn.motcua.identity.signon.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.identity.client.Client;
import vn.motcua.identity.signon.SignOnProblem;
import vn.motcua.identity.signon.TokenDesk;
import vn.motcua.portal.spi.MachineDoor;

/** The door before the endpoints that applications call themselves: they show who they are, or a token that holds. */
@Component
class ApplicationDoor implements MachineDoor {

    static final String TOKEN = "/oauth2/token";
    static final String USER_INFO = "/oauth2/userinfo";
    static final String INTROSPECT = "/oauth2/introspect";
    static final String REVOKE = "/oauth2/revoke";
    static final String PUSHED = "/oauth2/par";

    private static final Set<String> PATHS = Set.of(TOKEN, USER_INFO, INTROSPECT, REVOKE, PUSHED);
    private static final String CLIENT = ApplicationDoor.class.getName() + ".client";
    private static final String ACCESS = ApplicationDoor.class.getName() + ".access";

    private final ClientAuthentication clients;
    private final TokenDesk tokens;
    private final ProtocolAnswers answers;

    ApplicationDoor(ClientAuthentication clients, TokenDesk tokens, ProtocolAnswers answers) {
        this.clients = clients;
        this.tokens = tokens;
        this.answers = answers;
    }

    @Override
    public String prefix() {
        return "/oauth2/";
    }

    @Override
    public boolean before(String path) {
        return PATHS.contains(path);
    }

    @Override
    public boolean admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            switch (request.getRequestURI()) {
                case USER_INFO ->
                    request.setAttribute(
                            ACCESS,
                            BearerToken.of(request).flatMap(tokens::access).orElseThrow(SignOnProblem::invalidToken));
                case INTROSPECT -> introspecting(request);
                default -> request.setAttribute(CLIENT, clients.of(request));
            }
            return true;
        } catch (SignOnProblem problem) {
            answers.write(problem, response);
            return false;
        } catch (IllegalStateException | IllegalArgumentException e) { // a form that is none
            answers.write(SignOnProblem.of("invalid_request", "the form is not understood"), response);
            return false;
        }
    }

    /** A token may ask about itself, as existing portals do; an application about its own tokens. */
    private void introspecting(HttpServletRequest request) {
        Optional<String> bearer = BearerToken.of(request);
        String asked = request.getParameter("token");
        boolean itself = bearer.isPresent() && bearer.get().equals(asked);
        if (!itself) request.setAttribute(CLIENT, clients.of(request));
    }

    /** The application that passed the door. */
    static Client client(HttpServletRequest request) {
        if (request.getAttribute(CLIENT) instanceof Client client) return client;
        throw SignOnProblem.unknownClient();
    }

    /** The same where a token may have asked about itself. */
    static Optional<Client> clientIfAny(HttpServletRequest request) {
        return request.getAttribute(CLIENT) instanceof Client client ? Optional.of(client) : Optional.empty();
    }

    /** The access token that passed the door. */
    static TokenDesk.Access access(HttpServletRequest request) {
        if (request.getAttribute(ACCESS) instanceof TokenDesk.Access access) return access;
        throw SignOnProblem.invalidToken();
    }
}
