package vn.motcua.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.AccountTakenOver;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.NameKind;
import vn.motcua.identity.account.SignInName;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.testing.ModuleTest;
import vn.motcua.vault.consent.AskConsent;
import vn.motcua.vault.consent.Asking;
import vn.motcua.vault.consent.ConsentKind;
import vn.motcua.vault.export.StoreExports;
import vn.motcua.vault.own.ExportStore;
import vn.motcua.vault.own.UploadPaper;

/** What is laid into a store, who finds it, and who does not. */
@ModuleTest
class VaultEntriesModuleTests {

    @Autowired
    private StoreExports exports;

    @Autowired
    private Stores stores;

    @Autowired
    private VaultEntries entries;

    @Autowired
    private KeepEntry keep;

    @Autowired
    private ExamineEntries examine;

    @Autowired
    private EndEntry end;

    @Autowired
    private EraseStore erase;

    @Autowired
    private ExportStore export;

    @Autowired
    private UploadPaper upload;

    @Autowired
    private AskConsent ask;

    @Autowired
    private VaultPasses passes;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsLaidDownIsFoundByOwnerAndKindAndReadBack() throws IOException {
        Store store = stores.of(VaultWorld.somebody());
        EntryId id = keep.run(store, VaultWorld.birth("t:1", null), VaultWorld.file("bản khai sinh"));
        List<EntryView> found = entries.valid(store, List.of("KQ.KHAISINH"));
        assertThat(found).extracting(EntryView::id).containsExactly(id);
        assertThat(found.getFirst().number()).isEqualTo("117/2026");
        assertThat(read(found.getFirst())).isEqualTo("bản khai sinh");
        assertThat(entries.valid(store, List.of("KQ.KHAC"))).isEmpty();
        assertThat(entries.list(store, "nguyen minh", null, new Paging(1, 20)).total())
                .isEqualTo(1);
        assertThat(entries.list(store, "ket hon", null, new Paging(1, 20)).total())
                .isZero();
    }

    /** Nobody hides what the state has behind papers of their own: ask once goes through all that holds, and not through the latest page. */
    @Test
    void whatAnOfficeLaidInIsFoundBehindHoweverManyOthers() {
        Store store = stores.of(VaultWorld.somebody());
        EntryId first = keep.run(store, VaultWorld.birth("t:first", null), VaultWorld.file("a"));
        EntryId over =
                keep.run(store, VaultWorld.birth("t:over", LocalDate.of(2026, 1, 1)), VaultWorld.file("hết hạn"));
        for (int more = 0; more <= Paging.MAX_SIZE; more++)
            keep.run(store, VaultWorld.birth("t:more:" + more, null), VaultWorld.file("b"));
        assertThat(entries.holding(store))
                .hasSize(Paging.MAX_SIZE + 2)
                .extracting(EntryView::id)
                .endsWith(first)
                .doesNotContain(over);
    }

    @Test
    void whatNobodyLookedAtYetIsLookedAtLater() {
        Store store = stores.of(VaultWorld.somebody());
        EntryId id = keep.unchecked(
                store,
                VaultWorld.birth("t:waits", null),
                () -> new ByteArrayInputStream(DemoPdf.of("chờ kiểm tra")),
                1 << 20);
        assertThat(entries.find(store, id).orElseThrow().state()).isEqualTo(EntryState.CHECKING);
        examine.thoseThatWait();
        assertThat(entries.find(store, id).orElseThrow().state()).isEqualTo(EntryState.VALID);
    }

    @Test
    void anIdOpensNothingInAnotherStore() {
        Store store = stores.of(VaultWorld.somebody());
        EntryId id = keep.run(store, VaultWorld.birth("t:2", null), VaultWorld.file("a"));
        assertThat(entries.find(stores.of(VaultWorld.somebody()), id)).isEmpty();
        assertThat(entries.find(store, id)).isPresent(); // the control
    }

    @Test
    void theSameLaidDownByManyAtOnceIsOneEntry() {
        Store store = stores.of(VaultWorld.somebody());
        List<CompletableFuture<EntryId>> all = IntStream.range(0, 6)
                .mapToObj(one -> CompletableFuture.supplyAsync(
                        () -> keep.run(store, VaultWorld.birth("t:3", null), VaultWorld.file("a"))))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(entries.list(store, "", null, new Paging(1, 20)).total()).isEqualTo(1);
    }

