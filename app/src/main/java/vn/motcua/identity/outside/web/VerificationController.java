package vn.motcua.identity.outside.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.client.ClientSecret;
import vn.motcua.identity.outside.OutsideProvider;
import vn.motcua.identity.outside.Verifications;
import vn.motcua.identity.outside.VerifyAccount;
import vn.motcua.identity.session.CookieNames;
import vn.motcua.identity.session.Visitor;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** A citizen has their account verified. */
@Controller
@SignedIn
class VerificationController {

    private static final String HERE = "/identity/verification";
    private static final String COOKIE = "verification";
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Templates templates;
    private final OutsideProvider provider;
    private final Verifications verifications;
    private final VerifyAccount verify;
    private final CookieNames cookies;

    VerificationController(
            Templates templates,
            OutsideProvider provider,
            Verifications verifications,
            VerifyAccount verify,
            CookieNames cookies) {
        this.templates = templates;
        this.provider = provider;
        this.verifications = verifications;
        this.verify = verify;
        this.cookies = cookies;
    }

    @GetMapping(HERE)
    JteModel show(Page page) {
        return page(page, Form.empty());
    }

    /** Sends the browser to the provider. What comes back has to bear the mark that lies in this browser. */
    @GetMapping(HERE + "/begin")
    ResponseEntity<JteModel> begin() {
        own();
        there();
        String state = ClientSecret.newSecret();
        return ResponseEntity.status(302)
                .header(HttpHeaders.SET_COOKIE, cookies.set(COOKIE, state, LONGEST))
                .header(HttpHeaders.LOCATION, provider.authorize(state, OutsideProvider.CALLBACK))
                .build();
    }

    @GetMapping(OutsideProvider.CALLBACK)
    ResponseEntity<JteModel> back(
            Page page,
            Form form,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state) {
        Account own = own();
        there();
        boolean ours = Optional.ofNullable(WebUtils.getCookie(request, cookies.of(COOKIE)))
                .filter(cookie -> !state.isEmpty() && cookie.getValue().equals(state))
                .isPresent();
        ResponseEntity<JteModel> answer = form.submit(
                () -> {
                    if (!ours || code.isEmpty()) throw Refused.because(IdentityRefusal.OUTSIDE_REFUSED);
                    verify.verify(own, code);
                    return Form.to(HERE);
                },
                again -> page(page, again));
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.SET_COOKIE, cookies.set(COOKIE, "", Duration.ZERO))
                .body(answer.getBody());
    }

    @SignedIn(freshFactor = true)
    @PostMapping(HERE + "/removal")
    ResponseEntity<JteModel> remove(Page page, Form form) {
        return form.submit(
                () -> {
                    verify.remove(own());
                    return Form.to(HERE);
                },
                again -> page(page, again));
    }

    private JteModel page(Page page, Form form) {
        Account own = own();
        return templates.identityVerification(
                page, form, verifications.of(own.id()).orElse(null), provider.there());
    }

    private void there() {
        if (!provider.there()) throw Refused.because(KernelRefusal.NOT_FOUND);
    }

    /** Businesses and officials are verified by others. */
    private static Account own() {
        return Visitor.now()
                .filter(here -> here.actor().signedIn())
                .map(Visitor::owner)
                .filter(account -> account.kind() == AccountKind.CITIZEN)
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
