package vn.motcua.payment.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.PaymentRows;
import vn.motcua.payment.life.EndObligation;
import vn.motcua.payment.life.Owe;

/** Opens what a partner asks for. The same again is the same; the same reference for something else is refused; a new one ends the one before of the dossier. */
@Operation(records = PaymentPartnerAudit.OrderOpened.class)
class OpenOrder {

    /** How the subjects of partners' orders begin. */
    static final String SUBJECT = "partner:";

    /** A payment's state must be known half an hour after it was opened, so it ends before. */
    private static final Duration LIVES = Duration.ofMinutes(28);

    private final PartnerOrders orders;
    private final Owe owe;
    private final EndObligation end;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    OpenOrder(PartnerOrders orders, Owe owe, EndObligation end, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.orders = orders;
        this.owe = owe;
        this.end = end;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param reference theirs; empty if a payer opened it on the portal
     * @param bill what is to be paid
     * @param said what goes back to them unchanged
     * @param digest of what makes it the same
     */
    record Command(String reference, Bill bill, JsonNode said, String digest) {}

    @Transactional
    public ObligationView run(PartnerView partner, Command command) {
        jdbc.sql("select id from payment.partner where id = ? for update")
                .param(partner.id())
                .query(Long.class)
                .single();
        byte[] digest = digest(command.digest());
        Optional<OrderView> before = orders.find(partner, command.reference());
        if (before.isPresent()) {
            boolean same = MessageDigest.isEqual(before.get().digest(), digest)
                    && before.get().obligation().state() == ObligationState.OPEN;
            if (!same) throw GatewayRefusal.REFERENCE_USED.because(command.reference());
            return before.get().obligation();
        }
        if (!command.bill().dossier().isEmpty())
            for (OrderView open : orders.open(partner, command.bill().dossier()))
                end.cancel(open.obligation().id());
        ObligationView made = owe.run(new Owe.Command(
                partner.agency(),
                SUBJECT + partner.id() + ":" + UUID.randomUUID(),
                command.bill().title(),
                command.bill().payer(),
                command.bill().lines(),
                true,
                clock.instant().plus(LIVES)));
        keep(partner, command, made, digest);
        audit.record(new PaymentPartnerAudit.OrderOpened(
                partner.agency(), partner.code(), made.id().value()));
        return made;
    }

    private void keep(PartnerView partner, Command command, ObligationView made, byte[] digest) {
        jdbc.sql("""
                        insert into payment.partner_order (obligation, partner, reference, dossier, digest, said, opened_at)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?)""")
                .params(
                        made.row(),
                        partner.id(),
                        command.reference(),
                        command.bill().dossier(),
                        digest,
                        command.said().toString(),
                        PaymentRows.utc(clock.instant()))
                .update();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
