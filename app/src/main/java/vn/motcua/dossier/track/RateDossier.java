package vn.motcua.dossier.track;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.DossierAudit;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.life.Act;
import vn.motcua.identity.RepresentedParties;
import vn.motcua.kernel.Operation;

/** Says how it was, once there is an outcome. Said again, the last word counts. Who may, its caller has looked at. */
@Operation(records = DossierAudit.DossierRated.class)
public class RateDossier {

    /** The longest note. */
    public static final int LONGEST = 1000;

    private final JdbcClient jdbc;
    private final RepresentedParties parties;
    private final AuditLog audit;
    private final Clock clock;

    RateDossier(JdbcClient jdbc, RepresentedParties parties, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it. */
    @Transactional
    public void run(DossierView dossier, Satisfaction level, String note) {
        parties.hold(dossier.procedureCode());
        if (!Act.RATE.from().contains(dossier.status()))
            throw DossierRefusal.NOT_IN_THIS_STATUS.because(Act.RATE, dossier.status());
        if (note.length() > LONGEST) throw DossierRefusal.TOO_LONG.at("note", LONGEST);
        jdbc.sql("""
                        insert into dossier.rating (dossier, agency, procedure_code, procedure_name, level, note, at) values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (dossier) do update set level = excluded.level, note = excluded.note, at = excluded.at""")
                .params(
                        dossier.id().value(),
                        dossier.agency().value(),
                        dossier.procedureCode(),
                        dossier.procedureName(),
                        level.ordinal() + 1,
                        note.strip(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(
                new DossierAudit.DossierRated(dossier.agency(), dossier.code().text(), level.ordinal() + 1));
    }
}
