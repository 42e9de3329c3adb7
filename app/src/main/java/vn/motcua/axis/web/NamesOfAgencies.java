package vn.motcua.axis.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyView;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.text.Language;

/** Agencies on the axis's pages: by their names in lists, by their codes in forms. */
@Component
class NamesOfAgencies {

    private final Agencies agencies;
    private final AgencyCodes codes;

    NamesOfAgencies(Agencies agencies, AgencyCodes codes) {
        this.agencies = agencies;
        this.codes = codes;
    }

    /** What they are called today; one that the directory has lost is shown by its number. */
    Map<AgencyId, String> of(Collection<AgencyId> ids, Language language) {
        List<AgencyId> distinct = ids.stream().distinct().toList();
        Map<AgencyId, String> names = new HashMap<>(agencies.called(distinct, language));
        distinct.forEach(id -> names.putIfAbsent(id, id.toString()));
        return names;
    }

    /** The agency that carries a code of either system today. */
    Optional<AgencyId> named(String code) {
        return codes.carrier(code, agencies.today()).map(AgencyView::id);
    }
}
