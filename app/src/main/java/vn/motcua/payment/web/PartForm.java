package vn.motcua.payment.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.payment.Dong;
import vn.motcua.payment.refund.Refunds;
import vn.motcua.portal.form.Form;

/** How much of each line goes back, as a form asks for it. */
final class PartForm {

    private static final String FIELD = "part";

    private PartForm() {}

    /** Begins with all that is left. */
    static Form whole(Form form, List<Refunds.Left> left) {
        Form filled = form;
        for (Refunds.Left one : left)
            if (!one.left().isZero())
                filled = filled.with(FIELD + one.number(), one.left().amount());
        return filled;
    }

    /** What was chosen; an empty field is nothing. */
    static Map<Integer, Dong> chosen(Form form, List<Refunds.Left> left) {
        Map<Integer, Dong> parts = new LinkedHashMap<>();
        for (Refunds.Left one : left) {
            String field = FIELD + one.number();
            long amount = one.left().isZero() || form.value(field).isBlank()
                    ? 0
                    : form.number(field, "payment.part.amount", 0, one.left().amount());
            parts.put(one.number(), new Dong(Math.max(0, amount)));
        }
        return parts;
    }
}
