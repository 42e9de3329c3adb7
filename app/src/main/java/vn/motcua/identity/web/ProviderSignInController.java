package vn.motcua.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.client.ClientSecret;
import vn.motcua.identity.guard.Network;
import vn.motcua.identity.guard.SignInPace;
import vn.motcua.identity.outside.OutsideProvider;
import vn.motcua.identity.session.CookieNames;
import vn.motcua.identity.session.Visitor;
import vn.motcua.identity.signin.Admission;
import vn.motcua.identity.signin.SignInByProvider;
import vn.motcua.identity.signin.SignInByProvider.In;
import vn.motcua.identity.signin.SignInByProvider.NumberHasAccount;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Signing in by the outside provider, or showing by it anew who one is. What comes back has to bear the mark that lies in this browser. */
@Controller
@OpenToAll
class ProviderSignInController {

    private static final String HERE = "/identity/outside";
    private static final String NUMBER = HERE + "/number";
    private static final String COOKIE = "outside";
    private static final String PERSON = "outside-person";
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int LONGEST_BACK = 1000;
    private static final int BURST = 60;
    private static final Duration EACH = Duration.ofSeconds(2);

    private final Templates templates;
    private final OutsideProvider provider;
    private final SignInByProvider signIn;
    private final Admission admission;
    private final CookieNames cookies;
    private final SignInPace pace;

    ProviderSignInController(
            Templates templates,
            OutsideProvider provider,
            SignInByProvider signIn,
            Admission admission,
            CookieNames cookies,
            SignInPace pace) {
        this.templates = templates;
        this.provider = provider;
        this.signIn = signIn;
        this.admission = admission;
        this.cookies = cookies;
        this.pace = pace;
    }

    /** Sends the browser to the provider. */
    @GetMapping(HERE + "/begin")
    ResponseEntity<JteModel> begin(@RequestParam(defaultValue = "/") String back) {
        if (!provider.there()) throw Refused.because(KernelRefusal.NOT_FOUND);
        String state = ClientSecret.newSecret();
        String kept = state + "." + encoded(back.length() > LONGEST_BACK ? "/" : Back.of(back));
        String prompt = Visitor.now().isPresent() ? "&prompt=login" : "";
        return ResponseEntity.status(302)
                .header(HttpHeaders.SET_COOKIE, cookies.set(COOKIE, kept, LONGEST))
                .header(HttpHeaders.LOCATION, provider.authorize(state, OutsideProvider.SIGN_IN_CALLBACK) + prompt)
                .build();
    }

    /** The browser comes back. */
    @GetMapping(OutsideProvider.SIGN_IN_CALLBACK)
    ResponseEntity<JteModel> back(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state) {
        if (!provider.there()) throw Refused.because(KernelRefusal.NOT_FOUND);
        String kept = cookie(request, COOKIE);
        response.addHeader(HttpHeaders.SET_COOKIE, cookies.set(COOKIE, "", Duration.ZERO));
        boolean ours = !state.isEmpty() && kept.startsWith(state + ".");
        if (!ours || code.isEmpty()) throw Refused.because(IdentityRefusal.OUTSIDE_REFUSED);
        pace.stranger("outside", Network.of(request), BURST, EACH);
        String back = Back.of(decoded(kept.substring(state.length() + 1)));
        return switch (signIn.signIn(code)) {
            case In in -> in(request, response, in, back);
            case NumberHasAccount has -> {
                if (Visitor.now().isPresent()) throw Refused.because(IdentityRefusal.OUTSIDE_OTHER_PERSON);
                response.addHeader(HttpHeaders.SET_COOKIE, cookies.set(PERSON, has.person(), Duration.ofMinutes(10)));
                yield Form.to(NUMBER + "?" + Back.parameter(back));
            }
        };
    }

    /** Somebody's number has an account that is perhaps not theirs. */
    @GetMapping(NUMBER)
    JteModel ask(Page page, HttpServletRequest request, @RequestParam(defaultValue = "/") String back) {
        if (cookie(request, PERSON).isEmpty()) throw Refused.because(IdentityRefusal.SIGN_IN_OVER);
        return templates.identityOutsideNumber(page, Form.empty(), Back.of(back));
    }

    @PostMapping(NUMBER)
    ResponseEntity<JteModel> openAnew(
            Page page,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "/") String back) {
        String person = cookie(request, PERSON);
        return form.submit(
                () -> {
                    In in = signIn.openAnew(person);
                    response.addHeader(HttpHeaders.SET_COOKIE, cookies.set(PERSON, "", Duration.ZERO));
                    return in(request, response, in, Back.of(back));
                },
                again -> templates.identityOutsideNumber(page, again, Back.of(back)));
    }

    /** Whoever is here already has shown anew that it is them, if it is. */
    private ResponseEntity<JteModel> in(HttpServletRequest request, HttpServletResponse response, In in, String back) {
        Optional<Visitor> here = Visitor.now();
        if (here.isEmpty()) return Steps.to(admission.begin(request, response, in.account(), in.factor()), back);
        if (!here.get().owner().id().equals(in.account().id()))
            throw Refused.because(IdentityRefusal.OUTSIDE_OTHER_PERSON);
        return Steps.to(admission.more(request, response, here.get(), in.factor()), back);
    }

    private String cookie(HttpServletRequest request, String word) {
        return Optional.ofNullable(WebUtils.getCookie(request, cookies.of(word)))
                .map(cookie -> cookie.getValue())
                .orElse("");
    }

    private static String encoded(String back) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(back.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String kept) {
        try {
            return new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
