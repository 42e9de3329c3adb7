package vn.motcua.directory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.search.AgencyHit;
import vn.motcua.directory.search.AgencyQuery;
import vn.motcua.directory.search.AgencySearch;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.kernel.text.Csv;
import vn.motcua.portal.form.Form;

/** The whole of a list as a file, written as it is read: the same parameters as the list's own address. */
@Controller
@OpenToAll
class ExportController {

    private static final char BYTE_ORDER_MARK = '\uFEFF'; // without it spreadsheets take the file for another encoding
    private static final List<String> HEADING = Stream.concat(
                    Stream.of(
                            "id",
                            "name",
                            "short_name",
                            "english_name",
                            "kind",
                            "state",
                            "turns",
                            "parent_id",
                            "parent_name"),
                    Arrays.stream(CodeSystem.values())
                            .map(system -> system.name().toLowerCase(java.util.Locale.ROOT)))
            .toList();

    private final Agencies agencies;
    private final AgencySearch search;
    private final JsonMapper json;

    ExportController(Agencies agencies, AgencySearch search, JsonMapper json) {
        this.agencies = agencies;
        this.search = search;
        this.json = json;
    }

    @GetMapping("/directory/export.csv")
    void csv(Form form, HttpServletResponse response) throws IOException {
        AgencyQuery query = new ListRequest(form, agencies.today().day()).query();
        try (Writer out = open(response, "text/csv", "csv", query)) {
            out.write(BYTE_ORDER_MARK);
            out.write(Csv.line(HEADING));
            search.each(query, hit -> write(out, Csv.line(row(hit))));
        }
    }

    @GetMapping("/directory/export.json")
    void json(Form form, HttpServletResponse response) throws IOException {
        AgencyQuery query = new ListRequest(form, agencies.today().day()).query();
        try (Writer out = open(response, "application/json", "json", query)) {
            out.write("[");
            String[] between = {"\n"};
            search.each(query, hit -> {
                write(out, between[0] + json.writeValueAsString(AgencyJson.of(hit)));
                between[0] = ",\n";
            });
            out.write("\n]\n");
        }
    }

    private static Writer open(HttpServletResponse response, String type, String ending, AgencyQuery query)
            throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"danh-ba-co-quan-" + query.asOf().day() + "." + ending + "\"");
        return new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }

    private static List<Object> row(AgencyHit hit) {
        List<Object> row = new java.util.ArrayList<>(Arrays.asList(
                hit.id().value(),
                hit.names().full(),
                text(hit.names().shortName()),
                text(hit.names().english()),
                hit.kind(),
                hit.state(),
                text(hit.turns()),
                hit.parent() == null ? "" : hit.parent().value(),
                text(hit.parentName())));
        for (CodeSystem system : CodeSystem.values()) row.add(text(hit.codes().get(system)));
        return row;
    }

    private static Object text(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "" : value;
    }

    private static void write(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
