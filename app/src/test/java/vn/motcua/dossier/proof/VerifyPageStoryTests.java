package vn.motcua.dossier.proof;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.audit.checkpoint.Notary;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.testing.StoryTest;

/** A citizen checks the log of her dossier in her own browser: with the page that asks nobody for anything. */
class VerifyPageStoryTests extends StoryTest {

    @Autowired
    private DossierWorld world;

    @Autowired
    private OpenDossier open;

    @Autowired
    private DossierProofs proofs;

    @Autowired
    private Notary notary;

    @Test
    void theLogIsCheckedWithoutANetworkAndAChangeShows() {
        var application = world.application(
                world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString()));
        var code = world.as(DemoPerson.LAN, () -> open.run(application)).code();
        byte[] file = signed(code);
        Page page = browser(320, 700);
        page.navigate("http://localhost:" + port + "/dossier/verify.html");
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        choose(page, file);
        assertThat(page.locator(".good")).containsText("Nhật ký hồ sơ đúng");
        assertThat(page.locator("#result")).containsText(code.text());
        look(page, "dossier-verify");
        choose(
                page,
                new String(file, StandardCharsets.UTF_8)
                        .replace("SUBMITTED", "ACCEPTED")
                        .replace("ONLINE", "POST")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator(".bad")).containsText("không nằm trong nhật ký đã ký");
        choose(page, "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator(".bad")).containsText("không phải tệp nhật ký");
        choose(page, file);
        page.locator("#key").fill("khóa khác");
        page.locator("#key").blur();
        assertThat(page.locator(".bad")).containsText("khóa khác");
        look(page, "dossier-verify-bad");
        assertThat(asked).isEmpty();
    }

    private byte[] signed(vn.motcua.dossier.DossierCode code) {
        return org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .ignoreExceptionsMatching(e -> e instanceof Refused)
                .until(
                        () -> {
                            notary.sign();
                            return proofs.of(code).bytes();
                        },
                        bytes -> bytes.length > 0);
    }

    private static void choose(Page page, byte[] file) {
        page.locator("#file").setInputFiles(new FilePayload("ho-so.json", "application/json", file));
    }
}
