package vn.motcua.procedure.form.design;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;
import vn.motcua.procedure.draft.Draft;

/** The form of a draft as it was before each of the last fifty savings. */
@Component
public class FormHistory {

    private static final int KEPT = 50;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    FormHistory(JdbcClient jdbc, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * What the form was.
     *
     * @param version the draft's version that had it
     * @param fields how many fields it had
     * @param by who saved over it
     * @param at when
     */
    public record Earlier(int version, int fields, String by, Instant at) {}

    /** Keeps the form that a draft had, when another was saved over it. */
    void keep(Draft draft) {
        jdbc.sql("""
                        insert into procedure.form_version (revision, version, form, saved_name, saved_at)
                        values (:revision, :version, :form::jsonb, :name, :now) on conflict do nothing
                        """)
                .param("revision", draft.id())
                .param("version", draft.version())
                .param("form", draft.form().map(JsonNode::toString).orElse(null), Types.VARCHAR)
                .param("name", actors.current().name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        delete from procedure.form_version where revision = :revision and version not in (
                            select version from procedure.form_version where revision = :revision order by version desc limit :kept)
                        """).param("revision", draft.id()).param("kept", KEPT).update();
    }

    /** What it was before, the latest first. */
    @Transactional(readOnly = true)
    public List<Earlier> of(Draft draft) {
        return jdbc.sql("""
                        select version, saved_name, saved_at,
                            coalesce((select sum(jsonb_array_length(page -> 'fields')) from jsonb_array_elements(form -> 'layout') page), 0) as fields
                        from procedure.form_version where revision = ? order by version desc
                        """)
                .param(draft.id())
                .query((row, number) -> new Earlier(
                        row.getInt("version"),
                        row.getInt("fields"),
                        row.getString("saved_name"),
                        Objects.requireNonNull(row.getObject("saved_at", OffsetDateTime.class))
                                .toInstant()))
                .list();
    }

    /** The form of a version; empty if there was none yet. */
    Optional<JsonNode> form(Draft draft, int version) {
        return jdbc.sql(
                        "select coalesce(form::text, '') from procedure.form_version where revision = ? and version = ?")
                .params(draft.id(), version)
                .query(String.class)
                .optional()
                .map(text -> text.isEmpty()
                        ? Optional.<JsonNode>empty()
                        : Optional.of(JsonMapper.shared().readTree(text)))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
