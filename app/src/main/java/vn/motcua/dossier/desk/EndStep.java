package vn.motcua.dossier.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.DossierAudit;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.ReturnWay;
import vn.motcua.dossier.life.Act;
import vn.motcua.dossier.life.DossierHold;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;

/**
 * Ends a step at the desk: a request for papers says all that the check of the papers found wanting, and a result is handed over to somebody by name.
 */
@Operation(records = DossierAudit.ResultHandedOver.class)
public class EndStep {

    /** The longest name, and the longest word on what was shown. */
    public static final int LONGEST = 300;

    private final TakeStep take;
    private final Dossiers dossiers;
    private final PaperChecks checks;
    private final DossierHold hold;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    EndStep(
            TakeStep take,
            Dossiers dossiers,
            PaperChecks checks,
            DossierHold hold,
            JdbcClient jdbc,
            Actors actors,
            AuditLog audit,
            Clock clock) {
        this.take = take;
        this.dossiers = dossiers;
        this.checks = checks;
        this.hold = hold;
        this.jdbc = jdbc;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is said with an outcome.
     *
     * @param outcome which of the step's outcomes, from 0
     * @param note what is to be said
     * @param to who takes the result, or the number of the consignment; only where it is handed over
     * @param shown what that person showed and signed
     * @param seen {@link PaperChecks.Papers#seen()} of the page on which it was decided; {@code null} where no papers were shown
     */
    public record Ending(
            int outcome,
            String note,
            String to,
            String shown,
            @Nullable String seen) {

        /** An outcome with a note. */
        public static Ending of(int outcome, String note) {
            return new Ending(outcome, note, "", "", null);
        }
    }

    /** Does it, as the officer whose step it is. */
    @Transactional
    public TakeStep.Moved run(DossierId id, String step, Ending ending) {
        DossierView dossier = dossiers.find(id).orElseThrow(() -> DossierRefusal.NO_SUCH_DOSSIER.because());
        Act act = take.choices(id, step).stream()
                .filter(choice -> choice.outcome() == ending.outcome())
                .map(TakeStep.Choice::act)
                .findFirst()
                .orElse(Act.PASS_ON); // not possible now: the act itself says why
        if (act == Act.RETURN && ending.to().isBlank()) throw DossierRefusal.NOBODY_NAMED.at("to");
        String note = act == Act.ASK_SUPPLEMENT ? request(dossier, ending) : ending.note();
        TakeStep.Moved moved = take.run(id, step, ending.outcome(), note);
        if (moved.act() == Act.RETURN) handOver(dossier, ending);
        return moved;
    }

    /** All that is wanting, numbered, and what the officer adds: what the applicant reads, and what the letter says, in the language of the state. */
    public static String request(List<CheckedPaper> wanting, String added) {
        List<String> lines = new ArrayList<>();
        for (CheckedPaper paper : wanting)
            lines.add((lines.size() + 1) + ". " + paper.name() + ": "
                    + (paper.state() == PaperState.MISSING ? "còn thiếu" : "không hợp lệ")
                    + (paper.note().isBlank() ? "" : " (" + paper.note().strip() + ")"));
        if (!added.isBlank()) lines.add(added.strip());
        return String.join("\n", lines);
    }

    /** What the applicant is asked for is what the officer read when they decided it. */
    private String request(DossierView dossier, Ending ending) {
        hold.of(dossier.id());
        PaperChecks.Papers papers = checks.of(dossier);
        if (ending.seen() != null && !ending.seen().equals(papers.seen()))
            throw DossierRefusal.CHANGED_MEANWHILE.because();
        String text = request(papers.wanting(), ending.note());
        if (text.isBlank()) throw DossierRefusal.NOTHING_MISSING.at("note");
        return text;
    }

    private void handOver(DossierView dossier, Ending ending) {
        if (ending.to().length() > LONGEST || ending.shown().length() > LONGEST)
            throw DossierRefusal.TOO_LONG.at("to", LONGEST);
        Actor actor = actors.current();
        ReturnWay way = dossier.returnWay();
        jdbc.sql("""
                        insert into dossier.handover (dossier, at, way, to_whom, shown, account, who)
                        values (:dossier, :now, :way, :to, :shown, :account, :who)""")
                .param("dossier", dossier.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("way", way.ordinal())
                .param("to", ending.to().strip())
                .param("shown", ending.shown().strip())
                .param(
                        "account",
                        actor.account() == null ? null : actor.account().value(),
                        java.sql.Types.OTHER)
                .param("who", actor.name())
                .update();
        audit.record(new DossierAudit.ResultHandedOver(
                dossier.agency(), dossier.code().text(), way));
    }
}
