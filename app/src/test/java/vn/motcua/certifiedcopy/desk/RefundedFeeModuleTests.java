package vn.motcua.certifiedcopy.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.CopyWorld;
import vn.motcua.certifiedcopy.page.ChangePages;
import vn.motcua.certifiedcopy.page.CopyPages;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.payment.Dong;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.Obligations;
import vn.motcua.payment.PayWay;
import vn.motcua.payment.PaymentWorld;
import vn.motcua.payment.life.TakeAtCounter;
import vn.motcua.payment.refund.AskRefund;
import vn.motcua.payment.refund.DecideRefund;
import vn.motcua.testing.RunningTest;

/** What is asked for a copy, and asked about, after some or all of what was paid for it went back. */
@RunningTest
@SuppressWarnings("NullAway.Init")
class RefundedFeeModuleTests {

    @Autowired
    private CopyWorld world;

    @Autowired
    private DossierWorld people;

    @Autowired
    private CertifiedCopies copies;

    @Autowired
    private ChangePages change;

    @Autowired
    private CopyPages pages;

    @Autowired
    private ReturnCopy back;

    @Autowired
    private EndCopy end;

    @Autowired
    private MarkPaid mark;

    @Autowired
    private TakeAtCounter take;

    @Autowired
    private AskRefund ask;

    @Autowired
    private DecideRefund decide;

    @Autowired
    private Obligations obligations;

    @Autowired
    private JdbcClient jdbc;

    /** The first fee goes back, more is asked for, and nothing comes of it: what is open is asked for no longer. */
    @Test
    void whatIsOpenEndsThoughTheFirstFeeWentBack() {
        CopyId id = world.toSign(2);
        give(first(id), Map.of());
        sentBackWith(id, 1);
        CertifiedCopy copy = find(id);
        assertThat(copy.paid()).as("all went back").isZero();
        assertThat(open(id).amount()).isEqualTo(new Dong(copy.fee()));
        people.as(DemoPerson.DUC, () -> end.cancel(id, "không cần nữa"));
        assertThat(obligations.under("certifiedcopy:" + id))
                .extracting(ObligationView::state)
                .containsExactlyInAnyOrder(ObligationState.CANCELLED, ObligationState.REFUNDED);
        assertThat(questions(id)).isZero();
    }

    /** The same, where the second one was paid: the treasurer is asked about it. */
    @Test
    void whatWasPaidAfterwardsIsAskedAbout() {
        CopyId id = world.toSign(2);
        sentBackWith(id, 1);
        world.pay(id);
        assertThat(find(id).state()).isEqualTo(CopyState.TO_SIGN);
        give(first(id), Map.of());
        people.as(DemoPerson.DUC, () -> end.cancel(id, "không cần nữa"));
        assertThat(obligations.under("certifiedcopy:" + id))
                .extracting(ObligationView::state)
                .containsExactly(ObligationState.PAID, ObligationState.REFUNDED);
        assertThat(questions(id)).isEqualTo(1);
    }

    /** Three pages, one of them taken out again, its fee given back; then it comes back in. */
    @Test
    void pagesThatComeBackAreAskedForAgain() {
        CopyId id = world.toSign(3);
        long whole = find(id).fee();
        people.as(DemoPerson.DUC, () -> back.run(id, "Thừa một trang"));
        people.as(DemoPerson.DUC, () -> change.remove(id, pages.of(id).getLast().id()));
        world.compare(id);
        long less = find(id).fee();
        assertThat(find(id).state()).isEqualTo(CopyState.TO_SIGN);
        give(first(id), Map.of(1, new Dong(whole - less)));
        sentBackWith(id, 1);
        CertifiedCopy again = find(id);
        assertThat(again.state()).isEqualTo(CopyState.UNPAID);
        assertThat(again.paid()).isEqualTo(less);
        assertThat(open(id).amount()).isEqualTo(new Dong(whole - less));
        world.pay(id);
        assertThat(find(id).state()).isEqualTo(CopyState.TO_SIGN);
        assertThat(find(id).paid()).isEqualTo(whole);
        people.as(DemoPerson.DUC, () -> mark.run(id));
        assertThat(find(id).paid()).as("told twice").isEqualTo(whole);
    }

    /** While the difference is asked for, the first fee goes back: once the difference is paid the rest is asked for. */
    @Test
    void whatGoesBackWhileMoreIsAskedForIsAskedForAfterwards() {
        CopyId id = world.toSign(2);
        sentBackWith(id, 1);
        long difference = open(id).amount().amount();
        give(first(id), Map.of());
        people.as(DemoPerson.DUC, () -> mark.run(id));
        assertThat(find(id).paid()).isZero();
        people.as(DemoPerson.DUC, () -> pay(open(id), id));
        CertifiedCopy copy = find(id);
        assertThat(copy.state()).isEqualTo(CopyState.UNPAID);
        assertThat(copy.paid()).isEqualTo(difference);
        assertThat(open(id).amount()).isEqualTo(new Dong(copy.fee() - difference));
    }

    private void pay(ObligationView owed, CopyId id) {
        take.run(owed.id(), PayWay.CASH, "", owed.amount());
        mark.run(id);
    }

    private void sentBackWith(CopyId id, int more) {
        people.as(DemoPerson.DUC, () -> {
            back.run(id, "Thiếu trang");
            change.add(id, List.of(CopyWorld.scan(more)));
        });
        world.compare(id);
    }

    private void give(ObligationView paid, Map<Integer, Dong> parts) {
        PaymentWorld.asSystem(() -> {
            decide.run(ask.run(paid.id(), "nộp thừa", parts), DecideRefund.Decision.APPROVE);
            return true;
        });
    }

    private ObligationView first(CopyId id) {
        return obligations.under("certifiedcopy:" + id).getLast();
    }

    private ObligationView open(CopyId id) {
        return obligations.under("certifiedcopy:" + id).stream()
                .filter(one -> one.state() == ObligationState.OPEN)
                .findFirst()
                .orElseThrow();
    }

    private long questions(CopyId id) {
        return jdbc.sql("""
                        select count(*) from payment.question q join payment.obligation o on o.id = q.obligation where o.subject like ?""")
                .param("certifiedcopy:" + id + "%")
                .query(Long.class)
                .single();
    }

    private CertifiedCopy find(CopyId id) {
        return copies.find(id).orElseThrow();
    }
}
