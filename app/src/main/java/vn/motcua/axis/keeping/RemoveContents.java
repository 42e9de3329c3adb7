package vn.motcua.axis.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.RemovedFor;
import vn.motcua.kernel.Operation;

/**
 * Removes contents whose time is over: some, in one transaction that says of each packet that its content is gone, with a line of the log. From then
 * on nobody names the bytes, and the store of contents collects them; until then whoever is reading them reads on. The facts stay.
 */
@Operation(records = KeepingAudit.ContentRemoved.class)
class RemoveContents {

    private final DueRows rows;
    private final JdbcClient jdbc;
    private final AuditLog audit;

    RemoveContents(DueRows rows, JdbcClient jdbc, AuditLog audit) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Looks at some that are due; how many that were. */
    @Transactional
    public int some(Instant now, int most) {
        ContentLock.shared(jdbc);
        List<DueRows.Due> due = rows.due(now, most);
        List<KeepingAudit.ContentRemoved> removed = new ArrayList<>();
        List<Long> kept = new ArrayList<>();
        List<KeepingRule.Verdict.Keep> why = new ArrayList<>();
        List<Long> unwanted = new ArrayList<>();
        for (DueRows.Due one : due) {
            if (one.rule().keepsAll()) unwanted.add(one.packet());
            else
                switch (one.rule().judge(one.found(), now)) {
                    case KeepingRule.Verdict.Remove(RemovedFor reason) ->
                        removed.add(new KeepingAudit.ContentRemoved(one.packet(), one.sender(), one.sha256(), reason));
                    case KeepingRule.Verdict.Keep keep -> {
                        kept.add(one.packet());
                        why.add(keep);
                    }
                }
        }
        if (!unwanted.isEmpty()) rows.drop(unwanted);
        if (!kept.isEmpty()) rows.keep(kept, why);
        if (!removed.isEmpty()) remove(removed, now);
        return due.size();
    }

    private void remove(List<KeepingAudit.ContentRemoved> removed, Instant now) {
        Set<Long> gone = new HashSet<>(rows.remove(
                removed.stream().map(KeepingAudit.ContentRemoved::docId).toList(), now));
        audit.recordAll(
                removed.stream().filter(one -> gone.contains(one.docId())).toList());
    }
}