    @Test
    void whatIsOverHoldsNoMoreAndStaysReadable() throws IOException {
        Store store = stores.of(VaultWorld.somebody());
        EntryId over = keep.run(store, VaultWorld.birth("t:4", LocalDate.of(2026, 1, 1)), VaultWorld.file("cũ"));
        EntryId revoked = keep.run(store, VaultWorld.birth("t:5", null), VaultWorld.file("thu hồi"));
        EntryView entry = entries.find(store, revoked).orElseThrow();
        end.revoke(entry, "Cấp sai họ tên");
        assertThat(entries.valid(store, List.of("KQ.KHAISINH"))).isEmpty();
        assertThat(entries.find(store, over).orElseThrow().state()).isEqualTo(EntryState.EXPIRED);
        EntryView after = entries.find(store, revoked).orElseThrow();
        assertThat(after.state()).isEqualTo(EntryState.REVOKED);
        assertThat(after.remark()).isEqualTo("Cấp sai họ tên");
        assertThat(read(after)).isEqualTo("thu hồi");
        assertThatThrownBy(() -> end.revoke(entry, "lần nữa")).isInstanceOf(Refused.class);
    }

    /** An account that typed somebody's number sees nothing of theirs; once the number is shown to be its own, all of it and what it laid in itself. */
    @Test
    void aTypedNumberOpensNothingAndAVerifiedOneAll() {
        OwnerNumber number = VaultWorld.somebody();
        keep.run(stores.of(number), VaultWorld.birth("t:6", null), VaultWorld.file("của số này"));
        AccountId account = accounts.add(AccountKind.CITIZEN, "Người Thử", AccountState.ACTIVE, null);
        accounts.addName(account, new SignInName(NameKind.CITIZEN_NUMBER, number.number()));
        assertThat(count(account)).isZero();
        keep.run(stores.of(account), VaultWorld.birth("t:7", null), VaultWorld.file("tự đưa vào"));
        assertThat(count(account)).isEqualTo(1);
        verify(account);
        assertThat(count(account)).isEqualTo(2);
        assertThat(entries.valid(stores.of(number), List.of("KQ.KHAISINH"))).hasSize(2);
        jdbc.sql("delete from identity.verification where account = ?")
                .param(account.value())
                .update();
        assertThat(count(account)).as("the verification was taken back").isZero();
    }

