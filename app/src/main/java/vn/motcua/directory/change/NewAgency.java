package vn.motcua.directory.change;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.Contact;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;

/**
 * An agency as it is to be founded.
 *
 * @param names what it is called
 * @param kind what sort of body it is
 * @param parent the agency above it, or {@code null} at the top
 * @param contact how it is reached
 * @param codes the codes it carries from its first day on
 */
public record NewAgency(
        AgencyNames names, AgencyKind kind, @Nullable AgencyId parent, Contact contact, Map<CodeSystem, String> codes) {

    public NewAgency {
        codes = Map.copyOf(codes);
    }

    /** The same with tidy texts; refused with its field where a text or a code is not in order. */
    NewAgency checked() {
        Map<CodeSystem, String> tidy = new java.util.EnumMap<>(CodeSystem.class);
        codes.forEach((system, code) -> tidy.put(system, Entered.code(system.name(), system, code)));
        return new NewAgency(Entered.names(names), kind, parent, Entered.contact(contact), tidy);
    }
}
