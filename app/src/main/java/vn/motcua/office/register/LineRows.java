package vn.motcua.office.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.kernel.AgencyId;
import vn.motcua.office.book.Direction;
import vn.motcua.office.book.PaperKind;

/** Lines as the database holds them. */
final class LineRows {

    static final String SELECT =
            "select e.*, b.name as book_name from office.entry e join office.book b on b.id = e.book ";

    static final RowMapper<RegisterLine> LINE = (row, number) -> line(row);

    private LineRows() {}

    /** Binds what a document is about; the columns are named alike. */
    static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Paper paper) {
        return sql.param("kind", paper.kind().code())
                .param("dated", paper.dated())
                .param("subject", paper.subject())
                .param("party", paper.party())
                .param("signer", paper.signer())
                .param("holder", paper.holder())
                .param("copies", paper.copies())
                .param("passed", paper.passed())
                .param("urgency", paper.urgency().name())
                .param("note", paper.note());
    }

    private static RegisterLine line(ResultSet row) throws SQLException {
        return new RegisterLine(
                new LineId(row.getLong("id")),
                new AgencyId(row.getLong("agency")),
                Direction.valueOf(row.getString("direction")),
                row.getLong("book"),
                row.getString("book_name"),
                row.getInt("year"),
                row.getInt("number"),
                LineState.valueOf(row.getString("state")),
                row.getString("reference"),
                row.getObject("arrived", LocalDate.class),
                paper(row),
                row.getString("reason"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static Paper paper(ResultSet row) throws SQLException {
        return new Paper(
                PaperKind.of(row.getString("kind")).orElseThrow(),
                row.getObject("dated", LocalDate.class),
                row.getString("subject"),
                row.getString("party"),
                row.getString("signer"),
                row.getString("holder"),
                row.getObject("copies", Integer.class),
                row.getObject("passed", LocalDate.class),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("note"));
    }
}
