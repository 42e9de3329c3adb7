package vn.motcua.identity.signon.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
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
import vn.motcua.identity.client.Client;
import vn.motcua.identity.client.ClientRepository;
import vn.motcua.identity.session.SignOut;
import vn.motcua.identity.session.Visitor;
import vn.motcua.identity.signon.EndSignOn;
import vn.motcua.identity.signon.RawQuery;
import vn.motcua.identity.signon.SignOn;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;

/**
 * Where applications send people to sign out. Only a token of ours says whose session is meant, so nobody is signed out by a link of somebody
 * else's; and nobody is led to an address that the application did not register.
 */
@Controller
@OpenToAll
class LogoutController {

    static final String HERE = "/oidc/logout";

    private final Templates templates;
    private final EndSignOn end;
    private final ClientRepository clients;
    private final SignOut signOut;

    LogoutController(Templates templates, EndSignOn end, ClientRepository clients, SignOut signOut) {
        this.templates = templates;
        this.end = end;
        this.clients = clients;
        this.signOut = signOut;
    }

    @GetMapping(HERE)
    ResponseEntity<JteModel> byGet(Page page, HttpServletRequest request) {
        return out(
                page,
                request,
                new RawQuery(Optional.ofNullable(request.getQueryString()).orElse("")));
    }

    /** The same as a form, from a browser or from an application's server: the token in it says whose session is meant. */
    @PostMapping(HERE)
    ResponseEntity<JteModel> byPost(Page page, HttpServletRequest request) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, all) -> values.put(name, Arrays.asList(all)));
        RawQuery query = RawQuery.of(values);
        boolean browser = Visitor.now().isPresent();
        ResponseEntity<JteModel> answer = out(page, request, query);
        return browser || !answer.getStatusCode().is3xxRedirection()
                ? answer
                : ResponseEntity.ok(
                        templates.identitySignedOut(page, target(query).orElse("")));
    }

    private ResponseEntity<JteModel> out(Page page, HttpServletRequest request, RawQuery query) {
        Optional<SignOn> hinted = hinted(query);
        Optional<Visitor> here = Visitor.now();
        boolean own = here.isPresent()
                && hinted.filter(one ->
                                one.sessionKey().equals(here.get().signIn().key()))
                        .isPresent();
        if (here.isPresent() && !own && here.get().actor().signedIn()) {
            // another session of the same person: that one ends; whether this one does, too, they are asked
            hinted.filter(one -> one.account().equals(here.get().owner().id())).ifPresent(end::session);
            return ResponseEntity.ok(templates.identityLogout(page));
        }
        hinted.ifPresent(end::session);
        if (own) signOut.here(request);
        Optional<String> target = target(query);
        return target.isPresent() ? Walk.to(target.get()) : ResponseEntity.ok(templates.identitySignedOut(page, ""));
    }

    private Optional<SignOn> hinted(RawQuery query) {
        return query.get("id_token_hint")
                .flatMap(end::behind)
                .filter(one -> query.get("client_id").map(one.client()::equals).orElse(true));
    }

    /** Where to go then: an address that the application of the hint registered; existing portals name those for signing in. */
    private Optional<String> target(RawQuery query) {
        Optional<Client> client = hinted(query).flatMap(one -> clients.find(one.client()));
        return query.address("post_logout_redirect_uri")
                .filter(uri -> client.filter(one -> registered(one, uri)).isPresent())
                .map(uri -> uri
                        + query.raw("state")
                                .map(state -> (uri.indexOf('?') < 0 ? "?" : "&") + "state=" + state)
                                .orElse(""));
    }

    private static boolean registered(Client client, String uri) {
        return client.logoutUris().contains(uri)
                || (client.profile().tolerant() && client.redirectUris().contains(uri));
    }
}
