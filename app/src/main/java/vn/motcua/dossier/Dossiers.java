package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.life.DossierRows;
import vn.motcua.dossier.life.TaskRows;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Represented;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.vault.EntryOrigin;

/** What there is to know of dossiers. Who may see what, the asker looks at. */
@Component
@Transactional(readOnly = true)
public class Dossiers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String OWN =
            " from dossier.dossier where account = :party and (:all or procedure_code = any(:procedures)) ";

    private final JdbcClient jdbc;

    Dossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One by its key. */
    public Optional<DossierView> find(DossierId id) {
        return jdbc.sql("select * from dossier.dossier where id = ?")
                .param(id.value())
                .query(DossierRows.DOSSIER)
                .optional();
    }

    /** One by its code. */
    public Optional<DossierView> find(DossierCode code) {
        return jdbc.sql("select * from dossier.dossier where code = ?")
                .param(code.text())
                .query(DossierRows.DOSSIER)
                .optional();
    }

    /** Those of whoever acts, or of whoever they represent, as far as their mandate reaches; the latest first. */
    public Slice<DossierView> of(Actor actor, Paging paging) {
        List<DossierView> page = own(
                        "select *" + OWN + "order by submitted_at desc, id desc limit :limit offset :offset", actor)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(DossierRows.DOSSIER)
                .list();
        long total = own("select count(*)" + OWN, actor).query(Long.class).single();
        return new Slice<>(page, paging, total);
    }

    private JdbcClient.StatementSpec own(String sql, Actor actor) {
        Represented represented = actor.represented();
        return jdbc.sql(sql)
                .param("party", Objects.requireNonNull(actor.party()).value())
                .param("all", represented == null || represented.procedures().isEmpty())
                .param(
                        "procedures",
                        represented == null
                                ? new String[0]
                                : represented.procedures().toArray(String[]::new));
    }

    /** Those of the same that wait for them: more was asked for, or a payment. The longest waiting first. */
    public List<DossierView> waitingFor(Actor actor) {
        return own("select *" + OWN + "and status in (5, 6) order by submitted_at, id limit 50", actor)
                .query(DossierRows.DOSSIER)
                .list();
    }

    /** What happened, in order. */
    public List<EventView> timeline(DossierId id) {
        return jdbc.sql("select * from dossier.event where dossier = ? order by number")
                .param(id.value())
                .query(DossierRows.EVENT)
                .list();
    }

    /** Its steps, those that are open last. */
    public List<TaskView> tasks(DossierId id) {
        return jdbc.sql("select * from dossier.task where dossier = ? order by closed_at nulls last, id")
                .param(id.value())
                .query(TaskRows.TASK)
                .list();
    }

    /** Who applies. */
    public Applicant applicant(DossierId id) {
        return jdbc.sql("select applicant from dossier.content where dossier = ?")
                .param(id.value())
                .query((row, number) -> JSON.readValue(row.getString(1), Applicant.class))
                .single();
    }

    /** What whoever handed it in for the applicant is called; empty if they did so themselves. */
    public Optional<String> representative(DossierId id) {
        return jdbc.sql("select representative from dossier.content where dossier = ? and representative is not null")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    /** What was answered to the form. */
    public Answers answers(DossierId id) {
        return jdbc.sql("select answers, provenance from dossier.content where dossier = ?")
                .param(id.value())
                .query(DossierRows.ANSWERS)
                .single();
    }

    /** The papers, those that were replaced among them. */
    public List<PaperView> papers(DossierId id) {
        return jdbc.sql("""
                        select p.*, r.origin from dossier.paper p left join dossier.reused_paper r on r.file = p.file
                        where p.dossier = ? order by p.id""").param(id.value()).query(DossierRows.PAPER).list();
    }

    /**
     * A paper of a dossier.
     *
     * @param id its key
     * @param file the file, as the intake knows it
     * @param field the field of the form that asked for it
     * @param title what paper it is
     * @param name the file's name
     * @param bytes how large it is
     * @param added since when
     * @param replaced until when; {@code null} while it counts
     * @param fromStore where it comes from, if it was taken from the applicant's store; {@code null} if it was handed in
     */
    public record PaperView(
            long id,
            UUID file,
            String field,
            String title,
            String name,
            long bytes,
            Instant added,
            @Nullable Instant replaced,
            @Nullable EntryOrigin fromStore) {}
}
