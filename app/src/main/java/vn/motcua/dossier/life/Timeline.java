package vn.motcua.dossier.life;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;
import vn.motcua.procedure.flow.NationalStatus;

/** Adds lines to a dossier's timeline, each in the name of whoever acts. */
@Component
class Timeline {

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    Timeline(JdbcClient jdbc, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /** True if this happened to the dossier. */
    boolean has(DossierId dossier, Act act) {
        return jdbc.sql("select exists (select from dossier.event where dossier = ? and act = ?)")
                .params(dossier.value(), act.name())
                .query(Boolean.class)
                .single();
    }

    /** The line of a change: its number is the dossier's version. */
    void add(DossierId dossier, int number, Act act, NationalStatus status, String step, String outcome, String note) {
        Actor actor = actors.current();
        boolean official = actor.kind() == ActorKind.OFFICIAL;
        jdbc.sql("""
                        insert into dossier.event (dossier, number, at, act, status, agency, account, who, step, outcome, note)
                        values (:dossier, :number, :at, :act, :status, :agency, :account, :who, :step, :outcome, :note)""")
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
                .param("step", step)
                .param("outcome", outcome)
                .param("note", note)
                .update();
    }
}
