package vn.motcua.dossier.revoke;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.signing.known.FileMarks;
import vn.motcua.testing.StoryTest;

/** The pages on which a result is taken back, and on which it is seen that a paper counts no more. */
class RevokeResultStoryTests extends StoryTest {

    @Autowired
    private DossierWorld world;

    @Autowired
    private OpenDossier open;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void twoOfficersTakeAResultBackAndTheNextDeskSeesIt() throws IOException {
        byte[] file = DemoPdf.of("Ket qua " + UUID.randomUUID());
        DossierId id = opened();
        long result = returned(id, file);
        DossierId other = opened();
        jdbc.sql("""
                        insert into dossier.paper (dossier, file, field, title, name, bytes, added_at)
                        values (?, ?, 'what', 'Giấy xác nhận', 'giay-xac-nhan.pdf', 10, now())""").params(other.value(), handedIn(file)).update();
        signInAs(page, DemoPerson.VINH);
        page.navigate("/dossier/desk/" + id + "/results/" + result + "/revocation");
        button(page, "Đề nghị hủy bỏ giá trị");
        assertThat(page.locator(".govuk-error-summary")).isVisible();
        page.getByLabel("Cấp trên cơ sở giấy tờ giả hoặc lời khai sai").check();
        page.getByLabel("Căn cứ và diễn giải").fill("Kết luận số 7/KL-UBND");
        look(page, "ask");
        button(page, "Đề nghị hủy bỏ giá trị");
        assertThat(page.locator("main")).containsText("Bạn là người đề nghị");
        String address = page.url();
        Page second = browser(1280, 900);
        signInAs(second, DemoPerson.TUNG);
        second.navigate(address);
        assertThat(second.locator("main")).containsText("Kết luận số 7/KL-UBND");
        look(second, "decide");
        second.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Hủy bỏ giá trị").setExact(true))
                .click();
        assertThat(second.locator("main")).containsText("Đã hủy bỏ giá trị");
        second.navigate("/dossier/desk/" + other);
        assertThat(second.locator("main")).containsText("Có 1 giấy tờ trong hồ sơ không còn giá trị");
        assertThat(second.locator("main")).containsText("Đã bị thu hồi");
        look(second, "desk");
    }

    @Test
    void whatCannotBeTakenBackHereIsNotOfferedAndThePageSaysWhy() throws IOException {
        DossierId id = opened();
        long result = returned(id, DemoPdf.of("Ket qua " + UUID.randomUUID()));
        jdbc.sql("update dossier.result set elsewhere = true where id = ?")
                .param(result)
                .update();
        signInAs(page, DemoPerson.VINH);
        page.navigate("/dossier/desk/" + id);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kết quả số 9/XN được cấp ở phần khác"))
                .click();
        assertThat(page.locator("main")).containsText("chỉ hủy bỏ giá trị được ở đó");
        assertThat(page.locator("main form")).hasCount(0);
        look(page, "elsewhere");
        jdbc.sql("update dossier.result set elsewhere = false where id = ?")
                .param(result)
                .update();
        jdbc.sql("delete from dossier.result_mark where result = ?")
                .param(result)
                .update();
        page.reload();
        assertThat(page.locator("main")).containsText("trước khi Cổng lưu dấu nhận biết");
        assertThat(page.locator("main form")).hasCount(0);
        page.navigate("/dossier/desk/" + id);
        assertThat(page.locator("main")).containsText("trước khi Cổng lưu dấu nhận biết");
        assertThat(page.locator("main")).not().containsText("Hủy bỏ giá trị kết quả");
        look(page, "desk-unknown");
    }

    private static void button(Page at, String name) {
        at.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private DossierId opened() {
        long revision = world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString());
        return world.as(DemoPerson.LAN, () -> open.run(world.application(UUID.randomUUID(), revision)))
                .id();
    }

    /** Signed, sealed, and given out. */
    private long returned(DossierId dossier, byte[] file) throws IOException {
        UUID in = handedIn(file);
        long id = jdbc.sql("""
                        insert into dossier.result (dossier, code, name, number, issued_on, file, file_name, bytes, attached_at, attached_file, signed_at,
                            signer, signer_certificate, sealed_at, seal_certificate, kept_at)
                        values (?, 'KQ.THU', 'Giấy xác nhận', '9/XN', current_date, ?, 'ket-qua.pdf', ?, now(), ?, now(), 'Đỗ Quang Vinh', 1, now(), 1, now())
                        returning id""")
                .params(dossier.value(), in, file.length, in)
                .query(Long.class)
                .single();
        jdbc.sql(
                        "insert into dossier.result_mark (mark, result) select distinct mark, ? from unnest(?::bytea[]) as mark")
                .params(id, FileMarks.of(file).digests().toArray(byte[][]::new))
                .update();
        jdbc.sql(
                        "update dossier.dossier set status = 10, received_at = now(), finished_at = now(), returned_at = now() where id = ?")
                .param(dossier.value())
                .update();
        jdbc.sql("update dossier.task set closed_at = now() where dossier = ?")
                .param(dossier.value())
                .update();
        return id;
    }

    private UUID handedIn(byte[] file) throws IOException {
        return intake.examine(intake.receive(new ByteArrayInputStream(file), "ket-qua.pdf", IntakePolicy.PAPERS))
                .id()
                .value();
    }
}
