package vn.motcua.identity.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyView;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.grant.GrantWords;
import vn.motcua.identity.grant.Reach;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.text.Language;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Agencies on the pages of administrators: named by their code in the form field {@code agency}, and by their name in lists. */
@Component
class AgencyField {

    /** The form field's name. */
    static final String NAME = "agency";

    private static final int LONGEST = 60;
    private static final AgencyId NOBODY = new AgencyId(Long.MAX_VALUE);

    private final Agencies agencies;
    private final AgencyCodes codes;
    private final Reach reach;

    AgencyField(Agencies agencies, AgencyCodes codes, Reach reach) {
        this.agencies = agencies;
        this.codes = codes;
        this.reach = reach;
    }

    /** The agency that was named, one whose officials the administrator looks after; noted as wrong, with a stand-in, if it is none such. */
    AgencyId required(Form form) {
        String typed = form.text(NAME, "identity.officials.agency", LONGEST);
        return typed.isEmpty() ? NOBODY : mine(form, typed);
    }

    /** The same where the field may be left empty. */
    Optional<AgencyId> optional(Form form) {
        String typed = form.optional(NAME, LONGEST);
        return typed.isEmpty() ? Optional.empty() : Optional.of(mine(form, typed));
    }

    /** An agency for which the administrator gives roles, or {@code null} for the nation. */
    @Nullable
    AgencyId forGrants(Form form) {
        String typed = form.optional(NAME, LONGEST);
        if (typed.isEmpty()) return null;
        Optional<AgencyId> carrier = carrier(form, typed);
        carrier.filter(agency -> !reach.coversGrants(agency))
                .ifPresent(agency -> form.wrong(NAME, IdentityRefusal.AGENCY_BEYOND_YOU, typed));
        return carrier.orElse(NOBODY);
    }

    /** The code by which an agency is named today; empty if it carries none. */
    String code(@Nullable AgencyId agency) {
        return Optional.ofNullable(agency)
                .flatMap(id -> agencies.find(id, agencies.today()))
                .flatMap(AgencyView::code)
                .orElse("");
    }

    /** What agencies are called. */
    Map<AgencyId, String> names(Collection<? extends AgencyId> ids, Language language) {
        return agencies.called(List.copyOf(ids), language);
    }

    /** How grants for these agencies (null: the nation) are worded. */
    GrantWords words(Page page, Collection<? extends @Nullable AgencyId> ids) {
        return new GrantWords(page, names(ids.stream().filter(Objects::nonNull).toList(), page.language()));
    }

    private AgencyId mine(Form form, String typed) {
        Optional<AgencyId> carrier = carrier(form, typed);
        carrier.filter(agency -> !reach.covers(agency))
                .ifPresent(agency -> form.wrong(NAME, IdentityRefusal.AGENCY_BEYOND_YOU, typed));
        return carrier.orElse(NOBODY);
    }

    private Optional<AgencyId> carrier(Form form, String typed) {
        Optional<AgencyId> carrier = codes.carrier(typed, agencies.today()).map(AgencyView::id);
        if (carrier.isEmpty()) form.wrong(NAME, KernelRefusal.NO_AGENCY_CODE, typed);
        return carrier;
    }
}
