package vn.motcua.directory.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.directory.RegisteredCode;
import vn.motcua.directory.search.AgencyQuery;
import vn.motcua.directory.search.AgencySearch;
import vn.motcua.directory.search.SearchAnswer;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The public list of agencies: search, narrowing, any day. */
@Controller
@OpenToAll
class DirectoryController {

    private final Templates templates;
    private final Agencies agencies;
    private final AgencyCodes codes;
    private final AgencySearch search;
    private final Facets facets;

    DirectoryController(Templates templates, Agencies agencies, AgencyCodes codes, AgencySearch search, Facets facets) {
        this.templates = templates;
        this.agencies = agencies;
        this.codes = codes;
        this.search = search;
        this.facets = facets;
    }

    @GetMapping("/directory")
    ResponseEntity<JteModel> list(Page page, Form form) {
        ListRequest request = new ListRequest(form, agencies.today().day());
        AgencyQuery query = request.query();
        if (!form.value("day-year").isEmpty() && request.day() != null)
            return Form.to(page.without("day", "day-day", "day-month", "day-year")
                    .concat(
                            page.without("day", "day-day", "day-month", "day-year")
                                            .contains("?")
                                    ? "&"
                                    : "?")
                    .concat("day=" + request.day()));
        SearchAnswer answer = search.find(query, request.paging());
        return ResponseEntity.ok(templates.directoryList(
                page, form, query, answer, facets.of(page, request, query, answer), kept(form)));
    }

    /** A code leads to who carries it on the day, or carried it last. */
    @GetMapping("/directory/code/{code:.+}")
    ResponseEntity<JteModel> code(@PathVariable String code, Form form) {
        ListRequest request = new ListRequest(form, agencies.today().day());
        AsOf asOf = request.asOf();
        String day = request.day() == null ? "" : "?day=" + request.day();
        return codes.carrier(code, asOf)
                .map(view -> Form.to("/directory/" + view.id() + day))
                .or(() -> codes.everCarried(code).stream()
                        .findFirst()
                        .map(RegisteredCode::agency)
                        .map(id -> Form.to("/directory/" + id + day)))
                .orElseThrow(() -> DirectoryRefusal.CODE_UNKNOWN.because(code));
    }

    /** What else of the address the narrowing form carries on. */
    private static Map<String, String> kept(Form form) {
        Map<String, String> kept = new java.util.LinkedHashMap<>();
        for (String field : List.of("q", "day")) if (!form.value(field).isEmpty()) kept.put(field, form.value(field));
        return kept;
    }
}
