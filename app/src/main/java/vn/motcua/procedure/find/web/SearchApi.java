package vn.motcua.procedure.find.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.find.FindAnswer;
import vn.motcua.procedure.find.Findable;
import vn.motcua.procedure.find.Hit;
import vn.motcua.procedure.find.ProcedureSearch;
import vn.motcua.procedure.record.AdministrativeLevel;
import vn.motcua.procedure.record.AudienceKind;

/** The search for programs; open to all, as its page is. */
@RestController
@OpenToAll
class SearchApi {

    private static final int MOST_VARIANTS = 100;

    private final ProcedureSearch search;

    SearchApi(ProcedureSearch search) {
        this.search = search;
    }

    /**
     * One page of what was found.
     *
     * @param total how many hits there are; found: how many procedures, variants among them
     * @param sure false if even the best is no more than a guess
     * @param corrected how the question was read where something was mistyped; empty otherwise
     */
    record Answer(int page, int pages, long total, long found, boolean sure, String corrected, List<Item> items) {}

    /** The same procedure as a place has it on its own. */
    record Variant(String code, String name) {}

    /** One procedure, best first. */
    record Item(
            String code,
            String name,
            List<String> fields,
            String agency,
            List<String> levels,
            List<String> audiences,
            boolean operated,
            LocalDate from,
            String href,
            List<Variant> variants) {
        static Item of(Hit hit) {
            Findable one = hit.of();
            return new Item(
                    one.code(),
                    one.name(),
                    one.fields(),
                    one.agency(),
                    one.levels().stream()
                            .sorted()
                            .map(AdministrativeLevel::word)
                            .toList(),
                    one.audiences().stream().sorted().map(AudienceKind::word).toList(),
                    one.operated(),
                    one.from(),
                    "/procedure/" + one.code(),
                    hit.variants().stream()
                            .limit(MOST_VARIANTS)
                            .map(variant -> new Variant(variant.code(), variant.name()))
                            .toList());
        }
    }

    @GetMapping("/procedure/api/search")
    Answer search(Form form) {
        SearchRequest request = new SearchRequest(form);
        FindAnswer found = search.find(request.query(), request.paging());
        return new Answer(
                found.hits().paging().number(),
                found.hits().pages(),
                found.hits().total(),
                found.found(),
                found.sure(),
                found.corrected(),
                found.hits().items().stream().map(Item::of).toList());
    }
}
