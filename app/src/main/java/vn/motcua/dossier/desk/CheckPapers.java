package vn.motcua.dossier.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.DossierAudit;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.life.DossierHold;
import vn.motcua.dossier.reuse.RepeatDemands;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;

/** Writes down what was found of the papers of a dossier. Saved as one goes; who may, its caller has looked at. */
@Operation(records = DossierAudit.PapersChecked.class)
public class CheckPapers {

    /** The longest note on a paper. */
    public static final int LONGEST_NOTE = 500;

    private final JdbcClient jdbc;
    private final DossierHold hold;
    private final PaperChecks checks;
    private final RepeatDemands repeats;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    CheckPapers(
            JdbcClient jdbc,
            DossierHold hold,
            PaperChecks checks,
            RepeatDemands repeats,
            Actors actors,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.hold = hold;
        this.checks = checks;
        this.repeats = repeats;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was found of one paper. */
    public record Found(@Nullable PaperState state, String note) {}

    /** Writes down what changed, in one statement; papers of which nothing is said stay as they are. */
    @Transactional
    public void run(DossierView dossier, Map<String, Found> found) {
        if (hold.of(dossier.id()).status().last()) throw DossierRefusal.STEP_DONE_ALREADY.because();
        List<CheckedPaper> changed = new ArrayList<>();
        for (CheckedPaper paper : checks.of(dossier).required()) {
            Found now = found.get(paper.key());
            if (now == null || now.state() == null) continue;
            if (now.note().length() > LONGEST_NOTE) throw DossierRefusal.TOO_LONG.because(LONGEST_NOTE);
            if (now.state() != paper.state() || !now.note().equals(paper.note()))
                changed.add(paper.found(now.state(), now.note(), null, ""));
        }
        if (changed.isEmpty()) return;
        write(dossier, changed);
        repeats.note(
                dossier,
                changed.stream()
                        .filter(one -> one.state() == PaperState.MISSING)
                        .map(CheckedPaper::key)
                        .toList());
        List<CheckedPaper> all = checks.of(dossier).required();
        audit.record(new DossierAudit.PapersChecked(
                dossier.agency(),
                dossier.code().text(),
                count(all, PaperState.THERE),
                count(all, PaperState.MISSING),
                count(all, PaperState.INVALID)));
    }

    private void write(DossierView dossier, List<CheckedPaper> changed) {
        Actor actor = actors.current();
        jdbc.sql("""
                        insert into dossier.paper_check (dossier, paper, name, state, note, checked_at, account, who)
                        select :dossier, c.paper, c.name, c.state, c.note, :now, :account, :who
                        from unnest(:papers, :names, :states, :notes) c (paper, name, state, note)
                        on conflict (dossier, paper) do update set state = excluded.state, note = excluded.note, checked_at = excluded.checked_at,
                            account = excluded.account, who = excluded.who""")
                .param("dossier", dossier.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param(
                        "account",
                        actor.account() == null ? null : actor.account().value(),
                        java.sql.Types.OTHER)
                .param("who", actor.name())
                .param("papers", changed.stream().map(CheckedPaper::key).toArray(String[]::new))
                .param("names", changed.stream().map(CheckedPaper::name).toArray(String[]::new))
                .param(
                        "states",
                        changed.stream().map(one -> String.valueOf(one.state())).toArray(String[]::new))
                .param("notes", changed.stream().map(CheckedPaper::note).toArray(String[]::new))
                .update();
    }

    private static int count(List<CheckedPaper> papers, PaperState state) {
        return (int) papers.stream().filter(one -> one.state() == state).count();
    }
}
