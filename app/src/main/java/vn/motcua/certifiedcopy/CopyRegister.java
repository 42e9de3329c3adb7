package vn.motcua.certifiedcopy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/** The registers of certified copies: one an agency and year. */
@Component
@Transactional(readOnly = true)
public class CopyRegister {

    private final JdbcClient jdbc;

    CopyRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The years in which an agency certified, the latest first. */
    public List<Integer> years(AgencyId agency) {
        return jdbc.sql("select year from certifiedcopy.register where agency = ? and last > 0 order by year desc")
                .param(agency.value())
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /** One page of a register, from its first number on. */
    public Slice<RegisterLine> lines(AgencyId agency, int year, Paging paging) {
        List<RegisterLine> items = jdbc.sql("""
                        select l.*, c.state from certifiedcopy.line l join certifiedcopy.copy c on c.id = l.copy
                        where l.agency = ? and l.year = ? order by l.number limit ? offset ?""")
                .params(agency.value(), year, paging.size(), paging.offset())
                .query((row, number) -> line(row))
                .list();
        long total = jdbc.sql("select coalesce(max(number), 0) from certifiedcopy.line where agency = ? and year = ?")
                .params(agency.value(), year)
                .query(Long.class)
                .single();
        return new Slice<>(items, paging, total);
    }

    private static RegisterLine line(ResultSet row) throws SQLException {
        return new RegisterLine(
                new RegisterNumber(new AgencyId(row.getLong("agency")), row.getInt("year"), row.getInt("number")),
                new CopyId(Objects.requireNonNull(row.getObject("copy", UUID.class))),
                Objects.requireNonNull(CopyRows.instant(row, "entered_at")),
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                row.getString("person"),
                row.getString("title"),
                row.getInt("pages"),
                row.getLong("fee"),
                row.getString("signer"),
                CopyState.valueOf(row.getString("state")));
    }
}
