package vn.motcua.dossier.partner;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.database.AfterCommit;

/** Gives an agency's one-stop system an account. */
@Operation(records = {PartnerAudit.PartnerAdded.class, PartnerAudit.PartnerSwitched.class})
public class AddPartner {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final AgencyCodes codes;
    private final PartnerRights rights;
    private final KnownPartners known;
    private final AuditLog audit;
    private final Clock clock;

    AddPartner(
            JdbcClient jdbc,
            AgencyCodes codes,
            PartnerRights rights,
            KnownPartners known,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.rights = rights;
        this.known = known;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param name what the system is called; empty: as its first agency
     * @param agencies the codes of its agencies, of either system
     * @param repeats what an insert of a dossier that is there does
     * @param success how "done" is written
     */
    public record Command(String name, List<String> agencies, RepeatRule repeats, SuccessForm success) {

        /** One that is treated as most are. */
        public Command(String name, List<String> agencies) {
            this(name, agencies, RepeatRule.REFUSED, SuccessForm.TEXT);
        }
    }

    /** Does it; refused if one of the codes is nobody's today. The password is told here and never again. */
    @Transactional
    public MadePartner add(Command command) {
        List<AgencyView> agencies = agencies(command.agencies());
        List<AgencyId> ids = agencies.stream().map(AgencyView::id).distinct().toList();
        rights.require(ids);
        String called = command.name().strip();
        String name = called.isEmpty() ? agencies.getFirst().names().full() : called;
        if (name.length() > LONGEST_NAME) name = name.substring(0, LONGEST_NAME);
        MadePartner made =
                new MadePartner(Secrets.username(agencies.getFirst().code().orElse("mc")), Secrets.secret());
        insert(made, name, ids, command);
        audit.record(new PartnerAudit.PartnerAdded(made.username(), ids));
        if (command.repeats() != RepeatRule.REFUSED || command.success() != SuccessForm.TEXT)
            audit.record(new PartnerAudit.PartnerSwitched(
                    made.username(), ids.getFirst(), command.repeats(), command.success()));
        AfterCommit.run(known::forget);
        return made;
    }

    private void insert(MadePartner made, String name, List<AgencyId> agencies, Command command) {
        jdbc.sql("""
                        with added as (
                            insert into dossier.partner (username, name, password_hash, opened_at, repeats, success)
                            values (:username, :name, :hash, :now, :repeats, :success) returning id)
                        insert into dossier.partner_agency (partner, agency) select added.id, agency from added, unnest(:agencies) as agency""")
                .param("username", made.username())
                .param("name", name)
                .param("hash", Secrets.hash(made.password()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("repeats", command.repeats().name())
                .param("success", command.success().name())
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .update();
    }

    private List<AgencyView> agencies(List<String> written) {
        List<AgencyCode> wanted = written.stream()
                .filter(code -> !code.isBlank())
                .map(AgencyCode::of)
                .toList();
        if (wanted.isEmpty()) throw PartnerRefusal.WITHOUT_AGENCY.at("agencies");
        Map<AgencyCode, AgencyView> found = codes.carriers(wanted, AsOf.today(clock));
        List<AgencyView> agencies = new ArrayList<>();
        for (AgencyCode code : wanted) {
            AgencyView agency = found.get(code);
            if (agency == null) throw PartnerRefusal.AGENCY_UNKNOWN.at("agencies", code.text());
            agencies.add(agency);
        }
        return agencies;
    }
}
