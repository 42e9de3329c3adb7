package vn.motcua.office.book;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;

/** Keeps the list of units that symbols and assignments name. */
@Operation(records = {OfficeAudit.UnitAdded.class, OfficeAudit.UnitClosed.class})
public class KeepUnits {

    private final JdbcClient jdbc;
    private final Offices offices;
    private final AuditLog audit;
    private final Clock clock;

    KeepUnits(JdbcClient jdbc, Offices offices, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a unit. */
    @Transactional
    public void add(AgencyId agency, String abbreviation, String name) {
        offices.require(agency);
        String text = Abbreviation.of("unit", abbreviation);
        try {
            jdbc.sql("insert into office.unit (agency, abbreviation, name) values (?, ?, ?)")
                    .params(agency.value(), text, name)
                    .update();
        } catch (DuplicateKeyException e) { // unit_in_use
            throw OfficeRefusal.ABBREVIATION_TAKEN.at("unit", text);
        }
        audit.record(new OfficeAudit.UnitAdded(agency, text, name));
    }

    /** Names a unit no more; what was registered under it stays. */
    @Transactional
    public void close(AgencyId agency, long id) {
        String abbreviation = jdbc.sql("""
                        update office.unit set closed_at = ? where id = ? and agency = ? and closed_at is null returning abbreviation""")
                .params(clock.instant().atOffset(ZoneOffset.UTC), id, agency.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        audit.record(new OfficeAudit.UnitClosed(agency, abbreviation));
    }
}
