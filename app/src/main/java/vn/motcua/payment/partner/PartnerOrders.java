package vn.motcua.payment.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.PaymentRows;

/** What partners opened. */
@Component
@Transactional(readOnly = true)
class PartnerOrders {

    private static final String SELECT =
            "select o.*, p.partner, p.reference, p.dossier, p.digest, p.said from payment.partner_order p "
                    + "join payment.obligation o on o.id = p.obligation ";

    private static final RowMapper<OrderView> VIEW = (row, number) -> new OrderView(
            Objects.requireNonNull(PaymentRows.OBLIGATION.mapRow(row, number)),
            row.getLong("partner"),
            row.getString("reference"),
            row.getString("dossier"),
            row.getBytes("digest"),
            JsonMapper.shared().readTree(row.getString("said")));

    private final JdbcClient jdbc;

    PartnerOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OrderView> find(PartnerView partner, String reference) {
        return jdbc.sql(SELECT + "where p.partner = ? and p.reference = ? and p.reference <> ''")
                .params(partner.id(), reference)
                .query(VIEW)
                .optional();
    }

    Optional<OrderView> of(UUID obligation) {
        return jdbc.sql(SELECT + "where o.ref = ?")
                .param(obligation)
                .query(VIEW)
                .optional();
    }

    /** Others of the same dossier that wait to be paid. */
    List<OrderView> open(PartnerView partner, String dossier) {
        return jdbc.sql(SELECT + "where p.partner = ? and p.dossier = ? and o.state = 'OPEN' order by o.id")
                .params(partner.id(), dossier)
                .query(VIEW)
                .list();
    }

    /** Those that were opened or paid on a day. */
    List<DayLine> day(PartnerView partner, LocalDate day) {
        return jdbc.sql("""
                        select p.reference, p.dossier, o.amount, o.state, o.opened_at, d.transaction, d.paid_at, a.bank,
                            (select string_agg(r.series || '-' || r.number, ' ' order by r.id) from payment.receipt r where r.obligation = o.id) as receipts
                        from payment.partner_order p join payment.obligation o on o.id = p.obligation
                        left join payment.deposit d on d.obligation = o.id and d.surplus is null left join payment.attempt a on a.id = d.attempt
                        where p.partner = :partner and coalesce(d.paid_at, o.opened_at) >= :from and coalesce(d.paid_at, o.opened_at) < :until
                        order by o.id limit 100000""")
                .param("partner", partner.id())
                .param(
                        "from",
                        PaymentRows.utc(day.atStartOfDay(DatabaseClock.VIETNAM).toInstant()))
                .param(
                        "until",
                        PaymentRows.utc(day.plusDays(1)
                                .atStartOfDay(DatabaseClock.VIETNAM)
                                .toInstant()))
                .query((row, number) -> new DayLine(
                        row.getString("reference"),
                        Objects.requireNonNullElse(row.getString("transaction"), ""),
                        row.getString("dossier"),
                        row.getLong("amount"),
                        ObligationState.valueOf(row.getString("state")),
                        PaymentRows.at(row, "opened_at"),
                        PaymentRows.instant(row, "paid_at"),
                        Objects.requireNonNullElse(row.getString("bank"), ""),
                        Objects.requireNonNullElse(row.getString("receipts"), "")))
                .list();
    }

    /** A line of a partner's day. */
    record DayLine(
            String reference,
            String transaction,
            String dossier,
            long amount,
            ObligationState state,
            Instant opened,
            @Nullable Instant paid,
            String bank,
            String receipts) {}
}
