package vn.motcua.payment.life;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Successions;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.payment.Dong;
import vn.motcua.payment.Line;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.Payer;
import vn.motcua.payment.PaymentAct;
import vn.motcua.payment.PaymentAudit;
import vn.motcua.payment.PaymentRefusal;
import vn.motcua.payment.PaymentRows;
import vn.motcua.payment.ledger.Account;
import vn.motcua.payment.ledger.AccountKind;
import vn.motcua.payment.ledger.Ledger;

/**
 * Asks somebody to pay. The same subject asked for again, while it is open or paid, is the same obligation. What is asked for after the end of an agency is owed to whoever answers for it, which has
 * books, a drawer and a seal; what was asked for before stays in the books of the one that ended.
 */
@Operation(records = PaymentAudit.ObligationOpened.class, law = "Luật Phí và lệ phí 97/2015/QH13")
public class Owe {

    private final JdbcClient jdbc;
    private final Successions successions;
    private final Agencies agencies;
    private final Ledger ledger;
    private final AuditLog audit;
    private final Clock clock;

    Owe(JdbcClient jdbc, Successions successions, Agencies agencies, Ledger ledger, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.successions = successions;
        this.agencies = agencies;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param agency who collects, itself or by whoever answers for it since it ended
     * @param subject what it is for, unique among what is open or paid
     * @param title the same in words
     * @param payer who is to pay
     * @param lines of what it is made up
     * @param oneTry true if a failed attempt ends it
     * @param expires until when it can be paid; {@code null} for as long as it is asked for
     */
    public record Command(
            AgencyId agency,
            String subject,
            String title,
            Payer payer,
            List<Line> lines,
            boolean oneTry,
            @Nullable Instant expires) {

        public Command {
            lines = List.copyOf(lines);
        }

        private Command by(AgencyId other) {
            return new Command(other, subject, title, payer, lines, oneTry, expires);
        }
    }

    /** Does it. Refused if there is nothing to pay. */
    @Transactional
    public ObligationView run(Command asked) {
        Command command = asked.by(successions.answering(asked.agency(), agencies.today()));
        Dong amount = Dong.sum(command.lines().stream().map(Line::amount).toList());
        if (amount.isZero()) throw PaymentRefusal.NOTHING_OWED.because();
        Optional<ObligationView> made = insert(command, amount);
        if (made.isEmpty()) {
            Optional<ObligationView> standing = standing(command.subject());
            if (standing.isPresent()) return standing.get();
            made = insert(command, amount); // the standing one ended in this very moment
        }
        ObligationView obligation = made.orElseThrow(() -> PaymentRefusal.NOT_ANY_MORE.because(PaymentAct.OWE));
        int number = 0;
        for (Line line : command.lines()) {
            number++;
            add(obligation, number, line);
            ledger.post(
                    "owed:" + obligation.row() + ":" + number,
                    Account.of(AccountKind.CLAIM, command.agency()),
                    Account.income(line.kind(), command.agency()),
                    line.amount(),
                    obligation.row());
        }
        audit.record(new PaymentAudit.ObligationOpened(
                command.agency(), obligation.id().value(), amount.amount()));
        return obligation;
    }

    private Optional<ObligationView> standing(String subject) {
        return jdbc.sql("select * from payment.obligation where subject = ? and state in ('OPEN', 'PAID')")
                .param(subject)
                .query(PaymentRows.OBLIGATION)
                .optional();
    }

    private Optional<ObligationView> insert(Command command, Dong amount) {
        Payer payer = command.payer();
        return jdbc.sql("""
                        insert into payment.obligation (ref, agency, subject, title, payer, payer_paper, payer_place, account, amount, one_try, state,
                            opened_at, expires_at)
                        values (:ref, :agency, :subject, :title, :payer, :paper, :place, :account, :amount, :once, :state, :now, :expires)
                        on conflict (subject) where state in ('OPEN', 'PAID') do nothing returning *""")
                .param("ref", UUID.randomUUID())
                .param("agency", command.agency().value())
                .param("subject", command.subject())
                .param("title", cut(command.title(), 500))
                .param("payer", cut(payer.name(), 300))
                .param("paper", cut(payer.paper(), 50))
                .param("place", cut(payer.place(), 500))
                .param(
                        "account",
                        payer.account() == null ? null : payer.account().value(),
                        Types.OTHER)
                .param("amount", amount.amount())
                .param("once", command.oneTry())
                .param("state", PaymentAct.OWE.to().name())
                .param("now", PaymentRows.utc(clock.instant()))
                .param("expires", PaymentRows.utcOrNull(command.expires()), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(PaymentRows.OBLIGATION)
                .optional();
    }

    private void add(ObligationView obligation, int number, Line line) {
        jdbc.sql("""
                        insert into payment.line (obligation, number, kind, name, amount, full_price, ground) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        obligation.row(),
                        number,
                        line.kind().name(),
                        cut(line.name(), 500),
                        line.amount().amount(),
                        line.fullPrice().amount(),
                        cut(line.ground(), 500))
                .update();
    }

    /** Names of procedures know no limit; what is owed shows as much as receipts have room for. */
    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
