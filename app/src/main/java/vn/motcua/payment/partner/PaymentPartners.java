package vn.motcua.payment.partner;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.seal.Seals;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.payment.PaymentRows;

/** The partners' accounts, and which of their secrets hold. */
@Component
@Transactional(readOnly = true)
public class PaymentPartners {

    private static final String BOUND = "payment.partner:";

    private static final RowMapper<PartnerView> VIEW = (row, number) -> new PartnerView(
            row.getLong("id"),
            row.getString("code"),
            row.getString("name"),
            new AgencyId(row.getLong("agency")),
            Dialect.valueOf(row.getString("dialect")),
            row.getString("confirm_url"),
            row.getString("return_url"),
            row.getString("lookup_url"),
            BillForm.valueOf(row.getString("bill_form")),
            ResultForm.valueOf(row.getString("result_form")),
            PaymentRows.instant(row, "former_until"),
            PaymentRows.instant(row, "closed_at"));

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Clock clock;

    PaymentPartners(JdbcClient jdbc, Seals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    /** By its code. */
    public Optional<PartnerView> find(String code) {
        return jdbc.sql("select * from payment.partner where code = ?")
                .param(code)
                .query(VIEW)
                .optional();
    }

    /** By its row. */
    public Optional<PartnerView> find(long id) {
        return jdbc.sql("select * from payment.partner where id = ?")
                .param(id)
                .query(VIEW)
                .optional();
    }

    /** All of them, by their codes. */
    public Slice<PartnerView> list(Paging paging) {
        long total = jdbc.sql("select count(*) from payment.partner")
                .query(Long.class)
                .single();
        return new Slice<>(
                jdbc.sql("select * from payment.partner order by code limit ? offset ?")
                        .params(paging.size(), paging.offset())
                        .query(VIEW)
                        .list(),
                paging,
                total);
    }

    /** The partner that a call says it is from, if it signed with a secret that holds. Refused in the same way and time whether the code or the hash is wrong. */
    @Transactional
    PartnerView signed(String code, Dialect dialect, String hash, Function<String, String> hashed) {
        Optional<PartnerView> partner = find(code).filter(one -> one.closed() == null && one.dialect() == dialect);
        if (partner.isEmpty()) {
            GatewayHash.same(hashed.apply("nobody's"), hash);
            throw GatewayRefusal.PARTNER_UNKNOWN.because();
        }
        boolean holds = false;
        boolean newest = true;
        for (String secret : secrets(partner.get())) {
            boolean same = GatewayHash.same(hashed.apply(secret), hash);
            if (same && newest) seen(partner.get());
            holds |= same;
            newest = false;
        }
        if (!holds) throw GatewayRefusal.WRONG_HASH.because();
        return partner.get();
    }

    /** What we sign with towards a partner: after a change the former secret, until the partner was seen to use the new one or the former holds no more. */
    String ours(PartnerView partner) {
        if (partner.dialect() == Dialect.KEYPAY) return open(partner, "own_secret");
        boolean formerHolds =
                partner.formerUntil() != null && partner.formerUntil().isAfter(clock.instant());
        boolean seen = jdbc.sql("select renewed_seen from payment.partner where id = ?")
                .param(partner.id())
                .query(Boolean.class)
                .single();
        return open(partner, formerHolds && !seen ? "former" : "secret");
    }

    private void seen(PartnerView partner) {
        if (partner.formerUntil() != null)
            jdbc.sql("update payment.partner set renewed_seen = true where id = ? and not renewed_seen")
                    .param(partner.id())
                    .update();
    }

    byte[] seal(String code, String secret) {
        return seals.seal(secret, BOUND + code);
    }

    private List<String> secrets(PartnerView partner) {
        List<String> all = new ArrayList<>();
        all.add(open(partner, "secret"));
        if (partner.formerUntil() != null && partner.formerUntil().isAfter(clock.instant()))
            all.add(open(partner, "former"));
        return all;
    }

    private String open(PartnerView partner, String column) {
        String sql = switch (column) {
            case "secret" -> "select secret from payment.partner where id = ?";
            case "own_secret" -> "select own_secret from payment.partner where id = ?";
            default -> "select former from payment.partner where id = ?";
        };
        byte[] sealed = jdbc.sql(sql).param(partner.id()).query(byte[].class).single();
        return seals.open(sealed, BOUND + partner.code());
    }
}
