package vn.motcua.vault.own;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.vault.EntryOrigin;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.VaultAudit;
import vn.motcua.vault.VaultRefusal;

/** Takes out what one laid in oneself, for good; its links are over. Applications that used it keep their own copy. */
@Operation(records = VaultAudit.EntryRemoved.class)
public class RemovePaper {

    private final JdbcClient jdbc;
    private final AuditLog audit;

    RemovePaper(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Does it. */
    @Transactional
    public void run(EntryView entry) {
        if (entry.origin() != EntryOrigin.UPLOADED_BY_OWNER) throw VaultRefusal.NOT_YOURS_TO_REMOVE.because();
        jdbc.sql("delete from vault.share where owner = ? and entry = ?")
                .params(entry.owner(), entry.id().value())
                .update();
        int gone = jdbc.sql("delete from vault.entry where owner = ? and id = ? and provenance = 'UPLOADED_BY_OWNER'")
                .params(entry.owner(), entry.id().value())
                .update();
        if (gone == 0) throw VaultRefusal.NO_SUCH_ENTRY.because();
        audit.record(new VaultAudit.EntryRemoved(entry.owner(), entry.id().value()));
    }
}
