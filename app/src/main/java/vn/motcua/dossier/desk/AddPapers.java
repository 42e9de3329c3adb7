package vn.motcua.dossier.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.DossierAudit;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.life.DossierHold;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actors;

/** Adds papers that were brought; each takes the place of what was handed in for the same paper before. Who may, its caller has looked at. */
@Operation(records = {DossierAudit.PapersAdded.class, DossierAudit.PapersCompared.class})
public class AddPapers {

    private final JdbcClient jdbc;
    private final DossierHold hold;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    AddPapers(JdbcClient jdbc, DossierHold hold, Actors actors, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.hold = hold;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds them. What was found wanting of these papers counts as there, to be looked at again. */
    @Transactional
    public void run(DossierView dossier, List<NewFile> files) {
        if (files.isEmpty()) return;
        if (hold.of(dossier.id()).status().last()) throw DossierRefusal.STEP_DONE_ALREADY.because();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        String[] fields = files.stream().map(NewFile::field).toArray(String[]::new);
        jdbc.sql(
                        "update dossier.paper set replaced_at = ?, store_due = null where dossier = ? and field = any(?) and replaced_at is null")
                .params(now, dossier.id().value(), fields)
                .update();
        jdbc.sql("delete from dossier.paper_check where dossier = ? and paper = any(?)")
                .params(dossier.id().value(), fields)
                .update();
        insert(dossier, files, fields, now);
        tell(dossier, files);
    }

    private void insert(DossierView dossier, List<NewFile> files, String[] fields, OffsetDateTime now) {
        jdbc.sql("""
                        insert into dossier.paper (dossier, file, field, title, name, bytes, added_at, digitised_by, store_due)
                        select :dossier, p.file, p.field, p.title, p.name, p.bytes, :now, case when p.compared then :who::text end,
                            case when p.compared then :now::timestamptz end
                        from unnest(:files::uuid[], :fields, :titles, :names, :bytes, :compared::boolean[]) as p (file, field, title, name, bytes, compared)""")
                .param("dossier", dossier.id().value())
                .param("now", now)
                .param("who", actors.current().name())
                .param("compared", files.stream().map(NewFile::compared).toArray(Boolean[]::new))
                .param(
                        "files",
                        files.stream()
                                .map(one -> one.file().id().value().toString())
                                .toArray(String[]::new))
                .param("fields", fields)
                .param("titles", files.stream().map(NewFile::title).toArray(String[]::new))
                .param("names", files.stream().map(one -> one.file().name()).toArray(String[]::new))
                .param("bytes", files.stream().map(one -> one.file().bytes()).toArray(Long[]::new))
                .update();
    }

    private void tell(DossierView dossier, List<NewFile> files) {
        audit.record(
                new DossierAudit.PapersAdded(dossier.agency(), dossier.code().text(), files.size()));
        int compared = (int) files.stream().filter(NewFile::compared).count();
        if (compared > 0)
            audit.record(new DossierAudit.PapersCompared(
                    dossier.agency(), dossier.code().text(), compared));
    }
}
