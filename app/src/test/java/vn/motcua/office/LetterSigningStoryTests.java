package vn.motcua.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.axis.system.AxisSystemView;
import vn.motcua.axis.system.AxisSystems;
import vn.motcua.axis.system.CloseSystem;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.office.book.PaperKind;
import vn.motcua.office.demo.DemoLetterPdf;
import vn.motcua.office.register.LineId;
import vn.motcua.office.register.Paper;
import vn.motcua.office.register.RegisterOutgoing;
import vn.motcua.office.register.Urgency;
import vn.motcua.office.sign.Signers;
import vn.motcua.signing.known.KnownState;
import vn.motcua.signing.pades.PdfSig;
import vn.motcua.signing.pades.Scan;
import vn.motcua.signing.validate.FileFinding;
import vn.motcua.signing.validate.SignatureReport;
import vn.motcua.signing.validate.ValidateFile;
import vn.motcua.signing.validate.Validation;
import vn.motcua.testing.StoryTest;

/** A clerk prepares a letter, a leader sends it back once and then signs it, the clerk numbers and sends it, and who receives it sees both signatures; in browsers. */
class LetterSigningStoryTests extends StoryTest {

    private static final String SUBJECT = "V/v phối hợp cung cấp hồ sơ hộ tịch";

    @Autowired
    private DemoLetterPdf paper;

    @Autowired
    private Signers signers;

    @Autowired
    private ValidateFile validate;

    @Autowired
    private AxisSystems systems;

    @Autowired
    private CloseSystem close;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private RegisterOutgoing register;

    /** Other tests of the same application connect software for this agency; here its clerk works by hand. */
    @BeforeEach
    void byHand() {
        for (AxisSystemView system : systems.of(codes.carrier(AgencyCode.of("H41"), AsOf.today(Clock.systemUTC()))
                .orElseThrow()
                .id())) Actors.as(Actor.SYSTEM, () -> close.close(system.code()));
    }

