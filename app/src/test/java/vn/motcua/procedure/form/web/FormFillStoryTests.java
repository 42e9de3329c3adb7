package vn.motcua.procedure.form.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.draft.ApproveRevision;
import vn.motcua.procedure.draft.AskForReview;
import vn.motcua.procedure.draft.BeginDraft;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.draft.Drafts;
import vn.motcua.procedure.draft.SaveFlow;
import vn.motcua.procedure.draft.SaveForm;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.FormJson;
import vn.motcua.procedure.form.FormKit;
import vn.motcua.procedure.record.RecordJson;
import vn.motcua.testing.StoryTest;

/** A citizen fills in the general form of a procedure that has none of its own, with a paper, and comes back to it. */
class FormFillStoryTests extends StoryTest {

    private static final String CODE = "9.910005";
    private static final String OFFICE_CODE = "9.910007";
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    private BeginDraft begin;

    @Autowired
    private SaveForm save;

    @Autowired
    private SaveFlow saveFlow;

    @Autowired
    private AskForReview ask;

    @Autowired
    private ApproveRevision approve;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Procedures procedures;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private Clock clock;

    private void publishWithOffice() {
        Actors.as(Actor.SYSTEM, () -> {
            AgencyView agency = codes.carrier("G15", AsOf.today(clock)).orElseThrow();
            Draft draft = begin.fresh(ProcedureCode.of(OFFICE_CODE), agency.id(), "Bộ Tư pháp", RecordJson.read("""
                    {"MATTHC":"9.910007","TENTTHC":"Chọn cơ quan (thử)"}"""));
            int version = save.run(
                    draft.id(),
                    draft.version(),
                    FormJson.write(FormKit.form(FormKit.page(
                            "one",
                            FormKit.field("office", FieldKind.AGENCY),
                            FormKit.field("home", FieldKind.ADDRESS),
                            FormKit.rows(
                                    "people",
                                    FormKit.field("who", FieldKind.PERSON_NAME),
                                    FormKit.field("by", FieldKind.AGENCY))))));
            version = saveFlow.run(draft.id(), version, FlowJson.write(FlowTemplate.SIMPLE.flow()));
            ask.run(draft.id(), version, "");
            approve.run(draft.id(), drafts.open(draft.id()).version(), procedures.today());
        });
    }

    private void publish() {
        Actors.as(Actor.SYSTEM, () -> {
            AgencyView agency = codes.carrier("G15", AsOf.today(clock)).orElseThrow();
            Draft draft = begin.fresh(ProcedureCode.of(CODE), agency.id(), "Bộ Tư pháp", RecordJson.read("""
                    {"MATTHC":"9.910005","TENTTHC":"Xác nhận thông tin hộ tịch (thử)","THANHPHANHOSO":[
                      {"TRUONGHOP":"","GIAYTO":[{"TENGIAYTO":"Giấy tờ tùy thân","SOBANCHINH":1}]}]}
                    """));
            ask.run(draft.id(), draft.version(), "");
            approve.run(draft.id(), drafts.open(draft.id()).version(), procedures.today());
        });
    }

    @Test
    void aCitizenFillsInTheGeneralForm() {
        publish();
        signInAs(page, DemoPerson.LAN);
        page.navigate("/procedure/" + CODE);
        page.getByRole(AriaRole.BUTTON, named("Điền biểu mẫu")).click();
        assertThat(page.locator("#full_name").inputValue()).isEqualTo("Nguyễn Thị Lan");
        assertThat(page.content()).contains("Lấy từ: Tài khoản");
        page.locator("#personal_number").fill("001190000123");
        page.locator("#birth_date-year").fill("1990");
        page.getByLabel("Không", new Page.GetByLabelOptions().setExact(true)).check();
        look(page, "applicant");
        next();
        page.getByRole(AriaRole.BUTTON, named("Tiếp tục")).click();
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Chưa trả lời: Nơi ở hiện nay");
        page.getByLabel("Địa chỉ hiện nay").check();
        page.locator("#address-province").selectOption("01");
        page.locator("#address-commune").pressSequentially("ba din");
        page.getByLabel("Phường Ba Đình").check();
        page.locator("#phone").fill("0912 345 678");
        look(page, "contact");
        next();
        page.locator("#request").fill("Đề nghị xác nhận <i>thông tin</i> hộ tịch của tôi.");
        next();
        page.locator("input[type=file]").setInputFiles(new FilePayload("can-cuoc.png", "image/png", PICTURE));
        next();
        assertThat(page.content())
                .contains("can-cuoc.png")
                .contains("Phường Ba Đình, Thành phố Hà Nội")
                .contains("&lt;i&gt;thông tin&lt;/i&gt;")
                .contains("Đã điền đủ");
        look(page, "general-summary");
        String paper = pdf("/procedure/fill/" + CODE + "/print.pdf");
        assertThat(paper)
                .as("the file says what the page says")
                .contains("XÁC NHẬN THÔNG TIN", "Mã thủ tục: " + CODE)
                .contains("Phường Ba Đình, Thành phố Hà Nội", "Đề nghị xác nhận <i>thông tin</i> hộ tịch của tôi.");
        page.navigate("/procedure/fill/" + CODE + "/print");
        assertThat(page.locator("main").textContent()).contains("Phường Ba Đình, Thành phố Hà Nội");
        look(page, "general-print");
        Page later = browser(1280, 900);
        signInAs(later, DemoPerson.LAN);
        later.navigate("/procedure/fill/" + CODE + "/summary");
        assertThat(later.content()).as("saved at every step").contains("Phường Ba Đình");
        Page stranger = browser(1280, 900);
        signInAs(stranger, DemoPerson.BINH);
        stranger.navigate("/procedure/fill/" + CODE + "/summary");
        assertThat(stranger.content()).as("nobody else reads it").doesNotContain("Phường Ba Đình");
        Page nobody = browser(1280, 900);
        nobody.navigate("/procedure/fill/" + CODE + "/blank");
        assertThat(nobody.content()).contains("Giấy tờ tùy thân");
        page = nobody;
        assertThat(pdf("/procedure/fill/" + CODE + "/blank.pdf"))
                .contains("Giấy tờ tùy thân", "………")
                .isEqualTo(pdf("/procedure/fill/" + CODE + "/blank.pdf"));
        assertThat(page.request()
                        .get(
                                "/procedure/fill/" + CODE + "/print.pdf",
                                RequestOptions.create().setMaxRedirects(0))
                        .status())
                .as("answers are nobody else's")
                .isNotEqualTo(200);
    }

