package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.session.SignOut;
import vn.motcua.kernel.access.OpenToAll;

/** Signing out; harmless for somebody who is not signed in. */
@Controller
@OpenToAll
class SignOutController {

    private final SignOut signOut;

    SignOutController(SignOut signOut) {
        this.signOut = signOut;
    }

    @PostMapping("/identity/sign-out")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        signOut.here(request);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/")
                .build();
    }
}
