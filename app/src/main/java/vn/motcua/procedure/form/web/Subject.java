package vn.motcua.procedure.form.web;

import java.util.List;
import vn.motcua.portal.component.Crumb;
import vn.motcua.procedure.form.CheckedForm;

/**
 * A form that can be filled in.
 *
 * @param key its word in addresses, and of its answers
 * @param title what it is called
 * @param form the form
 * @param crumbs the way to it
 * @param trial true if it is a draft's, to be tried
 */
record Subject(String key, String title, CheckedForm form, List<Crumb> crumbs, boolean trial) {

    String href() {
        return "/procedure/fill/" + key;
    }

    String page(String id) {
        return href() + "/pages/" + id;
    }

    String rows(String group) {
        return href() + "/rows/" + group;
    }

    String summary() {
        return href() + "/summary";
    }
}
