package vn.motcua.certifiedcopy.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.revoke.RevocationGround;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/** The books of certified copies: one an agency and year. */
@Component
@Transactional(readOnly = true)
public class Books {

    /** How many lines one file of paper has. */
    public static final int ON_PAPER = 500;

    private static final int MOST_GAPS = 100;

    private static final String SELECT = """
            select l.*, r.decided_at, r.ground from certifiedcopy.line l
            left join certifiedcopy.revocation r on r.copy = l.copy and r.state = 'DONE'
            where l.agency = :agency and l.year = :year\s""";

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of a book, from its first number on. */
    public Slice<CopyBookLine> lines(AgencyId agency, int year, Paging paging) {
        List<CopyBookLine> items = of(SELECT + "order by l.number limit :limit offset :offset", agency, year)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> line(row))
                .list();
        return new Slice<>(items, paging, count(agency, year));
    }

    /** So many lines as one file of paper has. */
    public List<CopyBookLine> part(AgencyId agency, int year, int part) {
        return of(SELECT + "order by l.number limit :limit offset :offset", agency, year)
                .param("limit", ON_PAPER)
                .param("offset", (part - 1) * ON_PAPER)
                .query((row, number) -> line(row))
                .list();
    }

    /** All of a book, one by one, read in pages: whoever takes them slowly holds no connection. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void each(AgencyId agency, int year, Consumer<CopyBookLine> take) {
        int last = 0;
        for (List<CopyBookLine> some = behind(agency, year, last); !some.isEmpty(); some = behind(agency, year, last)) {
            some.forEach(take);
            last = some.getLast().number();
        }
    }

    private List<CopyBookLine> behind(AgencyId agency, int year, int last) {
        return of(SELECT + "and l.number > :last order by l.number limit :limit", agency, year)
                .param("last", last)
                .param("limit", ON_PAPER)
                .query((row, number) -> line(row))
                .list();
    }

    /** How many lines it has. */
    public long count(AgencyId agency, int year) {
        return of("select count(*) from certifiedcopy.line where agency = :agency and year = :year", agency, year)
                .query(Long.class)
                .single();
    }

    /** Numbers that are wanting between 1 and the last that was given, the first few. There should be none, ever. */
    public List<Integer> gaps(AgencyId agency, int year) {
        return of("""
                        select g from certifiedcopy.register r cross join generate_series(1, greatest(r.last,
                            (select coalesce(max(number), 0) from certifiedcopy.line l where l.agency = r.agency and l.year = r.year))) g
                        where r.agency = :agency and r.year = :year
                          and not exists (select from certifiedcopy.line l where l.agency = r.agency and l.year = r.year and l.number = g)
                        order by g limit :most""", agency, year)
                .param("most", MOST_GAPS)
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /** How it was closed; empty while it is open. */
    public Optional<BookClosing> closing(AgencyId agency, int year) {
        return of("select * from certifiedcopy.book_closing where agency = :agency and year = :year", agency, year)
                .query((row, number) -> new BookClosing(
                        row.getInt("last"),
                        row.getInt("revoked"),
                        row.getLong("pages"),
                        row.getLong("fee"),
                        Objects.requireNonNull(row.getObject("closed_at", OffsetDateTime.class))
                                .toInstant(),
                        row.getString("name")))
                .optional();
    }

    private JdbcClient.StatementSpec of(String sql, AgencyId agency, int year) {
        return jdbc.sql(sql).param("agency", agency.value()).param("year", year);
    }

    private static CopyBookLine line(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime revoked = row.getObject("decided_at", OffsetDateTime.class);
        String ground = row.getString("ground");
        return new CopyBookLine(
                row.getInt("number"),
                new CopyId(Objects.requireNonNull(row.getObject("copy", UUID.class))),
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                row.getString("person"),
                row.getString("title"),
                row.getInt("pages"),
                row.getString("signer"),
                row.getLong("fee"),
                revoked == null ? null : revoked.toInstant(),
                ground == null ? null : RevocationGround.valueOf(ground));
    }
}
