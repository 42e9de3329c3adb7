package vn.motcua.procedure.draft;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.RevisionState;

/** Drafts, as far as whoever acts now may see them: those of other agencies are not there. */
@Component
@Transactional(readOnly = true)
public class Drafts {

    private final JdbcClient jdbc;
    private final DraftRights rights;

    Drafts(JdbcClient jdbc, DraftRights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /** One of them, in whichever state; refused as not found if it is published, or not this person's to see. */
    public Draft open(long id) {
        return jdbc.sql(DraftRows.SELECT + "where r.id = ? and r.origin = 'DRAFTED' and r.state <> 'PUBLISHED'")
                .param(id)
                .query(DraftRows.DRAFT)
                .optional()
                .filter(draft -> rights.maySee(draft.agency()))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    /** The draft of a procedure that is being worked on, if there is one that this person may see. */
    public Optional<Draft> of(ProcedureCode code) {
        return jdbc.sql(DraftRows.SELECT + "where p.code = ? and r.state in ('DRAFT', 'REVIEW')")
                .param(code.text())
                .query(DraftRows.DRAFT)
                .optional()
                .filter(draft -> rights.maySee(draft.agency()));
    }

    /**
     * One page of those in a state, the one last saved first.
     *
     * @param agencies the agencies whose drafts are wanted; {@code null} for all
     * @param words found in name or code; {@code null} for all
     */
    public Slice<Draft> list(
            RevisionState state, @Nullable List<AgencyId> agencies, @Nullable String words, Paging paging) {
        String where = """
                where r.origin = 'DRAFTED' and r.state = :state and (:all or p.agency = any(:agencies))
                    and (cast(:words as text) is null or r.folded like '%' || kernel.fold(:words) || '%' or p.code like upper(:words) || '%')
                """;
        long total = bind(
                        jdbc.sql(
                                "select count(*) from procedure.revision r join procedure.procedure p on p.id = r.procedure "
                                        + where),
                        state,
                        agencies,
                        words)
                .query(Long.class)
                .single();
        List<Draft> drafts = bind(
                        jdbc.sql(DraftRows.SELECT + where
                                + "order by r.saved_at desc, r.id desc limit :size offset :offset"),
                        state,
                        agencies,
                        words)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(DraftRows.DRAFT)
                .list();
        return new Slice<>(drafts, paging, total);
    }

    /** The agencies that publish procedures. */
    public List<AgencyId> agencies() {
        return jdbc.sql("select distinct agency from procedure.procedure where agency is not null")
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .list();
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement,
            RevisionState state,
            @Nullable List<AgencyId> agencies,
            @Nullable String words) {
        return statement
                .param("state", state.name())
                .param("all", agencies == null)
                .param(
                        "agencies",
                        agencies == null
                                ? new Long[0]
                                : agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .param("words", words, Types.VARCHAR);
    }
}
