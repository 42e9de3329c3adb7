package vn.motcua.directory.authority.demo;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.AgencyTree;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Contact;
import vn.motcua.directory.change.FoundAgency;
import vn.motcua.directory.change.Ground;
import vn.motcua.directory.change.NewAgency;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.text.Fold;

/** The agencies in which the demo's officials serve: found in the directory, and units founded where it has none yet. */
@Component
class DemoPlaces {

    /** Since when the demo's units exist. */
    static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

    private final AgencyCodes codes;
    private final AgencyTree tree;
    private final Agencies agencies;
    private final FoundAgency found;

    DemoPlaces(AgencyCodes codes, AgencyTree tree, Agencies agencies, FoundAgency found) {
        this.codes = codes;
        this.tree = tree;
        this.agencies = agencies;
        this.found = found;
    }

    /** The agency that carries a code today. */
    AgencyId coded(String code) {
        return codes.carrier(AgencyCode.of(code), agencies.today())
                .orElseThrow()
                .id();
    }

    /** The unit below another whose name holds these words; founded if there is none. */
    AgencyId unit(AgencyId above, String words, String name, AgencyKind kind) {
        AsOf today = agencies.today();
        String folded = Fold.fold(words);
        return tree.below(above, today, new Paging(1, Paging.MAX_SIZE)).items().stream()
                .filter(one -> Fold.fold(one.names().full()).contains(folded))
                .findFirst()
                .map(one -> one.id())
                .orElseGet(() -> found(above, name, kind));
    }

    private AgencyId found(AgencyId above, String name, AgencyKind kind) {
        LegalSource source = new LegalSource("Dữ liệu trình diễn", "", LegalSource.Grade.UNVERIFIED, null);
        NewAgency unit = new NewAgency(AgencyNames.of(name), kind, above, Contact.NONE, Map.of());
        return found.found(new FoundAgency.Command(unit, new Ground(SINCE, source, "Đơn vị của dữ liệu trình diễn")))
                .agencies()
                .getFirst();
    }
}
