package vn.motcua.vault.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.pades.EuDss;
import vn.motcua.signing.validate.FileFinding;
import vn.motcua.signing.validate.ValidateFile;
import vn.motcua.signing.validate.Validation;
import vn.motcua.testing.ModuleTest;
import vn.motcua.vault.Blocked;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.KeepEntry;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultEntries;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.VaultWorld;
import vn.motcua.vault.look.LookGround;
import vn.motcua.vault.look.LookKind;
import vn.motcua.vault.look.Looks;
import vn.motcua.vault.look.NoteLook;
import vn.motcua.vault.look.ObjectToLook;
import vn.motcua.vault.look.Reason;
import vn.motcua.vault.own.ExportPlan;
import vn.motcua.vault.own.ExportStore;
import vn.motcua.vault.seal.SealedFiles;
import vn.motcua.vault.share.ShareEntry;

/** A copy of a whole store is made in the background, once, sealed, and goes by itself. */
@ModuleTest
class ExportsModuleTests {

    @Autowired
    private ValidateFile validate;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private Stores stores;

    @Autowired
    private KeepEntry keep;

    @Autowired
    private StoreExports exports;

    @Autowired
    private MakeExports make;

    @Autowired
    private ExportQueue queue;

    @Autowired
    private SealedFiles files;

    @Autowired
    private ExportStore export;

    @Autowired
    private VaultEntries entries;

    @Autowired
    private NoteLook note;

    @Autowired
    private Looks looks;

    @Autowired
    private ObjectToLook object;

