package vn.motcua.certifiedcopy.web;

import java.time.LocalDate;
import vn.motcua.certifiedcopy.Asker;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.Original;
import vn.motcua.portal.form.Form;
import vn.motcua.vault.OwnerNumber;

/** Who brought what, as it is typed at the counter. */
final class CopyForm {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PHONE = 20;

    private CopyForm() {}

    static void fill(Form form, Asker asker) {
        form.with("number", asker.number())
                .with("name", asker.name())
                .with("phone", asker.phone())
                .with("email", asker.email());
    }

    static void fill(Form form, Original original) {
        form.with("title", original.title())
                .with("issuer", original.issuer())
                .with("paper", original.number())
                .with("issued", original.issued())
                .with("until", original.until());
    }

    static Asker asker(Form form) {
        String number = form.text("number", "certifiedcopy.number", LONGEST_PHONE);
        if (!number.isEmpty() && OwnerNumber.of(number).isEmpty())
            form.wrong("number", CertifiedCopyRefusal.NUMBER_MALFORMED);
        return new Asker(
                number,
                form.text("name", "certifiedcopy.name", LONGEST_NAME),
                form.optional("phone", LONGEST_PHONE),
                form.optional("email", LONGEST_NAME));
    }

    static Original original(Form form) {
        LocalDate issued = form.dateIfAny("issued", "certifiedcopy.issued");
        LocalDate until = form.dateIfAny("until", "certifiedcopy.until");
        if (issued != null && until != null && until.isBefore(issued))
            form.wrong("until", CertifiedCopyRefusal.ENDS_BEFORE_ISSUED);
        return new Original(
                form.text("title", "certifiedcopy.paper", Original.LONGEST),
                form.text("issuer", "certifiedcopy.issuer", Original.LONGEST),
                form.optional("paper", Original.LONGEST_NUMBER),
                issued,
                until);
    }
}
