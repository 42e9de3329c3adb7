package vn.motcua.dossier.apply.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.dossier.life.OpenDossier.Opened;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.testing.StoryTest;

/** A citizen follows her dossier: supplies what was asked for, writes to the office, withdraws another, rates; and an officer at the counter enters one. */
class FollowStoryTests extends StoryTest {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    private DossierWorld world;

    @Autowired
    private OpenDossier open;

    @Autowired
    private TakeStep take;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsAskedForIsSupplied() {
        Opened opened = opened();
        world.as(DemoPerson.DUC, () -> take.run(opened.id(), "tiep-nhan", 0, ""));
        world.as(DemoPerson.VINH, () -> take.run(opened.id(), "phan-cong", 0, ""));
        world.as(DemoPerson.MAI, () -> take.run(opened.id(), "tham-dinh", 1, "Bổ sung bản chụp Giấy chứng sinh."));
        signInAs(page, DemoPerson.LAN);
        page.navigate("/dossier/mine");
        assertThat(page.locator("table").first().textContent())
                .contains("Đang chờ bạn")
                .contains(opened.code().text());
        page.navigate("/dossier/mine/" + opened.code());
        assertThat(page.content()).contains("Bổ sung bản chụp Giấy chứng sinh.").contains("Chờ người nộp");
        look(page, "asked");
        button("Bổ sung hồ sơ");
        button("Thêm giấy tờ");
        page.locator("#title").fill("Giấy chứng sinh");
        page.locator("input[name=file]").setInputFiles(new FilePayload("chung-sinh.png", "image/png", PICTURE));
        look(page, "papers");
        button("Lưu");
        assertThat(page.content()).contains("Giấy chứng sinh");
        page.locator("#word").fill("Tôi gửi bản chụp.");
        look(page, "supplement");
        button("Gửi bổ sung");
        assertThat(page.content())
                .contains("Giấy tờ mới: Giấy chứng sinh")
                .contains("Tôi gửi bản chụp.")
                .contains("Đang xử lý");
        assertThat(dossiers.find(opened.id()).orElseThrow().status()).isEqualTo(NationalStatus.IN_PROGRESS);
        page.getByRole(AriaRole.LINK, named("Cách tính")).click();
        look(page, "due");
        messages(opened);
    }

    private void messages(Opened opened) {
        page.navigate("/dossier/messages/" + opened.code());
        page.locator("#body").fill("Khi nào có kết quả ạ? <script>alert(1)</script>");
        button("Gửi");
        Page officer = browser(1280, 900);
        signInAs(officer, DemoPerson.MAI);
        officer.navigate("/dossier/messages");
        assertThat(officer.content()).contains(opened.code().text());
        look(officer, "unanswered");
        officer.navigate("/dossier/messages/" + opened.code());
        assertThat(officer.content()).contains("Khi nào có kết quả ạ? &lt;script&gt;");
        officer.locator("#body").fill("Trong chiều nay.");
        officer.getByRole(AriaRole.BUTTON, exactly("Gửi")).click();
        officer.navigate("/dossier/messages");
        assertThat(officer.content())
                .as("answered")
                .doesNotContain(opened.code().text());
        page.navigate("/dossier/mine");
        assertThat(page.locator("#messages").textContent())
                .contains(opened.code().text());
        page.locator("#messages a").first().click();
        page.navigate("/dossier/messages/" + opened.code());
        assertThat(page.content()).contains("Trong chiều nay.").contains("Vũ Thị Mai");
        look(page, "messages");
        page.navigate("/dossier/mine");
        assertThat(page.locator("#messages").count()).as("seen").isZero();
        Page other = browser(1280, 900);
        signInAs(other, DemoPerson.BINH);
        assertThat(other.navigate("/dossier/messages/" + opened.code()).status())
                .isEqualTo(404);
    }

    @Test
    void aDossierIsWithdrawnAndRated() {
        Opened opened = opened();
        signInAs(page, DemoPerson.LAN);
        page.navigate("/dossier/mine/" + opened.code());
        page.getByRole(AriaRole.LINK, named("Rút hồ sơ")).click();
        button("Rút hồ sơ");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Lý do rút hồ sơ");
        page.locator("#reason").fill("Nộp nhầm cơ quan.");
        look(page, "withdraw");
        button("Rút hồ sơ");
        assertThat(page.content()).contains("Nộp nhầm cơ quan.").doesNotContain("Rút hồ sơ này");
        Opened refused = opened();
        world.as(DemoPerson.DUC, () -> take.run(refused.id(), "tiep-nhan", 1, "Không thuộc thẩm quyền."));
        page.navigate("/dossier/mine/" + refused.code());
        page.getByRole(AriaRole.LINK, named("Đánh giá việc giải quyết")).click();
        page.getByLabel("Không hài lòng").check();
        look(page, "rate");
        button("Gửi đánh giá");
        assertThat(page.content()).contains("Bạn đã đánh giá: Không hài lòng.");
    }

    @Test
    void whoeverHasCodeAndFiguresSeesWhereItIsAndNoName() {
        Opened opened = opened();
        page.navigate("/dossier/track?code=" + opened.code());
        look(page, "track");
        page.locator("#figures").fill("1111");
        button("Tra cứu");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Không có hồ sơ nào");
        page.locator("#figures").fill("5678");
        button("Tra cứu");
        assertThat(page.content())
                .contains("Mới đăng ký")
                .contains("phường Ba Đình")
                .doesNotContain("Nguyễn Thị Lan")
                .doesNotContain("0912345678");
        look(page, "tracked");
    }

    @Test
    void anOfficerEntersOneAtTheCounter() {
        long revision = world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString());
        String procedure = jdbc.sql(
                        "select p.code from procedure.procedure p join procedure.revision r on r.procedure = p.id where r.id = ?")
                .param(revision)
                .query(String.class)
                .single();
        signInAs(page, DemoPerson.DUC);
        page.navigate("/dossier/counter");
        look(page, "counter");
        page.navigate("/dossier/apply/" + procedure);
        page.getByLabel("Trực tiếp").check();
        look(page, "counter-start");
        button("Bắt đầu");
        page.getByLabel("Công dân").check();
        page.locator("#name").fill("Trần Văn Bình");
        page.locator("#number").fill("040085000456");
        page.locator("#phone").fill("0987654321");
        page.locator("input[name=return]").first().check();
        look(page, "counter-contact");
        button("Tiếp tục");
        page.locator("#what").fill("Xin cấp bản sao");
        button("Tiếp tục");
        button("Kiểm tra và nộp");
        assertThat(page.content()).contains("Trần Văn Bình").contains("Đối chiếu với giấy tờ");
        look(page, "counter-check");
        button("Nộp hồ sơ");
        assertThat(page.content()).contains("Đã nộp hồ sơ").contains("Trần Văn Bình");
        look(page, "counter-receipt");
    }

    private Opened opened() {
        long revision = world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString());
        return world.as(DemoPerson.LAN, () -> open.run(world.application(revision)));
    }

    private void button(String name) {
        page.getByRole(AriaRole.BUTTON, exactly(name)).first().click();
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
