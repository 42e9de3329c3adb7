package vn.motcua.dossier.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.ApplicantKind;
import vn.motcua.dossier.BirthApplication;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.ReturnWay;
import vn.motcua.dossier.apply.ApplicationDraft;
import vn.motcua.dossier.apply.ApplicationDrafts;
import vn.motcua.dossier.desk.CheckPapers;
import vn.motcua.dossier.desk.CheckedPaper;
import vn.motcua.dossier.desk.PaperChecks;
import vn.motcua.dossier.desk.PaperState;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.record.ChannelKind;
import vn.motcua.testing.StoryTest;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.EntryOrigin;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.KeepEntry;
import vn.motcua.vault.NewEntry;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultEntries;

/** What the state gave once is not asked for again: it lies in the store, goes from there into an application, and who asks nevertheless is counted. */
class AskOnceStoryTests extends StoryTest {

    @Autowired
    private DossierWorld world;

    @Autowired
    private BirthApplication birth;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Procedures procedures;

    @Autowired
    private ApplicationDrafts drafts;

    @Autowired
    private CheckPapers check;

    @Autowired
    private PaperChecks checks;

    @Autowired
    private StoreOffers offers;

    @Autowired
    private KeepResults results;

    @Autowired
    private EndResults ends;

    @Autowired
    private Stores stores;

    @Autowired
    private VaultEntries entries;

    @Autowired
    private KeepEntry keep;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    /** Cut off after the entry was laid in and before the result said so: it is laid in again, and is the same entry. */
    @Test
    void aResultGoesIntoItsOwnersStoreOnceAndOnlyOnce() {
        results.all();
        Kept before = kept(0);
        assertThat(before.entry()).isNotNull();
        jdbc.sql("update dossier.result set kept_at = null, kept_owner = null, kept_entry = null where id = ?")
                .param(before.id())
                .update();
        results.all();
        Kept after = kept(before.id());
        assertThat(after.entry()).isEqualTo(before.entry());
        assertThat(jdbc.sql("select count(*) from vault.entry where owner = ?")
                        .param(before.owner())
                        .query(Long.class)
                        .single())
                .isEqualTo(jdbc.sql("select count(distinct source) from vault.entry where owner = ?")
                        .param(before.owner())
                        .query(Long.class)
                        .single());
        jdbc.sql("update dossier.result set replaced_at = now() where id = ?")
                .param(before.id())
                .update();
        ends.all();
        EntryView ended = entries.find(new Store(List.of(before.owner())), new EntryId(before.entry()))
                .orElseThrow();
        assertThat(ended.state().name()).isEqualTo("REVOKED");
        assertThat(ended.remark()).isEqualTo("Cơ quan cấp đã thu hồi kết quả để đính chính");
        jdbc.sql("update dossier.result set replaced_at = null where id = ?")
                .param(before.id())
                .update();
    }

    @Test
    void aPaperOfTheStoreGoesIntoAnApplicationWithOneClick() {
        lay(DemoPerson.BINH, "Giấy chứng sinh", "ask-once:1");
        ApplicationDraft draft = world.as(DemoPerson.BINH, () -> begun(""));
        ApplicationDraft forAnother = world.as(DemoPerson.BINH, () -> begun("001190000123"));
        assertThat(world.as(DemoPerson.BINH, () -> offers.of(forAnother)))
                .as("another's number is named")
                .isEmpty();
        signInAs(page, DemoPerson.BINH);
        page.navigate(draft.href());
        assertThat(page.locator("main").textContent()).contains("Kho của bạn có 1 giấy tờ");
        look(page, "check");
        page.getByText("Dùng giấy tờ trong kho").first().click();
        look(page, "store");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dùng bản này"))
                .first()
                .click();
        assertThat(page.url()).endsWith(draft.href());
        ApplicationDraft now = world.as(DemoPerson.BINH, () -> drafts.open(draft.id()));
        assertThat(now.extra())
                .singleElement()
                .satisfies(paper -> assertThat(paper.title()).startsWith("Giấy chứng sinh"));
        assertThat(jdbc.sql("""
                                select count(*) from dossier.reused_paper r join kernel.intake_file f on f.id = r.file
                                where r.draft = ? and f.received = r.sha256""").param(draft.id()).query(Long.class).single())
                .as("pinned by its hash")
                .isEqualTo(1);
        page.navigate("/vault/access");
        assertThat(page.locator("main").textContent())
                .contains("Dùng lại trong hồ sơ")
                .contains("1.001193");
        Page other = browser(1280, 900);
        signInAs(other, DemoPerson.LAN);
        assertThat(other.navigate("/dossier/draft/" + draft.id() + "/store").status())
                .isEqualTo(404);
    }

