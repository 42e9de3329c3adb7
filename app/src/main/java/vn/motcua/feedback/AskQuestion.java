package vn.motcua.feedback;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;

/** Somebody with an account asks an agency. */
@Operation(records = FeedbackAudit.QuestionAsked.class)
public class AskQuestion {

    /** The most questions of one person that may wait. */
    public static final int MOST_OPEN = 20;

    private static final long DAY_SECONDS = 86_400;

    private final JdbcClient jdbc;
    private final AgencyCodes codes;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    AskQuestion(JdbcClient jdbc, AgencyCodes codes, Actors actors, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param agency code of the agency, of either system
     * @param procedure code of the procedure it is about; may be empty
     * @param content what is asked
     * @param asker how the agency may reach who asks
     */
    public record Command(String agency, String procedure, String content, QuestionView.Asker asker) {}

    /** Does it; the answer is the question's key. Refused if nobody carries the code, or too many questions of this person wait. */
    @Transactional
    public long run(Command command) {
        AccountId account = actors.current().account();
        if (account == null) throw Refused.because(KernelRefusal.SIGN_IN_FIRST);
        AgencyId agency = codes.carrier(command.agency(), AsOf.today(clock))
                .orElseThrow(() -> FeedbackRefusal.AGENCY_UNKNOWN.at("agency", command.agency()))
                .id();
        if (waiting(account) >= MOST_OPEN) throw FeedbackRefusal.TOO_MANY_OPEN.because(DAY_SECONDS);
        long id = jdbc.sql("""
                        insert into feedback.question (agency, procedure_code, content, account, asker_name, asker_address, asker_email,
                            asker_phone, asked_at)
                        values (:agency, :procedure, :content, :account, :name, :address, :email, :phone, :now) returning id""")
                .param("agency", agency.value())
                .param("procedure", command.procedure())
                .param("content", command.content())
                .param("account", account.value())
                .param("name", command.asker().name())
                .param("address", command.asker().address())
                .param("email", command.asker().email())
                .param("phone", command.asker().phone())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        audit.record(new FeedbackAudit.QuestionAsked(agency, id));
        return id;
    }

    private long waiting(AccountId account) {
        return jdbc.sql("select count(*) from feedback.question where account = ? and state = 'OPEN'")
                .param(account.value())
                .query(Long.class)
                .single();
    }
}
