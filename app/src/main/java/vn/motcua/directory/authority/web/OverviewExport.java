package vn.motcua.directory.authority.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.directory.authority.Chain;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.kernel.text.Csv;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The overview of an agency's powers to take away, as a table or for programs. */
@Controller
@OpenToAll
class OverviewExport {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Grounds grounds;
    private final OverviewController overview;

    OverviewExport(Grounds grounds, OverviewController overview) {
        this.grounds = grounds;
        this.overview = overview;
    }

    /** One line of the export. */
    record Line(
            long official,
            String name,
            String post,
            String matter,
            String formula,
            String ground,
            @Nullable String last) {}

    @GetMapping("/directory/{agency}/authority/export.csv")
    ResponseEntity<byte[]> csv(Page page, @PathVariable long agency, Form form) {
        StringBuilder csv = new StringBuilder("\uFEFF");
        csv.append(Csv.line(List.of("official", "name", "post", "matter", "formula", "ground", "last_day")));
        lines(page, agency, form)
                .forEach(one -> csv.append(Csv.line(java.util.Arrays.asList(
                        one.official, one.name, one.post, one.matter, one.formula, one.ground, one.last))));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header("Content-Disposition", "attachment; filename=\"authority-" + agency + ".csv\"")
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/directory/{agency}/authority/export.json")
    ResponseEntity<List<Line>> json(Page page, @PathVariable long agency, Form form) {
        return ResponseEntity.ok(lines(page, agency, form));
    }

    private List<Line> lines(Page page, long agency, Form form) {
        AgencyId id = grounds.agency(agency);
        Asked asked = Asked.of(form, grounds.today());
        Narrowed narrowed = Narrowed.of(form);
        form.check();
        Words words = new Words(page);
        return narrowed.of(overview.chains(page, id, asked)).stream()
                .map(chain -> line(words, chain))
                .toList();
    }

    private static Line line(Words words, Chain chain) {
        return new Line(
                chain.official().value(),
                chain.holder().name(),
                chain.position().title(),
                chain.matter().text(),
                chain.formula().text(),
                words.ground(chain),
                words.ends(chain));
    }
}
