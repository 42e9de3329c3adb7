package vn.motcua.payment.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.certifiedcopy.EndedAgencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.kernel.text.Messages;
import vn.motcua.payment.Dong;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.PayWay;
import vn.motcua.payment.PaymentWorld;
import vn.motcua.payment.life.TakeAtCounter;
import vn.motcua.payment.refund.AskRefund;
import vn.motcua.payment.refund.DecideRefund;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.RevocationReason;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.RevokeCertificate;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.known.KnownFile;
import vn.motcua.signing.known.KnownState;
import vn.motcua.signing.pades.EuDss;
import vn.motcua.signing.pades.PdfSig;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.signing.pades.SigningPeople;
import vn.motcua.signing.seal.SealMade;
import vn.motcua.signing.seal.SealTaken;
import vn.motcua.signing.seal.SealTries;
import vn.motcua.signing.spi.SetAsideSeals;
import vn.motcua.signing.validate.FileFinding;
import vn.motcua.signing.validate.ValidateFile;
import vn.motcua.signing.validate.Validation;
import vn.motcua.testing.RunningTest;

/** Receipts are sealed behind the payments, each once, by whoever collected; what was sealed stays the same file, and anybody's tools call it valid. */
@RunningTest
@SuppressWarnings("NullAway.Init")
class SealedReceiptsModuleTests {

    private static final Path PICTURES = Path.of("target", "signed");

    @Autowired
    private PaymentWorld world;

    @Autowired
    private TakeAtCounter counter;

    @Autowired
    private AskRefund ask;

    @Autowired
    private DecideRefund decide;

    @Autowired
    private Receipts receipts;

    @Autowired
    private ReceiptFiles files;

    @Autowired
    private SealReceipts seal;

    @Autowired
    private SealQueue queue;

    @Autowired
    private KeepSeals keep;

    @Autowired
    private ReceiptPrinter printer;

    @Autowired
    private SignPdf sign;

    @Autowired
    private Blobs blobs;

    @Autowired
    private Messages messages;

    @Autowired
    private ValidateFile validate;

    @Autowired
    private SigningPeople people;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private Certificates certificates;

    @Autowired
    private RevokeCertificate revoke;

    @Autowired
    private EndedAgencies ended;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private AgencyId ward;

    @BeforeEach
    void ready() throws IOException {
        ward = people.sealing(people.agency("H26.101"));
        Files.createDirectories(PICTURES);
    }

