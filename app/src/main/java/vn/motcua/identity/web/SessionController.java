package vn.motcua.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.session.Sessions;
import vn.motcua.identity.session.SignOut;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** One's own open sessions: where one is signed in, and ending that. */
@Controller
@SignedIn
class SessionController {

    private static final String HERE = "/identity/sessions";

    private final Templates templates;
    private final Sessions sessions;
    private final SignOut signOut;

    SessionController(Templates templates, Sessions sessions, SignOut signOut) {
        this.templates = templates;
        this.sessions = sessions;
        this.signOut = signOut;
    }

    @GetMapping(HERE)
    JteModel list(Page page, HttpServletRequest request) {
        return templates.identitySessions(
                page, sessions.of(Own.account().id(), request.getSession().getId()));
    }

    @PostMapping(HERE + "/{handle}/end")
    ResponseEntity<JteModel> end(@PathVariable String handle) {
        signOut.there(Own.account().id(), handle);
        return Form.to(HERE);
    }

    /** Everywhere, here too. */
    @PostMapping(HERE + "/end")
    ResponseEntity<JteModel> endAll() {
        signOut.everywhere(Own.account().id(), null);
        return Form.to("/");
    }

    @PostMapping(HERE + "/others/end")
    ResponseEntity<JteModel> endOthers(HttpServletRequest request) {
        signOut.everywhere(Own.account().id(), request.getSession().getId());
        return Form.to(HERE);
    }
}
