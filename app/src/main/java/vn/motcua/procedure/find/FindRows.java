package vn.motcua.procedure.find;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.procedure.find.Findable.Place;
import vn.motcua.procedure.record.RecordJson;

/** Reads what the index holds. */
@Component
@Transactional(readOnly = true)
class FindRows {

    private static final int FETCH = 200;

    private final JdbcClient jdbc;

    FindRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often the public catalogue was changed; rises in the order of the commits. */
    long changes() {
        return jdbc.sql("select changes from procedure.catalogue")
                .query(Long.class)
                .single();
    }

    /**
     * A published revision as it stands.
     *
     * @param procedure the procedure's id
     * @param until the day after its last, or the end of time
     */
    record Mark(long procedure, String until) {}

    /** What is published and holds today or later, by the revision's id. */
    Map<Long, Mark> marks(LocalDate today) {
        Map<Long, Mark> marks = new HashMap<>();
        jdbc.sql("""
                        select id, procedure, coalesce(valid_until, 'infinity')::text as until from procedure.revision
                        where state = 'PUBLISHED' and (valid_until is null or valid_until > :today)""").param("today", today).query((RowCallbackHandler)
                row -> marks.put(row.getLong("id"), new Mark(row.getLong("procedure"), row.getString("until"))));
        return marks;
    }

    /** The revisions of some procedures that hold today or later. */
    List<Findable> of(Collection<Long> procedures, LocalDate today) {
        List<Findable> all = new ArrayList<>();
        jdbc.sql("""
                        select r.id, r.procedure, p.code, p.agency_name, r.record::text as record, r.valid_from, r.valid_until,
                            r.origin = 'DRAFTED' and r.form is not null and r.flow is not null as operated
                        from procedure.revision r join procedure.procedure p on p.id = r.procedure
                        where r.state = 'PUBLISHED' and (r.valid_until is null or r.valid_until > :today)
                            and r.procedure = any(:procedures)""")
                .param("today", today)
                .param("procedures", procedures.toArray(Long[]::new))
                .withFetchSize(FETCH)
                .query((RowCallbackHandler) row -> all.add(findable(row)));
        return all;
    }

    private static Findable findable(ResultSet row) throws SQLException {
        Place place = new Place(
                row.getLong("id"),
                row.getLong("procedure"),
                row.getString("code"),
                row.getString("agency_name"),
                row.getBoolean("operated"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
        return Findable.of(place, RecordJson.read(row.getString("record")));
    }
}
