package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.notice.DossierNotice;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.notification.deliver.CloseUnreached;
import vn.motcua.notification.deliver.DeliverNotices;
import vn.motcua.notification.deliver.NoticeDeliveries;
import vn.motcua.notification.deliver.RepeatDelivery;
import vn.motcua.notification.preference.Reach;
import vn.motcua.notification.preference.SetPreferences;
import vn.motcua.notification.preference.Wishes;
import vn.motcua.notification.wording.KindCatalogue;
import vn.motcua.notification.wording.NoticeText;
import vn.motcua.notification.wording.WordNotice;
import vn.motcua.testing.RunningTest;

/** Notices: told with what they tell of, brought once, never personal outside; what cannot be brought becomes a task. */
@RunningTest
class NotificationModuleTests {

    private static final Instant DUE = Instant.parse("2026-12-01T03:00:00Z");

    @Autowired
    private SendNotice send;

    @Autowired
    private Notices notices;

    @Autowired
    private DeliverNotices deliver;

    @Autowired
    private NoticeDeliveries deliveries;

    @Autowired
    private RepeatDelivery repeat;

    @Autowired
    private CloseUnreached close;

    @Autowired
    private SetPreferences set;

    @Autowired
    private WordNotice word;

    @Autowired
    private KindCatalogue catalogue;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final AccountId account = new AccountId(UUID.randomUUID());
    private final String email = "nguoi-" + account.toString().substring(0, 8) + "@thu.example";

    @Test
    void isBroughtOnceAndTellsNothingOfAPersonOutside() {
        told(DossierNotice.SUPPLEMENT_ASKED, email);
        NoticeView notice = box().getFirst();
        assertThat(notice.text()).contains("Thiếu giấy chứng sinh", "Đăng ký khai sinh");
        awaitArrived(email, 1);
        String letter = jdbc.sql("select subject || body from notification.simulated where address = ?")
                .param(email)
                .query(String.class)
                .single();
        assertThat(letter).contains("H26.101-1").doesNotContain("chứng sinh", "khai sinh");
        Awaitility.await().untilAsserted(() -> assertThat(states()).isEqualTo("EMAIL SENT n…@thu.example"));
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        transaction.executeWithoutResult(status -> {
            send.run(notice(DossierNotice.ACCEPTED, email));
            status.setRollbackOnly();
        });
        assertThat(box()).isEmpty();
        assertThatThrownBy(() -> send.run(notice(DossierNotice.ACCEPTED, email)))
                .as("nobody is told outside the transaction of what happened")
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void whoIsBusyIsTriedAgainAndToldOnce() {
        String busy = "ban@" + account.toString().substring(0, 8) + ".example";
        told(DossierNotice.ACCEPTED, busy);
        for (int attempt = 1; attempt <= 3; attempt++) {
            int so = attempt;
            Awaitility.await().until(() -> attempts() >= so);
            jdbc.sql(
                            "update notification.delivery set next_at = now() where account = ? and state = 'WAITING' and next_at < now() + interval '1 day'")
                    .param(account.value())
                    .update();
        }
        awaitArrived(busy, 1);
    }

    @Test
    void whoIsNotThereBecomesATaskThatEnds() {
        told(DossierNotice.ACCEPTED, "khong-con-" + email);
        Awaitility.await().until(() -> states().startsWith("EMAIL BOUNCED"));
        long task = jdbc.sql(
                        "select u.id from notification.unreached u join notification.delivery d on d.id = u.delivery where d.account = ?")
                .param(account.value())
                .query(Long.class)
                .single();
        long delivery = deliveries.task(task).orElseThrow().delivery().id();
        repeat.run(delivery, "");
        assertThatThrownBy(() -> repeat.run(delivery, ""))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(NotificationRefusal.NOT_FAILED));
        Awaitility.await().until(() -> attempts() == 2 && states().startsWith("EMAIL BOUNCED"));
        Actors.as(citizen(), () -> close.run(task, "Đã gọi điện"));
        assertThat(states()).isEqualTo("EMAIL BOUNCED k…@thu.example");
        assertThatThrownBy(() -> Actors.as(citizen(), () -> close.run(task, "Đã gọi điện")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anOfficeMendsAnAddressAndItArrives() {
        told(DossierNotice.ACCEPTED, "khong-con-" + email);
        Awaitility.await().until(() -> states().startsWith("EMAIL BOUNCED"));
        long delivery = jdbc.sql("select id from notification.delivery where account = ?")
                .param(account.value())
                .query(Long.class)
                .single();
        for (String wrong : List.of("không phải địa chỉ", "a@b.example\r\nBcc: c@d.example", "0912345678"))
            assertThatThrownBy(() -> repeat.run(delivery, wrong))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(NotificationRefusal.ADDRESS_WRONG));
        repeat.run(delivery, email);
        awaitArrived(email, 1);
    }

    @Test
    void theDailyLetterIsOneLetterAndWaysThatAreClosedStayClosed() {
        wishes(new Wishes(Language.EN, Reach.ALL, Reach.NONE, Reach.NONE, true, 0, 0, true));
        told(DossierNotice.ACCEPTED, email);
        told(DossierNotice.RETURNED, email);
        assertThat(box().getFirst().title()).isEqualTo("The result of dossier H26.101-1 was handed over");
        assertThat(states()).isEqualTo("EMAIL WAITING " + email + ", EMAIL WAITING " + email);
        jdbc.sql("update notification.delivery set next_at = now() where account = ?")
                .param(account.value())
                .update();
        awaitArrived(email, 1);
        told(DossierNotice.ACCEPTED, email);
        wishes(new Wishes(Language.VI, Reach.NONE, Reach.NONE, Reach.NONE, false, 0, 0, true));
        assertThat(states()).endsWith("EMAIL DROPPED ");
        told(DossierNotice.SUPPLEMENT_ASKED, email);
        assertThat(box()).hasSize(4);
        assertThat(states().split(", ")).hasSize(3);
    }

    @Test
    void theDailyLetterGoesToEachAddressAlone() {
        wishes(new Wishes(Language.VI, Reach.ALL, Reach.NONE, Reach.NONE, true, 0, 0, true));
        told(DossierNotice.ACCEPTED, "a-" + email);
        told(DossierNotice.RETURNED, "b-" + email);
        jdbc.sql("update notification.delivery set next_at = now() where account = ?")
                .param(account.value())
                .update();
        awaitArrived("a-" + email, 1);
        awaitArrived("b-" + email, 1);
    }

    @Test
    void anOfficesEmptyWordsKeepNothingFromBeingDone() {
        assertThatThrownBy(() -> word.run(
                        DossierNotice.STOPPED, null, Language.VI, new NoticeText("{due}", "Nội dung", "{code}")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(NotificationRefusal.WORDLESS));
        jdbc.sql("""
                        insert into notification.wording (kind, language, title, text, outside, at)
                        values ('dossier.DossierNotice.STOPPED', 'vi', '{due}', 'x', '{code}', now())""").update();
        try {
            transaction.executeWithoutResult(status -> send.run(new Notice(
                    DossierNotice.STOPPED,
                    Recipient.of(account),
                    null,
                    List.of("H26.101-2", "Khai sinh", "", ""),
                    "")));
            assertThat(box().getFirst().title()).isEqualTo("Hồ sơ H26.101-2 bị dừng xử lý");
        } finally {
            jdbc.sql(
                            "delete from notification.wording where kind = 'dossier.DossierNotice.STOPPED' and title = '{due}'")
                    .update();
        }
    }

    @Test
    void manyNodesBringEachOnce() throws InterruptedException {
        IntStream.range(0, 40).forEach(i -> told(DossierNotice.ACCEPTED, "so" + i + email));
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 40; i++) nodes.submit(deliver::run);
        }
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> arrived("%" + email) >= 40);
        assertThat(deliver.quiet(Duration.ofSeconds(10))).isTrue();
        assertThat(arrived("%" + email)).isEqualTo(40);
    }

