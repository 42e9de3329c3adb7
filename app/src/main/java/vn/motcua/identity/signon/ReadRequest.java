package vn.motcua.identity.signon;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.client.Client;
import vn.motcua.identity.client.ClientRepository;
import vn.motcua.kernel.Refused;

/**
 * Checks what an application asks. As long as it is not sure who asks and where the browser may be sent, the answer is a page of ours; from
 * there on the application is told.
 */
@Component
public class ReadRequest {

    private static final Set<String> PROMPTS = Set.of("none", "login", "consent", "select_account");
    private static final int LONGEST_NONCE = 255;
    private static final int LONGEST_STATE = 2_000;
    private static final int LONGEST = 4_000;
    private static final String CHALLENGE = "[A-Za-z0-9_-]{43}";

    private final ClientRepository clients;

    ReadRequest(ClientRepository clients) {
        this.clients = clients;
    }

    /** Who asks, and where they may be answered: what has to hold before anything is sent anywhere. */
    public Asked origin(RawQuery query) {
        if (query.text().length() > LONGEST) throw Refused.because(IdentityRefusal.REQUEST_LONG, LONGEST);
        Client client = query.get("client_id")
                .filter(id -> id.matches(Client.ID))
                .flatMap(clients::find)
                .filter(Client::usable)
                .orElseThrow(() -> Refused.because(IdentityRefusal.CLIENT_UNKNOWN));
        if (query.repeats()) throw Refused.because(IdentityRefusal.REQUEST_TWICE);
        String redirect = query.address("redirect_uri")
                .filter(client.redirectUris()::contains)
                .orElseThrow(() -> Refused.because(IdentityRefusal.REDIRECT_UNKNOWN));
        Optional<String> state = query.raw("state");
        if (state.filter(value -> value.length() > LONGEST_STATE).isPresent())
            throw Refused.because(IdentityRefusal.STATE_LONG, LONGEST_STATE);
        return new Asked(
                client,
                redirect,
                state,
                Scopes.read(query.get("scope"), client.profile().tolerant()),
                AssuranceLevel.asked(query.get("acr_values")),
                query.get("nonce"),
                query.get("code_challenge"),
                query.get("prompt")
                        .map(text -> Arrays.stream(text.split(" ")).collect(Collectors.toSet()))
                        .orElse(Set.of()),
                Optional.empty());
    }

    /** The whole request; what is wrong with it the application is to be told. */
    public Asked whole(RawQuery query, Asked origin) {
        if (query.raw("request").isPresent())
            throw SignOnProblem.of("request_not_supported", "request objects are not taken");
        if (!query.get("response_type").orElse("").equals("code"))
            throw SignOnProblem.of("unsupported_response_type", "only response_type code is served");
        if (!query.get("response_mode").orElse("query").equals("query"))
            throw SignOnProblem.of("invalid_request", "only response_mode query is served");
        if (!origin.scopes().contains(Scopes.OPENID))
            throw SignOnProblem.of("invalid_scope", "scope openid is missing");
        if (!PROMPTS.containsAll(origin.prompts())
                || (origin.silent() && origin.prompts().size() > 1))
            throw SignOnProblem.of("invalid_request", "prompt is not understood");
        if (origin.nonce()
                .filter(nonce -> !nonce.matches("[ -~]{1," + LONGEST_NONCE + "}"))
                .isPresent()) throw SignOnProblem.of("invalid_request", "nonce is too long or not plain");
        proofKey(query, origin);
        return new Asked(
                origin.client(),
                origin.redirectUri(),
                origin.state(),
                origin.scopes(),
                origin.level(),
                origin.nonce(),
                origin.challenge(),
                origin.prompts(),
                query.get("max_age").map(ReadRequest::seconds));
    }

    private static void proofKey(RawQuery query, Asked origin) {
        if (origin.challenge().isEmpty()) {
            if (!origin.client().profile().tolerant())
                throw SignOnProblem.of("invalid_request", "code_challenge is missing");
            return;
        }
        if (!query.get("code_challenge_method").orElse("plain").equals("S256"))
            throw SignOnProblem.of("invalid_request", "code_challenge_method must be S256");
        if (!origin.challenge().get().matches(CHALLENGE))
            throw SignOnProblem.of("invalid_request", "code_challenge is no SHA-256 digest");
    }

    private static Duration seconds(String text) {
        if (!text.matches("\\d{1,9}")) throw SignOnProblem.of("invalid_request", "max_age is no number of seconds");
        return Duration.ofSeconds(Long.parseLong(text));
    }
}
