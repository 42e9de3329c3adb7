package vn.motcua.dossier.national;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.kernel.AgencyId;

/** Any dossier in the country, by its code. */
@Component
@Transactional(readOnly = true)
public class NationalDossiers {

    private static final int MOST = 20;
    private static final int MOST_STEPS = 1_000;

    private final JdbcClient jdbc;

    NationalDossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that carry the code: one, or more where systems of several agencies number alike. */
    public List<NationalView> find(String code) {
        return jdbc.sql("""
                        select * from dossier.national where code = ? order by own desc, changed_at desc limit\s""" + MOST)
                .param(WireText.clean(code, ItemField.CODE.longest()))
                .query((row, number) -> view(row))
                .list();
    }

    /** Its steps in the order of their time; those without time last. */
    public List<NationalView.Step> steps(long dossier) {
        return jdbc.sql("""
                        select * from dossier.national_step where dossier = ? order by at nulls last, number, taken_at, key limit\s""" + MOST_STEPS)
                .param(dossier)
                .query((row, number) -> step(row))
                .list();
    }

    private static NationalView view(ResultSet row) throws SQLException {
        ObjectNode item = CleanJson.read(row.getString("item"));
        return new NationalView(
                row.getLong("id"),
                row.getString("code"),
                new AgencyId(row.getLong("holder")),
                new AgencyId(row.getLong("agency")),
                row.getBoolean("own"),
                row.getString("procedure_code"),
                item.path("TenTTHC").asString(""),
                row.getString("channel"),
                row.getString("applicant"),
                row.getString("applicant_kind"),
                row.getString("status"),
                row.getString("unit"),
                time(row, "submitted_at"),
                time(row, "received_at"),
                time(row, "due_at"),
                time(row, "finished_at"),
                time(row, "returned_at"),
                time(row, "refused_at"),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"),
                item,
                CleanJson.read(row.getString("lists")));
    }

    private static NationalView.Step step(ResultSet row) throws SQLException {
        return new NationalView.Step(
                time(row, "at"),
                row.getString("status"),
                row.getString("officer"),
                row.getString("title"),
                row.getString("department"),
                row.getString("content"),
                time(row, "began_at"),
                time(row, "due_at"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
