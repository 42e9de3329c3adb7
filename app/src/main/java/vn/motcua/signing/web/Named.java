package vn.motcua.signing.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.audit.spi.ActorNames;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyView;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.text.Language;
import vn.motcua.portal.form.Form;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.request.SigningReach;

/** What agencies and people on these pages are called, and the form field that names an agency. */
@Component("signingNamed")
class Named {

    private static final int LONGEST = 60;
    private static final AgencyId NOBODY = new AgencyId(Long.MAX_VALUE);

    private final Agencies agencies;
    private final AgencyCodes codes;
    private final ActorNames actors;
    private final SigningReach reach;

    Named(Agencies agencies, AgencyCodes codes, ActorNames actors, SigningReach reach) {
        this.agencies = agencies;
        this.codes = codes;
        this.actors = actors;
        this.reach = reach;
    }

    /** Names of agencies; {@code null} among them is left out. */
    Map<AgencyId, String> agencies(Collection<? extends @Nullable AgencyId> ids, Language language) {
        List<AgencyId> known =
                ids.stream().filter(Objects::nonNull).<AgencyId>map(id -> id).toList();
        return agencies.called(known, language);
    }

    /** What somebody is called; empty if nobody. */
    String person(@Nullable AccountId account) {
        return account == null ? "" : actors.names(List.of(account)).getOrDefault(account, "");
    }

    /** What people are called. */
    Map<AccountId, String> people(Collection<AccountId> accounts) {
        return actors.names(accounts);
    }

    /** The code by which an agency is named today; empty if it carries none. */
    String code(@Nullable AgencyId agency) {
        return Optional.ofNullable(agency)
                .flatMap(id -> agencies.find(id, agencies.today()))
                .flatMap(AgencyView::code)
                .orElse("");
    }

    /** The agency that the form names, one within reach; noted as wrong, with a stand-in, if it is none such. */
    AgencyId agency(Form form) {
        String typed = form.text("agency", "signing.agency", LONGEST);
        if (typed.isEmpty()) return NOBODY;
        Optional<AgencyId> carrier = codes.carrier(typed, agencies.today()).map(AgencyView::id);
        if (carrier.isEmpty()) form.wrong("agency", KernelRefusal.NO_AGENCY_CODE, typed);
        carrier.filter(agency -> !reach.covers(agency))
                .ifPresent(agency -> form.wrong("agency", SigningRefusal.AGENCY_BEYOND_YOU));
        return carrier.orElse(NOBODY);
    }
}
