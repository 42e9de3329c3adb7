package vn.motcua.dossier.register;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.certifiedcopy.EndedAgencies;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.ApplicantKind;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.life.Application;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.dossier.track.RateDossier;
import vn.motcua.dossier.track.Satisfaction;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AgencyId;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.testing.StoryTest;

/** The books of an office: what it received, on the page, on paper and as a file; and how satisfied people were. */
class DossierRegisterStoryTests extends StoryTest {

    private static final String FORMULA = "=HYPERLINK(A1,\"Bấm\")";

    @Autowired
    private DossierWorld world;

    @Autowired
    private OpenDossier open;

    @Autowired
    private TakeStep take;

    @Autowired
    private RateDossier rate;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private EndedAgencies agencies;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatWasReceivedIsInTheRegisterOnPaperAndInTheFile() throws IOException {
        OpenDossier.Opened one = opened(FORMULA);
        world.as(DemoPerson.DUC, () -> take.run(one.id(), "tiep-nhan", 1, "Không thuộc thẩm quyền."));
        String procedure = dossiers.find(one.id()).orElseThrow().procedureCode();
        signInAs(page, DemoPerson.DUC);
        page.navigate("/dossier/desk");
        page.locator("a[href='/dossier/register']").click();
        look(page, "register");
        page.locator("#procedure").selectOption(procedure);
        page.locator("main form button").first().click();
        assertThat(page.locator("main table")).containsText(one.code().text());
        assertThat(page.locator("main table")).containsText("Không được tiếp nhận");
        look(page, "register-of-one");
        String paper = paper(fetched(page, page.locator("a[href*='print.pdf']").getAttribute("href")));
        assertThat(paper).contains("SỔ THEO DÕI HỒ SƠ", "PHƯỜNG BA ĐÌNH", "Ký nhận");
        assertThat(paper.replaceAll("\\s", "")).contains(one.code().text());
        String file = new String(
                fetched(page, page.locator("a[href*='export.csv']").getAttribute("href")), StandardCharsets.UTF_8);
        assertThat(file)
                .startsWith("\uFEFFSTT,Mã hồ sơ")
                .contains(one.code().text(), "\"'=HYPERLINK(")
                .doesNotContain(",=HYPERLINK", ",\"=HYPERLINK");
    }

    @Test
    void theRegisterOfAnAgencyThatEndedIsPrintedByWhoeverTookOver() throws IOException {
        AgencyId ended = agencies.founded("Phường Thử sổ hồ sơ " + UUID.randomUUID(), null);
        OpenDossier.Opened one = opened("Nguyễn Thị Lan");
        jdbc.sql("update dossier.dossier set agency = ? where id = ?")
                .params(ended.value(), one.id().value())
                .update();
        agencies.replaced(ended, world.baDinh(), LocalDate.of(2026, 11, 2));
        signInAs(page, DemoPerson.DUC);
        String paper = paper(fetched(page, "/dossier/register/print.pdf?agency=" + ended));
        assertThat(paper).contains("PHƯỜNG THỬ SỔ HỒ SƠ");
        assertThat(paper.replaceAll("\\s", "")).contains(one.code().text());
    }

    @Test
    void aPeriodThatIsNoneIsRefusedAndNobodyElsesRegisterIsThere() {
        signInAs(page, DemoPerson.HA);
        assertThat(page.request()
                        .get("http://localhost:" + port + "/dossier/register?agency=" + world.baDinh())
                        .status())
                .isEqualTo(404);
        Page duc = browser(1280, 900);
        signInAs(duc, DemoPerson.DUC);
        String period = "?from-day=1&from-month=1&from-year=2020&until-day=1&until-month=1&until-year=2026";
        assertThat(duc.request()
                        .get("http://localhost:" + port + "/dossier/register" + period)
                        .status())
                .isEqualTo(400);
        assertThat(duc.request()
                        .get("http://localhost:" + port + "/dossier/register/print.pdf?part=999")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theOfficeAndItsLeaderSeeHowSatisfiedPeopleWere() {
        OpenDossier.Opened one = opened("Nguyễn Thị Lan");
        world.as(DemoPerson.DUC, () -> take.run(one.id(), "tiep-nhan", 1, "Không thuộc thẩm quyền."));
        world.as(
                DemoPerson.LAN,
                () -> rate.run(
                        dossiers.find(one.id()).orElseThrow(), Satisfaction.NOT_SATISFIED, "Phải đi lại nhiều lần"));
        signInAs(page, DemoPerson.VINH);
        page.navigate("/dossier/watch");
        assertThat(page.locator("main")).containsText("Tháng này có");
        look(page, "watch");
        page.locator("main a[href='/dossier/ratings']").click();
        assertThat(page.locator("main table"))
                .containsText(dossiers.find(one.id()).orElseThrow().procedureName());
        look(page, "ratings");
        page.navigate("/dossier/ratings?view=NOTES");
        assertThat(page.locator("main table")).containsText("Phải đi lại nhiều lần");
        look(page, "ratings-notes");
        page.navigate("/dossier/ratings?view=SENT");
        look(page, "ratings-sent");
    }

    private OpenDossier.Opened opened(String name) {
        long revision = world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString());
        Application like = world.application(revision);
        return world.as(
                DemoPerson.LAN,
                () -> open.run(new Application(
                        UUID.randomUUID(),
                        revision,
                        like.agency(),
                        "",
                        like.channel(),
                        like.account(),
                        new Applicant(ApplicantKind.CITIZEN, name, "001190000123", "0912345678", "", "12 Đội Cấn"),
                        like.returnWay(),
                        like.answers(),
                        List.of())));
    }

    private byte[] fetched(Page at, String href) {
        APIResponse answer = at.request().get("http://localhost:" + port + href);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static String paper(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            BufferedImage first = new PDFRenderer(document).renderImageWithDPI(0, 80);
            Path shots = Files.createDirectories(Path.of("target", "screenshots"));
            ImageIO.write(first, "png", shots.resolve("register-paper.png").toFile());
            return new PDFTextStripper().getText(document);
        }
    }
}
