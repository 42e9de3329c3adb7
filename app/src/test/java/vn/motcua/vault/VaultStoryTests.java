package vn.motcua.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.testing.StoryTest;
import vn.motcua.vault.consent.AskConsent;
import vn.motcua.vault.consent.ConsentKind;
import vn.motcua.vault.export.MakeExports;
import vn.motcua.vault.export.StoreExports;
import vn.motcua.vault.look.LookGround;
import vn.motcua.vault.look.LookKind;
import vn.motcua.vault.look.NoteLook;
import vn.motcua.vault.look.Reason;
import vn.motcua.vault.own.ExportStore;

/** Trần Văn Bình keeps papers, sees who looked, objects, sends a link, takes all of it along, and takes one out again. */
class VaultStoryTests extends StoryTest {

    private static final String CONFIRM = "form[action^='/vault/owners/events/'] button[value=confirm]";

    @Autowired
    private Stores stores;

    @Autowired
    private KeepEntry keep;

    @Autowired
    private VaultEntries entries;

    @Autowired
    private NoteLook note;

    @Autowired
    private ExportStore export;

    @Autowired
    private StoreExports exports;

    @Autowired
    private MakeExports make;

    @Autowired
    private AskConsent ask;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private Clock clock;

    @Test
    void aPersonKeepsPapersAndSeesWhoLooked() {
        signInAs(page, DemoPerson.BINH);
        page.navigate("/vault/upload");
        look(page, "upload");
        page.locator("#title").fill("Bằng tốt nghiệp đại học");
        page.locator("input[name=file]")
                .setInputFiles(new FilePayload("bằng.pdf", "application/pdf", DemoPdf.of("Bang tot nghiep")));
        button("Tải lên");
        assertThat(page.locator("main").textContent()).contains("Còn giá trị").contains("Chưa ai đối chiếu");
        String entry = page.url();
        Store store = stores.of(account());
        note(store, "Bằng tốt nghiệp đại học");
        page.reload();
        look(page, "entry");

        page.navigate("/vault");
        assertThat(page.locator("main").textContent()).contains("chưa được xác thực");
        look(page, "list");
        page.navigate("/vault/access");
        look(page, "access");
        page.locator("main tbody a").first().click();
        page.locator("#text").fill("Tôi không nộp hồ sơ nào ở phường này.");
        button("Gửi phản đối");
        assertThat(page.locator("main").textContent()).contains("hạn trả lời");
        look(page, "look");
        String line = page.url();

        answered();
        page.navigate(line);
        assertThat(page.locator("main").textContent()).contains("Cán bộ tra cứu nhầm");
        page.navigate(entry);
        shared();
        page.navigate(entry + "/removal");
        look(page, "remove");
        button("Xóa khỏi kho");
        page.navigate(entry);
        assertThat(page.title()).doesNotContain("Bằng tốt nghiệp");
    }

    /** The office that looked reads it and answers, by somebody else than who looked; another office has nothing of it. */
    private void answered() {
        Page looked = browser(1280, 900);
        signInAs(looked, DemoPerson.VINH);
        looked.navigate("/vault/objections");
        looked.getByText("Tôi không nộp hồ sơ nào").first().click();
        look(looked, "objection-own");
        assertThat(looked.locator("#answer").count()).isZero();
        assertThat(looked.locator("main").textContent()).contains("bạn không tự trả lời được");
        Page office = browser(1280, 900);
        signInAs(office, DemoPerson.TUNG);
        office.navigate("/");
        assertThat(office.locator("main").textContent()).contains("phản đối chờ trả lời");
        office.navigate("/vault/objections");
        look(office, "objections");
        office.getByText("Tôi không nộp hồ sơ nào").first().click();
        look(office, "objection");
        office.locator("#answer").fill("Cán bộ tra cứu nhầm số. Phường xin lỗi và đã nhắc nhở.");
        String address = office.url();
        Page other = browser(1280, 900);
        signInAs(other, DemoPerson.KHAI);
        assertThat(other.navigate(address).status()).isEqualTo(404);
        office.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi trả lời"))
                .click();
    }