    @Test
    void whatIsAskedForAlthoughTheStoreHasItIsCounted() {
        lay(DemoPerson.LAN, "Giấy chứng nhận kết hôn", "ask-once:2");
        DossierView dossier = dossiers.find(birth.handIn().id()).orElseThrow();
        CheckedPaper paper = checks.of(dossier).required().stream()
                .filter(one -> one.name().startsWith("Giấy chứng nhận kết hôn"))
                .findFirst()
                .orElseThrow();
        world.as(
                DemoPerson.DUC,
                () -> check.run(
                        dossier, Map.of(paper.key(), new CheckPapers.Found(PaperState.MISSING, "", paper.seen()))));
        lay(DemoPerson.LAN, "Tờ khai đăng ký khai sinh", "ask-once:5", EntryOrigin.UPLOADED_BY_OWNER);
        CheckedPaper form = checks.of(dossier).required().stream()
                .filter(one -> one.name().startsWith("Tờ khai đăng ký khai sinh"))
                .findFirst()
                .orElseThrow();
        world.as(
                DemoPerson.DUC,
                () -> check.run(
                        dossier, Map.of(form.key(), new CheckPapers.Found(PaperState.MISSING, "mờ", form.seen()))));
        // what an applicant laid in alone is nothing that the state has
        assertThat(jdbc.sql("select held_by from dossier.repeat_demand where dossier = ?")
                        .param(dossier.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("STORE");
        signInAs(page, DemoPerson.VINH);
        page.navigate("/dossier/watch");
        page.getByText("Hỏi lại giấy tờ đã có").first().click();
        assertThat(page.locator("main").textContent()).contains(dossier.code().text());
        look(page, "repeats");
    }

    /** A ground first; what it opens is what the procedure asks for, and nothing that the owner laid in alone; the owner sees each look. */
    @Test
    void anOfficerLooksOnAGroundAndTheOwnerSeesIt() {
        lay(DemoPerson.LAN, "Giấy chứng nhận kết hôn", "ask-once:3");
        lay(DemoPerson.LAN, "Bằng lái xe hạng B1", "ask-once:4");
        DossierView dossier = dossiers.find(birth.handIn().id()).orElseThrow();
        Page duc = browser(1280, 900);
        signInAs(duc, DemoPerson.DUC);
        duc.navigate("/dossier/desk/" + dossier.id());
        duc.getByText("Tra cứu kho của người nộp").first().click();
        look(duc, "ground");
        assertThat(duc.locator("input[name=ground]").count())
                .as("no ground that one officer makes up")
                .isEqualTo(1);
        duc.getByLabel("Giải quyết hồ sơ mà chủ kho đã nộp").check();
        button(duc, "Tra cứu");
        assertThat(duc.locator("main").textContent())
                .contains("Giấy chứng nhận kết hôn")
                .doesNotContain("Bằng lái");
        look(duc, "looked");
        duc.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mở giấy tờ"))
                .first()
                .click();
        duc.waitForDownload(() -> duc.getByText("Tải tệp về").click());
        signInAs(page, DemoPerson.LAN);
        page.navigate("/vault/access");
        assertThat(page.locator("main").textContent())
                .contains(
                        "Tra cứu trong kho",
                        "Mở tệp",
                        "Hoàng Minh Đức",
                        dossier.code().text());
        Page other = browser(1280, 900);
        signInAs(other, DemoPerson.NGAN);
        assertThat(other.navigate("/dossier/desk/" + dossier.id() + "/store").status())
                .isIn(403, 404);
    }

    private static void button(Page at, String name) {
        at.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private void lay(DemoPerson person, String title, String source) {
        lay(person, title, source, EntryOrigin.DIGITISED_BY_OFFICER);
    }

    private void lay(DemoPerson person, String title, String source, EntryOrigin origin) {
        keep.run(
                stores.of(world.account(person)),
                new NewEntry(
                        "THU.GIAYTO",
                        title,
                        "08/2026",
                        "Bệnh viện Phụ sản Hà Nội",
                        null,
                        java.time.LocalDate.of(2026, 11, 20),
                        null,
                        origin,
                        source,
                        "giay-to.pdf",
                        FileType.PDF),
                () -> new ByteArrayInputStream(DemoPdf.of(source)));
    }

    private ApplicationDraft begun(String number) {
        var procedure = procedures.inForce(BirthApplication.PROCEDURE).orElseThrow();
        ApplicationDraft draft = new ApplicationDraft(
                UUID.randomUUID(),
                world.account(DemoPerson.BINH),
                null,
                procedure.revision(),
                procedure.code().text(),
                procedure.record().name(),
                "Đăng ký đúng hạn",
                ChannelKind.ONLINE,
                world.baDinh(),
                new Applicant(ApplicantKind.CITIZEN, "Trần Văn Bình", number, "0987654321", "", ""),
                ReturnWay.AT_THE_COUNTER,
                Answers.NONE,
                List.of(),
                clock.instant());
        drafts.begin(draft);
        return draft;
    }

    private record Kept(long id, UUID owner, UUID entry) {}

    private Kept kept(long id) {
        return jdbc.sql("""
                        select id, kept_owner, kept_entry from dossier.result
                        where kept_entry is not null and replaced_at is null and (? = 0 or id = ?) order by id limit 1""")
                .params(id, id)
                .query((row, number) -> new Kept(
                        row.getLong("id"),
                        row.getObject("kept_owner", UUID.class),
                        row.getObject("kept_entry", UUID.class)))
                .single();
    }
}
