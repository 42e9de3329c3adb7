package vn.motcua.identity.signon.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.signon.UserInformation;
import vn.motcua.kernel.access.ForMachines;

/** Who signed in. Existing portals ask by POST with an empty body under any content type. */
@Controller
@ForMachines
class UserInfoController {

    private final UserInformation information;
    private final ProtocolAnswers answers;

    UserInfoController(UserInformation information, ProtocolAnswers answers) {
        this.information = information;
        this.answers = answers;
    }

    @GetMapping(ApplicationDoor.USER_INFO)
    ResponseEntity<byte[]> byGet(HttpServletRequest request) {
        return tell(request);
    }

    @PostMapping(ApplicationDoor.USER_INFO)
    ResponseEntity<byte[]> byPost(HttpServletRequest request) {
        return tell(request);
    }

    private ResponseEntity<byte[]> tell(HttpServletRequest request) {
        return answers.of(() -> information.of(ApplicationDoor.access(request).signOn()));
    }
}
