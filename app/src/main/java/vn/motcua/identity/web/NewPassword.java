package vn.motcua.identity.web;

import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.factor.PasswordRules;
import vn.motcua.portal.form.Form;

/** A new password, entered twice. */
final class NewPassword {

    private NewPassword() {}

    /** Reads it; blanks at either end belong to it. */
    static String read(Form form) {
        String password = form.value("password");
        form.text("password", "identity.password.new", PasswordRules.LONGEST);
        if (!password.equals(form.value("again"))) form.wrong("again", IdentityRefusal.PASSWORDS_DIFFER);
        return password;
    }
}
