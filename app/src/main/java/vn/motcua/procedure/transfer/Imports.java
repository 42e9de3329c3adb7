package vn.motcua.procedure.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.intake.FileId;

/** The imports so far, and what became of their lines. */
@Component
@Transactional(readOnly = true)
public class Imports {

    /** An import that has told nothing of itself for so long was cut off. */
    static final Duration SILENCE = Duration.ofMinutes(1);

    private static final int FETCH = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Imports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One of them. */
    public Optional<ImportView> find(long id) {
        return jdbc.sql("select * from procedure.import where id = ?")
                .param(id)
                .query((row, number) -> view(row))
                .optional();
    }

    /** One page, the latest first; of one person, or of all. */
    public Slice<ImportView> list(@Nullable AccountId by, Paging paging) {
        UUID account = by == null ? null : by.value();
        String where = " where cast(:by as uuid) is null or begun_by = :by ";
        long total = jdbc.sql("select count(*) from procedure.import" + where)
                .param("by", account, Types.OTHER)
                .query(Long.class)
                .single();
        List<ImportView> items = jdbc.sql("select * from procedure.import" + where
                        + "order by begun_at desc, id desc limit :size offset :offset")
                .param("by", account, Types.OTHER)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> view(row))
                .list();
        return new Slice<>(items, paging, total);
    }

    /** True if this person began it. */
    public boolean begunBy(long id, AccountId account) {
        return jdbc.sql("select count(*) from procedure.import where id = ? and begun_by = ?")
                        .params(id, account.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** One page of the lines of an import, those with one outcome or all. */
    public Slice<ImportLine> lines(long id, @Nullable LineOutcome outcome, Paging paging) {
        String where =
                " from procedure.import_line where import = :id and (cast(:outcome as text) is null or outcome = :outcome) ";
        String word = outcome == null ? null : outcome.name();
        long total = jdbc.sql("select count(*)" + where)
                .param("id", id)
                .param("outcome", word, Types.VARCHAR)
                .query(Long.class)
                .single();
        List<ImportLine> items = jdbc.sql("select *" + where + "order by line limit :size offset :offset")
                .param("id", id)
                .param("outcome", word, Types.VARCHAR)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> line(row))
                .list();
        return new Slice<>(items, paging, total);
    }

    /** All lines, as the database gives them. */
    public void eachLine(long id, Consumer<ImportLine> take) {
        jdbc.sql("select * from procedure.import_line where import = ? order by line")
                .param(id)
                .withFetchSize(FETCH)
                .query((RowCallbackHandler) row -> take.accept(line(row)));
    }

    private ImportView view(ResultSet row) throws SQLException {
        long agency = row.getLong("agency");
        boolean ofAll = row.wasNull();
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new ImportView(
                row.getLong("id"),
                new FileId(row.getObject("file", UUID.class)),
                row.getString("file_name"),
                ofAll ? Optional.empty() : Optional.of(new AgencyId(agency)),
                state(row),
                row.getString("problem"),
                row.getString("detail"),
                row.getString("begun_name"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                new ImportView.Counts(
                        row.getInt("done"),
                        row.getInt("created"),
                        row.getInt("changed"),
                        row.getInt("drafted"),
                        row.getInt("unchanged"),
                        row.getInt("refused")));
    }

    private ImportState state(ResultSet row) throws SQLException {
        ImportState state = ImportState.valueOf(row.getString("state"));
        Instant beat = row.getObject("beat_at", OffsetDateTime.class).toInstant();
        boolean silent = beat.plus(SILENCE).isBefore(clock.instant());
        return silent && (state == ImportState.RUNNING || state == ImportState.WAITING) ? ImportState.STOPPED : state;
    }

    private static ImportLine line(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new ImportLine(
                row.getInt("line"),
                row.getString("code"),
                row.getString("name"),
                LineOutcome.valueOf(row.getString("outcome")),
                reason.isEmpty() ? null : ImportProblem.valueOf(reason),
                row.getString("place"));
    }
}
