package vn.motcua.procedure.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.kernel.AgencyId;
import vn.motcua.procedure.record.AdministrativeLevel;
import vn.motcua.procedure.record.AudienceKind;
import vn.motcua.procedure.record.Field;
import vn.motcua.procedure.record.LifeEvent;
import vn.motcua.procedure.record.ProcedureRecord;
import vn.motcua.procedure.record.RecordJson;
import vn.motcua.procedure.record.Remark;
import vn.motcua.procedure.record.RemarkKind;

/**
 * What is taken from a record to browse by; written with it, every time.
 *
 * @param record as JSON
 * @param name the procedure's name
 * @param fields codes of its fields, the source's or ours
 * @param fieldNames their names, in the same order
 * @param levels words of its levels
 * @param audiences words of who may apply
 * @param events words of the life events
 * @param defects names of what is to be remarked
 */
public record RecordColumns(
        String record,
        String name,
        List<String> fields,
        List<String> fieldNames,
        List<String> levels,
        List<String> audiences,
        List<String> events,
        List<String> defects) {

    /** Those of a record. */
    public static RecordColumns of(ProcedureRecord record, Optional<AgencyId> agency) {
        return new RecordColumns(
                RecordJson.write(record),
                record.name(),
                record.fields().stream().map(Field::codeOrOurs).toList(),
                record.fields().stream().map(Field::name).toList(),
                record.understoodLevels().stream()
                        .map(AdministrativeLevel::word)
                        .toList(),
                record.audiences().stream()
                        .flatMap(one -> one.kind().stream())
                        .distinct()
                        .map(AudienceKind::word)
                        .toList(),
                record.understoodLifeEvents().stream().map(LifeEvent::word).toList(),
                Stream.concat(
                                agency.isPresent() ? Stream.of() : Stream.of(RemarkKind.AGENCY_UNKNOWN),
                                Remark.of(record).stream().map(Remark::kind))
                        .map(RemarkKind::name)
                        .distinct()
                        .toList());
    }

    /** Fills in the places {@code :record}, {@code :name}, … of a statement. */
    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        return statement
                .param("record", record)
                .param("name", name)
                .param("fields", array(fields))
                .param("fieldNames", array(fieldNames))
                .param("levels", array(levels))
                .param("audiences", array(audiences))
                .param("events", array(events))
                .param("defects", array(defects));
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
