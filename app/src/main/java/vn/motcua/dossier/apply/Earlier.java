package vn.motcua.dossier.apply;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.life.DossierRows;
import vn.motcua.kernel.AccountId;
import vn.motcua.procedure.form.answer.Answers;

/** What somebody gave in earlier applications, so that it need not be given again. */
@Component
@Transactional(readOnly = true)
public class Earlier {

    private static final int LATEST = 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    Earlier(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An earlier application.
     *
     * @param code the dossier's code
     * @param procedureCode of which procedure
     * @param procedureName what that is called
     * @param submitted when it was handed in
     * @param answers what was answered
     */
    public record Given(
            DossierCode code, String procedureCode, String procedureName, Instant submitted, Answers answers) {}

    /** The latest ones of an account, the latest first. */
    public List<Given> of(AccountId account) {
        return jdbc.sql("""
                        select d.code, d.procedure_code, d.procedure_name, d.submitted_at, c.answers, c.provenance
                        from dossier.dossier d join dossier.content c on c.dossier = d.id
                        where d.account = ? order by d.submitted_at desc, d.id desc limit ?""")
                .params(account.value(), LATEST)
                .query((row, number) -> new Given(
                        new DossierCode(row.getString("code")),
                        row.getString("procedure_code"),
                        row.getString("procedure_name"),
                        Objects.requireNonNull(row.getObject("submitted_at", OffsetDateTime.class))
                                .toInstant(),
                        Objects.requireNonNull(DossierRows.ANSWERS.mapRow(row, number))))
                .list();
    }

    /** How an account was last reached. */
    public Optional<Applicant> applicant(AccountId account) {
        return jdbc.sql("""
                        select c.applicant from dossier.dossier d join dossier.content c on c.dossier = d.id
                        where d.account = ? order by d.submitted_at desc, d.id desc limit 1""")
                .param(account.value())
                .query((row, number) -> JSON.readValue(row.getString(1), Applicant.class))
                .optional();
    }
}