    @Test
    void aReceiptIsSealedSoonAfterAndStaysAsItWas() throws Exception {
        ObligationView paid = paid(ward);
        ReceiptView fresh = receipts.of(paid).getFirst();
        assertThat(fresh.sealing()).isTrue();
        assertThat(text(files.pdf(fresh))).as("not yet").contains("Bản in chưa ký số");
        sealAll();
        ReceiptView sealed = receipts.of(paid).getFirst();
        assertThat(sealed.sealed()).isNotNull();
        assertThat(sealed.sealing()).isFalse();
        byte[] file = files.pdf(sealed);
        Files.write(PICTURES.resolve("receipt.pdf"), file);
        assertThat(files.pdf(sealed)).isEqualTo(file);
        assertThat(text(file))
                .contains(sealed.series(), sealed.numberText())
                .doesNotContain("Bản in chưa ký số")
                .doesNotContain("ĐÃ HUỶ");
        String said = PdfSig.verify(file);
        assertThat(said).contains("Signature is Valid", "Ba Đình").doesNotContain("Invalid", "Mismatch");
        X509Certificate root = keys.ofStamps().orElseThrow().chain().getLast();
        assertThat(EuDss.judge(file, root)).containsExactly("TOTAL_PASSED PAdES-BASELINE-LTA");
        Validation ours = look(file);
        assertThat(ours.finding()).isEqualTo(FileFinding.VALID);
        assertThat(ours.known()).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(KnownState.VALID);
            assertThat(one.what()).contains("BIÊN LAI THU PHÍ", sealed.called());
            assertThat(one.issuer()).contains("Ba Đình");
        });
    }

    @Test
    void oneByteChangedAnywhereIsSeen() throws Exception {
        ObligationView paid = paid(ward);
        sealAll();
        byte[] file = files.pdf(receipts.of(paid).getLast());
        assertThat(look(file).finding()).as("the control").isEqualTo(FileFinding.VALID);
        Random random = new Random(20261126);
        for (int i = 0; i < 12; i++) {
            byte[] other = file.clone();
            int at = random.nextInt(file.length);
            other[at] ^= (byte) (1 << random.nextInt(8));
            Validation found = look(other);
            assertThat(found.finding()).as("byte " + at + " of " + file.length).isNotEqualTo(FileFinding.VALID);
        }
    }

    @Test
    void whatAdjustsIsSealedTooAndWhatIsVoidIsNamedSo() throws Exception {
        ObligationView paid = paid(ward);
        sealAll();
        byte[] charge = files.pdf(receipts.of(paid).getFirst());
        back(paid, Map.of(1, new Dong(5_000)));
        sealAll();
        ReceiptView less = receipts.of(paid).getLast();
        assertThat(less.adjusting()).isTrue();
        assertThat(less.sealed()).isNotNull();
        assertThat(look(files.pdf(less)).known())
                .singleElement()
                .extracting(KnownFile::what)
                .asString()
                .contains("ĐIỀU CHỈNH GIẢM");
        assertThat(files.pdf(receipts.of(paid).getFirst())).as("the same file").isEqualTo(charge);
        assertThat(look(charge).known())
                .singleElement()
                .extracting(KnownFile::what)
                .asString()
                .contains("giảm 5.000 đồng");

        ObligationView all = paid(ward);
        sealAll();
        byte[] file = files.pdf(receipts.of(all).getFirst());
        back(all, Map.of());
        ReceiptView now = receipts.of(all).getFirst();
        assertThat(now.voided()).isNotNull();
        assertThat(files.pdf(now)).isEqualTo(file);
        Validation found = look(file);
        assertThat(found.finding()).isEqualTo(FileFinding.ENDED);
        assertThat(found.known()).singleElement().extracting(KnownFile::state).isEqualTo(KnownState.REVOKED);
    }

    @Test
    void whatIsVoidBeforeItsSealStaysPrinted() throws Exception {
        ObligationView paid = paid(ward);
        back(paid, Map.of());
        sealAll();
        ReceiptView now = receipts.of(paid).getFirst();
        assertThat(now.sealed()).isNull();
        assertThat(now.sealing()).isFalse();
        assertThat(text(files.pdf(now))).contains("ĐÃ HUỶ", "Bản in chưa ký số");
    }

    @Test
    void olderOnesAreSealedWhenSomebodyAsksForThem() {
        ObligationView paid = paid(ward);
        jdbc.sql("update payment.receipt set seal_due = null where obligation = ?")
                .param(paid.row())
                .update();
        sealAll();
        ReceiptView old = receipts.of(paid).getFirst();
        assertThat(old.sealed()).isNull();
        files.pdf(old);
        assertThat(receipts.of(paid).getFirst().sealing()).as("it waits now").isTrue();
        assertThat(receipts.of(paid).getLast().sealing())
                .as("nobody asked for that")
                .isFalse();
        sealAll();
        assertThat(receipts.of(paid).getFirst().sealed()).isNotNull();
    }

    @Test
    void whoeverHasNoSealHerePrintsAndSealsOnceThereIsOne() {
        AgencyId other = people.agency("H26.102");
        assertThat(certificates.sealing(List.of(other))).as("no seal yet").isEmpty();
        ObligationView paid = paid(other);
        sealAll();
        ReceiptView printed = receipts.of(paid).getFirst();
        assertThat(printed.sealing()).isFalse();
        files.pdf(printed);
        assertThat(receipts.of(paid).getFirst().sealing()).isFalse();
        people.sealing(other);
        files.pdf(printed);
        sealAll();
        assertThat(receipts.of(paid).getFirst().sealed()).isNotNull();
        assertThat(issuers(receipts.of(paid).getFirst())).containsExactly(other.value());
    }

    @Test
    void aKeyThatHoldsNoMoreKeepsItsReceiptsWaitingAndNobodyElses() {
        AgencyId other = people.sealing(people.agency("H26.103"));
        CertificateId stolen = keys.ofAgency(other).orElseThrow().id();
        Actors.as(Actor.OPERATOR, () -> {
            revoke.revoke(stolen, RevocationReason.KEY_COMPROMISE, "thử");
            return true;
        });
        ObligationView waits = paid(other);
        ObligationView goes = paid(ward);
        seal.all();
        assertThat(receipts.of(waits).getFirst().sealing()).isTrue();
        sealAll();
        assertThat(receipts.of(goes)).allMatch(one -> one.sealed() != null);
        ReceiptView still = receipts.of(waits).getFirst();
        assertThat(still.sealed()).isNull();
        assertThat(still.sealing()).isTrue();
        people.sealing(other);
        jdbc.sql("update payment.receipt set seal_due = now() where agency = ? and seal_due is not null")
                .param(other.value())
                .update();
        sealAll(node());
        assertThat(receipts.of(waits)).allMatch(one -> one.sealed() != null);
        assertThat(issuers(receipts.of(waits).getFirst())).containsExactly(other.value());
    }

    @Test
    void manyAtOnceSealEachOnce() throws Exception {
        List<ObligationView> paid =
                IntStream.range(0, 8).mapToObj(i -> paid(ward)).toList();
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            List<Callable<Integer>> each = List.of(seal::all, seal::all, seal::all);
            for (Future<Integer> one : nodes.invokeAll(each)) one.get();
        }
        sealAll();
        for (ObligationView one : paid)
            for (ReceiptView receipt : receipts.of(one)) {
                assertThat(receipt.sealed()).isNotNull();
                assertThat(jdbc.sql("select count(*) from signing.intent where purpose = ? and outcome = 'KEPT'")
                                .param(KeepSeals.purpose(receipt))
                                .query(Integer.class)
                                .single())
                        .isEqualTo(1);
            }
    }

    /** Whoever has them is cut off after the seal and before it is kept: the lease runs out, another seals, and the late one keeps nothing. */
    @Test
    void whoComesLateKeepsNothing() throws Exception {
        sealAll();
        ObligationView paid = paid(ward);
        SealTaken<ReceiptView> first = queue.take(ward, 10, clock.instant().minus(Duration.ofSeconds(1)));
        assertThat(first.papers()).hasSize(2);
        sealAll();
        ReceiptView sealed = receipts.of(paid).getFirst();
        byte[] file = files.pdf(sealed);
        List<SealMade<ReceiptView>> late =
                first.papers().stream().map(this::sealedLate).toList();
        assertThat(keep.keep(first, late)).isZero();
        assertThat(files.pdf(receipts.of(paid).getFirst())).isEqualTo(file);
    }

    @Test
    void whatIsRefusedForGoodIsSetAsideTillSomebodyWantsItTriedAgain() {
        sealAll();
        ObligationView paid = paid(ward);
        SealTaken<ReceiptView> taken = queue.take(ward, 1, clock.instant().plusSeconds(60));
        ReceiptView first = taken.papers().getFirst();
        queue.failed(taken, first, SigningRefusal.PDF_NOT_SIGNABLE.key(), SealTries.ONE, clock.instant());
        sealAll();
        assertThat(receipts.of(paid)).filteredOn(one -> one.sealed() == null).hasSize(1);
        files.pdf(first);
        assertThat(receipts.of(paid))
                .as("asking for the file is no wish to try again")
                .noneMatch(ReceiptView::sealing);
        assertThat(queue.count()).isEqualTo(1);
        assertThat(queue.some(10))
                .containsExactly(new SetAsideSeals.OneAside(
                        "payment.receipt " + first.row(), ward.value(), SigningRefusal.PDF_NOT_SIGNABLE.key()));
        assertThat(queue.again()).isEqualTo(1);
        sealAll();
        assertThat(receipts.of(paid)).allMatch(one -> one.sealed() != null);
    }

    /** The money went back after the seal and before it was kept. */
    @Test
    void whatIsVoidMeanwhileIsNotKept() throws Exception {
        sealAll();
        ObligationView paid = paid(ward);
        SealTaken<ReceiptView> taken = queue.take(ward, 10, clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(taken.papers()).hasSize(2);
        List<SealMade<ReceiptView>> made =
                taken.papers().stream().map(this::sealedLate).toList();
        back(paid, Map.of());
        assertThat(keep.keep(taken, made)).isZero();
        ReceiptView now = receipts.of(paid).getFirst();
        assertThat(now.sealed()).isNull();
        assertThat(text(files.pdf(now))).contains("ĐÃ HUỶ", "Bản in chưa ký số");
    }

    @Test
    void anAgencyThatEndedPrintsAndIsNotAskedAgain() throws Exception {
        AgencyId gone = people.sealing(ended.founded("Cơ quan thu đã giải thể", null));
        ObligationView paid = paid(gone);
        ended.closed(gone, LocalDate.of(2026, 11, 2));
        assertThat(certificates.sealing(List.of(gone)))
                .as("its key is not revoked yet")
                .containsExactly(gone);
        sealAll();
        ReceiptView printed = receipts.of(paid).getFirst();
        assertThat(printed.sealed()).isNull();
        assertThat(printed.sealing()).isFalse();
        assertThat(text(files.pdf(printed))).contains("Bản in chưa ký số");
        assertThat(receipts.of(paid).getFirst().sealing()).isFalse();
    }

    private SealMade<ReceiptView> sealedLate(ReceiptView receipt) {
        try {
            return seal.sealed(receipt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another node, which starts now. */
    private SealReceipts node() {
        return new SealReceipts(queue, keep, printer, sign, blobs, messages, clock);
    }

    private void sealAll() {
        sealAll(seal);
    }

    private static void sealAll(SealReceipts node) {
        while (node.all() > 0) Thread.onSpinWait();
    }

    private List<Long> issuers(ReceiptView receipt) {
        return jdbc.sql(
                        "select c.agency from payment.receipt_file f join signing.certificate c on c.id = f.certificate where f.receipt = ?")
                .param(receipt.row())
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private ObligationView paid(AgencyId agency) {
        return PaymentWorld.asSystem(() -> {
            ObligationView owed = world.owed(agency, "seal:" + UUID.randomUUID(), 12_000, 8_000);
            counter.run(owed.id(), PayWay.CASH, "", owed.amount());
            return owed;
        });
    }

    private void back(ObligationView paid, Map<Integer, Dong> parts) {
        PaymentWorld.asSystem(() -> {
            String reference = parts.isEmpty() ? ask.run(paid.id(), "thử") : ask.run(paid.id(), "thử", parts);
            decide.run(reference, DecideRefund.Decision.APPROVE);
            return true;
        });
    }

    private Validation look(byte[] file) throws IOException {
        return validate.look(() -> new ByteArrayInputStream(file));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
