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

/** Adds papers that were brought; each takes the place of what was handed in for the same paper before. Who may, its caller has looked at. */
@Operation(records = DossierAudit.PapersAdded.class)
public class AddPapers {

    private final JdbcClient jdbc;
    private final DossierHold hold;
    private final AuditLog audit;
    private final Clock clock;

    AddPapers(JdbcClient jdbc, DossierHold hold, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.hold = hold;
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
                        "update dossier.paper set replaced_at = ? where dossier = ? and field = any(?) and replaced_at is null")
                .params(now, dossier.id().value(), fields)
                .update();
        jdbc.sql("delete from dossier.paper_check where dossier = ? and paper = any(?)")
                .params(dossier.id().value(), fields)
                .update();
        jdbc.sql("""
                        insert into dossier.paper (dossier, file, field, title, name, bytes, added_at)
                        select :dossier, p.file, p.field, p.title, p.name, p.bytes, :now
                        from unnest(:files::uuid[], :fields, :titles, :names, :bytes) as p (file, field, title, name, bytes)""")
                .param("dossier", dossier.id().value())
                .param("now", now)
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
        audit.record(
                new DossierAudit.PapersAdded(dossier.agency(), dossier.code().text(), files.size()));
    }
}
