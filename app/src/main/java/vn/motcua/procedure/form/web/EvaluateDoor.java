package vn.motcua.procedure.form.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.motcua.portal.spi.MachineDoor;

/**
 * The door before the evaluation of answers: whoever asks may pass without a credential, as nothing is kept, nothing of anybody is read, and forms in
 * force are public. So a program needs no token of a page.
 */
@Component
class EvaluateDoor implements MachineDoor {

    private static final Pattern EVALUATE = Pattern.compile("/procedure/api/[^/]+/evaluate");

    @Override
    public String prefix() {
        return "/procedure/api/";
    }

    @Override
    public boolean before(String path) {
        return EVALUATE.matcher(path).matches();
    }

    @Override
    public boolean admit(HttpServletRequest request, HttpServletResponse response) {
        return true;
    }
}
