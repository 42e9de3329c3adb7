package vn.motcua.dossier.life;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;

/** Holds a dossier while something that belongs to it is changed, so that it does not move on meanwhile. */
@Component
public class DossierHold {

    private final JdbcClient jdbc;

    DossierHold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The dossier as it stands, held until the transaction of whoever asks ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DossierView of(DossierId id) {
        return jdbc.sql("select * from dossier.dossier where id = ? for update")
                .param(id.value())
                .query(DossierRows.DOSSIER)
                .optional()
                .orElseThrow(() -> DossierRefusal.NO_SUCH_DOSSIER.because());
    }
}