    /** The text of a file, which must have tags, embedded type and a title. */
    private String pdf(String address) {
        APIResponse answer = page.request().get(address);
        assertThat(answer.status()).as(answer.statusText()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("content-type", "application/pdf");
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isNotBlank();
            Files.write(
                    Path.of("target", "screenshots", "FormFill-" + address.replaceAll("[^a-z0-9.]+", "-")),
                    answer.body());
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void withoutScriptPlacesAreChosenFromAListOnTheSamePage() {
        publishWithOffice();
        Page old = browserWithoutScript();
        signInAs(old, DemoPerson.BINH);
        old.navigate("/procedure/fill/" + OFFICE_CODE);
        old.locator("#office").fill("so tu phap");
        old.locator("#office ~ button").click();
        assertThat(old.url()).endsWith("#office");
        assertThat(old.locator(".govuk-error-summary").count())
                .as("looking is no mistake")
                .isZero();
        old.locator("#home-era-2").check();
        old.locator("#home-oldprovince").selectOption("02");
        old.locator("#home-district").fill("Huyện Quang Bình");
        old.locator("#home-oldcommune").fill("Xã Yên Thành");
        old.getByRole(AriaRole.BUTTON, named("Tiếp tục")).last().click();
        assertThat(old.locator(".govuk-error-summary").textContent()).contains("so tu phap");
        old.locator("input[name=office-code][value='H26.3']").check();
        old.getByRole(AriaRole.BUTTON, named("Tiếp tục")).last().click();
        assertThat(old.content())
                .contains("Sở Tư pháp thành phố Hà Nội (H26.3)")
                .contains("Xã Yên Thành, Huyện Quang Bình, Tỉnh Hà Giang");
        old.navigate("/procedure/fill/" + OFFICE_CODE);
        assertThat(old.locator("input[name=office-code]:checked").inputValue()).isEqualTo("H26.3");
        signInAs(page, DemoPerson.LAN);
        page.navigate("/procedure/fill/" + OFFICE_CODE);
        page.locator("#home-era").check();
        page.locator("#home-commune").fill("hoan");
        page.locator("#office").pressSequentially("so tu phap");
        page.locator("input[name=office-code][value='H26.3']").waitFor();
        page.locator("#home-commune").press("Enter");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("so tu phap");
        look(page, "office-wrong");
        page.navigate("/procedure/fill/" + OFFICE_CODE + "/rows/people/paste");
        page.locator("#list").fill("Nguyễn Văn An\tG15\nTrần Thị Bé\tG99.77");
        page.getByRole(AriaRole.BUTTON, named("Nhận danh sách")).click();
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("G99.77");
        page.locator("#list").fill("Nguyễn Văn An\tG15\nTrần Thị Bé\tH26.3");
        page.getByRole(AriaRole.BUTTON, named("Nhận danh sách")).click();
        assertThat(pdf("/procedure/fill/" + OFFICE_CODE + "/print.pdf"))
                .contains("Nguyễn Văn An Bộ Tư pháp (G15)", "Trần Thị Bé Sở Tư pháp thành phố Hà Nội (H26.3)");
        page.navigate("/directory/choices?field=x&kind=COMMUNE&divisions=yes&x=hoan+kiem");
        look(page, "choices");
        old.navigate("/directory/choices?field=x&kind=COMMUNE&divisions=yes&x=hoan+kiem");
        assertThat(old.content()).contains("Phường Hoàn Kiếm");
        for (String wrong : List.of("field=", "field=a&kind=CASTLE", "field=a&day=2025-02-30", "field=a&under=x"))
            assertThat(old.navigate("/directory/choices?" + wrong).status())
                    .as(wrong)
                    .isBetween(400, 404);
    }

    private void next() {
        String before = page.url();
        page.getByRole(AriaRole.BUTTON, named("Tiếp tục")).click();
        assertThat(page.url()).isNotEqualTo(before);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
