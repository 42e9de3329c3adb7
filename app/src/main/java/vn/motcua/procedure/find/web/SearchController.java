package vn.motcua.procedure.find.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.find.FindAnswer;
import vn.motcua.procedure.find.FindQuery;
import vn.motcua.procedure.find.ProcedureSearch;

/** The search for procedures, with what narrows it. */
@Controller
@OpenToAll
class SearchController {

    private final Templates templates;
    private final ProcedureSearch search;

    SearchController(Templates templates, ProcedureSearch search) {
        this.templates = templates;
        this.search = search;
    }

    @GetMapping("/procedure/search")
    JteModel search(Page page, Form form) {
        SearchRequest request = new SearchRequest(form);
        FindQuery query = request.query();
        FindAnswer answer = search.find(query, request.paging());
        Map<String, String> kept = query.text().isEmpty() ? Map.of() : Map.of("q", query.text());
        return templates.procedureFindSearch(
                page, form, query, answer, SearchFacets.of(page, query, answer.counts()), kept);
    }
}
