package vn.motcua.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.certifiedcopy.EndedAgencies;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.payment.life.TakeAtCounter;
import vn.motcua.payment.receipt.ReceiptView;
import vn.motcua.payment.receipt.Receipts;
import vn.motcua.payment.refund.AskRefund;
import vn.motcua.payment.refund.AskWhetherKept;
import vn.motcua.payment.refund.DecideFee;
import vn.motcua.payment.refund.DecideRefund;
import vn.motcua.payment.refund.FeeQuestions;
import vn.motcua.testing.StoryTest;
import vn.motcua.testing.TestSignIns;

/** Two wards became one: what was owed to the first and paid there is taken, given back and decided by the new one, and by nobody else. */
@SuppressWarnings("NullAway.Init")
class MoneyOfEndedAgencyStoryTests extends StoryTest {

    private static final LocalDate MERGED = LocalDate.of(2023, 5, 1);
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    private EndedAgencies agencies;

    @Autowired
    private PaymentWorld world;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private TestSignIns cookies;

    @Autowired
    private TakeAtCounter take;

    @Autowired
    private AskRefund ask;

    @Autowired
    private DecideRefund decide;

    @Autowired
    private AskWhetherKept whether;

    @Autowired
    private DecideFee fee;

    @Autowired
    private FeeQuestions questions;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Receipts receipts;

    @Autowired
    private JdbcClient jdbc;

    private String tag = "";
    private AgencyId province;
    private AgencyId ward;
    private AgencyId beside;

    @BeforeEach
    void found() {
        tag = "tiền " + NEXT.incrementAndGet();
        province = agencies.founded("Tỉnh Thử " + tag, null);
        ward = agencies.founded("Phường Thử " + tag, province);
        beside = agencies.founded("Phường Bên cạnh " + tag, province);
    }

    @Test
    void whatWasOwedIsTakenByTheCashierOfWhoeverTookOver() {
        ObligationView owed = owed();
        Actor former = agencies.official(ward, "Thu ngân cũ", "one-stop");
        Actor other = agencies.official(beside, "Thu ngân bên cạnh", "one-stop");
        Actor cashier = agencies.official(merge(), "Thu ngân mới", "one-stop");
        String list = "/payment/counter";
        String one = list + "/" + owed.id();
        assertThat(status(cashier, one)).isEqualTo(200);
        assertThat(page.locator("main").textContent()).contains("20.000", "Phường Thử " + tag);
        look(page, "counter");
        assertThat(text(cashier, list)).contains(one);
        assertThat(status(other, one)).isEqualTo(404);
        assertThat(text(other, list)).doesNotContain(one);
        assertThat(status(former, list)).as("nobody has the office any more").isEqualTo(403);
        for (Actor not : List.of(other, former))
            assertThatThrownBy(() -> cash(not, owed))
                    .isInstanceOfSatisfying(
                            Refused.class, why -> assertThat(why.refusal()).isEqualTo(PaymentRefusal.NOT_YOURS));
        cash(cashier, owed);
        assertThat(receipts.of(owed)).hasSize(2).allSatisfy(this::namesTheWard);
        String reference = Actors.as(cashier, () -> ask.run(owed.id(), "thu nhầm", Map.of(1, new Dong(2_000))));
        PaymentWorld.asSystem(() -> decided(reference));
        assertThat(receipts.of(owed)).hasSize(3).allSatisfy(this::namesTheWard);
        assertThat(jdbc.sql("""
                                select count(*) from payment.posting p join payment.account a on a.id in (p.debit, p.credit)
                                where p.obligation = ? and a.agency <> ?""")
                        .params(owed.row(), ward.value())
                        .query(Long.class)
                        .single())
                .as("it stays in the books of the one that ended")
                .isZero();
    }