    /** What was laid down for an account that an office kept follows to whoever shows that the number is theirs, and so does what was on its way. */
    @Test
    void whatWasKeptForSomebodyIsTheirsOnceTheyShowTheirNumber() {
        OwnerNumber number = VaultWorld.somebody();
        AccountId kept = accounts.add(AccountKind.CITIZEN, "Bé Con", AccountState.INVITED, null);
        keep.run(stores.of(kept), VaultWorld.birth("t:11", null), VaultWorld.file("khi còn nhỏ"));
        AccountId other = accounts.add(AccountKind.CITIZEN, "Bé Khác", AccountState.INVITED, null);
        AccountId owner = accounts.add(AccountKind.CITIZEN, "Bé Con", AccountState.ACTIVE, null);
        accounts.addName(owner, new SignInName(NameKind.CITIZEN_NUMBER, number.number()));
        verify(owner);
        assertThat(count(owner)).as("before").isZero();
        transaction.executeWithoutResult(status -> events.publishEvent(new AccountTakenOver(kept, owner)));
        assertThat(count(owner)).isEqualTo(1);
        keep.run(stores.of(kept), VaultWorld.birth("t:12", null), VaultWorld.file("đang trên đường"));
        assertThat(count(owner)).isEqualTo(2);
        keep.run(stores.of(other), VaultWorld.birth("t:13", null), VaultWorld.file("của người khác"));
        assertThat(count(owner)).as("the control: another kept account").isEqualTo(2);
        assertThatThrownBy(() -> events.publishEvent(new AccountTakenOver(other, owner)))
                .as("outside of the transaction that says so")
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    /** An office that opens an account for somebody has seen their number: what comes for them is their number's from the begin. */
    @Test
    void whatComesForAKeptAccountIsItsNumbers() {
        OwnerNumber number = VaultWorld.somebody();
        AccountId kept = accounts.add(AccountKind.CITIZEN, "Bé Con", AccountState.INVITED, null);
        keep.run(stores.of(kept), VaultWorld.birth("t:14", null), VaultWorld.file("trước"));
        accounts.keepNumber(kept, new SignInName(NameKind.CITIZEN_NUMBER, number.number()));
        keep.run(stores.of(kept), VaultWorld.birth("t:15", null), VaultWorld.file("sau"));
        assertThat(entries.valid(stores.of(number), List.of("KQ.KHAISINH"))).hasSize(2);
    }

    /** A request that nobody answers stands in nobody's way after a month; a pass is not good for ever. */
    @Test
    void requestsLapseAndPassesAreUsedUp() {
        Store store = stores.of(VaultWorld.somebody());
        AccountId account = accounts.add(AccountKind.CITIZEN, "Người Thử", AccountState.ACTIVE, null);
        List<ConsentKind> kinds = List.of(ConsentKind.asked("KQ.KHAISINH", ""));
        AgencyId agency = new AgencyId(1);
        assertThat(ask.run(store, account, agency, "1.000001", kinds, "thử")).isEqualTo(Asking.SENT);
        assertThat(ask.run(store, account, agency, "1.000001", kinds, "thử")).isEqualTo(Asking.WAITS);
        jdbc.sql("update vault.consent set asked_at = now() - interval '31 days' where owner = ?")
                .param(store.owner())
                .update();
        assertThat(ask.run(store, account, agency, "1.000001", kinds, "thử")).isEqualTo(Asking.SENT);
        EntryId id = keep.run(store, VaultWorld.birth("t:16", null), VaultWorld.file("a"));
        exports.ask(store, account, 1);
        String all = token(passes.ready(
                store, new VaultPasses.Part(exports.latest(store).orElseThrow().id(), 1)));
        assertThat(passes.find(all)).isPresent();
        assertThat(passes.find(all)).isEmpty();
        String one = token(passes.give(entries.find(store, id).orElseThrow(), false));
        for (int opening = 0; opening < 3; opening++)
            assertThat(passes.find(one)).isPresent();
        assertThat(passes.find(one)).isEmpty();
    }

    private static String token(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void nothingOfAStoreIsReadableInTheDatabaseAndNothingAtAllOnceItsKeyIsGone() {
        Store store = stores.of(VaultWorld.somebody());
        EntryId id = keep.run(store, VaultWorld.birth("t:8", null), VaultWorld.file("CHUOI-GIEO-TRONG-TEP"));
        String row = jdbc.sql("""
                        select e::text || encode(e.details, 'escape') || encode(b.bytes, 'escape')
                        from vault.entry e join kernel.blob b on b.sha256 = e.content where e.owner = ? and e.id = ?""")
                .params(store.owner(), id.value())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("CHUOI-GIEO").doesNotContain("117/2026").doesNotContain("khai-sinh");
        erase.run(store, "thử");
        assertThat(entries.find(store, id)).isEmpty();
        assertThatThrownBy(() -> keep.run(store, VaultWorld.birth("t:8", null), VaultWorld.file("a")))
                .isInstanceOf(Refused.class);
    }

    /** One file that cannot be read costs nobody the others, and is told. */
    @Test
    void anExportGoesOnBehindAFileThatIsBroken() throws IOException {
        Store store = stores.of(VaultWorld.somebody());
        keep.run(store, VaultWorld.birth("t:9", null), VaultWorld.file("một"));
        EntryId broken = keep.run(store, VaultWorld.birth("t:10", null), VaultWorld.file("hai"));
        jdbc.sql("""
                        update vault.entry set content = (select content from vault.entry where owner = :owner and id <> :id limit 1)
                        where owner = :owner and id = :id""").param("owner", store.owner()).param("id", broken.value()).update();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(export.plan(store), 1, List.of(), out, done -> {});
        String index = "";
        int files = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                if (one.getName().startsWith("giay-to/")) files++;
                if (one.getName().equals("index.json")) index = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        assertThat(files).isEqualTo(1);
        assertThat(index).containsOnlyOnce("could not be read whole");
    }

    @Test
    void anAccountThatAnybodyMayHaveOpenedFillsNoDisk() {
        Store store = stores.of(VaultWorld.somebody());
        UploadPaper.Described paper = new UploadPaper.Described("Giấy", "", "", null, null, "giay.txt");
        upload.run(store, false, paper, VaultWorld.file("một"));
        jdbc.sql("update vault.entry set bytes = ? where owner = ?")
                .params(UploadPaper.MOST_BYTES_UNVERIFIED, store.owner())
                .update();
        assertThatThrownBy(() -> upload.run(store, false, paper, VaultWorld.file("hai")))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.refusal()).isEqualTo(VaultRefusal.UPLOADS_TOO_LARGE));
        upload.run(store, true, paper, VaultWorld.file("hai"));
    }

