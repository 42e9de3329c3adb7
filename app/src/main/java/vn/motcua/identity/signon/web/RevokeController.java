package vn.motcua.identity.signon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.client.Client;
import vn.motcua.identity.signon.EndSignOn;
import vn.motcua.kernel.access.ForMachines;

/** Where an application gives tokens back (RFC 7009). The answer is 200 whatever the token was. */
@Controller
@ForMachines
class RevokeController {

    /** What existing portals send by a slip: a name that ends in a blank, and the access token as its value. */
    private static final String SLIP = "token_type_hint ";

    private final EndSignOn end;
    private final ProtocolAnswers answers;

    RevokeController(EndSignOn end, ProtocolAnswers answers) {
        this.end = end;
        this.answers = answers;
    }

    @PostMapping(ApplicationDoor.REVOKE)
    ResponseEntity<byte[]> revoke(HttpServletRequest request) {
        return answers.nothing(() -> {
            Client client = ApplicationDoor.client(request);
            Optional.ofNullable(request.getParameter("token")).ifPresent(token -> end.revoke(client, token));
            if (client.profile().tolerant())
                Optional.ofNullable(request.getParameter(SLIP)).ifPresent(token -> end.revoke(client, token));
        });
    }
}
