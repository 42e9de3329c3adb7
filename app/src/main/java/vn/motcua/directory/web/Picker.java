package vn.motcua.directory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.directory.search.AgencyHit;
import vn.motcua.directory.search.AgencyQuery;
import vn.motcua.directory.search.AgencySearch;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.text.Fold;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;

/**
 * Lets an editor name an agency by code or name. A field {@code parent} holds what was typed; where that fits several, the form offers them
 * as {@code parent-id}.
 */
@Component
class Picker {

    private static final Paging FEW = new Paging(1, 8);
    private static final int LONGEST = 200;
    private static final AgencyId NOBODY = new AgencyId(Long.MAX_VALUE);

    private final Agencies agencies;
    private final AgencyCodes codes;
    private final AgencySearch search;

    Picker(Agencies agencies, AgencyCodes codes, AgencySearch search) {
        this.agencies = agencies;
        this.codes = codes;
        this.search = search;
    }

    /** The agency named by a field; noted as wrong if there is none such, or several. */
    Optional<AgencyId> pick(Form form, String field) {
        String typed = form.optional(field, LONGEST);
        String chosen = form.value(field + "-id");
        if (!chosen.isEmpty()
                && choices(form, field).stream()
                        .anyMatch(choice -> choice.value().equals(chosen)))
            return Optional.of(new AgencyId(Long.parseLong(chosen)));
        return typed.isEmpty() ? Optional.empty() : named(form, field, typed);
    }

    /** The same for a field that must be filled in; a stand-in where it is not, with what is wrong noted. */
    AgencyId required(Form form, String field, String labelKey) {
        Optional<AgencyId> picked = pick(form, field);
        if (picked.isEmpty() && form.error(field) == null) form.text(field, labelKey, LONGEST);
        return picked.orElse(NOBODY);
    }

    /** The agency that a text names; noted as wrong at the field if there is none such, or several. */
    Optional<AgencyId> named(Form form, String field, String typed) {
        AsOf asOf = asOf(form);
        Optional<AgencyId> carrier = codes.carrier(typed, asOf).map(view -> view.id());
        if (carrier.isPresent()) return carrier;
        List<AgencyHit> hits = hits(typed, asOf);
        List<AgencyHit> exact =
                hits.stream().filter(hit -> isCalled(hit, Fold.fold(typed))).toList();
        List<AgencyHit> meant = exact.isEmpty() ? hits : exact;
        if (meant.size() == 1) return Optional.of(meant.getFirst().id());
        form.wrong(field, meant.isEmpty() ? DirectoryRefusal.NO_SUCH_AGENCY : DirectoryRefusal.SEVERAL_AGENCIES, typed);
        return Optional.empty();
    }

    /** Those that what was typed may mean, to choose from; empty unless it fits several. */
    List<Choice> choices(Form form, String field) {
        String typed = form.value(field).strip();
        if (typed.isEmpty()
                || typed.length() > LONGEST
                || AgencyCode.parse(typed).isPresent()) return List.of();
        List<AgencyHit> hits = hits(typed, asOf(form));
        if (hits.size() < 2) return List.of();
        return hits.stream()
                .map(hit -> Choice.of(hit.id().toString(), hit.names().full()).hint(hint(hit)))
                .toList();
    }

    private List<AgencyHit> hits(String typed, AsOf asOf) {
        return search.find(AgencyQuery.open(typed, asOf), FEW).hits().items();
    }

    /** On the day of the change, if one was filled in; else today. */
    private AsOf asOf(Form form) {
        LocalDate day = form.dateIfAny("effective", "directory.effective");
        return day == null ? agencies.today() : AsOf.on(day);
    }

    private static String hint(AgencyHit hit) {
        @Nullable String code = hit.code();
        return (code == null ? "" : code + " · ") + (hit.parentName() == null ? "" : hit.parentName());
    }

    private static boolean isCalled(AgencyHit hit, String folded) {
        String brief = hit.names().shortName();
        return Fold.fold(hit.names().full()).equals(folded)
                || (brief != null && Fold.fold(brief).equals(folded));
    }
}
