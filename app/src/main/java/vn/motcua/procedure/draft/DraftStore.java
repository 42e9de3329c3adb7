package vn.motcua.procedure.draft;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.ProcedureRefusal;
import vn.motcua.procedure.RevisionState;

/** Writes drafts. Who changes one holds its row until the transaction ends. */
@Component
class DraftStore {

    private static final String BY = "drafted_by, drafted_name, drafted_at, saved_by, saved_name, saved_at";

    private final JdbcClient jdbc;
    private final DraftRights rights;
    private final Clock clock;

    DraftStore(JdbcClient jdbc, DraftRights rights, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.clock = clock;
    }

    /** A draft, held; not found if it is none or this person may not see it. */
    Draft hold(long id) {
        return jdbc.sql(DraftRows.SELECT
                        + "where r.id = ? and r.origin = 'DRAFTED' and r.state <> 'PUBLISHED' for update of r")
                .param(id)
                .query(DraftRows.DRAFT)
                .optional()
                .filter(draft -> rights.maySee(draft.agency()))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    /** The same to be changed, by whom saw it in this version; refused if it is no draft any more or somebody saved it since. */
    Draft edit(long id, int version) {
        Draft draft = hold(id);
        rights.require(vn.motcua.procedure.ProcedurePermission.EDIT, draft.agency());
        if (!draft.open()) throw ProcedureRefusal.NOT_A_DRAFT.because();
        if (draft.version() != version)
            throw ProcedureRefusal.SAVED_MEANWHILE.because(draft.saved().name());
        return draft;
    }

    /** A procedure that nobody knew. */
    void found(ProcedureCode code, Optional<AgencyId> agency, String agencyName) {
        try {
            jdbc.sql("""
                            insert into procedure.procedure (code, code_ours, agency, agency_name, entered_at)
                            values (:code, :ours, :agency, :name, :now)""")
                    .param("code", code.text())
                    .param("ours", code.ours())
                    .param("agency", agency.map(AgencyId::value).orElse(null), Types.BIGINT)
                    .param("name", agencyName)
                    .param("now", now())
                    .update();
        } catch (DuplicateKeyException e) {
            throw ProcedureRefusal.CODE_TAKEN.at("code", code.text());
        }
    }

    /** A draft of a procedure; refused if one is being worked on. */
    long begin(ProcedureCode code, RecordColumns columns, @Nullable JsonNode form, @Nullable JsonNode flow) {
        try {
            return who(columns.bind(jdbc.sql("""
                            insert into procedure.revision (procedure, number, state, origin, record, form, flow, %s,
                                name, fields, field_names, levels, audiences, events, defects)
                            select p.id, (select coalesce(max(number), 0) + 1 from procedure.revision where procedure = p.id),
                                'DRAFT', 'DRAFTED', cast(:record as jsonb), cast(:form as jsonb), cast(:flow as jsonb),
                                :by, :byName, :now, :by, :byName, :now,
                                :name, :fields, :fieldNames, :levels, :audiences, :events, :defects
                            from procedure.procedure p where p.code = :code
                            returning id""".formatted(BY))))
                    .param("code", code.text())
                    .param("form", text(form), Types.VARCHAR)
                    .param("flow", text(flow), Types.VARCHAR)
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) { // revision_one_draft
            throw ProcedureRefusal.DRAFT_EXISTS.because(code.text());
        }
    }

    void record(long id, RecordColumns columns) {
        who(columns.bind(jdbc.sql("""
                        update procedure.revision set record = cast(:record as jsonb), name = :name, fields = :fields, field_names = :fieldNames,
                            levels = :levels, audiences = :audiences, events = :events, defects = :defects,
                            version = version + 1, saved_by = :by, saved_name = :byName, saved_at = :now
                        where id = :id"""))).param("id", id).update();
    }

    void form(long id, @Nullable JsonNode form) {
        json(id, "form", form);
    }

    void flow(long id, @Nullable JsonNode flow) {
        json(id, "flow", flow);
    }

    void turn(Draft draft, RevisionState state, String note) {
        jdbc.sql("update procedure.revision set state = ?, review_note = ?, version = version + 1 where id = ?")
                .params(state.name(), note, draft.id())
                .update();
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private void json(long id, String column, @Nullable JsonNode value) {
        who(jdbc.sql("update procedure.revision set " + column + " = cast(:value as jsonb), version = version + 1, "
                        + "saved_by = :by, saved_name = :byName, saved_at = :now where id = :id"))
                .param("value", text(value), Types.VARCHAR)
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec who(JdbcClient.StatementSpec statement) {
        Actor actor = rights.actor();
        UUID account = actor.account() == null ? null : actor.account().value();
        return statement
                .param("by", account, Types.OTHER)
                .param("byName", actor.name())
                .param("now", now());
    }

    private static @Nullable String text(@Nullable JsonNode json) {
        return json == null ? null : json.toString();
    }
}