    /** A link opens so often as its owner said, for somebody without an account, and no more. */
    private void shared() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi liên kết xem"))
                .click();
        page.locator("#purpose").fill("Nộp hồ sơ xin việc");
        page.locator("#openings").fill("1");
        look(page, "share");
        button("Tạo liên kết");
        look(page, "share-made");
        String link = page.locator("main dd").first().textContent().strip();
        Page stranger = browser(1280, 900);
        stranger.navigate(link.substring(link.indexOf("/vault/")));
        assertThat(stranger.locator("main").textContent())
                .contains("Trần Văn Bình")
                .contains("Nộp hồ sơ xin việc");
        look(stranger, "shared");
        String path = link.substring(link.indexOf("/vault/"));
        assertThat(stranger.locator("main form").count()).isEqualTo(1);
        stranger.getByText("Mở giấy tờ").click();
        stranger.waitForDownload(() -> stranger.getByText("Tải tệp về").click());
        assertThat(stranger.navigate(path).status()).as("opened once").isEqualTo(404);
        page.navigate("/vault/shares");
        look(page, "shares");
        page.navigate("/vault/export");
        look(page, "export");
        prepared();
        consented();
        page.navigate("/vault/inherited");
        assertThat(page.locator("main").textContent()).contains("Không có kho nào");
    }

    /** A large store's copy is made in the background; the page shows how far it is. */
    private void prepared() {
        Store store = stores.of(account());
        exports.ask(store, account(), 120);
        jdbc.sql("""
                        update vault.export set state = 'RUNNING', claim = gen_random_uuid(), claimed_to = now() + interval '1 hour', done = 37
                        where owner = ? and state = 'WAITING'""").param(store.owner()).update();
        page.navigate("/vault/export");
        assertThat(page.locator("main").textContent()).contains("37").contains("120");
        look(page, "export-under-way");
        jdbc.sql("update vault.export set claimed_to = now() - interval '1 hour' where owner = ? and state = 'RUNNING'")
                .param(store.owner())
                .update();
        for (int tries = 0; tries < 200 && page.getByText("Tải bản này về").count() == 0; tries++) {
            make.all();
            page.navigate("/vault/export");
        }
        look(page, "export-ready");
        button("Tải bản này về");
        page.waitForDownload(() -> page.getByText("Tải tệp về").click());
    }

    /** An agency names kinds of paper; the owner leaves one out. */
    private void consented() {
        Store store = stores.of(account());
        ask.run(
                store,
                account(),
                codes.carrier(AgencyCode.of("H26.101"), AsOf.today(clock))
                        .orElseThrow()
                        .id(),
                "1.001193",
                List.of(
                        ConsentKind.asked("KQ.KHAISINH", "Giấy khai sinh"),
                        ConsentKind.asked("KQ.KETHON", "Giấy chứng nhận kết hôn")),
                "Hoàng Minh Đức");
        page.navigate("/vault/consents");
        page.getByText("Xem và trả lời").first().click();
        look(page, "consent");
        page.getByLabel("Giấy chứng nhận kết hôn").uncheck();
        page.getByLabel("Giấy khai sinh").uncheck();
        button("Đồng ý");
        assertThat(page.locator("main").textContent()).contains("Bạn chưa chọn loại giấy tờ nào");
        page.getByLabel("Giấy khai sinh").check();
        button("Đồng ý");
        look(page, "consents");
        page.getByText("Xem chi tiết").first().click();
        assertThat(page.locator("main").textContent()).contains("bạn không cho xem");
        look(page, "consent-given");
        button("Rút lại");
        assertThat(page.locator("main").textContent()).contains("đã rút lại");
    }

    /** One leader asks, another confirms; nothing of any store is shown. Whoever lives sees by whom it was recorded and who looked, and the store opens again. */
    @Test
    void anOfficerRecordsADeathAndAnotherConfirmsIt() {
        AccountId hung = account(DemoPerson.HUNG);
        String number = DemoPerson.HUNG.signInName();
        verified(hung, true);
        try {
            recorded("Qua đời: niêm phong kho", number);
            assertThat(page.locator("main").textContent())
                    .contains("khi một cán bộ khác xác nhận")
                    .contains("Rút đề nghị");
            assertThat(page.locator(CONFIRM).count()).isZero();
            Page second = browser(1280, 900);
            signInAs(second, DemoPerson.TUNG);
            second.navigate("/vault/owners");
            look(second, "owners-second");
            second.locator(CONFIRM).first().click();
            assertThat(second.locator("main").textContent()).contains("Đã ghi nhận");
            Page owner = browser(1280, 900);
            signInAs(owner, DemoPerson.HUNG);
            owner.navigate("/vault");
            assertThat(owner.locator("main").textContent())
                    .contains("niêm phong")
                    .contains("phường Ba Đình");
            look(owner, "sealed");
            owner.getByText("Ai đã xem kho của tôi").first().click();
            assertThat(owner.title()).contains("Ai đã xem kho của tôi");
            recorded("Ghi nhận qua đời do nhầm lẫn: mở lại kho", number);
            owner.navigate("/vault");
            assertThat(owner.locator("main").textContent()).doesNotContain("niêm phong");
        } finally {
            verified(hung, false);
        }
        page.locator("#deceased").fill(number);
        page.locator("#heir").fill("12");
        page.locator("#decision").fill("Quyết định 12/QĐ-UBND");
        page.locator("form:has(#deceased) button").click();
        assertThat(page.locator("main").textContent()).contains("không phải số định danh");
    }

    private void recorded(String what, String number) {
        signInAs(page, DemoPerson.VINH);
        page.navigate("/vault/owners");
        look(page, "owners");
        page.getByLabel(what).check();
        page.locator("#number").fill(number);
        page.locator("#on-day").fill("25");
        page.locator("#on-month").fill("11");
        page.locator("#on-year").fill("2026");
        page.locator("#proof").fill("Trích lục khai tử 45/TLKT-BS, UBND phường Ba Đình");
        page.locator("form:has(#proof) button").click();
    }

    private void verified(AccountId account, boolean is) {
        jdbc.sql(
                        is
                                ? "insert into identity.verification (account, provider, subject_digest, verified_at) values (?, 'thử', sha256('vault-story'), now()) on conflict do nothing"
                                : "delete from identity.verification where account = ? and provider = 'thử'")
                .param(account.value())
                .update();
    }

    @Test
    void allOfAStoreComesInOneFileWithItsIndex() throws IOException {
        Store store = stores.of(VaultWorld.somebody());
        keep.run(store, VaultWorld.birth("s:1", null), VaultWorld.file("một"));
        keep.run(store, VaultWorld.birth("s:2", null), VaultWorld.file("hai"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(export.plan(store), 1, List.of(), out, done -> {});
        List<String> names = new ArrayList<>();
        String index = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                names.add(one.getName());
                if (one.getName().equals("index.json")) index = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        assertThat(names)
                .contains(
                        "mimetype",
                        "giay-to/0001.pdf",
                        "giay-to/0002.pdf",
                        "index.json",
                        "META-INF/ASiCManifest001.xml");
        assertThat(index)
                .contains("Giấy khai sinh Nguyễn Minh An")
                .contains("RESULT_OF_DOSSIER")
                .contains("sha256");
    }

    private void note(Store store, String title) {
        EntryView entry = entries.list(store, title, null, new vn.motcua.kernel.Paging(1, 1))
                .items()
                .getFirst();
        AgencyId office = codes.carrier(AgencyCode.of("H26.101"), AsOf.today(clock))
                .orElseThrow()
                .id();
        Actors.as(
                new Actor(ActorKind.OFFICIAL, account(DemoPerson.VINH), "Đỗ Quang Vinh", office, ""),
                () -> note.run(
                        entry,
                        LookKind.OPENED,
                        new Reason(
                                office,
                                "Đỗ Quang Vinh",
                                "1.001193",
                                "",
                                LookGround.PROCEDURE,
                                "Kiểm tra thành phần hồ sơ")));
    }

    private AccountId account() {
        return account(DemoPerson.BINH);
    }

    private AccountId account(DemoPerson person) {
        return accounts.named(SignInName.of(person.signInName())).orElseThrow().id();
    }

    private void button(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
