package vn.motcua.procedure.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.search.AgencyHit;
import vn.motcua.directory.search.AgencyQuery;
import vn.motcua.directory.search.AgencySearch;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.text.Fold;

/** Which agencies the names and codes in a file mean, where that is certain: by code, or by a name that exactly one open agency has. Remembers what it found. */
final class AgencyNamesKnown {

    private static final int LOOKED_AT = 20;

    private final AgencySearch search;
    private final AgencyCodes codes;
    private final AsOf today;
    private final Map<String, Optional<AgencyId>> found = new HashMap<>();

    AgencyNamesKnown(AgencySearch search, AgencyCodes codes, AsOf today) {
        this.search = search;
        this.codes = codes;
        this.today = today;
    }

    Optional<AgencyId> of(String code, String name) {
        return found.computeIfAbsent(code + "|" + Fold.fold(name), key -> look(code, name));
    }

    private Optional<AgencyId> look(String code, String name) {
        Optional<AgencyId> carrier =
                code.isBlank() ? Optional.empty() : codes.carrier(code, today).map(AgencyView::id);
        if (carrier.isPresent() || name.isBlank() || name.length() > AgencyQuery.LONGEST) return carrier;
        String folded = Fold.fold(name);
        List<AgencyId> named =
                search.find(AgencyQuery.open(name, today), new Paging(1, LOOKED_AT)).hits().items().stream()
                        .filter(hit -> called(hit, folded))
                        .map(AgencyHit::id)
                        .distinct()
                        .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static boolean called(AgencyHit hit, String folded) {
        String shortName = hit.names().shortName();
        return Fold.fold(hit.names().full()).equals(folded)
                || (shortName != null && Fold.fold(shortName).equals(folded));
    }
}
