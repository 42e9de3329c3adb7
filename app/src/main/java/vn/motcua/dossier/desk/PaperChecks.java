package vn.motcua.dossier.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Dossiers.PaperView;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.dossier.reuse.EndedPapers;
import vn.motcua.kernel.text.Fold;
import vn.motcua.procedure.record.Count;
import vn.motcua.procedure.record.Paper;
import vn.motcua.procedure.record.PapersOfCase;
import vn.motcua.signing.known.KnownFile;

/** The papers that a dossier must have by its procedure and case, with what was found of each and what was handed in of it. */
@Component
@Transactional(readOnly = true)
public class PaperChecks {

    private static final int MOST = 100;
    private static final int SHORTEST_NAME = 6;

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final PinnedRevisions revisions;
    private final EndedPapers ended;

    PaperChecks(JdbcClient jdbc, Dossiers dossiers, PinnedRevisions revisions, EndedPapers ended) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.revisions = revisions;
        this.ended = ended;
    }

    /**
     * All papers of a dossier.
     *
     * @param required those that are asked for
     * @param others what else was handed in
     * @param ended which of the files count no more, by the key of the file
     */
    public record Papers(List<CheckedPaper> required, List<PaperView> others, Map<UUID, KnownFile> ended) {

        public Papers {
            required = List.copyOf(required);
            others = List.copyOf(others);
            ended = Map.copyOf(ended);
        }

        /** Those that the applicant has to bring. */
        public List<CheckedPaper> wanting() {
            return required.stream().filter(CheckedPaper::wanting).toList();
        }

        /** What an officer who looks at them now has seen of all that are asked for. */
        public String seen() {
            return SeenPapers.of(required);
        }

        /** How many nobody has looked at. */
        public long unchecked() {
            return required.stream().filter(one -> one.state() == null).count();
        }
    }

    /** The papers of a dossier. */
    public Papers of(DossierView dossier) {
        List<PaperView> left = new ArrayList<>(dossiers.papers(dossier.id()).stream()
                .filter(paper -> paper.replaced() == null)
                .toList());
        Map<UUID, KnownFile> over =
                ended.among(left.stream().map(PaperView::file).toList());
        Map<String, CheckedPaper> found = found(dossier);
        Map<String, Paper> asked = asked(dossier);
        Map<String, List<PaperView>> handed = handed(asked, left);
        List<CheckedPaper> required = new ArrayList<>();
        for (Map.Entry<String, Paper> one : asked.entrySet()) {
            List<PaperView> files = handed.getOrDefault(one.getKey(), List.of());
            CheckedPaper plain = new CheckedPaper(
                    one.getKey(),
                    one.getValue().name(),
                    number(one.getValue().originals()),
                    number(one.getValue().copies()),
                    null,
                    "",
                    null,
                    "",
                    files);
            CheckedPaper known = found.get(one.getKey());
            required.add(
                    known == null || known.state() == null || renewed(files, known)
                            ? plain
                            : plain.found(known.state(), known.note(), known.checked(), known.who()));
        }
        return new Papers(required, left, over);
    }

    /** What is to be brought in, by key: of the dossier's case, or of the only one there is. */
    private Map<String, Paper> asked(DossierView dossier) {
        List<PapersOfCase> cases =
                revisions.of(dossier.revision()).view().record().papers();
        List<PapersOfCase> own = cases.stream()
                .filter(one -> one.caseName().equals(dossier.caseName()))
                .toList();
        Map<String, Paper> asked = new LinkedHashMap<>();
        for (PapersOfCase one : own.isEmpty() ? cases : own)
            for (Paper paper : one.papers())
                if (!paper.note() && asked.size() < MOST) asked.putIfAbsent(paper.codeOrOurs(), paper);
        return asked;
    }

    private Map<String, CheckedPaper> found(DossierView dossier) {
        Map<String, CheckedPaper> found = new HashMap<>();
        jdbc.sql("select * from dossier.paper_check where dossier = ?")
                .param(dossier.id().value())
                .query((row, number) -> {
                    OffsetDateTime at = row.getObject("checked_at", OffsetDateTime.class);
                    return found.put(
                            row.getString("paper"),
                            new CheckedPaper(
                                    row.getString("paper"),
                                    row.getString("name"),
                                    0,
                                    0,
                                    PaperState.valueOf(row.getString("state")),
                                    row.getString("note"),
                                    at.toInstant(),
                                    row.getString("who"),
                                    List.of()));
                })
                .list();
        return found;
    }

    /** What came after it was looked at is to be looked at again. */
    private static boolean renewed(List<PaperView> files, CheckedPaper known) {
        Instant checked = known.checked();
        if (checked == null) return false;
        for (PaperView file : files) if (file.added().isAfter(checked)) return true;
        return false;
    }

    /** A file belongs to the paper whose key it was handed in for; only what is left then, to the first whose name it bears. */
    private static Map<String, List<PaperView>> handed(Map<String, Paper> asked, List<PaperView> left) {
        Map<String, List<PaperView>> handed = new HashMap<>();
        for (PaperView file : List.copyOf(left))
            if (asked.containsKey(file.field())) give(handed, file.field(), file, left);
        for (Map.Entry<String, Paper> one : asked.entrySet())
            for (PaperView file : List.copyOf(left))
                if (named(file, one.getValue().name())) give(handed, one.getKey(), file, left);
        return handed;
    }

    private static void give(Map<String, List<PaperView>> handed, String key, PaperView file, List<PaperView> left) {
        handed.computeIfAbsent(key, none -> new ArrayList<>()).add(file);
        left.remove(file);
    }

    private static boolean named(PaperView file, String name) {
        String title = Fold.fold(file.title());
        String asked = Fold.fold(name);
        return title.length() >= SHORTEST_NAME && (asked.contains(title) || title.contains(asked));
    }

    private static int number(@Nullable Count count) {
        return count == null ? 0 : Math.max(0, count.number().orElse(0));
    }
}
