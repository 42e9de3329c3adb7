package vn.motcua.certifiedcopy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds a copy for the rest of a transaction, so that what is decided about it is decided once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CopyHold {

    private final JdbcClient jdbc;

    CopyHold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As it stands now; nobody changes it before the transaction ends. */
    public CertifiedCopy of(CopyId id) {
        return jdbc.sql(CertifiedCopies.SELECT + "where c.id = ? for update of c")
                .param(id.value())
                .query(CopyRows.COPY)
                .optional()
                .orElseThrow(() -> CertifiedCopyRefusal.NO_SUCH_COPY.because());
    }

    /** The same, refused if it stands anywhere but there. */
    public CertifiedCopy in(CopyId id, CopyState state) {
        CertifiedCopy held = of(id);
        if (held.state() != state) throw CertifiedCopyRefusal.NOT_ANY_MORE.because();
        return held;
    }
}