    @Autowired
    private ShareEntry share;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aCopyIsMadeAndHoldsAllAndNothingOfItIsReadableInTheDatabase() throws IOException {
        Store store = filled(3);
        exports.ask(store, account(), 3);
        assertThatThrownBy(() -> exports.ask(store, account(), 3))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.refusal()).isEqualTo(VaultRefusal.EXPORT_UNDER_WAY));
        await(store);
        ExportView made = exports.latest(store).orElseThrow();
        assertThat(made.state()).isEqualTo(ExportState.READY);
        assertThat(made.done()).isEqualTo(3);
        assertThat(names(store, made))
                .contains("mimetype", "giay-to/0001.pdf", "giay-to/0002.pdf", "giay-to/0003.pdf", "index.json")
                .contains("META-INF/ASiCManifest001.xml", "META-INF/signature001.p7s");
        assertThatThrownBy(() -> exports.open(stores.of(VaultWorld.somebody()), made.id(), 1))
                .as("another's store")
                .isInstanceOf(Refused.class);
        assertThat(stored(made)).doesNotContain("index.json").doesNotContain("giay-to");
    }

    /** Asked for as often as one likes, one copy lies here; the one before can be fetched until the next is ready. */
    @Test
    void aNewCopyTakesThePlaceOfTheOneBefore() throws IOException {
        Store store = filled(1);
        exports.ask(store, account(), 1);
        await(store);
        ExportView first = exports.latest(store).orElseThrow();
        exports.ask(store, account(), 1);
        assertThat(jdbc.sql("select count(*) from vault.export where owner = ? and state = 'READY'")
                        .param(store.owner())
                        .query(Long.class)
                        .single())
                .as("while the next is made, or once it is there")
                .isEqualTo(1);
        await(store);
        assertThat(exports.ready(store, first.id())).isEmpty();
        ExportView second = exports.latest(store).orElseThrow();
        assertThat(exports.ready(store, second.id())).isPresent();
        assertThat(names(store, second)).contains("giay-to/0001.pdf", "index.json");
    }

    /** Signed for whoever it is shown to: a paper that was changed or taken out is seen by our page, and EU DSS finds the signature whole. */
    @Test
    void aCopyIsSignedAndWhatIsChangedOrTakenOutIsSeen() throws IOException {
        Store store = filled(3);
        exports.ask(store, account(), 3);
        await(store);
        byte[] made;
        try (InputStream in =
                exports.open(store, exports.latest(store).orElseThrow().id(), 1)) {
            made = in.readAllBytes();
        }
        assertThat(look(made).finding()).isEqualTo(FileFinding.VALID);
        assertThat(EuDss.container(made, keys.ofStamps().orElseThrow().chain().getLast()))
                .singleElement()
                .asString()
                .contains("CAdES-BASELINE")
                .doesNotContain("FAILED");
        assertThat(look(rebuilt(made, "", "")).finding())
                .as("packed anew in the one form that ours has")
                .isEqualTo(FileFinding.VALID);
        assertThat(look(rebuilt(made, "giay-to/0002.pdf", "")).finding()).isEqualTo(FileFinding.REFUTED);
        assertThat(look(rebuilt(made, "", "giay-to/0002.pdf")).finding()).isEqualTo(FileFinding.REFUTED);
        byte[] theirs = rebuilt(made, "", "giay-to/0002.pdf");
        assertThat(EuDss.container(theirs, keys.ofStamps().orElseThrow().chain().getLast()))
                .singleElement()
                .asString()
                .contains("HASH_FAILURE");
    }

    /** More than our page judges in one container comes in parts; each is valid by itself, and each names the others, so that a missing or an exchanged one is seen. */
    @Test
    void aLargeStoreComesInPartsThatNameEachOther() throws IOException {
        Store store = filled(5);
        ExportPlan plan = export.plan(store, 10, Long.MAX_VALUE); // eight files tell what was done with it
        assertThat(plan.parts()).hasSize(2);
        Map<String, byte[]> first = written(plan, 1, List.of());
        String whole = HexFormat.of().formatHex(sha256(file(first, "")));
        Map<String, byte[]> second = written(plan, 2, List.of(whole));
        assertThat(look(file(first, "")).finding()).isEqualTo(FileFinding.VALID);
        assertThat(look(file(second, "")).finding()).isEqualTo(FileFinding.VALID);
        assertThat(first).containsKeys("giay-to/0001.pdf", "giay-to/0002.pdf", "SHA256SUMS-1", "index-1.html");
        assertThat(second)
                .containsKeys("giay-to/0003.pdf", "giay-to/0005.pdf", "SHA256SUMS-2")
                .doesNotContainKey("giay-to/0002.pdf");
        assertThat(new String(file(first, "SHA256SUMS-1"), StandardCharsets.UTF_8))
                .contains(HexFormat.of().formatHex(sha256(file(first, "giay-to/0002.pdf"))) + "  giay-to/0002.pdf\n");
        for (Map<String, byte[]> part : List.of(first, second))
            assertThat(new String(
                            part.containsKey("parts-1.json") ? file(part, "parts-1.json") : file(part, "parts-2.json"),
                            StandardCharsets.UTF_8))
                    .contains(HexFormat.of().formatHex(sha256(file(first, "SHA256SUMS-1"))))
                    .contains(HexFormat.of().formatHex(sha256(file(second, "SHA256SUMS-2"))));
        assertThat(new String(file(second, "parts-2.json"), StandardCharsets.UTF_8))
                .contains(whole);
    }

    @Test
    void aPartHoldsNoMoreThanItMay() {
        Store store = filled(3);
        long one = "bản số 1".getBytes(StandardCharsets.UTF_8).length;
        assertThat(export.plan(store).parts()).as("the control").hasSize(1);
        long told = export.plan(store).parts().getFirst().telling().stream()
                .mapToLong(ExportPlan.Telling::bytes)
                .sum();
        List<ExportPlan.Part> parts = export.plan(store, 900, told + 2 * one).parts();
        assertThat(parts.stream().mapToInt(part -> part.papers().size()).sum()).isEqualTo(3);
        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(export.plan(store, 1, Long.MAX_VALUE).parts()).hasSize(11);
    }

    /** Not the papers alone: who looked and why, what was objected to, what was agreed to, and the links. */
    @Test
    void aCopyTellsWhatWasDoneWithTheStoreAndNothingOfAnother() throws IOException {
        Store store = told("việc riêng 81");
        told("việc riêng 92");
        Map<String, byte[]> copy = written(export.plan(store), 1, List.of());
        assertThat(copy).containsKeys("index.html", "index.json", "parts.json", "SHA256SUMS");
        for (String name : List.of("luot-xem-0001", "phan-doi", "lien-ket"))
            for (String ending : List.of(".json", ".html"))
                assertThat(new String(file(copy, "nhat-ky/" + name + ending), StandardCharsets.UTF_8))
                        .as(name + ending)
                        .contains("việc riêng 81")
                        .doesNotContain("việc riêng 92");
        assertThat(new String(file(copy, "nhat-ky/dong-y.json"), StandardCharsets.UTF_8))
                .contains("\"1.001193\"")
                .contains("ASKED");
        assertThat(new String(file(copy, "nhat-ky/dong-y.html"), StandardCharsets.UTF_8))
                .contains("Chờ bạn trả lời");
        assertThat(new String(file(copy, "index.html"), StandardCharsets.UTF_8))
                .contains("href=\"giay-to/0001.pdf\"")
                .contains("href=\"nhat-ky/luot-xem-0001.html\"");
        assertThat(look(file(copy, "")).finding()).isEqualTo(FileFinding.VALID);
    }

    /** A log of any length, of lines of any length: each line once, and each file as large as was planned. */
    @Test
    void aLongLogComesWhole() throws IOException {
        Store one = told("việc dài");
        Store joined = told("việc dài");
        Store both = new Store(List.of(one.owner(), joined.owner()));
        note.run(
                joined,
                "\"<ế>".repeat(250),
                new Reason(new AgencyId(1), "Phần mềm", "1.001193", "", LookGround.CONSENT, "việc dài"));
        jdbc.sql("""
                        insert into vault.look (owner, entry, kinds, kind, agency, who, procedure, dossier, ground, words, at)
                        select owner, entry, kinds, kind, agency, who, procedure, dossier, ground, words, at - interval '1 minute'
                        from vault.look, generate_series(1, 700) where owner = any(?)""").param(both.owners().toArray(UUID[]::new)).update();
        ExportPlan plan = export.plan(both);
        Map<String, byte[]> copy = written(plan, 1, List.of());
        Set<String> lines = new HashSet<>();
        int all = 0;
        for (int sheet = 1; sheet <= 3; sheet++)
            for (JsonNode line : JsonMapper.shared().readTree(file(copy, "nhat-ky/luot-xem-000" + sheet + ".json"))) {
                lines.add(line.path("id").asString());
                all++;
            }
        assertThat(copy).doesNotContainKey("nhat-ky/luot-xem-0004.json");
        assertThat(lines).hasSize(3 * 701).hasSize(all);
        for (ExportPlan.Telling told : plan.parts().getFirst().telling())
            assertThat(file(copy, told.file().name())).as(told.file().name()).hasSize((int) told.bytes());
    }

    private Store told(String why) {
        Store store = filled(1);
        AgencyId office = new AgencyId(1);
        EntryView entry = entries.after(store, null, 1).getFirst();
        note.run(entry, LookKind.OPENED, new Reason(office, "Cán bộ Thử", "1.001193", "", LookGround.PROCEDURE, why));
        object.run(store, account(), looks.of(store, entry.id(), 1).getFirst(), why);
        share.run(entry, "Người Thử", why, 2, 2);
        jdbc.sql("""
                        with asked as (insert into vault.consent (owner, account, agency, procedure, asked_by, asked_at)
                            values (?, ?, ?, '1.001193', 'thử', now()) returning id)
                        insert into vault.consent_kind (consent, code, name) select id, 'KQ', 'Kết quả' from asked""").params(store.owner(), UUID.randomUUID(), office.value()).update();
        return store;
    }

    /** The files of a part by their names, and the whole under the empty name. */
    private Map<String, byte[]> written(ExportPlan plan, int part, List<String> made) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(plan, part, made, out, done -> {});
        Map<String, byte[]> files = new HashMap<>(Map.of("", out.toByteArray()));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry())
                files.put(one.getName(), zip.readAllBytes());
        }
        return files;
    }

    private static byte[] file(Map<String, byte[]> part, String name) {
        return Objects.requireNonNull(part.get(name), name);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Validation look(byte[] file) throws IOException {
        return validate.look(() -> new ByteArrayInputStream(file));
    }

    /** The same container without one file, or with another text in it. */
    private static byte[] rebuilt(byte[] zip, String left, String changed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry one = in.getNextEntry(); one != null; one = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                if (one.getName().equals(left)) continue;
                put(to, one, one.getName().equals(changed) ? "bản giả".getBytes(StandardCharsets.UTF_8) : bytes);
            }
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream to, ZipEntry as, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(as.getName());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(as.getTimeLocal());
        to.putNextEntry(entry);
        to.write(bytes);
        to.closeEntry();
    }

    /** What a killed worker left is begun again by another, and what the slow one brings after all is not taken. */
    @Test
    void whoLostTheirClaimSettlesNothing() throws IOException {
        Store store = filled(1);
        exports.ask(store, account(), 1);
        MakeExports.Claimed slow = claimed(store);
        jdbc.sql("update vault.export set claimed_to = now() - interval '1 hour' where id = ? and claim = ?")
                .params(slow.id(), slow.claim())
                .update();
        await(store);
        assertThat(queue.renew(slow, 1)).isFalse();
        SealedFiles.Sealed late =
                files.seal(store.owner(), VaultWorld.file("muộn").open(), 1000);
        assertThat(queue.part(slow, 1, 1, late)).isFalse();
        assertThat(queue.ready(slow)).isFalse();
        assertThat(names(store, exports.latest(store).orElseThrow()))
                .as("the other's, whole")
                .contains("giay-to/0001.pdf", "index.json");
    }

    /** Whose claim is lost just then takes nothing from the copy that can be fetched. */
    @Test
    void whoLosesTheirClaimMeanwhileLeavesTheCopyBefore() throws Exception {
        Store store = filled(1);
        exports.ask(store, account(), 1);
        await(store);
        ExportView before = exports.latest(store).orElseThrow();
        exports.ask(store, account(), 1);
        MakeExports.Claimed slow = claimed(store);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Boolean> settling = Objects.requireNonNull(transaction.execute(status -> {
                jdbc.sql("update vault.export set claim = gen_random_uuid() where id = ?")
                        .param(slow.id())
                        .update();
                Future<Boolean> begun = other.submit(() -> queue.ready(slow));
                Blocked.await(jdbc);
                return begun;
            }));
            assertThat(settling.get()).isFalse();
        }
        assertThat(exports.ready(store, before.id())).isPresent();
        assertThat(names(store, before)).contains("giay-to/0001.pdf");
    }

    @Test
    void whatIsOldIsThrownAwayAndWhatWasTriedTooOftenEnds() {
        Store store = filled(1);
        exports.ask(store, account(), 1);
        await(store);
        ExportView made = exports.latest(store).orElseThrow();
        queue.throwAwayOld();
        assertThat(exports.ready(store, made.id())).as("the control").isPresent();
        jdbc.sql("update vault.export set until = now() - interval '1 second' where id = ?")
                .param(made.id())
                .update();
        assertThat(exports.ready(store, made.id())).isEmpty();
        queue.throwAwayOld();
        assertThat(exports.latest(store).orElseThrow().state()).isEqualTo(ExportState.OVER);
        assertThat(jdbc.sql("select count(*) from vault.export_part where export = ?")
                        .param(made.id())
                        .query(Long.class)
                        .single())
                .isZero();

        Store other = filled(1);
        exports.ask(other, account(), 1);
        jdbc.sql("update vault.export set tries = 5 where owner = ?")
                .param(other.owner())
                .update();
        await(other);
        assertThat(exports.latest(other).orElseThrow().state()).isEqualTo(ExportState.FAILED);
        exports.ask(other, account(), 1);
    }

    private Store filled(int papers) {
        OwnerNumber number = VaultWorld.somebody();
        Store store = stores.of(number);
        for (int paper = 1; paper <= papers; paper++)
            keep.run(
                    store,
                    VaultWorld.birth("export:" + number.number() + ":" + paper, null),
                    VaultWorld.file("bản số " + paper));
        return store;
    }

    private AccountId account() {
        return accounts.add(AccountKind.CITIZEN, "Người Thử", AccountState.ACTIVE, null);
    }

    /** The job of the application may be at it too. */
    private void await(Store store) {
        for (int tries = 0; tries < 400; tries++) {
            make.all();
            if (!exports.latest(store).orElseThrow().state().underWay()) return;
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Another worker's claim, as it stands in the row; the job may have taken it before. */
    private MakeExports.Claimed claimed(Store store) {
        Optional<MakeExports.Claimed> one = queue.claim();
        while (one.isPresent() && !one.get().owner().equals(store.owner())) one = queue.claim();
        return one.orElseThrow();
    }

    private List<String> names(Store store, ExportView made) throws IOException {
        List<String> names = new ArrayList<>();
        try (InputStream in = exports.open(store, made.id(), 1);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) names.add(one.getName());
        }
        return names;
    }

    private String stored(ExportView made) {
        byte[] bytes = jdbc.sql(
                        "select coalesce(b.bytes, ''::bytea) from vault.export_part p join kernel.blob b on b.sha256 = p.content where p.export = ?")
                .param(made.id())
                .query(byte[].class)
                .single();
        assertThat(bytes).as("small enough to lie in the row").isNotEmpty();
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
