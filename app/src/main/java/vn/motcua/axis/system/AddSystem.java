package vn.motcua.axis.system;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.AxisAudit;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.AfterCommit;

/** Connects a system of one or more agencies: it is given a code and a secret. */
@Operation(records = AxisAudit.SystemAdded.class)
public class AddSystem {

    private static final int LONGEST_NAME = 200;

    private final SystemRows rows;
    private final KnownSystems known;
    private final Credentials credentials;
    private final AgencyCodes codes;
    private final AxisRights rights;
    private final AuditLog audit;
    private final Clock clock;

    AddSystem(
            SystemRows rows,
            KnownSystems known,
            Credentials credentials,
            AgencyCodes codes,
            AxisRights rights,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.known = known;
        this.credentials = credentials;
        this.codes = codes;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** What it is called (empty: as its first agency), and the codes of its agencies, of either system. */
    public record Command(String name, List<String> agencies) {}

    /** Does it; refused if one of the codes is nobody's today. */
    @Transactional
    public Made add(Command command) {
        rights.require();
        List<AgencyView> agencies = agencies(command.agencies());
        String called = command.name().strip();
        String name = called.isEmpty() ? agencies.getFirst().names().full() : called;
        if (name.length() > LONGEST_NAME) name = name.substring(0, LONGEST_NAME);
        List<AgencyId> ids = agencies.stream().map(AgencyView::id).distinct().toList();
        Made made = new Made(credentials.code(), credentials.secret());
        Instant now = clock.instant();
        long id = rows.insert(made.systemId(), name, ids, now);
        rows.addSecret(id, made.systemId(), made.secret(), now);
        audit.record(new AxisAudit.SystemAdded(made.systemId(), name, ids));
        AfterCommit.run(known::forget);
        return made;
    }

    private List<AgencyView> agencies(List<String> written) {
        List<AgencyCode> wanted = written.stream()
                .filter(code -> !code.isBlank())
                .map(AgencyCode::of)
                .toList();
        if (wanted.isEmpty()) throw Refused.at("agencies", AxisRefusal.SYSTEM_WITHOUT_AGENCY);
        Map<AgencyCode, AgencyView> found = codes.carriers(wanted, AsOf.today(clock));
        List<AgencyView> agencies = new ArrayList<>();
        for (AgencyCode code : wanted) {
            AgencyView agency = found.get(code);
            if (agency == null) throw Refused.at("agencies", AxisRefusal.AGENCY_UNKNOWN, code.text());
            agencies.add(agency);
        }
        return agencies;
    }
}
