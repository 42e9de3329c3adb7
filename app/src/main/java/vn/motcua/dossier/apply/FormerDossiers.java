package vn.motcua.dossier.apply;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.dossier.life.DossierRows;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.form.Asked;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.record.ChannelKind;
import vn.motcua.procedure.trial.PastCase;
import vn.motcua.procedure.trial.PastCases;

/** Lends former dossiers to whoever tries a new revision: who applied is not in them, but that something was answered there is. */
@Component
@Transactional(readOnly = true)
class FormerDossiers implements PastCases {

    private static final Map<FieldKind, String> SOMEBODY = Map.of(
            FieldKind.PERSON_NAME, "Người Nộp",
            FieldKind.PERSONAL_NUMBER, "001090000000",
            FieldKind.PHONE, "0900000000",
            FieldKind.EMAIL, "nguoi.nop@example.vn");

    private final JdbcClient jdbc;
    private final PinnedRevisions revisions;

    FormerDossiers(JdbcClient jdbc, PinnedRevisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    @Override
    public Slice<PastCase> of(ProcedureCode code, Paging paging) {
        List<PastCase> page = jdbc.sql("""
                        select d.code, d.case_name, d.channel, d.revision, c.answers, c.provenance
                        from dossier.dossier d join dossier.content c on c.dossier = d.id
                        where d.procedure_code = ? order by d.submitted_at desc, d.id desc limit ? offset ?""")
                .params(code.text(), paging.size(), paging.offset())
                .query((row, number) -> new PastCase(
                        row.getString("code"),
                        row.getString("case_name"),
                        ChannelKind.of(row.getString("channel")).orElseThrow(),
                        nameless(
                                row.getLong("revision"),
                                java.util.Objects.requireNonNull(DossierRows.ANSWERS.mapRow(row, number))
                                        .data())))
                .list();
        long total = jdbc.sql("select count(*) from dossier.dossier where procedure_code = ?")
                .param(code.text())
                .query(Long.class)
                .single();
        return new Slice<>(page, paging, total);
    }

    private ObjectNode nameless(long revision, ObjectNode answers) {
        for (Asked asked : revisions.of(revision).form().all()) {
            String stand = SOMEBODY.get(asked.field().kind());
            if (stand == null) continue;
            if (asked.rows() == null) replace(answers, asked.field().name(), stand);
            else
                answers.path(asked.rows())
                        .forEach(row -> replace((ObjectNode) row, asked.field().name(), stand));
        }
        return answers;
    }

    private static void replace(ObjectNode in, String name, String stand) {
        if (in.has(name)) in.put(name, stand);
    }
}
