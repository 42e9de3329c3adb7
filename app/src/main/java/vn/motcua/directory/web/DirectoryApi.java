package vn.motcua.directory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyStanding;
import vn.motcua.directory.AgencyTree;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.directory.RegisteredCode;
import vn.motcua.directory.Successions;
import vn.motcua.directory.change.Chronicle;
import vn.motcua.directory.change.FactKind;
import vn.motcua.directory.change.FactView;
import vn.motcua.directory.search.AgencySearch;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.form.Form;

/** The directory for programs, in JSON; open to all, as its pages are. Explained at {@code /directory/api}. */
@RestController
@OpenToAll
class DirectoryApi {

    private final Agencies agencies;
    private final AgencyCodes codes;
    private final AgencyTree tree;
    private final Successions successions;
    private final Chronicle chronicle;
    private final AgencySearch search;

    DirectoryApi(
            Agencies agencies,
            AgencyCodes codes,
            AgencyTree tree,
            Successions successions,
            Chronicle chronicle,
            AgencySearch search) {
        this.agencies = agencies;
        this.codes = codes;
        this.tree = tree;
        this.successions = successions;
        this.chronicle = chronicle;
        this.search = search;
    }

    /** One page of a list. */
    record Listed<T>(int page, int pages, long total, List<T> items) {
        static <T> Listed<T> of(Slice<T> slice) {
            return new Listed<>(slice.paging().number(), slice.pages(), slice.total(), slice.items());
        }
    }

    /** Something stated of an agency. */
    record Stated(
            FactKind kind,
            LocalDate effective,
            long agency,
            String agencyName,
            @Nullable String otherName,
            LegalSource source,
            Instant recorded,
            @Nullable Instant withdrawn) {
        static Stated of(FactView fact) {
            return new Stated(
                    fact.fact().kind(),
                    fact.effective(),
                    fact.agency().value(),
                    fact.agencyName(),
                    fact.otherName(),
                    fact.source(),
                    fact.recorded(),
                    fact.withdrawn());
        }
    }

    @GetMapping("/directory/api/agencies")
    Listed<AgencyJson> list(Form form) {
        ListRequest request = request(form);
        return Listed.of(search.find(request.query(), request.paging()).hits().map(AgencyJson::of));
    }

    @GetMapping("/directory/api/agencies/{id}")
    AgencyJson agency(@PathVariable String id, Form form) {
        return agency(ListRequest.id(id), request(form).asOf());
    }

    @GetMapping("/directory/api/agencies/{id}/units")
    Listed<AgencyJson> units(@PathVariable String id, Form form) {
        ListRequest request = request(form);
        AgencyId agency = ListRequest.id(id);
        agencies.standing(agency, request.asOf());
        return Listed.of(tree.below(agency, request.asOf(), request.paging())
                .map(view -> AgencyJson.of(new AgencyStanding.Open(view), List.of())));
    }

    @GetMapping("/directory/api/agencies/{id}/history")
    List<Stated> history(@PathVariable String id, Form form) {
        AgencyId agency = ListRequest.id(id);
        agencies.standing(agency, request(form).asOf());
        return chronicle.of(agency).stream().map(Stated::of).toList();
    }

    /** Who carries a code on the day; a code that nobody carries then gives who carried it last, and that one's successors. */
    @GetMapping("/directory/api/codes/{code:.+}")
    AgencyJson code(@PathVariable String code, Form form) {
        AsOf asOf = request(form).asOf();
        RegisteredCode found = codes.everCarried(code).stream()
                .filter(one -> !one.valid().from().isAfter(asOf.day()))
                .findFirst()
                .orElseThrow(() -> DirectoryRefusal.CODE_UNKNOWN.because(code));
        return agency(found.agency(), asOf);
    }

    private AgencyJson agency(AgencyId id, AsOf asOf) {
        AgencyStanding standing = agencies.standing(id, asOf);
        List<AgencyView> competent =
                standing instanceof AgencyStanding.Closed ? successions.competent(id, asOf) : List.of();
        return AgencyJson.of(standing, competent);
    }

    private ListRequest request(Form form) {
        return new ListRequest(form, agencies.today().day());
    }
}
