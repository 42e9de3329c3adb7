package vn.motcua.identity.signon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.client.Client;
import vn.motcua.identity.client.ClientRepository;
import vn.motcua.identity.signon.SubjectNames;
import vn.motcua.identity.signon.TokenDesk;
import vn.motcua.kernel.access.ForMachines;

/** Whether an access token still holds (RFC 7662). */
@Controller
@ForMachines
class IntrospectController {

    private final TokenDesk tokens;
    private final ClientRepository clients;
    private final AccountRepository accounts;
    private final SubjectNames subjects;
    private final ProtocolAnswers answers;

    IntrospectController(
            TokenDesk tokens,
            ClientRepository clients,
            AccountRepository accounts,
            SubjectNames subjects,
            ProtocolAnswers answers) {
        this.tokens = tokens;
        this.clients = clients;
        this.accounts = accounts;
        this.subjects = subjects;
        this.answers = answers;
    }

    @PostMapping(ApplicationDoor.INTROSPECT)
    ResponseEntity<byte[]> introspect(HttpServletRequest request) {
        Optional<Client> asking = ApplicationDoor.clientIfAny(request);
        return answers.of(() -> Optional.ofNullable(request.getParameter("token"))
                .flatMap(tokens::access)
                .filter(access -> asking.isEmpty()
                        || asking.get().id().equals(access.signOn().client()))
                .flatMap(access -> clients.find(access.signOn().client())
                        .filter(Client::usable)
                        .filter(client -> accounts.find(access.signOn().account())
                                .filter(Account::usable)
                                .isPresent())
                        .map(client -> answer(access, client)))
                .orElse(Map.of("active", false)));
    }

    private Map<String, Object> answer(TokenDesk.Access access, Client client) {
        String subject = subjects.of(client, access.signOn().account());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("active", true);
        answer.put("client_id", client.id());
        answer.put("exp", access.expiresAt().getEpochSecond());
        answer.put("iat", access.issuedAt().getEpochSecond());
        answer.put("nbf", access.issuedAt().getEpochSecond());
        answer.put("scope", String.join(" ", access.signOn().scopes()));
        answer.put("token_type", "Bearer");
        answer.put("sub", subject);
        answer.put("username", subject);
        return answer;
    }
}
