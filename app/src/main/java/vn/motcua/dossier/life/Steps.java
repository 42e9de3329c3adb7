package vn.motcua.dossier.life;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.TaskView;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.procedure.flow.FlowStep;

/** The steps that somebody has: begun, taken, given back, ended. */
@Component
class Steps {

    private final JdbcClient jdbc;
    private final DossierClock clock;
    private final AskedAgencies asked;

    Steps(JdbcClient jdbc, DossierClock clock, AskedAgencies asked) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.asked = asked;
    }

    /** Begins steps, in one statement. */
    void begin(DossierId dossier, AgencyId agency, List<FlowStep> steps, Instant now) {
        List<FlowStep> resting =
                steps.stream().filter(step -> step.kind().person()).toList();
        if (resting.isEmpty()) return;
        jdbc.sql("""
                        insert into dossier.task (dossier, step, name, kind, role, agency, unit, opened_at, due_at, promised_at)
                        select :dossier, s.step, s.name, s.kind, s.role, s.agency, s.unit, :now, s.due, s.due
                        from unnest(:steps, :names, :kinds, :roles, :agencies, :units, :dues::timestamptz[])
                            as s (step, name, kind, role, agency, unit, due)""")
                .param("dossier", dossier.value())
                .param("now", DossierStore.utc(now))
                .param("steps", resting.stream().map(FlowStep::id).toArray(String[]::new))
                .param("names", resting.stream().map(FlowStep::name).toArray(String[]::new))
                .param("kinds", resting.stream().map(step -> step.kind().name()).toArray(String[]::new))
                .param("roles", resting.stream().map(Steps::role).toArray(String[]::new))
                .param(
                        "agencies",
                        resting.stream()
                                .map(step -> asked.of(agency, step).value())
                                .toArray(Long[]::new))
                .param("units", resting.stream().map(FlowStep::unit).toArray(String[]::new))
                .param(
                        "dues",
                        resting.stream()
                                .map(step -> DossierStore.text(clock.stepDue(agency, step.limit(), now)))
                                .toArray(String[]::new))
                .update();
    }

    /** The role that does it; an opinion is given by whoever handles such matters at the agency that is asked. */
    private static @Nullable String role(FlowStep step) {
        return switch (step.kind()) {
            case WORK -> step.role() == null ? null : step.role().name();
            case OPINION -> "SPECIALIST";
            default -> null;
        };
    }

    /** An open step of a dossier. */
    Optional<TaskView> open(DossierId dossier, String step) {
        return jdbc.sql("select * from dossier.task where dossier = ? and step = ? and closed_at is null")
                .params(dossier.value(), step)
                .query(TaskRows.TASK)
                .optional();
    }

    /** Ends a step; the officer who ends it had it, under this name. */
    void end(long task, String outcome, Actor actor, String name, Instant now) {
        AccountId officer = actor.kind() == ActorKind.OFFICIAL ? actor.account() : null;
        jdbc.sql("""
                        update dossier.task set closed_at = :now, outcome = :outcome, holder = coalesce(:actor::uuid, holder),
                            holder_name = case when :actor::uuid is null then holder_name else :name end
                        where id = :id""")
                .param("now", DossierStore.utc(now))
                .param("outcome", outcome)
                .param("actor", officer == null ? null : officer.value(), Types.OTHER)
                .param("name", name)
                .param("id", task)
                .update();
    }

    /** Ends all steps that are open: the dossier itself ended. */
    void endAll(DossierId dossier, Instant now) {
        jdbc.sql("update dossier.task set closed_at = :now where dossier = :dossier and closed_at is null")
                .param("now", DossierStore.utc(now))
                .param("dossier", dossier.value())
                .update();
    }

    /** Gives a step to somebody, or to nobody. */
    void hold(long task, @Nullable UUID holder, String name, Instant now) {
        jdbc.sql("update dossier.task set holder = :holder, holder_name = :name, claimed_at = :at where id = :id")
                .param("holder", holder)
                .param("name", name)
                .param("at", holder == null ? null : DossierStore.utc(now))
                .param("id", task)
                .update();
    }
}
