package vn.motcua.axis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.audit.checkpoint.Notary;
import vn.motcua.audit.tree.Sequencer;
import vn.motcua.axis.attachment.Attachments;
import vn.motcua.axis.edxml.Attachment;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.Organization;
import vn.motcua.axis.edxml.Packets;
import vn.motcua.axis.receipt.ReceiptCheck;
import vn.motcua.axis.receipt.Receipts;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.intake.HostileFiles;
import vn.motcua.testing.StoryTest;

/** The receipt of a packet, and what was found in its files, where people see them. */
class ReceiptStoryTests extends StoryTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void operatorAndReceiverDownloadTheSameReceiptAndTheFilesAreMarked() throws Exception {
        long docId = sent();
        Page.GetByRoleOptions download = new Page.GetByRoleOptions().setName("Tải biên nhận");
        signInAs(page, DemoPerson.YEN);
        page.navigate("/axis/packets/" + docId);
        made(docId);
        page.reload();
        assertThat(page.locator("main")).containsText("Có macro");
        assertThat(page.locator("main")).containsText("Chưa quét mã độc");
        look(page, "packet-files");
        byte[] operators = bytes(page, download);
        assertThat(ReceiptCheck.check(operators, List.of()).holds()).isTrue();

        Page ha = browser(1280, 900);
        signInAs(ha, DemoPerson.HA);
        ha.navigate("/office");
        ha.locator("tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("88/VPCP-KSTT"))
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();
        look(ha, "arrival-receipt");
        assertThat(bytes(ha, download)).as("the receiver's").isEqualTo(operators);
        assertThat(ha.navigate("/axis/packets/" + docId + "/receipt").status())
                .as("the operator's address")
                .isEqualTo(403);
    }

    private long sent() throws IOException {
        AxisWorld world = new AxisWorld(context);
        String from = world.agency();
        List<Attachment> named = List.of(
                new Attachment("cid:1", "công văn.docx", "", "application/octet-stream", Attachment.Carriage.PLAIN));
        DocumentPacket like = Packets.letter(named, "G22");
        DocumentPacket packet = new DocumentPacket(
                Organization.of(from, "Nơi gửi"),
                like.to(),
                like.document(),
                like.trace(),
                like.business(),
                like.manifest(),
                named);
        byte[] docx = HostileFiles.office("word/vbaProject.bin", "x", 0);
        return world.send(world.caller(from), from, Packets.written(packet, List.of(docx)))
                .docId();
    }

    private void made(long docId) throws InterruptedException {
        Receipts receipts = context.getBean(Receipts.class);
        Attachments attachments = context.getBean(Attachments.class);
        for (int i = 0;
                i < 300
                        && (receipts.find(docId).isEmpty()
                                || attachments.of(docId).isEmpty());
                i++) {
            context.getBean(Sequencer.class).run();
            context.getBean(Notary.class).sign();
            TimeUnit.MILLISECONDS.sleep(200); // their keepers come by every few seconds
        }
    }

    private static byte[] bytes(Page page, Page.GetByRoleOptions link) throws IOException {
        Download file = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, link).first().click());
        return Files.readAllBytes(file.path());
    }
}
