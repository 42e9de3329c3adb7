package vn.motcua.dossier.reuse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.apply.ApplicationDraft;
import vn.motcua.dossier.life.Pinned;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.identity.AccountContacts;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.text.Fold;
import vn.motcua.procedure.form.Asked;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.answer.Evaluation;
import vn.motcua.procedure.form.filling.Evaluations;
import vn.motcua.procedure.record.Paper;
import vn.motcua.procedure.record.PapersOfCase;
import vn.motcua.vault.EntryOrigin;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultEntries;

/**
 * Which of the papers that an application asks for lie in the applicant's own store. A paper and an entry belong together where the code is the same, or one name holds the
 * other, as the desk matches papers to files too: records name papers and results by codes of different lists.
 */
@Component
public class StoreOffers {

    /** The target of papers that the form has no field for. */
    public static final String EXTRA = ApplicationDraft.EXTRA;

    private static final int SHORTEST_NAME = 6;
    private static final int SHORTEST_FOR_OFFICES = 10;

    private final Stores stores;
    private final VaultEntries entries;
    private final PinnedRevisions revisions;
    private final Evaluations evaluations;
    private final AccountContacts contacts;
    private final JdbcClient jdbc;

    StoreOffers(
            Stores stores,
            VaultEntries entries,
            PinnedRevisions revisions,
            Evaluations evaluations,
            AccountContacts contacts,
            JdbcClient jdbc) {
        this.stores = stores;
        this.entries = entries;
        this.revisions = revisions;
        this.evaluations = evaluations;
        this.contacts = contacts;
        this.jdbc = jdbc;
    }

    /** The store of whoever applies for themselves; none at the counter, for somebody who is represented, or where another's number is named. */
    public Optional<Store> store(ApplicationDraft draft) {
        boolean own = draft.online() && draft.represented() == null;
        String applicant = draft.applicant().number().replaceAll("\\D", "");
        boolean named = applicant.isEmpty()
                || applicant.equals(contacts.of(draft.account()).number());
        return own && named ? Optional.of(stores.of(draft.account())) : Optional.empty();
    }

    /** What can be taken from there and was not yet; of each asked paper the latest entry. */
    public List<StoreOffer> of(ApplicationDraft draft) {
        Optional<Store> store = store(draft);
        if (store.isEmpty()) return List.of();
        List<EntryView> held = open(() -> entries.holding(store.get()));
        if (held.isEmpty()) return List.of();
        Set<String> taken = taken(draft);
        List<StoreOffer> offers = new ArrayList<>();
        asked(draft)
                .forEach((target, asked) -> held.stream()
                        .filter(entry -> answers(entry, asked))
                        .findFirst()
                        .filter(entry -> !taken.contains(entry.id().toString()))
                        .ifPresent(entry -> offers.add(new StoreOffer(field(target), asked.name(), entry))));
        return offers;
    }

    /** What an office laid into a store that is this paper; what the owner laid in alone answers nothing that an office may ask for. */
    Optional<EntryView> answer(Store store, Paper paper) {
        return open(() -> entries.holding(store)).stream()
                .filter(entry -> entry.origin() != EntryOrigin.UPLOADED_BY_OWNER && answers(entry, paper))
                .findFirst();
    }

    /** Papers of these dossiers' files that came from a store, with where they come from there. */
    public Map<String, String> reused(Collection<java.util.UUID> files) {
        return jdbc
                .sql("select file, origin from dossier.reused_paper where file = any(?)")
                .param(files.toArray(java.util.UUID[]::new))
                .query((row, number) -> Map.entry(row.getString("file"), row.getString("origin")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Once another's number is named, what was taken in is an upload like any other: it is not from the store of whom the application names. */
    public void forgetUnlessOwn(ApplicationDraft draft) {
        if (store(draft).isEmpty())
            jdbc.sql("delete from dossier.reused_paper where draft = ?")
                    .param(draft.id())
                    .update();
    }

    /** What is asked for: by what code, if it has one, and called what. */
    private record Wanted(String code, String name) {}

    private Map<String, Wanted> asked(ApplicationDraft draft) {
        Map<String, Wanted> asked = new LinkedHashMap<>();
        Pinned pinned = revisions.of(draft.revision());
        Evaluation evaluation = evaluations.of(pinned.form(), draft.answers());
        for (Asked one : evaluation.form().all())
            if (one.field().kind() == FieldKind.FILE && one.rows() == null && evaluation.visible(one.path()))
                if (evaluation.answers().of(one.path()).isEmpty())
                    asked.put(one.path(), new Wanted("", one.field().label().vi()));
        for (Paper paper : papers(pinned, draft.caseName()))
            if (asked.values().stream().noneMatch(one -> same(one.name(), paper.name())))
                asked.put("#" + paper.codeOrOurs(), new Wanted(paper.codeOrOurs(), paper.name()));
        return asked;
    }

    private static List<Paper> papers(Pinned pinned, String caseName) {
        List<PapersOfCase> all = pinned.view().record().papers();
        List<PapersOfCase> own =
                all.stream().filter(one -> one.caseName().equals(caseName)).toList();
        return (own.isEmpty() ? all : own)
                .stream()
                        .flatMap(one -> one.papers().stream())
                        .filter(paper -> !paper.note())
                        .limit(100)
                        .toList();
    }

    /** A sealed or erased store offers nothing, and keeps nobody from applying. */
    private static List<EntryView> open(Supplier<List<EntryView>> held) {
        try {
            return held.get();
        } catch (Refused closed) {
            return List.of();
        }
    }

    private Set<String> taken(ApplicationDraft draft) {
        return Set.copyOf(jdbc.sql("select entry::text from dossier.reused_paper where draft = ?")
                .param(draft.id())
                .query((row, number) -> row.getString(1))
                .list());
    }

    /** True if an entry is what a paper of a record asks for. */
    static boolean answers(EntryView entry, Paper paper) {
        String title = Fold.fold(entry.title());
        return entry.kind().equals(paper.codeOrOurs())
                || title.length() >= SHORTEST_FOR_OFFICES
                        && Fold.fold(paper.name()).contains(title);
    }

    private static boolean answers(EntryView entry, Wanted asked) {
        return entry.kind().equals(asked.code()) || same(entry.title(), asked.name());
    }

    private static boolean same(String one, String other) {
        String a = Fold.fold(one);
        String b = Fold.fold(other);
        return a.length() >= SHORTEST_NAME && b.length() >= SHORTEST_NAME && (a.contains(b) || b.contains(a));
    }

    private static String field(String target) {
        return target.startsWith("#") ? EXTRA : target;
    }
}
