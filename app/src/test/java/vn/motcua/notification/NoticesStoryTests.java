package vn.motcua.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.testing.StoryTest;

/** A citizen reads what happened to her dossier and says how she wants to be told; an office words its notices and sees to those that did not arrive. */
class NoticesStoryTests extends StoryTest {

    @Autowired
    private DossierWorld world;

    @Autowired
    private OpenDossier open;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theCitizenReadsAndChooses() {
        opened();
        signInAs(page, DemoPerson.LAN);
        page.navigate("/");
        assertThat(page.locator("a[href='/notification']")).containsText("chưa đọc:");
        page.locator("a[href='/notification']").click();
        look(page, "box");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Đã nhận được hồ sơ"))
                .first()
                .click();
        look(page, "notice");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem chi tiết")))
                .isVisible();
        page.navigate("/notification/preferences");
        page.getByLabel("Gộp các thông báo để biết").check();
        page.getByLabel("Từ", new Page.GetByLabelOptions().setExact(true)).selectOption("22");
        look(page, "preferences");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu"))
                .click();
        assertThat(page.getByText("Đã lưu cách nhận thông báo")).isVisible();
        assertThat(page.getByLabel("Gộp các thông báo để biết")).isChecked();
        assertThat(page.getByLabel("Từ", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("22");
        page.getByLabel("Gộp các thông báo để biết").uncheck();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu"))
                .click();
        page.navigate("/notification/simulator");
        look(page, "simulator");
        Page stranger = browser(1280, 900);
        signInAs(stranger, DemoPerson.BINH);
        stranger.navigate("/notification/" + newest());
        assertThat(stranger.locator("h1")).not().containsText("hồ sơ");
    }

    @Test
    void theOfficeWordsItsNotices() {
        signInAs(page, DemoPerson.VINH);
        page.navigate("/notification/wording");
        look(page, "wordings");
        page.navigate("/notification/wording/dossier.DossierNotice.EXTENDED/vi");
        page.getByLabel("Nội dung gửi ra ngoài").fill("Hồ sơ {code} của {procedure} được gia hạn.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu mẫu"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("procedure");
        look(page, "wording-refused");
        page.getByLabel("Nội dung gửi ra ngoài").fill("UBND phường báo: hồ sơ {code} được gia hạn đến {due}.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem thử"))
                .click();
        assertThat(page.getByText("UBND phường báo: hồ sơ [code] được gia hạn đến [due]."))
                .isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu mẫu"))
                .click();
        assertThat(page.getByText("Đã lưu mẫu; thông báo gửi từ bây giờ dùng mẫu này"))
                .isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dùng lại mẫu gốc"))
                .click();
        assertThat(page.getByLabel("Nội dung gửi ra ngoài"))
                .hasValue("Hồ sơ {code} được gia hạn giải quyết đến {due}.");
        look(page, "wording");
    }

    @Test
    void theOfficeSeesToWhatDidNotArrive() {
        DossierId dossier = opened();
        jdbc.sql("""
                        with sent as (
                            insert into notification.delivery (notice, account, agency, channel, address, state, made_at, done_at, answer)
                            select id, account, agency, 'EMAIL', 'khong-con@thu.example', 'BOUNCED', now(), now(), '550' from notification.notice
                            where link = '/dossier/mine/' || (select code from dossier.dossier where id = :dossier) limit 1 returning id, notice)
                        insert into notification.unreached (delivery, agency, reason, opened_at)
                        select sent.id, n.agency, '550', now() from sent join notification.notice n on n.id = sent.notice""").param("dossier", dossier.value()).update();
        signInAs(page, DemoPerson.DUC);
        page.navigate("/notification/unreached");
        look(page, "unreached");
        String task = "/notification/unreached/" + task();
        page.navigate(task);
        look(page, "task");
        page.getByLabel("Đã làm gì").fill("Đã gọi điện cho người nộp.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ghi là đã xử lý"))
                .click();
        page.navigate("/notification/unreached?closed=true");
        assertThat(page.getByText("Đã gọi điện cho người nộp.").first()).isVisible();
        page.navigate("/notification/deliveries");
        look(page, "deliveries");
        Page elsewhere = browser(1280, 900);
        signInAs(elsewhere, DemoPerson.NGAN);
        elsewhere.navigate(task);
        assertThat(elsewhere.getByText("khong-con@thu.example")).hasCount(0);
    }

    private long newest() {
        return jdbc.sql("select max(id) from notification.notice where title like 'Đã nhận được%'")
                .query(Long.class)
                .single();
    }

    private long task() {
        return jdbc.sql(
                        "select max(u.id) from notification.unreached u join notification.delivery d on d.id = u.delivery where d.address = 'khong-con@thu.example'")
                .query(Long.class)
                .single();
    }

    private DossierId opened() {
        long revision = world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString());
        return world.as(DemoPerson.LAN, () -> open.run(world.application(revision)))
                .id();
    }
}
