package vn.motcua.signing.notice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyWorld;
import vn.motcua.certifiedcopy.SeenCopy;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Paging;
import vn.motcua.notification.NoticeView;
import vn.motcua.notification.Notices;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.testing.StoryTest;

/** A leader whose papers were refused hours after they closed the browser is told so, finds the sheaf again, and sees the reason where the paper waits. */
class SheafOutcomeStoryTests extends StoryTest {

    @Autowired
    private CopyWorld copies;

    @Autowired
    private CertifiedCopies certified;

    @Autowired
    private DossierWorld world;

    @Autowired
    private TellSigners tell;

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatBecameOfPapersIsFoundAgain() {
        AccountId leader = world.account(DemoPerson.TUNG);
        CopyId waits = copies.toSign(1);
        UUID sheaf = sheaf(leader);
        paper(sheaf, UUID.randomUUID().toString(), "SIGNED", null);
        paper(
                sheaf,
                SeenCopy.of(certified.find(waits).orElseThrow()).text(),
                "REFUSED",
                SigningRefusal.TITLE_ABOVE_DIFFERS);
        UUID back = sheaf(leader);
        paper(back, UUID.randomUUID().toString(), "REFUSED", SigningRefusal.TAKEN_BACK);
        UUID running = sheaf(leader);
        paper(running, UUID.randomUUID().toString(), "WAITING", null);
        tell.round();
        tell.round();
        assertThat(told(leader, sheaf)).as("once").hasSize(1);
        assertThat(told(leader, sheaf).getFirst().title()).contains("1/2");
        assertThat(told(leader, back)).as("taken back by themselves").isEmpty();
        assertThat(told(leader, running)).as("not over").isEmpty();

        signInAs(page, DemoPerson.TUNG);
        page.navigate("/certifiedcopy/signing");
        Locator line =
                page.locator("tr").filter(new Locator.FilterOptions().setHas(page.locator("[value^='" + waits + "']")));
        assertThat(line).containsText("Lần trước chưa ký được: Dòng chức danh phía trên tên “Bùi Thanh Tùng”");
        assertThat(line).containsText("Ngay phía trên tên phải ghi: KT. CHỦ TỊCH / PHÓ CHỦ TỊCH");
        look(page, "waiting");
        page.locator("main a[href='/signing/mine']").click();
        look(page, "mine");
        page.locator("main a[href='/signing/sheaves/" + sheaf + "']").click();
        assertThat(page.locator("main")).containsText("1 văn bản không ký được");
        assertThat(page.locator("main")).containsText("Ngay phía trên tên phải ghi: KT. CHỦ TỊCH / PHÓ CHỦ TỊCH");
        look(page, "sheaf");
        jdbc.sql("update signing.paper set state = 'SIGNED', ended_at = now() where sheaf = ?")
                .param(running)
                .update();
    }

    private List<NoticeView> told(AccountId leader, UUID sheaf) {
        return notices.of(leader, new Paging(1, 200)).items().stream()
                .filter(one -> one.link().endsWith(sheaf.toString()))
                .toList();
    }

    private UUID sheaf(AccountId leader) {
        UUID sheaf = UUID.randomUUID();
        jdbc.sql(
                        "insert into signing.sheaf (id, account, official, name, asked_at) values (?, ?, 1, 'Bùi Thanh Tùng', now())")
                .params(sheaf, leader.value())
                .update();
        return sheaf;
    }

    private void paper(
            UUID sheaf, String subject, String state, @org.jspecify.annotations.Nullable SigningRefusal why) {
        jdbc.sql("""
                        insert into signing.paper (sheaf, kind, subject, title, link, agency, matters, state, next_at, refusal, refusal_args, ended_at)
                        values (:sheaf, 'certifiedcopy.copy', :subject, 'Giấy tờ thử', '/', :agency, '{SIGN}', :state, '2190-01-01', :refusal,
                            array['Bùi Thanh Tùng', 'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH'], case when :state = 'WAITING' then null else now() end)""")
                .param("sheaf", sheaf)
                .param("subject", subject)
                .param("agency", world.baDinh().value())
                .param("state", state)
                .param(
                        "refusal",
                        why == null ? null : Objects.requireNonNull(why).key(),
                        java.sql.Types.VARCHAR)
                .update();
    }
}
