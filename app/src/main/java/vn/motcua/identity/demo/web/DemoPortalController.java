package vn.motcua.identity.demo.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;
import vn.motcua.identity.client.ClientSecret;
import vn.motcua.identity.session.CookieNames;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;

/** The pages of the demo portal. Not there where the demo nation is not. */
@Controller
@OpenToAll
class DemoPortalController {

    private static final String COOKIE = "demo-portal";
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Templates templates;
    private final DemoPortal portal;
    private final CookieNames cookies;
    private final boolean demo;

    DemoPortalController(
            Templates templates, DemoPortal portal, CookieNames cookies, @Value("${motcua.demo:false}") boolean demo) {
        this.templates = templates;
        this.portal = portal;
        this.cookies = cookies;
        this.demo = demo;
    }

    @GetMapping(DemoPortal.HERE)
    JteModel show(Page page) {
        here();
        return templates.identityDemoPortal(page, Map.of(), "", false);
    }

    /** Sends the person to sign in; what the answer has to fit is kept in the browser. */
    @GetMapping(DemoPortal.HERE + "/sign-in")
    ResponseEntity<JteModel> signIn(@RequestParam(defaultValue = "LoA1") String level) {
        here();
        String state = ClientSecret.newSecret();
        String verifier = ClientSecret.newSecret();
        return ResponseEntity.status(302)
                .header(HttpHeaders.SET_COOKIE, cookies.set(COOKIE, state + "." + verifier, LONGEST))
                .header(HttpHeaders.LOCATION, portal.authorize(level.equals("LoA2") ? "LoA2" : "LoA1", state, verifier))
                .build();
    }

    @GetMapping(DemoPortal.HERE + "/callback")
    ResponseEntity<JteModel> back(
            Page page,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state) {
        here();
        Optional<DemoPortal.SignedIn> signedIn = Optional.ofNullable(WebUtils.getCookie(request, cookies.of(COOKIE)))
                .map(cookie -> cookie.getValue().split("\\.", 2))
                .filter(kept -> kept.length == 2 && kept[0].equals(state) && !code.isEmpty())
                .flatMap(kept -> portal.signedIn(code, kept[1]));
        Map<String, String> told = new TreeMap<>();
        signedIn.ifPresent(one -> one.claims()
                .properties()
                .forEach(claim -> told.put(claim.getKey(), claim.getValue().asString(""))));
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookies.set(COOKIE, "", Duration.ZERO))
                .body(templates.identityDemoPortal(
                        page,
                        told,
                        signedIn.map(one -> portal.logout(one.idToken())).orElse(""),
                        signedIn.isEmpty()));
    }

    private void here() {
        if (!demo) throw Refused.because(KernelRefusal.NOT_FOUND);
    }
}