    /** One row that somebody spoilt in the database ends no page of the others. */
    @Test
    void anEntryThatDoesNotOpenHidesNoneOfTheOthers() {
        Store store = stores.of(VaultWorld.somebody());
        keep.run(store, VaultWorld.birth("t:20", null), VaultWorld.file("một"));
        EntryId spoilt = keep.run(store, VaultWorld.birth("t:21", null), VaultWorld.file("hai"));
        jdbc.sql(
                        "update vault.entry set details = '\\x0011223344556677889900112233445566778899' where owner = ? and id = ?")
                .params(store.owner(), spoilt.value())
                .update();
        assertThat(entries.list(store, "", null, new Paging(1, 10)).items())
                .extracting(EntryView::title)
                .containsExactlyInAnyOrder("Giấy khai sinh Nguyễn Minh An", "KQ.KHAISINH");
    }

    /** Uploads at the same moment each find room before: together they keep within it. */
    @Test
    void manyUploadsAtOnceKeepWithinWhatIsAllowed() {
        Store store = stores.of(VaultWorld.somebody());
        UploadPaper.Described paper = new UploadPaper.Described("Giấy", "", "", null, null, "giay.txt");
        upload.run(store, true, paper, VaultWorld.file("một"));
        jdbc.sql("update vault.entry set bytes = ? where owner = ?")
                .params(UploadPaper.MOST_BYTES_UNVERIFIED - 5, store.owner())
                .update();
        List<CompletableFuture<Boolean>> all = IntStream.range(0, 4)
                .mapToObj(one -> CompletableFuture.supplyAsync(() -> {
                    try {
                        upload.run(store, false, paper, VaultWorld.file("bốn tệp cùng lúc"));
                        return true;
                    } catch (Refused full) {
                        return false;
                    }
                }))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join)).containsOnly(false);
        assertThat(entries.list(store, "", null, new Paging(1, 10)).total()).isEqualTo(1);
    }

    /** Whatever number of procedures an agency names, a person is asked a few times and no more. */
    @Test
    void nobodyIsFloodedWithRequestsForConsent() {
        Store store = stores.of(VaultWorld.somebody());
        AccountId account = accounts.add(AccountKind.CITIZEN, "Người Thử", AccountState.ACTIVE, null);
        for (int agency = 1; agency <= 6; agency++)
            for (int procedure = 0; procedure < 8; procedure++)
                ask.run(
                        store,
                        account,
                        new AgencyId(agency),
                        "1.00000" + procedure,
                        List.of(ConsentKind.asked("KQ", "")),
                        "phần mềm thử");
        assertThat(jdbc.sql("select count(*) from vault.consent where owner = ? and agency = 1")
                        .param(store.owner())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from vault.consent where owner = ?")
                        .param(store.owner())
                        .query(Long.class)
                        .single())
                .isEqualTo(10);
    }

    private long count(AccountId account) {
        return entries.list(stores.of(account), "", null, new Paging(1, 20)).total();
    }

    private void verify(AccountId account) {
        jdbc.sql(
                        "insert into identity.verification (account, provider, subject_digest, verified_at) values (?, 'thử', ?, now())")
                .params(account.value(), UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII))
                .update();
    }

    private String read(EntryView entry) throws IOException {
        try (InputStream in = entries.open(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
