package vn.motcua.identity.web;

import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import vn.motcua.identity.signin.Admission;
import vn.motcua.portal.form.Form;

/** The pages of a sign-in, one after the other. */
final class Steps {

    private Steps() {}

    /** Where the next step is. */
    static String address(Admission.Next next, String back) {
        return switch (next) {
            case IN -> back;
            case SECOND_STEP -> "/identity/second-step?" + Back.parameter(back);
            case SET_UP -> "/identity/set-up?" + Back.parameter(back);
        };
    }

    /** Sends the browser to the next step. */
    static ResponseEntity<JteModel> to(Admission.Next next, String back) {
        return Form.to(address(next, back));
    }

    /** Sends the browser to where a sign-in begins. */
    static ResponseEntity<JteModel> toBegin(String back) {
        return Form.to("/identity/sign-in?" + Back.parameter(back));
    }
}
