package vn.motcua.dossier.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.certifiedcopy.CopyWorld;
import vn.motcua.certifiedcopy.EndedAgencies;
import vn.motcua.directory.Agencies;
import vn.motcua.dossier.BirthApplication;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.desk.AddPapers;
import vn.motcua.dossier.desk.EndStep;
import vn.motcua.dossier.desk.NewFile;
import vn.motcua.dossier.life.Withdraw;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.kernel.intake.IntakeState;
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.known.KnownState;
import vn.motcua.signing.pades.EuDss;
import vn.motcua.signing.pades.KeepSignature;
import vn.motcua.signing.pades.PdfSig;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.signing.pades.SigningPeople;
import vn.motcua.signing.pdf.PdfSigner;
import vn.motcua.signing.seal.SealTries;
import vn.motcua.signing.validate.FileFinding;
import vn.motcua.signing.validate.ValidateFile;
import vn.motcua.signing.validate.Validation;
import vn.motcua.testing.RunningTest;
import vn.motcua.vault.EndEntry;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.EntryOrigin;
import vn.motcua.vault.EntryState;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.KeepEntry;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultEntries;

/** What an officer scanned at the counter and compared with the paper goes into the applicant's store, sealed as a digitised copy, once the dossier is accepted. */
@RunningTest
class KeepDigitisedModuleTests {

    private static final Path PICTURES = Path.of("target", "signed");
    private static final String FIELD = "GTDIGI";
    private static final String PROVIDER = "thử số hóa";

    @Autowired
    private DossierWorld world;

    @Autowired
    private BirthApplication birth;

    @Autowired
    private AddPapers add;

    @Autowired
    private EndStep end;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private KeepDigitised keep;

    @Autowired
    private Intake intake;

    @Autowired
    private VaultEntries entries;

    @Autowired
    private ValidateFile validate;

    @Autowired
    private SigningPeople people;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private DigitisedQueue queue;

    @Autowired
    private Withdraw withdraw;

    @Autowired
    private EndedAgencies ended;

    @Autowired
    private KeepSignature signatures;

    @Autowired
    private KnownDigitised known;

    @Autowired
    private ProvenOwner owner;

    @Autowired
    private ScannedFiles scans;

    @Autowired
    private Stores stores;

    @Autowired
    private KeepEntry keepEntry;

    @Autowired
    private EndEntry endEntry;

    @Autowired
    private Agencies agencies;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void ready() throws IOException {
        people.sealing(people.agency("H26.101"));
        Files.createDirectories(PICTURES);
        jdbc.sql(
                        "insert into identity.verification (account, provider, subject_digest, verified_at) values (?, ?, sha256('digitised'), now()) on conflict do nothing")
                .params(world.account(DemoPerson.LAN).value(), PROVIDER)
                .update();
    }

    @AfterEach
    void unproven() {
        jdbc.sql("delete from identity.verification where provider = ?")
                .param(PROVIDER)
                .update();
    }

