package vn.motcua.procedure.transfer;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.intake.FileId;

/** Writes how an import goes. */
@Component
class ImportStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    long insert(FileId file, String name, @Nullable AgencyId agency, Actor actor) {
        UUID account = actor.account() == null ? null : actor.account().value();
        return jdbc.sql("""
                        insert into procedure.import (file, file_name, agency, state, begun_by, begun_name, begun_at, beat_at)
                        values (:file, :name, :agency, 'WAITING', :by, :byName, :now, :now) returning id""")
                .param("file", file.value())
                .param("name", name)
                .param("agency", agency == null ? null : agency.value(), Types.BIGINT)
                .param("by", account, Types.OTHER)
                .param("byName", actor.name())
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /** Begins it, or begins it again; empty while it runs. */
    @Transactional
    Optional<ImportRun> begin(long id) {
        Optional<ImportRun> claimed = jdbc.sql("""
                        update procedure.import set state = 'RUNNING', run = run + 1, problem = '', detail = '', beat_at = :now, ended_at = null,
                            done = 0, created = 0, changed = 0, drafted = 0, unchanged = 0, refused = 0
                        where id = :id and (state <> 'RUNNING' or beat_at < :silent) returning run""")
                .param("id", id)
                .param("now", now())
                .param("silent", now().minus(Imports.SILENCE))
                .query((row, number) -> new ImportRun(id, row.getInt(1)))
                .optional();
        if (claimed.isPresent())
            jdbc.sql("delete from procedure.import_line where import = ?")
                    .param(id)
                    .update();
        return claimed;
    }

    /** Tells that it still runs. */
    @Transactional
    void beat(ImportRun run) {
        jdbc.sql("update procedure.import set beat_at = ? where id = ? and run = ? and state = 'RUNNING'")
                .params(now(), run.id(), run.run())
                .update();
    }

    /** Part of the batch's transaction, which fails if another run has taken the place of this one. */
    void add(ImportRun run, List<ImportLine> lines) {
        counted(run, lines);
        jdbc.sql("""
                        insert into procedure.import_line (import, line, code, name, outcome, reason, place)
                        select :id, * from unnest(cast(:lines as int[]), cast(:codes as text[]), cast(:names as text[]), cast(:outcomes as text[]),
                            cast(:reasons as text[]), cast(:places as text[]))""")
                .param("id", run.id())
                .param("lines", lines.stream().map(ImportLine::line).toArray(Integer[]::new))
                .param("codes", lines.stream().map(ImportLine::code).toArray(String[]::new))
                .param("names", lines.stream().map(ImportLine::name).toArray(String[]::new))
                .param(
                        "outcomes",
                        lines.stream().map(line -> line.outcome().name()).toArray(String[]::new))
                .param(
                        "reasons",
                        lines.stream()
                                .map(ImportLine::reason)
                                .map(reason -> reason == null ? "" : reason.name())
                                .toArray(String[]::new))
                .param("places", lines.stream().map(ImportLine::place).toArray(String[]::new))
                .update();
    }

    private void counted(ImportRun run, List<ImportLine> lines) {
        int mine = jdbc.sql("""
                        update procedure.import set done = done + :done, created = created + :created, changed = changed + :changed,
                            drafted = drafted + :drafted, unchanged = unchanged + :unchanged, refused = refused + :refused, beat_at = :now
                        where id = :id and run = :run""")
                .param("id", run.id())
                .param("run", run.run())
                .param("done", lines.size())
                .param("created", count(lines, LineOutcome.CREATED))
                .param("changed", count(lines, LineOutcome.CHANGED))
                .param("drafted", count(lines, LineOutcome.DRAFTED))
                .param("unchanged", count(lines, LineOutcome.UNCHANGED))
                .param("refused", count(lines, LineOutcome.REFUSED))
                .param("now", now())
                .update();
        if (mine == 0) throw new ImportRun.Superseded(run);
    }

    @Transactional
    void end(ImportRun run, ImportState state, String problem, String detail) {
        jdbc.sql(
                        "update procedure.import set state = ?, problem = ?, detail = ?, ended_at = ? where id = ? and run = ?")
                .params(state.name(), problem, detail, now(), run.id(), run.run())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static int count(List<ImportLine> lines, LineOutcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
