package vn.motcua.directory.web;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.Contact;
import vn.motcua.directory.change.NewAgency;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.portal.form.Form;

/** What forms say of agencies, read from their fields. */
final class Entries {

    private static final int LONGEST = 300;

    private Entries() {}

    static AgencyNames names(Form form) {
        return names(form, "");
    }

    static Contact contact(Form form) {
        return new Contact(
                form.optional("address", LONGEST),
                form.optional("email", LONGEST),
                form.optional("phone", LONGEST),
                form.optional("website", LONGEST));
    }

    /** A new agency below another; its fields may carry a prefix, where a form asks for several. */
    static NewAgency agency(Form form, String prefix, @Nullable AgencyId parent) {
        Map<CodeSystem, String> codes = new EnumMap<>(CodeSystem.class);
        for (CodeSystem system : CodeSystem.values()) {
            String code = form.optional(prefix + system.name(), AgencyCode.MAX_LENGTH);
            if (!code.isEmpty()) codes.put(system, code);
        }
        AgencyKind kind = form.choice(prefix + "kind", "directory.kind", AgencyKind.class);
        return new NewAgency(names(form, prefix), kind, parent, prefix.isEmpty() ? contact(form) : Contact.NONE, codes);
    }

    private static AgencyNames names(Form form, String prefix) {
        return new AgencyNames(
                form.text(prefix + "name", "directory.name", LONGEST),
                form.optional(prefix + "shortName", LONGEST),
                form.optional(prefix + "english", LONGEST));
    }
}
