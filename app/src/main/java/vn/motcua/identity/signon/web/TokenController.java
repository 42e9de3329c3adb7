package vn.motcua.identity.signon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.client.Client;
import vn.motcua.identity.signon.RedeemCode;
import vn.motcua.identity.signon.RenewTokens;
import vn.motcua.identity.signon.SignOnProblem;
import vn.motcua.identity.signon.Tokens;
import vn.motcua.kernel.access.ForMachines;

/** Where codes and refresh tokens are changed into tokens. */
@Controller
@ForMachines
class TokenController {

    private final RedeemCode redeem;
    private final RenewTokens renew;
    private final ProtocolAnswers answers;

    TokenController(RedeemCode redeem, RenewTokens renew, ProtocolAnswers answers) {
        this.redeem = redeem;
        this.renew = renew;
        this.answers = answers;
    }

    @PostMapping(ApplicationDoor.TOKEN)
    ResponseEntity<byte[]> token(HttpServletRequest request) {
        return answers.of(() -> answer(tokens(request)));
    }

    private Tokens tokens(HttpServletRequest request) {
        Client client = ApplicationDoor.client(request);
        if (request.getQueryString() != null)
            throw SignOnProblem.of("invalid_request", "parameters belong into the body");
        return switch (given(request, "grant_type").orElse("")) {
            case "authorization_code" ->
                redeem.redeem(
                        client,
                        needed(request, "code"),
                        given(request, "redirect_uri"),
                        given(request, "code_verifier"));
            case "refresh_token" -> renew.renew(client, needed(request, "refresh_token"));
            case "" -> throw SignOnProblem.of("invalid_request", "grant_type is missing");
            default ->
                throw SignOnProblem.of("unsupported_grant_type", "authorization_code and refresh_token are served");
        };
    }

    private static Map<String, Object> answer(Tokens tokens) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", tokens.access());
        answer.put("refresh_token", tokens.refresh());
        answer.put("scope", String.join(" ", tokens.signOn().scopes()));
        answer.put("id_token", tokens.id());
        answer.put("token_type", "Bearer");
        answer.put("expires_in", tokens.seconds());
        return answer;
    }

    private static Optional<String> given(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        if (values != null && values.length > 1) throw SignOnProblem.of("invalid_request", "a parameter stands twice");
        return Optional.ofNullable(values).map(all -> all[0]).filter(value -> !value.isEmpty());
    }

    private static String needed(HttpServletRequest request, String name) {
        return given(request, name).orElseThrow(() -> SignOnProblem.of("invalid_request", name + " is missing"));
    }
}