    @Test
    void whatIsToGoBackIsDecidedByTheTreasurerOfWhoeverTookOver() {
        ObligationView paid = paid();
        ObligationView nothing = paid();
        Actor other = agencies.leader(beside, "Chủ tịch bên cạnh");
        String reference = PaymentWorld.asSystem(() -> ask.run(paid.id(), "nộp nhầm"));
        AgencyId merged = merge();
        PaymentWorld.asSystem(() -> {
            whether.run(nothing.id(), "Hồ sơ bị từ chối");
            return true;
        });
        long question = questions.about(nothing).orElseThrow().row();
        Actor above = agencies.leader(province, "Chủ tịch tỉnh");
        Actor treasurer = agencies.leader(merged, "Chủ tịch phường mới");
        for (Actor may : List.of(treasurer, above)) {
            assertThat(text(may, "/payment/refunds")).contains(reference);
            assertThat(status(may, "/payment/refunds/" + reference)).isEqualTo(200);
            assertThat(text(may, "/payment/questions")).contains("/payment/questions/" + question + "\"");
            assertThat(status(may, "/payment/questions/" + question)).isEqualTo(200);
            assertThat(text(may, "/payment/book")).contains("Phường Thử " + tag);
        }
        assertThat(text(other, "/payment/refunds")).doesNotContain(reference);
        assertThat(status(other, "/payment/refunds/" + reference)).isEqualTo(404);
        assertThat(text(other, "/payment/questions")).doesNotContain("/payment/questions/" + question + "\"");
        assertThat(status(other, "/payment/questions/" + question)).isEqualTo(404);
        assertThat(text(other, "/payment/book")).doesNotContain("Phường Thử " + tag);
        Actors.as(treasurer, () -> {
            decided(reference);
            fee.keep(question, "Đã làm xong");
            return true;
        });
        assertThat(obligations.find(paid.id()).orElseThrow().state()).isEqualTo(ObligationState.REFUNDED);
    }

    @Test
    void whereNobodyTookOverItIsForWhoStoodAbove() {
        ObligationView owed = owed();
        agencies.closed(ward, MERGED);
        Actor above = agencies.official(province, "Thu ngân tỉnh", "one-stop");
        assertThat(text(above, "/payment/counter")).contains(owed.id().toString());
        cash(above, owed);
        assertThat(receipts.of(owed)).allSatisfy(this::namesTheWard);
    }

    @Test
    void whatIsAskedForAfterTheEndIsOwedToWhoeverTookOver() {
        AgencyId merged = merge();
        ObligationView later = owed();
        assertThat(later.agency()).isEqualTo(merged);
        cash(agencies.official(merged, "Thu ngân mới", "one-stop"), later);
        assertThat(receipts.of(later))
                .allSatisfy(receipt -> assertThat(receipt.facts().agency()).isEqualTo("Phường Hợp nhất " + tag));
    }

    @Test
    void noReceiptIsWrittenThatNamesNobody() {
        ObligationView paid = paid();
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into payment.receipt (code, agency, series, number, deposit, obligation, kind, amount, state, facts, issued_at)
                        select 'ZZZZZZZZZZZZ', agency, 'THU', 1, deposit, obligation, 'FINE', amount, 'ISSUED', facts - 'agency', now()
                        from payment.receipt where obligation = ? limit 1""").param(paid.row()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("names who collected");
    }

    private boolean decided(String reference) {
        decide.run(reference, DecideRefund.Decision.APPROVE);
        return true;
    }

    private void namesTheWard(ReceiptView receipt) {
        assertThat(receipt.facts().agency()).isEqualTo("Phường Thử " + tag);
    }

    private AgencyId merge() {
        return agencies.merged(
                "Phường Hợp nhất " + tag, province, MERGED, ward, agencies.founded("Phường Thử khác " + tag, province));
    }

    private ObligationView owed() {
        return PaymentWorld.asSystem(() -> world.owed(ward, "ended:" + UUID.randomUUID(), 12_000, 8_000));
    }

    private ObligationView paid() {
        ObligationView owed = owed();
        cash(Actor.SYSTEM, owed);
        return obligations.find(owed.id()).orElseThrow();
    }

    private void cash(Actor who, ObligationView owed) {
        Actors.as(who, () -> {
            take.run(owed.id(), PayWay.CASH, "", new Dong(20_000));
            return true;
        });
    }

    private String text(Actor who, String address) {
        assertThat(status(who, address)).as(address).isEqualTo(200);
        return page.content();
    }

    private int status(Actor who, String address) {
        Page at = page;
        at.context()
                .addCookies(List.of(new Cookie(
                                cookies.sessionName(),
                                cookies.signIn(accounts.find(EndedAgencies.account(who))
                                        .orElseThrow()))
                        .setUrl("http://localhost:" + port)
                        .setHttpOnly(true)));
        return Objects.requireNonNull(at.navigate(address)).status();
    }
}
