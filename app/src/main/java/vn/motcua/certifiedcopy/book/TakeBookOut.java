package vn.motcua.certifiedcopy.book;

import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/** Notes that somebody takes a book out, on paper or as a file, before they get the first byte of it. */
@Operation(records = BookAudit.BookTakenOut.class)
public class TakeBookOut {

    private final AuditLog audit;

    TakeBookOut(AuditLog audit) {
        this.audit = audit;
    }

    /** Does it. */
    @Transactional
    public void run(AgencyId agency, int year, int lines) {
        audit.record(new BookAudit.BookTakenOut(agency, year, lines));
    }
}
