package vn.motcua.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.audit.ExportSelection;
import vn.motcua.audit.reading.Search;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** What was found, as a table for other programs. */
@Controller
class SelectionController {

    private final SearchForm searches;
    private final ExportSelection export;

    SelectionController(SearchForm searches, ExportSelection export) {
        this.searches = searches;
        this.export = export;
    }

    @GetMapping("/audit/entries.csv")
    @Requires(value = "audit.read", freshFactor = true)
    void csv(Page page, Form form, HttpServletResponse response) throws IOException {
        Search search = searches.read(form);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        response.setHeader("Cache-Control", "private, no-store");
        export.run(search, page.language(), response.getWriter());
    }
}
