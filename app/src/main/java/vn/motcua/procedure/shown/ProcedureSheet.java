package vn.motcua.procedure.shown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.text.Language;
import vn.motcua.portal.Page;
import vn.motcua.procedure.ProcedureAction;
import vn.motcua.procedure.ProcedureView;
import vn.motcua.procedure.record.AudienceKind;
import vn.motcua.procedure.record.Count;
import vn.motcua.procedure.record.NamedAgency;
import vn.motcua.procedure.record.Paper;
import vn.motcua.procedure.record.PapersOfCase;
import vn.motcua.procedure.record.ProcedureRecord;

/**
 * A procedure as its page shows it.
 *
 * @param view the revision
 * @param revisions a page of all published revisions, the latest first
 * @param open true if every fold is open, to be printed
 * @param fixed true at the address of this one revision, false at that of whatever is in force
 * @param desk true for officers who may see its drafts
 * @param actions what can be done with it besides reading
 */
public record ProcedureSheet(
        ProcedureView view,
        Slice<ProcedureView> revisions,
        boolean open,
        boolean fixed,
        boolean desk,
        List<ProcedureAction> actions) {

    /** The number of the very first revision, which changed nothing; empty unless it is on this page. */
    public List<Integer> earliest() {
        boolean last = revisions.paging().number() == revisions.pages();
        return last && !revisions.items().isEmpty()
                ? List.of(revisions.items().getLast().number())
                : List.of();
    }

    /** What it says. */
    public ProcedureRecord record() {
        return view.record();
    }

    /** The address of the procedure, of whichever revision is in force. */
    public String href() {
        return "/procedure/" + view.code();
    }

    /** The name in the reader's language, where there is one. */
    public String name(Page page) {
        return english(page) && !record().englishName().isEmpty() ? record().englishName() : record().name();
    }

    /** The summary in the reader's language, or in Vietnamese; empty if there is none. */
    public String summary(Page page) {
        return english(page) && !record().englishSummary().isEmpty() ? record().englishSummary() : record().summary();
    }

    /** True if the name stands in another language than the page: then it says so to who listens. */
    public boolean foreign(Page page) {
        return english(page) && record().englishName().isEmpty();
    }

    /** The language of published texts, to be told where the page's is another. */
    public @Nullable String published(Page page) {
        return english(page) ? "vi" : null;
    }

    /** Who may apply, the people first. */
    public List<String> audiences(Page page) {
        List<String> known = record().audiences().stream()
                .flatMap(one -> one.kind().stream())
                .distinct()
                .sorted()
                .<String>map((AudienceKind kind) -> page.t(kind))
                .toList();
        return known.isEmpty()
                ? record().audiences().stream().map(one -> one.name()).toList()
                : known;
    }

    /** The papers that must be brought in a case, without notes and without what the state has. */
    public static List<Paper> toBring(PapersOfCase one) {
        return one.papers().stream()
                .filter(paper -> paper.reuse() == null && !paper.note())
                .toList();
    }

    /** The notes that stand among the papers. */
    public static List<Paper> notes(PapersOfCase one) {
        return one.papers().stream().filter(Paper::note).toList();
    }

    /** The papers that need not be brought, each once, whatever the case. */
    public List<Paper> reused() {
        return List.copyOf(record().allPapers()
                .filter(paper -> paper.reuse() != null)
                .collect(Collectors.toMap(Paper::name, paper -> paper, (first, again) -> first, LinkedHashMap::new))
                .values());
    }

    /** How many papers are asked for in the case that asks for the fewest, and in the one that asks for the most. */
    public int[] paperCounts() {
        int[] counts = record().papers().stream()
                .mapToInt(one -> toBring(one).size())
                .sorted()
                .toArray();
        return counts.length == 0 ? new int[] {0, 0} : new int[] {counts[0], counts[counts.length - 1]};
    }

    /** All papers that come with a form. */
    public List<Paper> forms() {
        return record().allPapers()
                .filter(paper -> !paper.form().isEmpty() || !paper.url().isEmpty())
                .toList();
    }

    /** How many of a paper, in words. */
    public static String count(Page page, Paper paper) {
        int originals = number(paper.originals());
        int copies = number(paper.copies());
        if (originals > 0 && copies > 0) return page.t("procedure.paper.both", originals, copies);
        if (originals > 0) return page.t("procedure.paper.originals", originals);
        if (copies > 0) return page.t("procedure.paper.copies", copies);
        return page.t("procedure.paper.unknown");
    }

    private static int number(@Nullable Count count) {
        return count == null ? 0 : count.number().orElse(0);
    }

    /** Names of agencies in one line. */
    public static String names(List<NamedAgency> agencies) {
        return String.join(
                "; ", agencies.stream().map(NamedAgency::name).distinct().toList());
    }

    /** An address in a record that a browser may follow; empty for anything else. */
    public static String safe(String url) {
        String text = url.strip();
        String lower = text.toLowerCase(Locale.ROOT);
        boolean plain = text.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '<' || c == '>' || c == '\\');
        return plain && text.length() <= 2_000 && (lower.startsWith("https://") || lower.startsWith("http://"))
                ? text
                : "";
    }

    private static boolean english(Page page) {
        return page.language() == Language.EN;
    }
}
