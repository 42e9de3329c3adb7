package vn.motcua.directory.authority.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.directory.people.OfficialHit;
import vn.motcua.directory.people.Officials;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.kernel.text.Csv;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The officials that a search finds, to take away; as many pages as there are, up to a bound. */
@Controller
@OpenToAll
class OfficialsExport {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int MOST_PAGES = 100;

    private final Grounds grounds;
    private final Officials officials;
    private final Visibility visibility;

    OfficialsExport(Grounds grounds, Officials officials, Visibility visibility) {
        this.grounds = grounds;
        this.officials = officials;
        this.visibility = visibility;
    }

    /** One line of the export. */
    record Line(long official, String name, @Nullable String email, List<String> posts) {}

    @GetMapping("/directory/officials/export.csv")
    ResponseEntity<byte[]> csv(Page page, @RequestParam(defaultValue = "") String q, Form form) {
        StringBuilder csv = new StringBuilder("\uFEFF").append(Csv.line(List.of("official", "name", "email", "posts")));
        lines(page, q, form)
                .forEach(one -> csv.append(
                        Csv.line(Arrays.asList(one.official, one.name, one.email, String.join("; ", one.posts)))));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header("Content-Disposition", "attachment; filename=\"officials.csv\"")
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/directory/officials/export.json")
    ResponseEntity<List<Line>> json(Page page, @RequestParam(defaultValue = "") String q, Form form) {
        return ResponseEntity.ok(lines(page, q, form));
    }

    private List<Line> lines(Page page, String q, Form form) {
        form.optional("q", 100);
        form.check();
        List<OfficialHit> all = new java.util.ArrayList<>();
        for (int number = 1; number <= MOST_PAGES; number++) {
            var slice = officials.search(q, visibility.scope(page), grounds.now(), new Paging(number, Paging.MAX_SIZE));
            all.addAll(slice.items());
            if (number >= slice.pages()) break;
        }
        return all.stream()
                .map(hit -> new Line(
                        hit.official().id().value(),
                        hit.official().name(),
                        hit.official().email(),
                        hit.posts()))
                .toList();
    }
}
