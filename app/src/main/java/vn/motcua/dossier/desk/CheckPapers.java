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

    /**
     * What was found of one paper.
     *
     * @param state what; {@code null} if nothing is said
     * @param note what is wrong with it
     * @param seen {@link CheckedPaper#seen()} of the page on which it was found
     */
    public record Found(@Nullable PaperState state, String note, String seen) {}

    /**
     * How it stands afterwards.
     *
     * @param missed which papers, from 1, were no longer as they had been seen: nothing was written of them
     * @param seen {@link PaperChecks.Papers#seen()}
     */
    public record Checked(List<Integer> missed, String seen) {}

    /** Writes down what changed, in one statement; papers of which nothing is said stay as they are, and so do those that changed since they were seen. */
    @Transactional
    public Checked run(DossierView dossier, Map<String, Found> found) {
        if (hold.of(dossier.id()).status().last()) throw DossierRefusal.STEP_DONE_ALREADY.because();
        List<CheckedPaper> before = checks.of(dossier).required();
        List<CheckedPaper> changed = new ArrayList<>();
        List<Integer> missed = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            CheckedPaper paper = before.get(i);
            Found now = found.get(paper.key());
            if (now == null) continue;
            if (now.note().length() > LONGEST_NOTE) throw DossierRefusal.TOO_LONG.because(LONGEST_NOTE);
            if (!now.seen().equals(paper.seen())) missed.add(i + 1);
            else if (now.state() != null && differs(now, paper))
                changed.add(paper.found(now.state(), now.note(), null, ""));
        }
        if (!changed.isEmpty()) write(dossier, changed);
        PaperChecks.Papers after = checks.of(dossier);
        if (!changed.isEmpty()) tell(dossier, changed, after.required());
        return new Checked(missed, after.seen());
    }

    private static boolean differs(Found now, CheckedPaper paper) {
        return now.state() != paper.state() || !now.note().equals(paper.note());
    }

    private void tell(DossierView dossier, List<CheckedPaper> changed, List<CheckedPaper> all) {
        repeats.note(
                dossier,
                changed.stream()
                        .filter(one -> one.state() == PaperState.MISSING)
                        .map(CheckedPaper::key)
                        .toList());
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
