package vn.motcua.dossier.life;

import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.TaskView;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.procedure.flow.StepKind;
import vn.motcua.procedure.flow.StepRole;

/** Reads rows of steps. */
public final class TaskRows {

    /** A whole row of {@code dossier.task}. */
    public static final RowMapper<TaskView> TASK = (row, number) -> {
        UUID holder = row.getObject("holder", UUID.class);
        String role = row.getString("role");
        return new TaskView(
                row.getLong("id"),
                new DossierId(row.getLong("dossier")),
                row.getString("step"),
                row.getString("name"),
                StepKind.valueOf(row.getString("kind")),
                role == null ? null : StepRole.valueOf(role),
                new AgencyId(row.getLong("agency")),
                row.getString("unit"),
                Objects.requireNonNull(DossierStore.instant(row, "opened_at")),
                DossierStore.instant(row, "due_at"),
                holder == null ? null : new AccountId(holder),
                row.getString("holder_name"),
                DossierStore.instant(row, "closed_at"));
    };

    private TaskRows() {}
}
