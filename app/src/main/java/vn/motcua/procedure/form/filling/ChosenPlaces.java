package vn.motcua.procedure.form.filling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.search.AgencyChooser;
import vn.motcua.directory.search.Division;
import vn.motcua.directory.search.Divisions;
import vn.motcua.directory.search.Offers;
import vn.motcua.directory.search.Wanted;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.answer.Address;
import vn.motcua.procedure.form.answer.Address.Tier;
import vn.motcua.procedure.form.answer.Office;

/**
 * The inputs of a form in which agencies and divisions are chosen from the directory: what each offers, and what was chosen. Addresses of before
 * July 2025 are looked up as the directory stood on {@link Divisions#LAST_OF_THREE_TIERS}. A division that the directory does not know is kept as
 * it was written, without a code; an agency is not.
 */
@Component
public class ChosenPlaces {

    private final AgencyChooser chooser;
    private final Divisions divisions;
    private final Evaluations evaluations;

    ChosenPlaces(AgencyChooser chooser, Divisions divisions, Evaluations evaluations) {
        this.chooser = chooser;
        this.divisions = divisions;
        this.evaluations = evaluations;
    }

    /** What can be chosen in an input of a field, and in which field the province stands in which it lies, if it lies in one. */
    public record Input(
            Wanted wanted, Offers found, @Nullable String within) {}

    /** The provinces of before July 2025, by code and name. */
    public List<Division> formerProvinces() {
        return divisions.provinces(Divisions.LAST_OF_THREE_TIERS);
    }

    /** The inputs of a field in which something is chosen, by name; none for fields of other kinds. */
    public Map<String, Input> inputs(Form form, FormField field) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        String name = field.name();
        if (field.kind() == FieldKind.AGENCY) put(inputs, form, name, Wanted.agency(evaluations.today()), null);
        if (field.kind() == FieldKind.ADDRESS) {
            put(inputs, form, name + "-commune", wanted(false, AgencyKind.COMMUNE), name + "-province");
            put(inputs, form, name + "-district", wanted(true, AgencyKind.DISTRICT), name + "-oldprovince");
            put(inputs, form, name + "-oldcommune", wanted(true, AgencyKind.COMMUNE), name + "-oldprovince");
        }
        return inputs;
    }

    private void put(Map<String, Input> inputs, Form form, String input, Wanted wanted, @Nullable String within) {
        Wanted there = within == null ? wanted : in(wanted, form.value(within));
        inputs.put(input, new Input(wanted, chooser.found(form, input, there), within));
    }

    private Wanted wanted(boolean old, AgencyKind kind) {
        return Wanted.division(kind, old ? Divisions.LAST_OF_THREE_TIERS : evaluations.today());
    }

    private Wanted in(Wanted wanted, String province) {
        return wanted.below(Optional.ofNullable(
                        divisions.named(Set.of(province), wanted.day()).get(province))
                .map(Division::agency)
                .orElse(null));
    }

    /** The answer that a field's inputs hold, with what was chosen in them; {@code null} if none. */
    public @Nullable JsonNode read(Form form, FormField field) {
        JsonNode written = FieldForm.read(form, field);
        if (written == null) return null;
        return switch (field.kind()) {
            case AGENCY -> agency(form, field);
            case ADDRESS -> address(form, field.name(), Address.of(written)).json();
            default -> written;
        };
    }

    private JsonNode agency(Form form, FormField field) {
        return chooser.chosen(form, field.name(), Wanted.agency(evaluations.today()))
                .map(offer -> new Office(offer.code(), offer.name()))
                .orElse(new Office("", form.value(field.name()).strip()))
                .json();
    }

    private Address address(Form form, String name, Address written) {
        String tier = name + (written.old() ? "-old" : "-");
        String province = written.province().code();
        return new Address(
                written.old(),
                written.old() ? former(province) : written.province(),
                tier(form, name + "-district", in(wanted(true, AgencyKind.DISTRICT), province), written.district()),
                tier(
                        form,
                        tier + "commune",
                        in(wanted(written.old(), AgencyKind.COMMUNE), province),
                        written.commune()),
                written.street());
    }

    private Tier former(String code) {
        Division province =
                divisions.named(Set.of(code), Divisions.LAST_OF_THREE_TIERS).get(code);
        return province == null ? new Tier(code, "") : new Tier(code, province.name());
    }

    private Tier tier(Form form, String input, Wanted wanted, Tier written) {
        if (written.name().isEmpty()) return Tier.NONE;
        Offers found = chooser.found(form, input, wanted);
        boolean byHand = found.none() || form.value(input + "-code").equals(FieldForm.BY_HAND);
        return AgencyChooser.chosen(form, input, found)
                .map(offer -> new Tier(offer.code(), offer.name()))
                .orElseGet(() -> new Tier(byHand ? "" : Address.OPEN, written.name()));
    }
}