    @Test
    void noWordsThatShipTellOfAPersonOutside() {
        assertThat(catalogue.all()).isNotEmpty();
        for (NoticeKind kind : catalogue.all().values())
            for (Language language : Language.values()) {
                NoticeText text = catalogue.shipped(kind, language);
                assertThat(text.unknown(kind)).as(kind.key()).isEmpty();
                assertThat(text.tooPersonal(kind)).as(kind.key()).isEmpty();
                assertThat(text.outside().length()).as(kind.key()).isLessThan(NoticeText.LONGEST_OUTSIDE);
            }
    }

    @Test
    void anOfficesOwnWordsMayNotTellOfAPersonOutside() {
        NoticeText personal = new NoticeText("Tin", "Nội dung {note}", "Hồ sơ {code}: {note}");
        assertThatThrownBy(() -> word.run(DossierNotice.STOPPED, null, Language.EN, personal))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(NotificationRefusal.VALUE_TOO_PERSONAL));
        NoticeText unknown = new NoticeText("Tin", "Nội dung {ten}", "Hồ sơ {code}");
        assertThatThrownBy(() -> word.run(DossierNotice.STOPPED, null, Language.EN, unknown))
                .isInstanceOf(Refused.class);
    }

    private Notice notice(DossierNotice kind, String address) {
        return new Notice(
                kind,
                new Recipient(account, address, "0"),
                null,
                List.of("H26.101-1", "Đăng ký khai sinh", DUE, "Thiếu giấy chứng sinh {code}"),
                "/dossier/mine/H26.101-1");
    }

    private void told(DossierNotice kind, String address) {
        // no telephone: what rings only by day would make these tests hang on the hour
        transaction.executeWithoutResult(status -> {
            send.run(notice(kind, address));
            jdbc.sql("delete from notification.delivery where account = ? and channel = 'SMS'")
                    .param(account.value())
                    .update();
        });
    }

    private void wishes(Wishes wishes) {
        Actors.as(citizen(), () -> set.run(wishes));
    }

    private Actor citizen() {
        return new Actor(ActorKind.CITIZEN, account, "Nguyễn Thị Lan", null, null);
    }

    private List<NoticeView> box() {
        return notices.of(account, new Paging(1, 20)).items();
    }

    private String states() {
        return String.join(
                ", ",
                jdbc.sql(
                                "select channel || ' ' || state || ' ' || address from notification.delivery where account = ? order by id")
                        .param(account.value())
                        .query(String.class)
                        .list());
    }

    private int attempts() {
        return jdbc.sql("select max(attempts) from notification.delivery where account = ?")
                .param(account.value())
                .query(Integer.class)
                .single();
    }

    private void awaitArrived(String address, int times) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> arrived(address) >= times);
        assertThat(arrived(address)).isEqualTo(times);
    }

    private int arrived(String address) {
        return jdbc.sql("select count(*) from notification.simulated where address like ?")
                .param(address)
                .query(Integer.class)
                .single();
    }
}
