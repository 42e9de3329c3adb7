package vn.motcua.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Dossiers of the national view that were told long ago, filled in by COPY: each like one that the door took, with five steps. */
final class StoredNational {

    static final int STEPS = 5;

    private StoredNational() {}

    /** Fills in dossiers like this one. */
    static void fill(Filling.Database database, String code, int dossiers) throws Exception {
        String columns;
        String like;
        try (Connection connection = database.open()) {
            columns = columns(connection);
            like = row(connection, "select " + columns + " from dossier.national where code = '" + code + "'");
        }
        if (!like.contains(code)) throw new IllegalStateException("no row of " + code);
        Filling.of(
                database, dossiers, "dossier.national", "dossier.national, dossier.national_step",
                (own, first, many) -> chunk(own, columns, like, code, first, many));
    }

    private static String columns(Connection connection) throws SQLException {
        try (Statement asked = connection.createStatement();
                ResultSet row = asked.executeQuery("""
                        select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
                        where table_schema = 'dossier' and table_name = 'national' and column_name <> 'id'""")) {
            row.next();
            return row.getString(1);
        }
    }

    /** A row as COPY writes it. */
    private static String row(Connection connection, String select) throws SQLException {
        CopyOut out = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + select + ") to stdout");
        StringBuilder text = new StringBuilder();
        for (byte[] bytes = out.readFromCopy(); bytes != null; bytes = out.readFromCopy()) text.append(new String(bytes, StandardCharsets.UTF_8));
        return text.toString();
    }

    private static void chunk(Connection connection, String columns, String like, String code, long first, int dossiers) throws SQLException, IOException {
        StringBuilder national = new StringBuilder(like.length() * dossiers);
        StringBuilder steps = new StringBuilder(1_000 * dossiers);
        for (long id = first; id < first + dossiers; id++) {
            String own = String.format(Locale.ROOT, "C26.%03d-250103-%07d", id % 700, id);
            national.append(id).append('\t').append(like.replace(code, own));
            for (int step = 0; step < STEPS; step++)
                steps.append(id + "\t" + new UUID(id * 0x9E3779B97F4A7C15L, step) + "\t2025-01-0" + (step + 3) + " 09:00+07\t4\tVũ Thị Mai\tCông chức tư pháp – hộ tịch\tTư pháp\t"
                        + "Thẩm định hồ sơ, dự thảo kết quả\t2025-01-03 08:00+07\t2025-01-06 17:00+07\t\\N\t\\N\t2025-01-0" + (step + 3) + " 09:01+07\n");
        }
        Filling.copy(connection, "dossier.national (id, " + columns + ")", national);
        Filling.copy(connection, "dossier.national_step (dossier, key, at, status, officer, title, department, content, began_at, due_at, number, more, taken_at)", steps);
    }
}
