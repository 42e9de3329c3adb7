package vn.motcua.procedure.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.PublicAddress;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.ProcedureView;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.data.FlatRow;
import vn.motcua.procedure.data.GraphWriter;
import vn.motcua.procedure.data.PublishedJson;

/** The catalogue as open data, at addresses that stay: all of it, written as it is read, and each procedure. Who has the same already is told so. */
@Controller
@OpenToAll
class DataController {

    private static final String ALL = "/procedure/data/procedures";
    private static final String ONE = "/procedure/{code:(?:[1-9]|MC)\\.[0-9A-Z.]*[0-9A-Z]}";

    private final Procedures procedures;
    private final Freshness freshness;
    private final PublicAddress address;

    DataController(Procedures procedures, Freshness freshness, PublicAddress address) {
        this.procedures = procedures;
        this.freshness = freshness;
        this.address = address;
    }

    @GetMapping(ALL + ".jsonl")
    void lines(HttpServletRequest request, HttpServletResponse response) throws IOException {
        all(request, response, "application/x-ndjson", "", view -> PublishedJson.record(view) + "\n", "", "");
    }

    @GetMapping(ALL + ".json")
    void json(HttpServletRequest request, HttpServletResponse response) throws IOException {
        all(request, response, "application/json", "[\n", PublishedJson::of, ",\n", "\n]\n");
    }

    @GetMapping(ALL + ".csv")
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        all(request, response, "text/csv", "\uFEFF" + FlatRow.HEADING, FlatRow::of, "", "");
    }

    @GetMapping(ALL + ".jsonld")
    void jsonLd(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String base = address.origin();
        all(
                request,
                response,
                "application/ld+json",
                GraphWriter.jsonLdHead(),
                view -> GraphWriter.jsonLdPart(base, view),
                ",\n",
                "\n]}\n");
    }

    @GetMapping(ALL + ".ttl")
    void turtle(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String base = address.origin();
        all(request, response, "text/turtle", GraphWriter.turtleHead(), view -> GraphWriter.turtle(base, view), "", "");
    }

    @GetMapping(ONE + ".json")
    void oneJson(@PathVariable String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        one(code, request, response, "application/json", PublishedJson::of);
    }

    @GetMapping(ONE + ".jsonld")
    void oneJsonLd(@PathVariable String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        one(code, request, response, "application/ld+json", view -> GraphWriter.jsonLd(address.origin(), view));
    }

    @GetMapping(ONE + ".ttl")
    void oneTurtle(@PathVariable String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        one(
                code,
                request,
                response,
                "text/turtle",
                view -> GraphWriter.turtleHead() + GraphWriter.turtle(address.origin(), view));
    }

    private void one(
            String written,
            HttpServletRequest request,
            HttpServletResponse response,
            String type,
            Function<ProcedureView, String> write)
            throws IOException {
        ProcedureView view = ProcedureCode.parse(written)
                .flatMap(procedures::inForce)
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        if (freshness.same(request, response, view.revision() + "-" + view.until() + "-" + type, view.publishedAt()))
            return;
        response.setContentType(type + ";charset=UTF-8");
        response.getOutputStream().write(write.apply(view).getBytes(StandardCharsets.UTF_8));
    }

    private void all(
            HttpServletRequest request,
            HttpServletResponse response,
            String type,
            String before,
            Function<ProcedureView, String> write,
            String between,
            String after)
            throws IOException {
        if (freshness.same(request, response, procedures.stamp() + "-" + type, procedures.changedAt())) return;
        response.setContentType(type + ";charset=UTF-8");
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), 1 << 16)) {
            out.write(before);
            boolean[] first = {true};
            procedures.eachInForce(procedures.today(), view -> {
                try {
                    if (!first[0]) out.write(between);
                    first[0] = false;
                    out.write(write.apply(view));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            out.write(after);
        } catch (UncheckedIOException e) {
            throw e.getCause(); // the reader went away
        }
    }
}