    @Test
    void aComparedScanIsSealedAndLiesInTheStoreOnceTheDossierIsAccepted() throws Exception {
        DossierId id = birth.handIn().id();
        scanned(id, "Giấy chứng nhận số hóa", DemoPdf.of("Giay chung nhan"), true);
        keepAll();
        assertThat(kept(id)).as("nobody accepted it yet").isEmpty();
        accept(id);
        keepAll();
        EntryView entry = kept(id).getFirst();
        assertThat(entry.origin()).isEqualTo(EntryOrigin.DIGITISED_BY_OFFICER);
        assertThat(entry.kind()).isEqualTo(FIELD);
        assertThat(entry.issuer()).contains("Ba Đình");
        byte[] file = open(entry);
        Files.write(PICTURES.resolve("digitised.pdf"), file);
        assertThat(PdfSig.verify(file)).contains("Signature is Valid").doesNotContain("Invalid", "Mismatch");
        X509Certificate root = keys.ofStamps().orElseThrow().chain().getLast();
        assertThat(EuDss.judge(file, root)).containsExactly("TOTAL_PASSED PAdES-BASELINE-LTA");
        Validation found = validate.look(() -> new ByteArrayInputStream(file));
        assertThat(found.finding()).isEqualTo(FileFinding.VALID);
        assertThat(found.signatures().toString()).contains("Ba Đình");
        keepAll();
        assertThat(kept(id)).as("once").hasSize(1);
        assertThat(jdbc.sql(
                                "select count(*) from signing.intent where purpose like 'dossier.paper %' and outcome is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anUncomparedOneGoesNowhere() {
        DossierId id = birth.handIn().id();
        scanned(id, "Giấy nộp kèm", DemoPdf.of("Giay nop kem"), false);
        accept(id);
        keepAll();
        assertThat(kept(id)).isEmpty();
    }

    @Test
    void aBetterScanTakesThePlaceOfTheFirst() throws Exception {
        DossierId id = birth.handIn().id();
        accept(id);
        scanned(id, "Giấy quét mờ", DemoPdf.of("mo"), true);
        keepAll();
        scanned(id, "Giấy quét rõ", DemoPdf.of("ro"), true);
        keepAll();
        List<EntryView> both = kept(id);
        assertThat(both).hasSize(2);
        assertThat(both.getFirst().state()).isEqualTo(EntryState.REPLACED);
        assertThat(both.getLast().state()).isEqualTo(EntryState.VALID);
        byte[] first = open(both.getFirst());
        Validation old = validate.look(() -> new ByteArrayInputStream(first));
        assertThat(old.finding()).as("on the public page").isEqualTo(FileFinding.ENDED);
        assertThat(old.known())
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(KnownState.REPLACED));
        byte[] last = open(both.getLast());
        assertThat(validate.look(() -> new ByteArrayInputStream(last)).finding())
                .isEqualTo(FileFinding.VALID);
    }

    /** Cut off after it was taken: the lease ends, another node does it, and it is there once. */
    @Test
    void whatADeadNodeHadIsDoneByAnother() {
        DossierId id = birth.handIn().id();
        accept(id);
        scanned(id, "Giấy đang dở", DemoPdf.of("do"), true);
        jdbc.sql(
                        "update dossier.paper set store_due = now() + interval '1 hour' where dossier = ? and store_due is not null")
                .param(id.value())
                .update();
        keepAll();
        assertThat(kept(id)).as("somebody has it").isEmpty();
        jdbc.sql(
                        "update dossier.paper set store_due = now() - interval '1 second' where dossier = ? and store_due is not null")
                .param(id.value())
                .update();
        keepAll();
        assertThat(kept(id)).hasSize(1);
    }

    /** Scans are often turned for their readers: the seal stands where they see the top right, and upright. */
    @Test
    void aPictureIsSealedOnASheetOfItsOwn() throws Exception {
        DossierId id = birth.handIn().id();
        accept(id);
        for (String format : List.of("png", "jpg")) {
            scanned(id, "Ảnh chụp " + format, CopyWorld.picture(format, 1_600, 1_100), "anh." + format, true);
            keepAll();
            EntryView entry = kept(id).getLast();
            assertThat(entry.type()).isEqualTo(FileType.PDF);
            byte[] file = open(entry);
            Files.write(PICTURES.resolve("digitised-" + format + ".pdf"), file);
            assertThat(PdfSig.verify(file)).contains("Signature is Valid").doesNotContain("Invalid", "Mismatch");
            assertThat(validate.look(() -> new ByteArrayInputStream(file)).finding())
                    .isEqualTo(FileFinding.VALID);
            try (PDDocument document = Loader.loadPDF(file)) {
                assertThat(document.getPage(0).getMediaBox().getWidth())
                        .as("it lies, as the picture does")
                        .isGreaterThan(document.getPage(0).getMediaBox().getHeight());
            }
        }
    }

    @Test
    void whatFailsFiveTimesIsSetAsideTillSomebodyWantsItTriedAgain() {
        DossierId id = birth.handIn().id();
        scanned(id, "Giấy không ký được", DemoPdf.of("Giay khong ky duoc"), true);
        accept(id);
        Instant past = clock.instant().truncatedTo(ChronoUnit.MICROS).minusSeconds(1);
        for (int i = 0; i < SealTries.MOST; i++) {
            List<DigitisedQueue.Taken> taken = queue.take(10, past.plusSeconds(60), List.of());
            assertThat(taken).as("try " + i).hasSize(1);
            assertThat(taken.getFirst().tries()).isEqualTo(i);
            queue.failed(taken.getFirst(), SigningRefusal.SIGNING_FAILED.key(), SealTries.MOST, past);
        }
        keepAll();
        assertThat(kept(id)).as("nobody tries it any more").isEmpty();
        assertThat(queue.count()).isEqualTo(1);
        assertThat(queue.some(10))
                .singleElement()
                .satisfies(one -> assertThat(one.why()).isEqualTo(SigningRefusal.SIGNING_FAILED.key()));
        assertThat(queue.again()).isEqualTo(1);
        keepAll();
        assertThat(kept(id)).hasSize(1);
    }

    @Test
    void whatTakesTooLongIsTriedSomeTimesBeforeItIsLaidInAsItIs() throws Exception {
        DossierId id = birth.handIn().id();
        scanned(id, "Giấy đọc lâu", DemoPdf.of("Giay doc lau"), true);
        accept(id);
        SignPdf busy = mock(SignPdf.class);
        when(busy.seals(any())).thenReturn(true);
        when(busy.digitised(any(), any(), any(), any())).thenThrow(Refused.because(SigningRefusal.PDF_TOO_HEAVY));
        KeepDigitised node = new KeepDigitised(
                queue,
                intake,
                scans,
                busy,
                signatures,
                known,
                owner,
                stores,
                keepEntry,
                entries,
                endEntry,
                agencies,
                transaction,
                clock);
        for (int i = 1; i < SealTries.MOST; i++) {
            node.all();
            assertThat(kept(id)).as("after try " + i).isEmpty();
            jdbc.sql("update dossier.paper set store_due = now() where dossier = ? and store_due is not null")
                    .param(id.value())
                    .update();
        }
        node.all();
        assertThat(PdfSig.verify(open(kept(id).getFirst()))).contains("does not contain any signatures");
    }

    @Test
    void theSealStandsUprightOnAPageThatIsTurned() throws Exception {
        DossierId id = birth.handIn().id();
        accept(id);
        scanned(id, "Giấy quét ngang", turned(), true);
        keepAll();
        byte[] file = open(kept(id).getFirst());
        Files.write(PICTURES.resolve("digitised-turned.pdf"), file);
        assertThat(validate.look(() -> new ByteArrayInputStream(file)).finding())
                .isEqualTo(FileFinding.VALID);
    }

    @Test
    void whatIsAppliedForInAnothersNameGoesIntoNobodysStore() {
        DossierId id = birth.handIn().id();
        accept(id);
        applicant(id, "Trần Văn Hùng", "001075009876");
        scanned(id, "Giấy của người khác", DemoPdf.of("nguoi khac"), true);
        keepAll();
        nowhere(id);
    }

    @Test
    void whatAnAccountThatProvedNothingAppliedForGoesNowhere() {
        DossierId id = birth.handIn().id();
        accept(id);
        scanned(id, "Giấy của ai đó", DemoPdf.of("ai do"), true);
        jdbc.sql("update dossier.dossier set account = gen_random_uuid() where id = ?")
                .param(id.value())
                .update();
        keepAll();
        nowhere(id);
    }

    /** Twelve figures that somebody else has proven to be theirs: they were mistyped. */
    @Test
    void atTheCounterAProvenNumberOfAnotherNameIsAStrangers() {
        DossierId id = atTheCounter("Trần Văn Hùng", "001190000123");
        scanned(id, "Giấy gõ nhầm số", DemoPdf.of("nham so"), true);
        keepAll();
        nowhere(id);
        DossierId same = atTheCounter("nguyễn  thị LAN", "001190000123");
        scanned(same, "Giấy đúng người", DemoPdf.of("dung nguoi"), true);
        DossierId unknown = atTheCounter("Lê Văn Sáu", "001060005544");
        scanned(unknown, "Giấy chưa ai xác minh", DemoPdf.of("chua ai"), true);
        keepAll();
        assertThat(kept(same)).hasSize(1);
        assertThat(kept(unknown)).as("as results are").hasSize(1);
    }

    @Test
    void whatAnAgencyThatEndedDigitisedIsLaidInAsItIs() throws Exception {
        DossierId id = birth.handIn().id();
        accept(id);
        byte[] pdf = DemoPdf.of("co quan cu");
        scanned(id, "Giấy của cơ quan cũ", pdf, true);
        AgencyId gone = people.sealing(ended.founded("Cơ quan số hóa đã giải thể", null));
        ended.closed(gone, LocalDate.of(2026, 11, 2));
        jdbc.sql("update dossier.dossier set agency = ? where id = ?")
                .params(gone.value(), id.value())
                .update();
        keepAll();
        assertThat(open(kept(id).getFirst())).isEqualTo(pdf);
    }

    @Test
    void aFileThatNoSealFitsIsLaidInAsItIs() throws Exception {
        byte[] certified = PdfSigner.sign(
                DemoPdf.of("khoa"),
                keys.ofAgency(people.agency("H26.101")).orElseThrow(),
                CertificationPermission.NO_CHANGE_PERMITTED);
        DossierId id = birth.handIn().id();
        accept(id);
        scanned(id, "Giấy đã khóa", certified, true);
        keepAll();
        assertThat(open(kept(id).getFirst())).isEqualTo(certified);
    }

    @Test
    void whatWasReplacedOrNeverAcceptedWaitsNoMore() {
        DossierId id = birth.handIn().id();
        scanned(id, "Giấy quét sai", DemoPdf.of("sai"), true);
        scanned(id, "Giấy quét đúng", DemoPdf.of("dung"), true);
        assertThat(waiting(id)).isEqualTo(1);
        world.as(DemoPerson.LAN, () -> withdraw.run(id, "Không cần nữa"));
        assertThat(waiting(id)).isZero();
    }

    /** The officer scans it anew while the first scan gets its seal. */
    @Test
    void aScanThatIsReplacedWhileItIsSealedIsDropped() {
        keepAll();
        DossierId id = birth.handIn().id();
        accept(id);
        scanned(id, "Giấy quét nhầm", DemoPdf.of("nham"), true);
        List<DigitisedQueue.Taken> taken = queue.take(10, clock.instant().plusSeconds(60), List.of());
        DigitisedQueue.Taken first = taken.stream()
                .filter(one -> one.dossier() == id.value())
                .findFirst()
                .orElseThrow();
        scanned(id, "Giấy quét lại", DemoPdf.of("lai"), true);
        assertThat(queue.done(first)).isFalse();
        queue.later(taken, clock.instant());
        keepAll();
        assertThat(kept(id)).singleElement().extracting(EntryView::title).isEqualTo("Giấy quét lại");
    }

    private DossierId atTheCounter(String name, String number) {
        DossierId id = birth.handIn().id();
        accept(id);
        jdbc.sql("update dossier.dossier set account = null where id = ?")
                .param(id.value())
                .update();
        applicant(id, name, number);
        return id;
    }

    private void applicant(DossierId id, String name, String number) {
        jdbc.sql(
                        "update dossier.content set applicant = applicant || jsonb_build_object('name', ?::text, 'number', ?::text) where dossier = ?")
                .params(name, number, id.value())
                .update();
    }

    private void nowhere(DossierId id) {
        assertThat(kept(id)).isEmpty();
        assertThat(waiting(id)).as("it is not tried again").isZero();
    }

    private int waiting(DossierId id) {
        return jdbc.sql("select count(*) from dossier.paper where dossier = ? and store_due is not null")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private static byte[] turned() throws IOException {
        try (PDDocument document = Loader.loadPDF(DemoPdf.of("Trang quet ngang"))) {
            document.getPage(0).setRotation(90);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private void keepAll() {
        while (keep.all() > 0) Thread.onSpinWait();
    }

    private void accept(DossierId id) {
        world.as(DemoPerson.DUC, () -> {
            end.run(id, dossiers.tasks(id).getFirst().step(), EndStep.Ending.of(0, ""));
        });
        assertThat(dossiers.find(id).orElseThrow().received()).isNotNull();
    }

    private void scanned(DossierId id, String title, byte[] pdf, boolean compared) {
        scanned(id, title, pdf, "quet.pdf", compared);
    }

    private void scanned(DossierId id, String title, byte[] pdf, String name, boolean compared) {
        DossierView dossier = dossiers.find(id).orElseThrow();
        try {
            var file = intake.examine(intake.receive(new ByteArrayInputStream(pdf), name, IntakePolicy.PAPERS));
            assertThat(file.state()).isEqualTo(IntakeState.ACCEPTED);
            world.as(DemoPerson.DUC, () -> add.run(dossier, List.of(new NewFile(FIELD, title, file, compared))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<EntryView> kept(DossierId id) {
        return jdbc.sql(
                        "select kept_owner, kept_entry from dossier.paper where dossier = ? and kept_entry is not null order by id")
                .param(id.value())
                .query((row, number) -> entries.find(
                                new Store(List.of(row.getObject(1, java.util.UUID.class))),
                                new EntryId(row.getObject(2, java.util.UUID.class)))
                        .orElseThrow())
                .list();
    }

    private byte[] open(EntryView entry) throws IOException {
        try (InputStream in = entries.open(entry)) {
            return in.readAllBytes();
        }
    }
}
