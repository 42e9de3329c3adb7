package vn.motcua.dossier.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.life.MoveDueDate;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;

/** A named official signs an apology, as it was drafted or corrected: the due date moves, once. */
@Component
public class SignApology {

    private final MoveDueDate move;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    SignApology(MoveDueDate move, JdbcClient jdbc, Actors actors, Clock clock) {
        this.move = move;
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /** Signs it. */
    @Transactional
    public void run(DossierView dossier, String cause, String unit, LocalDate until) {
        MoveDueDate.Moved moved =
                move.apologise(dossier.id(), until, unit.isBlank() ? cause : cause.strip() + "\n" + unit.strip());
        Actor actor = actors.current();
        jdbc.sql("""
                        insert into dossier.apology (dossier, drafted_at, cause, unit, due_before, due_new, signed_at, account, who)
                        values (:dossier, :now, :cause, :unit, :before, :after, :now, :account, :who)
                        on conflict (dossier) do update set cause = excluded.cause, unit = excluded.unit, due_before = excluded.due_before,
                            due_new = excluded.due_new, signed_at = excluded.signed_at, account = excluded.account, who = excluded.who,
                            escalated_at = null""")
                .param("dossier", dossier.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("cause", cause.strip())
                .param("unit", unit.strip())
                .param("before", moved.before().atOffset(ZoneOffset.UTC))
                .param("after", moved.after().atOffset(ZoneOffset.UTC))
                .param(
                        "account",
                        actor.account() == null ? null : actor.account().value(),
                        java.sql.Types.OTHER)
                .param("who", actor.name())
                .update();
    }
}
