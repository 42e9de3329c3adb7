package vn.motcua.office.sign;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Successions;
import vn.motcua.identity.PermissionHolders;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficePermission;

/**
 * Takes back what lies with signers of an agency that ended, as they can sign for it no more, and tells the clerks of whoever took over what that agency left: once, hourly at the latest.
 */
@Operation(records = OfficeAudit.LetterTakenBack.class)
class LettersOfEnded {

    private static final int AT_ONCE = 20_000;

    private final JdbcClient jdbc;
    private final ToSignStore store;
    private final Agencies agencies;
    private final Successions successions;
    private final PermissionHolders holders;
    private final TellAboutLetters tell;
    private final Messages messages;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    LettersOfEnded(
            JdbcClient jdbc,
            ToSignStore store,
            Agencies agencies,
            Successions successions,
            PermissionHolders holders,
            TellAboutLetters tell,
            Messages messages,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.store = store;
        this.agencies = agencies;
        this.successions = successions;
        this.holders = holders;
        this.tell = tell;
        this.messages = messages;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Does it; done again it does nothing more. */
    @Scheduled(cron = "${motcua.office.successors-at:0 35 * * * *}", zone = "Asia/Ho_Chi_Minh")
    void all() {
        thereAgain();
        Set<AgencyId> closed = agencies.closed(open(false), agencies.today());
        if (closed.isEmpty()) return;
        Map<AgencyId, String> names = agencies.called(closed, Language.VI);
        Map<AgencyId, AgencyId> now = successions.answering(closed, agencies.today());
        Actors.as(
                Actor.SYSTEM,
                () -> closed.forEach(agency -> transaction.executeWithoutResult(
                        status -> left(agency, names.getOrDefault(agency, ""), now.getOrDefault(agency, agency)))));
    }

    /** An end that was entered wrong and withdrawn: when the agency ends in truth, all is done anew. */
    private void thereAgain() {
        List<AgencyId> noted = open(true);
        Set<AgencyId> there = new HashSet<>(noted);
        there.removeAll(agencies.closed(noted, agencies.today()));
        if (!there.isEmpty()) store.thereAgain(there);
    }

    /** Agencies with letters that are open still, of whose end that was noted, or was not. */
    private List<AgencyId> open(boolean noted) {
        return jdbc.sql("""
                        select distinct agency from office.to_sign where state in ('DRAFT', 'WAITING', 'SIGNED') and (ended_at is not null) = ? limit ?""")
                .params(noted, AT_ONCE)
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .list();
    }

    private void left(AgencyId agency, String name, AgencyId heir) {
        String why = messages.text(Language.VI, "office.sign.ended", name);
        Map<Long, Boolean> waited = new HashMap<>();
        store.left(agency, why, AT_ONCE).forEach(one -> waited.put(one.id(), one.state() == SigningState.WAITING));
        waited.forEach((id, back) -> {
            if (back) audit.record(new OfficeAudit.LetterTakenBack(agency, id));
        });
        if (heir.equals(agency) || waited.isEmpty()) return;
        holders.at(List.of(heir), List.of(OfficePermission.REGISTER.code()))
                .forEach(one -> tell.left(one.account(), heir, name, waited.size()));
    }
}
