package vn.motcua.dossier.desk;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.RowMapper;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.life.TaskRows;
import vn.motcua.procedure.flow.NationalStatus;

/** Reads steps with what lists show of their dossiers. */
final class InboxRows {

    static final RowMapper<InboxLine> LINE = (row, number) -> {
        OffsetDateTime promised = row.getObject("promised_at", OffsetDateTime.class);
        return new InboxLine(
                TaskRows.TASK.mapRow(row, number),
                new DossierCode(row.getString("code")),
                row.getString("procedure_code"),
                row.getString("procedure_name"),
                row.getString("applicant_name"),
                NationalStatus.of(row.getInt("status")).orElseThrow(),
                promised == null ? null : promised.toInstant());
    };

    private InboxRows() {}
}
