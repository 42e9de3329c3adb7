package vn.motcua.office.register;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.office.book.Direction;

/** What stands in the registers. */
@Component
@Transactional(readOnly = true)
public class Lines {

    private static final int FETCH = 500;
    private static final String WHERE = """
            where e.agency = :agency and e.direction = :direction
                and (:words is null or to_tsvector('simple', e.folded) @@ to_tsquery('simple', :words))
                and (:year is null or e.year = :year) and (:book is null or e.book = :book) and (:state is null or e.state = :state)
                and (:from is null or coalesce(e.arrived, e.dated) >= :from) and (:until is null or coalesce(e.arrived, e.dated) <= :until)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Lines(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One line of an agency's registers. */
    public Optional<RegisterLine> find(AgencyId agency, LineId id) {
        return jdbc.sql(LineRows.SELECT + "where e.agency = ? and e.id = ?")
                .params(agency.value(), id.value())
                .query(LineRows.LINE)
                .optional();
    }

    /** One page of what was found, the latest first. */
    public Slice<RegisterLine> find(LineQuery query, Paging paging) {
        return page(query, paging, "order by e.year desc, e.entered_at desc, e.id desc");
    }

    /** One page in the order of a register: by book, year, kind of number, number; for print. */
    public Slice<RegisterLine> inOrder(LineQuery query, Paging paging) {
        return page(query, paging, "order by e.book, e.year, e.register, e.number");
    }

    /** All that was found, in the order of a register, as the database gives it; for export. */
    public void each(LineQuery query, Consumer<RegisterLine> take) {
        bind(LineRows.SELECT + WHERE + "order by e.book, e.year, e.register, e.number", query)
                .withFetchSize(FETCH)
                .query((RowCallbackHandler) row -> take.accept(LineRows.LINE.mapRow(row, 0)));
    }

    /** The years that have a register, the latest first. */
    public List<Integer> years(AgencyId agency, Direction direction) {
        return jdbc.sql("""
                        select distinct r.year from office.register r join office.book b on b.id = r.book
                        where b.agency = ? and b.direction = ? order by 1 desc""")
                .params(agency.value(), direction.name())
                .query((row, number) -> row.getInt("year"))
                .list();
    }

    /** How a line was corrected, the latest first. */
    public List<Correction> corrections(LineId id) {
        return jdbc.sql("select corrected_at, reason, former from office.correction where entry = ? order by id desc")
                .param(id.value())
                .query((row, number) -> new Correction(
                        row.getObject("corrected_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason"),
                        Correction.read(json, row.getString("former"))))
                .list();
    }

    private Slice<RegisterLine> page(LineQuery query, Paging paging, String order) {
        long total = bind("select count(*) from office.entry e " + WHERE, query)
                .query(Long.class)
                .single();
        List<RegisterLine> lines = bind(LineRows.SELECT + WHERE + order + " limit :size offset :offset", query)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(LineRows.LINE)
                .list();
        return new Slice<>(lines, paging, total);
    }

    private JdbcClient.StatementSpec bind(String sql, LineQuery query) {
        return jdbc.sql(sql)
                .param("agency", query.agency().value())
                .param("direction", query.direction().name())
                .param("words", query.words(), Types.VARCHAR)
                .param("year", query.year(), Types.INTEGER)
                .param("book", query.book(), Types.BIGINT)
                .param("state", query.state() == null ? null : query.state().name(), Types.VARCHAR)
                .param("from", day(query.from()), Types.DATE)
                .param("until", day(query.until()), Types.DATE);
    }

    private static java.sql.@org.jspecify.annotations.Nullable Date day(
            @org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? null : java.sql.Date.valueOf(day);
    }
}
