package vn.motcua.payment.partner;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.payment.ObligationId;
import vn.motcua.payment.PaymentRows;
import vn.motcua.payment.bank.WireLine;
import vn.motcua.payment.life.Places;
import vn.motcua.payment.spi.ProviderAway;

/**
 * Tells partners what was paid: at once, then with growing pauses, for three days and more; then it waits for an operator. Delivered is what was answered as the
 * contract says; the answer's own hash is not looked at, since clients only echo ours.
 */
@Operation(records = PaymentPartnerAudit.ConfirmRepeated.class)
public class SendConfirms {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration KEPT_UP = Duration.ofHours(84);
    private static final int AT_ONCE = 16;
    private static final int EACH = 2;
    private static final int LONGEST_ANSWER = 1_000;

    private final Places places = new Places("payment-confirm", AT_ONCE);
    private final Map<Long, Integer> busy = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final PaymentPartners partners;
    private final SignedResult signing;
    private final AuditLog audit;
    private final Clock clock;
    private final WireLine line = new WireLine(PATIENCE);

    SendConfirms(JdbcClient jdbc, PaymentPartners partners, SignedResult signing, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.partners = partners;
        this.signing = signing;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${motcua.payment.confirm-every:2s}",
            initialDelayString = "${motcua.payment.confirm-every:2s}")
    void begin() {
        places.begin(this::claim, this::told);
    }

    private void told(Due due) {
        busy.merge(due.partner(), 1, Integer::sum);
        try {
            tell(due);
        } finally {
            busy.merge(due.partner(), -1, Integer::sum);
        }
    }

    /** Has one told once more, now. */
    @Transactional
    public void again(long id) {
        ConfirmView confirm = find(id).orElseThrow(() -> GatewayRefusal.TRANSACTION_UNKNOWN.because());
        PartnerView partner = partners.find(confirm.partner()).orElseThrow();
        jdbc.sql(
                        "update payment.confirm set next_at = :now, tries = 0, made_at = case when next_at is null then :now else made_at end where id = :id and delivered_at is null")
                .param("now", PaymentRows.utc(clock.instant()))
                .param("id", id)
                .update();
        audit.record(new PaymentPartnerAudit.ConfirmRepeated(partner.agency(), partner.code(), id));
    }

    /** One. */
    public Optional<ConfirmView> find(long id) {
        return jdbc.sql(SELECT + " where c.id = ?").param(id).query(VIEW).optional();
    }

    /** What could not be delivered yet first, then the newest. */
    public Slice<ConfirmView> list(Paging paging) {
        long total = jdbc.sql("select count(*) from payment.confirm")
                .query(Long.class)
                .single();
        return new Slice<>(
                jdbc.sql(SELECT + " order by (c.delivered_at is null) desc, c.id desc limit ? offset ?")
                        .params(paging.size(), paging.offset())
                        .query(VIEW)
                        .list(),
                paging,
                total);
    }

    private record Due(
            long id, long partner, String body, String url, Dialect dialect, ResultForm results, int tries) {}

    /** No more than two for each partner, none for those of whom two are under way: one that does not answer keeps nobody else waiting. */
    private List<Due> claim(int most) {
        Long[] full = busy.entrySet().stream()
                .filter(one -> one.getValue() >= EACH)
                .map(Map.Entry::getKey)
                .toArray(Long[]::new);
        return jdbc.sql("""
                        with due as (
                            select c.id from payment.partner p cross join lateral (
                                select id from payment.confirm where partner = p.id and next_at <= :now order by next_at limit :each
                                for update skip locked) c
                            where p.id <> all(:full) limit :most)
                        update payment.confirm c set tries = c.tries + 1, last_at = :now,
                            next_at = case when c.made_at < :oldest then null
                                else :now::timestamptz + least(14400, 15 * power(2, least(c.tries, 12))) * interval '1 second' end
                        from due, payment.partner p where c.id = due.id and p.id = c.partner
                        returning c.id, c.partner, c.body, p.confirm_url, p.dialect, p.result_form, c.tries""")
                .param("now", PaymentRows.utc(clock.instant()))
                .param("oldest", PaymentRows.utc(clock.instant().minus(KEPT_UP)))
                .param("each", EACH)
                .param("full", full)
                .param("most", most)
                .query((row, number) -> new Due(
                        row.getLong("id"),
                        row.getLong("partner"),
                        row.getString("body"),
                        row.getString("confirm_url"),
                        Dialect.valueOf(row.getString("dialect")),
                        ResultForm.valueOf(row.getString("result_form")),
                        row.getInt("tries")))
                .list();
    }

    private void tell(Due due) {
        String answer;
        boolean taken = false;
        try {
            byte[] body = signing.signed(due.partner(), due.dialect(), due.results(), due.body());
            WireLine.Answer said = line.post(due.url(), body, Map.of());
            String text = new String(said.body(), StandardCharsets.UTF_8).replace("\u0000", "");
            answer = said.status() + " " + text;
            taken = said.status() >= 200 && said.status() < 300 && taken(due, text);
        } catch (ProviderAway away) {
            answer = String.valueOf(away.getMessage());
        }
        // who comes late, after another has told it, changes nothing
        jdbc.sql("""
                        update payment.confirm set last_answer = :answer, delivered_at = case when :taken then :now end,
                            next_at = case when :taken then null else next_at end
                        where id = :id and delivered_at is null and (:taken or tries = :tries)""")
                .param("answer", answer.length() > LONGEST_ANSWER ? answer.substring(0, LONGEST_ANSWER) : answer)
                .param("taken", taken)
                .param("now", PaymentRows.utc(clock.instant()))
                .param("id", due.id())
                .param("tries", due.tries())
                .update();
    }

    private static boolean taken(Due due, String answer) {
        try {
            Said said = new Said(JsonMapper.shared().readTree(answer));
            if (due.dialect() == Dialect.KEYPAY) return said.text("return_code").equals("0");
            if (due.results() == ResultForm.COURT)
                return said.text("error_code").equals("1");
            String code = said.text("MaLoi");
            return code.equals("00") || code.equals(new Said(JsonMapper.shared().readTree(due.body())).text("MaLoi"));
        } catch (JacksonException | Refused e) {
            return false;
        }
    }

    private static final String SELECT =
            "select c.*, p.code, o.ref from payment.confirm c join payment.partner p on p.id = c.partner join payment.obligation o on o.id = c.obligation";

    private static final RowMapper<ConfirmView> VIEW = (row, number) -> new ConfirmView(
            row.getLong("id"),
            row.getString("code"),
            new ObligationId(row.getObject("ref", UUID.class)),
            row.getBoolean("paid"),
            PaymentRows.at(row, "made_at"),
            PaymentRows.instant(row, "next_at"),
            row.getInt("tries"),
            PaymentRows.instant(row, "delivered_at"),
            row.getString("last_answer"));
}