    @Test
    void aLetterIsSignedNumberedSealedAndOpened() throws IOException {
        signInAs(page, DemoPerson.HANH);
        page.navigate("/office");
        page.getByRole(AriaRole.LINK, named("Trình ký")).click();
        look(page, "list");
        page.getByRole(AriaRole.BUTTON, named("Soạn văn bản trình ký")).click();
        press(page, "Lưu");
        assertThat(page.locator(".govuk-error-summary")).isVisible();
        look(page, "new-wrong");
        page.getByLabel("Đơn vị soạn thảo").selectOption("VP");
        page.getByLabel("Trích yếu nội dung").fill(SUBJECT);
        page.getByLabel("Nơi nhận văn bản").fill("Ủy ban nhân dân tỉnh Nghệ An");
        page.locator("input[type=file]").setInputFiles(file());
        press(page, "Lưu");
        assertThat(page.locator("h1")).containsText(SUBJECT);
        look(page, "prepared");
        submit();
        String letter = page.url().replaceAll("\\?.*", "");

        Page leader = browser(1280, 900);
        signInAs(leader, DemoPerson.VINH);
        open(leader);
        look(leader, "read");
        leader.getByText("Trả lại").first().click();
        leader.getByLabel("Lý do").fill("Ghi rõ thời hạn trả lời");
        leader.getByRole(AriaRole.BUTTON, named("Trả lại")).click();
        assertThat(leader.locator("h1")).containsText("Văn bản chờ bạn ký");
        assertThat(leader.locator("main")).not().containsText(SUBJECT);

        page.navigate(letter);
        assertThat(page.locator("main")).containsText("Ghi rõ thời hạn trả lời");
        look(page, "sent-back");
        page.getByRole(AriaRole.BUTTON, named("Sửa văn bản")).click();
        page.locator("input[type=file]").setInputFiles(file());
        look(page, "change");
        press(page, "Lưu");
        submit();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Sửa văn bản"))).hasCount(0);
        look(page, "waits");

        signed(leader);
        page.navigate(letter);
        assertThat(page.locator("main")).containsText("Đã ký, chờ cấp số");
        look(page, "signed");
        press(page, "Cấp số, ngày và đăng ký");
        String reference =
                page.locator("h1").textContent().replace("Văn bản ", "").strip();
        assertThat(reference).endsWith("/UBND-VP");
        press(page, "Gửi văn bản qua Trục");
        assertThat(page.locator("#files ~ table").first()).containsText("công văn.pdf");
        page.getByLabel("Tìm cơ quan nhận").fill("H41");
        page.getByLabel("Tìm cơ quan nhận").press("Enter");
        press(page, "Thêm Ủy ban nhân dân tỉnh Nghệ An");
        look(page, "draft");
        press(page, "Kiểm tra và xem trước");
        press(page, "Gửi");
        assertThat(page.locator(".govuk-notification-banner")).containsText("Đã gửi đến 1 cơ quan");

        Page ngan = browser(1280, 900);
        signInAs(ngan, DemoPerson.NGAN);
        ngan.navigate("/office");
        ngan.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(reference))
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();
        Download got = ngan.waitForDownload(
                () -> ngan.getByRole(AriaRole.LINK, named("công văn.pdf")).click());
        judged(Files.readAllBytes(got.path()), reference);
    }

    /** No name is found in a scan: title and name are printed below, and whoever signs knows it before. */
    @Test
    void whoSignsAScanIsToldWhatIsPrintedBelow() throws IOException {
        String subject = "V/v gửi bản quét hồ sơ hộ tịch";
        signInAs(page, DemoPerson.HANH);
        page.navigate("/office");
        page.getByRole(AriaRole.LINK, named("Trình ký")).click();
        page.getByRole(AriaRole.BUTTON, named("Soạn văn bản trình ký")).click();
        page.getByLabel("Đơn vị soạn thảo").selectOption("VP");
        page.getByLabel("Trích yếu nội dung").fill(subject);
        page.getByLabel("Nơi nhận văn bản").fill("Ủy ban nhân dân tỉnh Nghệ An");
        page.locator("input[type=file]").setInputFiles(new FilePayload("bản quét.pdf", "application/pdf", Scan.pdf()));
        press(page, "Lưu");
        submit();
        Page leader = browser(1280, 900);
        signInAs(leader, DemoPerson.VINH);
        leader.navigate("/office/signing");
        leader.getByRole(AriaRole.LINK, named(subject)).click();
        leader.getByRole(AriaRole.BUTTON, named("Ký văn bản này")).click();
        assertThat(leader.locator("main")).containsText("Bản quét: chức vụ và họ tên sẽ được in thêm bên dưới");
        look(leader, "confirm-scan");
        leader.navigate("/office/signing");
        leader.getByRole(AriaRole.LINK, named(subject)).click();
        leader.getByText("Trả lại").first().click();
        leader.getByLabel("Lý do").fill("Gửi bản có chữ");
        leader.getByRole(AriaRole.BUTTON, named("Trả lại")).click();
        assertThat(leader.locator("main")).not().containsText(subject);
    }

    /** For a number that was reserved, and for a document that is in the register already. */
    @Test
    void aLetterIsPreparedForANumberThatIsThere() {
        signInAs(page, DemoPerson.HANH);
        page.navigate("/office");
        page.getByRole(AriaRole.LINK, named("Sổ văn bản đi")).click();
        page.getByRole(AriaRole.BUTTON, named("Giữ số")).click();
        page.getByLabel("Đơn vị soạn thảo").selectOption("VP");
        page.getByLabel("Lý do").fill("Lãnh đạo xin số trước");
        page.locator("main form button").last().click();
        String reference =
                page.locator("h1").textContent().replace("Văn bản ", "").strip();
        look(page, "reserved");
        press(page, "Trình ký cho số này");
        assertThat(page.locator("main")).containsText(reference);
        assertThat(page.getByLabel("Loại văn bản")).hasCount(0);
        page.getByLabel("Trích yếu nội dung").fill("V/v dùng số đã giữ");
        page.getByLabel("Nơi nhận văn bản").fill("Ủy ban nhân dân tỉnh Nghệ An");
        press(page, "Lưu");
        assertThat(page.locator(".govuk-error-summary")).isVisible();
        look(page, "for-reserved");
        page.locator("input[type=file]").setInputFiles(file());
        press(page, "Lưu");
        assertThat(page.locator("h1")).containsText("V/v dùng số đã giữ");
        look(page, "prepared-for-reserved");
        page.getByLabel("Đỗ Quang Vinh").check();
        page.getByText("Nhiều người ký").click();
        page.getByLabel("Người ký thứ hai").selectOption(new SelectOption().setLabel("Bùi Thanh Tùng"));
        look(page, "several");
        press(page, "Trình ký");
        assertThat(page.locator("main")).containsText("Người ký thứ 2");
        look(page, "several-wait");
        press(page, "Rút lại");
        page.getByRole(AriaRole.LINK, named(reference)).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Trình ký cho số này")))
                .hasCount(0);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Trình ký: "))
                .click();
        press(page, "Bỏ văn bản");

        LineId line = Actors.as(Actor.SYSTEM, this::registered);
        page.navigate("/office");
        String home = page.url().replaceAll("/arrivals.*", "");
        page.navigate(home + "/lines/" + line);
        press(page, "Trình ký cho số này");
        assertThat(page.locator("main")).containsText("V/v đã vào sổ");
        assertThat(page.getByLabel("Trích yếu nội dung")).hasCount(0);
        look(page, "for-registered");
        page.locator("input[type=file]").setInputFiles(file());
        press(page, "Lưu");
        assertThat(page.locator("h1")).containsText("V/v đã vào sổ");
        page.getByText("Người có thẩm quyền nhưng chưa ký được ở đây").click();
        assertThat(page.locator("main")).containsText("Sổ văn bản đi ghi người ký là Đỗ Quang Vinh");
        look(page, "prepared-for-registered");
        press(page, "Bỏ văn bản");
    }

    private LineId registered() {
        AsOf today = AsOf.today(Clock.systemUTC());
        AgencyId ward =
                codes.carrier(AgencyCode.of("H26.101"), today).orElseThrow().id();
        Paper said = new Paper(
                PaperKind.LETTER,
                today.day().minusDays(1),
                "V/v đã vào sổ",
                "Các cơ quan liên quan",
                "Đỗ Quang Vinh",
                "",
                null,
                null,
                Urgency.NORMAL,
                "");
        return register.register(ward, said, "VP").id();
    }

    /** The demo has letters that wait, so that the page is not empty; whoever has nothing to sign sees that. */
    @Test
    void theDemosLettersWait() {
        signInAs(page, DemoPerson.VAN);
        page.navigate("/office/signing");
        assertThat(page.locator("main")).containsText("V/v báo cáo kết quả kết nối Trục liên thông");
        look(page, "papers");
        Page clerk = browser(1280, 900);
        signInAs(clerk, DemoPerson.HA);
        clerk.navigate("/office/signing");
        assertThat(clerk.locator("main")).containsText("Không có văn bản nào chờ bạn ký");
        look(clerk, "papers-none");
    }

    private FilePayload file() {
        AgencyId ward = codes.carrier(AgencyCode.of("H26.101"), AsOf.today(Clock.systemUTC()))
                .orElseThrow()
                .id();
        String words = signers.of(ward, PaperKind.LETTER).stream()
                .filter(one -> one.name().equals("Đỗ Quang Vinh"))
                .findFirst()
                .orElseThrow()
                .words();
        byte[] pdf = paper.of(new DemoLetterPdf.Said(
                "Ủy ban nhân dân phường Ba Đình",
                "UBND-VP",
                SUBJECT,
                "Ủy ban nhân dân tỉnh Nghệ An",
                List.of("Ủy ban nhân dân phường Ba Đình đề nghị Ủy ban nhân dân tỉnh Nghệ An phối hợp cung cấp hồ sơ."),
                List.of(words.split(" / ")),
                "Đỗ Quang Vinh"));
        return new FilePayload("công văn.pdf", "application/pdf", pdf);
    }

    private void submit() {
        page.getByLabel("Đỗ Quang Vinh").check();
        press(page, "Trình ký");
        assertThat(page.locator(".govuk-notification-banner")).containsText("Đã trình Đỗ Quang Vinh ký");
    }

    private void open(Page leader) {
        leader.navigate("/office/signing");
        look(leader, "to-sign");
        leader.getByRole(AriaRole.LINK, named(SUBJECT)).click();
        assertThat(leader.locator("h1")).containsText(SUBJECT);
    }

    private void signed(Page leader) {
        open(leader);
        leader.getByRole(AriaRole.BUTTON, named("Ký văn bản này")).click();
        assertThat(leader.locator("main")).containsText("CHỦ TỊCH");
        look(leader, "confirm");
        press(leader, "Ký 1 văn bản");
        leader.waitForURL("**/signing/sheaves/**");
        for (int i = 0; i < 120 && !leader.locator("h1").textContent().contains("Đã ký 1/1"); i++) {
            leader.waitForTimeout(250);
            leader.reload();
        }
        assertThat(leader.locator("h1")).containsText("Đã ký 1/1");
        look(leader, "sheaf");
    }

    private void judged(byte[] pdf, String reference) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(0, 110),
                    "png",
                    Path.of("target", "screenshots", "LetterSigningStoryTests-paper.png")
                            .toFile());
        }
        Validation seen = validate.look(() -> new ByteArrayInputStream(pdf));
        assertThat(seen.finding()).as(reference).isEqualTo(FileFinding.VALID);
        assertThat(seen.signatures())
                .extracting(SignatureReport::name)
                .containsExactly("Đỗ Quang Vinh", "Ủy ban nhân dân phường Ba Đình");
        assertThat(seen.signatures())
                .allSatisfy(one -> assertThat(one.finding()).isEqualTo(FileFinding.VALID));
        assertThat(seen.known())
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(KnownState.VALID));
        recalled(pdf, reference);
        String said = PdfSig.verify(pdf);
        assertThat(said.split("Signature is Valid", -1).length - 1).as(said).isGreaterThanOrEqualTo(2);
        assertThat(said).doesNotContain("Signature is Invalid", "Digest Mismatch");
    }

    /** What the public page says once its sender sent a recall, or another letter in its place. */
    private void recalled(byte[] pdf, String reference) throws IOException {
        for (KnownState state : List.of(KnownState.RECALLED, KnownState.REPLACED)) {
            long later = jdbc.sql("""
                            insert into office.letter (agency, line, act, state, about, begun_at, document_id, doc_id, sent_at)
                            select l.agency, l.line, ?, 'SENT', l.id, now(), 'test', -l.id, now()
                            from office.letter l join office.entry e on e.id = l.line
                            where e.reference = ? and l.state = 'SENT' order by l.id desc limit 1 returning id""")
                    .params(state == KnownState.RECALLED ? "RECALL" : "UPDATE", reference)
                    .query(Long.class)
                    .single();
            if (state == KnownState.REPLACED)
                jdbc.sql(
                                "update office.letter set act = 'REPLACE', line = (select min(e.id) from office.entry e where not exists (select 1 from office.letter o where o.line = e.id)) where id = ?")
                        .param(later)
                        .update();
            Validation seen = validate.look(() -> new ByteArrayInputStream(pdf));
            assertThat(seen.finding()).isEqualTo(FileFinding.ENDED);
            assertThat(seen.known()).singleElement().satisfies(one -> {
                assertThat(one.state()).isEqualTo(state);
                assertThat(one.what()).contains(reference);
            });
            jdbc.sql("delete from office.letter where id = ?").param(later).update();
        }
    }

    @Autowired
    private JdbcClient jdbc;

    private static void press(Page at, String name) {
        at.getByRole(AriaRole.BUTTON, named(name)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
