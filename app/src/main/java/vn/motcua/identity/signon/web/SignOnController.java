package vn.motcua.identity.signon.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.session.SignOut;
import vn.motcua.identity.session.Visitor;
import vn.motcua.identity.signon.Asked;
import vn.motcua.identity.signon.Claims;
import vn.motcua.identity.signon.GiveConsent;
import vn.motcua.identity.signon.NextStep;
import vn.motcua.identity.signon.StoredRequests;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** A sign-in at an application that waited for the person: sends them on to what is due next, asks what is to be asked, and back. */
@Controller
@OpenToAll
class SignOnController {

    private static final String HERE = Walk.CONTINUED + "{word}";

    private final Templates templates;
    private final StoredRequests requests;
    private final Walk walk;
    private final GiveConsent consent;
    private final Claims claims;
    private final SignOut signOut;

    SignOnController(
            Templates templates,
            StoredRequests requests,
            Walk walk,
            GiveConsent consent,
            Claims claims,
            SignOut signOut) {
        this.templates = templates;
        this.requests = requests;
        this.walk = walk;
        this.consent = consent;
        this.claims = claims;
        this.signOut = signOut;
    }

    @GetMapping(HERE)
    ResponseEntity<JteModel> go(Page page, @PathVariable String word) {
        StoredRequests.Stored stored = stored(word);
        Asked asked = walk.asked(stored);
        NextStep.Due due = walk.due(asked, stored);
        return switch (due) {
            case NOTHING -> {
                if (!requests.use(word)) throw Refused.because(IdentityRefusal.REQUEST_GONE);
                yield walk.answer(asked);
            }
            case CONSENT -> ResponseEntity.ok(ask(page, word, asked));
            case OTHER_ACCOUNT ->
                ResponseEntity.ok(templates.identitySignOnOther(page, word, asked.client(), refusal(asked)));
            case SIGN_IN, CONFIRM, SECOND_FACTOR -> Walk.to(Walk.page(due, word));
        };
    }

    @PostMapping(HERE + "/consent")
    ResponseEntity<JteModel> agree(@PathVariable String word) {
        StoredRequests.Stored stored = stored(word);
        Asked asked = walk.asked(stored);
        if (walk.due(asked, stored) == NextStep.Due.CONSENT)
            consent.give(here().owner().id(), asked);
        return Form.to(Walk.CONTINUED + word);
    }

    /** Signs out here, to sign in as somebody else. */
    @PostMapping(HERE + "/other")
    ResponseEntity<JteModel> other(@PathVariable String word, HttpServletRequest request) {
        stored(word);
        signOut.here(request);
        return Form.to(Walk.page(NextStep.Due.SIGN_IN, word));
    }

    private JteModel ask(Page page, String word, Asked asked) {
        return templates.identityConsent(
                page, word, asked.client(), claims.of(here().owner(), asked.client(), asked.groups()), refusal(asked));
    }

    private String refusal(Asked asked) {
        return walk.told(asked, "access_denied", "the person said no");
    }

    private StoredRequests.Stored stored(String word) {
        return requests.find(word).orElseThrow(() -> Refused.because(IdentityRefusal.REQUEST_GONE));
    }

    private static Visitor here() {
        return Visitor.now()
                .filter(one -> one.actor().signedIn())
                .orElseThrow(() -> Refused.because(KernelRefusal.SIGN_IN_FIRST));
    }
}
