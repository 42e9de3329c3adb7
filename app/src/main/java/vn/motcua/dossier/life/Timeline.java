package vn.motcua.dossier.life;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.notice.DossierNotice;
import vn.motcua.dossier.notice.TellApplicant;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;
import vn.motcua.procedure.flow.NationalStatus;

/** Adds lines to a dossier's timeline, each in the name of whoever acts. */
@Component
class Timeline {

    private final JdbcClient jdbc;
    private final Actors actors;
    private final TellApplicant tell;
    private final Clock clock;

    Timeline(JdbcClient jdbc, Actors actors, TellApplicant tell, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.tell = tell;
        this.clock = clock;
    }

    /** True if this happened to the dossier. */
    boolean has(DossierId dossier, Act act) {
        return jdbc.sql("select exists (select from dossier.event where dossier = ? and act = ?)")
                .params(dossier.value(), act.name())
                .query(Boolean.class)
                .single();
    }

    /** The line of a change: its number is the dossier's version. The applicant is told, where it is for them to know. */
    void add(DossierId dossier, int number, Act act, NationalStatus status, String step, String outcome, String note) {
        add(dossier, number, act, status, step, outcome, note, "");
    }

    /** The same, done in the stead of somebody. */
    void add(
            DossierId dossier,
            int number,
            Act act,
            NationalStatus status,
            String step,
            String outcome,
            String note,
            String inStead) {
        Actor actor = actors.current();
        boolean official = actor.kind() == ActorKind.OFFICIAL;
        jdbc.sql("""
                        insert into dossier.event (dossier, number, at, act, status, agency, account, who, in_stead, step, outcome,
                            note)
                        values (:dossier, :number, :at, :act, :status, :agency, :account, :who, :stead, :step, :outcome, :note)""")
                .param("dossier", dossier.value())
                .param("number", number)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("act", act.name())
                .param("status", status.code())
                .param("agency", official ? actor.agency().map(id -> id.value()).orElse(null) : null)
                .param(
                        "account",
                        actor.account() == null ? null : actor.account().value())
                .param("who", official ? actor.name() : "")
                .param("stead", inStead)
                .param("step", step)
                .param("outcome", outcome)
                .param("note", note)
                .update();
        told(act).ifPresent(notice -> tell.run(dossier, notice, note));
    }

    private static Optional<DossierNotice> told(Act act) {
        return Optional.ofNullable(
                switch (act) {
                    case SUBMIT -> DossierNotice.SUBMITTED;
                    case ACCEPT -> DossierNotice.ACCEPTED;
                    case REFUSE -> DossierNotice.REFUSED;
                    case ASK_SUPPLEMENT -> DossierNotice.SUPPLEMENT_ASKED;
                    case ASK_PAYMENT -> DossierNotice.PAYMENT_ASKED;
                    case APOLOGISE -> DossierNotice.LATE;
                    case EXTEND -> DossierNotice.EXTENDED;
                    case FINISH -> DossierNotice.RESULT_READY;
                    case RETURN -> DossierNotice.RETURNED;
                    case STOP -> DossierNotice.STOPPED;
                    default -> null;
                });
    }
}
