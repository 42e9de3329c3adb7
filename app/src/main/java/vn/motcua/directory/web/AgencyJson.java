package vn.motcua.directory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.AgencyStanding;
import vn.motcua.directory.AgencyState;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.Contact;
import vn.motcua.directory.search.AgencyHit;
import vn.motcua.kernel.CodeSystem;

/** An agency as programs read it; the page {@code /directory/api} explains each value. */
record AgencyJson(
        long id,
        String href,
        AgencyNames names,
        AgencyKind kind,
        AgencyState state,
        @Nullable LocalDate turns,
        @Nullable Named parent,
        Map<CodeSystem, String> codes,
        @Nullable String foundBy,
        @Nullable Contact contact,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        List<Named> successors) {

    /** Another agency, named. */
    record Named(long id, String name) {

        static Named of(AgencyView view) {
            return new Named(view.id().value(), view.names().full());
        }
    }

    static AgencyJson of(AgencyStanding standing, List<AgencyView> successors) {
        AgencyView view = standing.agency();
        String parentName = view.parentName();
        return new AgencyJson(
                view.id().value(),
                "/directory/" + view.id(),
                view.names(),
                view.kind(),
                standing.state(),
                standing.turns(),
                view.parent() == null || parentName == null
                        ? null
                        : new Named(view.parent().value(), parentName),
                view.codes(),
                null,
                view.contact(),
                view.valid().from(),
                view.valid().until(),
                successors.stream().map(Named::of).toList());
    }

    static AgencyJson of(AgencyHit hit) {
        String parentName = hit.parentName();
        return new AgencyJson(
                hit.id().value(),
                "/directory/" + hit.id(),
                hit.names(),
                hit.kind(),
                hit.state(),
                hit.turns(),
                hit.parent() == null || parentName == null
                        ? null
                        : new Named(hit.parent().value(), parentName),
                hit.codes(),
                hit.foundBy(),
                null,
                null,
                null,
                hit.successors().stream().map(Named::of).toList());
    }
}
