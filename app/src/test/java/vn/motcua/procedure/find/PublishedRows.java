package vn.motcua.procedure.find;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Published procedures as the catalogue's tables hold them, written at once as an import does. */
public final class PublishedRows {

    private final JdbcClient jdbc;

    public PublishedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Publishes a procedure from a day on. */
    public void publish(String code, String name, String field, LocalDate from, @Nullable LocalDate until) {
        jdbc.sql(
                        "insert into procedure.procedure (code, code_ours, agency_name, entered_at) values (?, false, 'Bộ Tư pháp', now()) on conflict do nothing")
                .param(code)
                .update();
        jdbc.sql("""
                        insert into procedure.revision (procedure, number, state, origin, record, valid_from, valid_until, ended, drafted_at, saved_at,
                            name, fields, field_names, levels, audiences, events, defects)
                        select p.id, (select coalesce(max(number), 0) + 1 from procedure.revision where procedure = p.id), 'PUBLISHED', 'IMPORTED',
                            jsonb_build_object('MATTHC', :code, 'TENTTHC', :name, 'LINHVUCTHUCHIEN', jsonb_build_array(jsonb_build_object('TENLINHVUC', :field)),
                                'CAPTHUCHIEN', jsonb_build_array(jsonb_build_object('TENCAP', 'Cấp xã', 'CAPTHUCHIEN', '3')),
                                'DOITUONGTHUCHIEN', jsonb_build_array(jsonb_build_object('TENDOITUONG', 'Công dân Việt Nam'))),
                            cast(:from as date), cast(:until as date), case when cast(:until as date) is null then null else 'REPLACED' end, now(), now(),
                            :name, '{}', '{}', '{}', '{}', '{}', '{}'
                        from procedure.procedure p where p.code = :code""")
                .param("code", code)
                .param("name", name)
                .param("field", field)
                .param("from", from.toString())
                .param("until", until == null ? null : until.toString(), java.sql.Types.VARCHAR)
                .update();
        changed();
    }

    /** Closes a procedure from a day on. */
    public void close(String code, LocalDate until) {
        jdbc.sql("""
                        update procedure.revision set valid_until = :until, ended = 'CLOSED' where state = 'PUBLISHED'
                            and procedure = (select id from procedure.procedure where code = :code)""").param("code", code).param("until", until).update();
        changed();
    }

    private void changed() {
        jdbc.sql("update procedure.catalogue set changes = changes + 1").update();
    }
}
