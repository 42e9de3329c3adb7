package vn.motcua.certifiedcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.certifiedcopy.deliver.DeliverCopies;
import vn.motcua.certifiedcopy.desk.BeginCopy;
import vn.motcua.certifiedcopy.desk.CompareCopy;
import vn.motcua.certifiedcopy.desk.EndCopy;
import vn.motcua.certifiedcopy.desk.HandOutCopy;
import vn.motcua.certifiedcopy.desk.ReturnCopy;
import vn.motcua.certifiedcopy.page.ChangePages;
import vn.motcua.certifiedcopy.page.CopyPage;
import vn.motcua.certifiedcopy.page.CopyPages;
import vn.motcua.certifiedcopy.page.Scan;
import vn.motcua.certifiedcopy.refuse.RefusalLetters;
import vn.motcua.certifiedcopy.sign.CopiesToSign;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.NameKind;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.known.KnownState;
import vn.motcua.signing.pades.EuDss;
import vn.motcua.signing.pades.PdfSig;
import vn.motcua.signing.seal.PaperSeal;
import vn.motcua.signing.seal.SealIssuedPapers;
import vn.motcua.signing.sheaf.PaperState;
import vn.motcua.signing.sheaf.SheafView;
import vn.motcua.signing.spi.PaperHolder;
import vn.motcua.signing.validate.FileFinding;
import vn.motcua.signing.validate.ValidateFile;
import vn.motcua.signing.validate.Validation;
import vn.motcua.testing.RunningTest;
import vn.motcua.vault.EntryOrigin;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultEntries;

/** From the original on the counter to the copy in the store, and every way in which that ends otherwise. */
@RunningTest
class CertifiedCopyModuleTests {

    private static final String PROVIDER = "thử tên khác của bản sao";

    @Autowired
    private CopyWorld world;

    @Autowired
    private DossierWorld people;

    @Autowired
    private CertifiedCopies copies;

    @Autowired
    private CopyRegister register;

    @Autowired
    private CopyPages pages;

    @Autowired
    private ChangePages change;

    @Autowired
    private BeginCopy begin;

    @Autowired
    private CompareCopy compare;

    @Autowired
    private EndCopy end;

    @Autowired
    private RefusalLetters refusals;

    @Autowired
    private SealIssuedPapers seal;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private ReturnCopy back;

    @Autowired
    private CopiesToSign waiting;

    @Autowired
    private List<PaperHolder> holders;

    @Autowired
    private HandOutCopy handOut;

    @Autowired
    private DeliverCopies deliver;

    @Autowired
    private ValidateFile validate;

    @Autowired
    private Stores stores;

    @Autowired
    private VaultEntries entries;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anOriginalBecomesACopyInTheStoreSignedSealedAndInTheRegister() throws Exception {
        CopyId id = world.toSign(3);
        assertThat(find(id).fee()).isEqualTo(5_000);
        SheafView done = world.sign(DemoPerson.TUNG, List.of(id));
        assertThat(done.papers().items())
                .singleElement()
                .satisfies(one -> assertThat(one.state())
                        .as(String.valueOf(one.refusal()))
                        .isEqualTo(PaperState.SIGNED));
        CertifiedCopy copy = find(id);
        CertifiedCopy.Attestation attestation = java.util.Objects.requireNonNull(copy.attestation());
        assertThat(attestation.signer()).isEqualTo("Bùi Thanh Tùng");
        assertThat(attestation.words()).contains("KT. CHỦ TỊCH");
        assertThat(pages.of(id)).as("the pictures go once the file holds them").isEmpty();
        Validation seen = validate.look(() -> copies.open(copy));
        assertThat(seen.finding()).isEqualTo(FileFinding.VALID);
        assertThat(seen.known())
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(KnownState.VALID));
        says(copy, attestation);
        RegisterLine line = register.lines(copy.agency(), attestation.number().year(), new Paging(1, 200))
                .items()
                .get(attestation.number().number() - 1);
        assertThat(line.copy()).isEqualTo(id);
        assertThat(line.fee()).isEqualTo(5_000);
        assertThat(copies.find(attestation.code())).map(CertifiedCopy::id).contains(id);
        lies(copy);
    }

    /** What stands on its pages, and that these are those of the original. */
    private void says(CertifiedCopy copy, CertifiedCopy.Attestation attestation) throws IOException {
        try (InputStream in = copies.open(copy);
                PDDocument document = Loader.loadPDF(in.readAllBytes())) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("Số chứng thực " + attestation.number().number())
                    .contains(attestation.number().book())
                    .contains("Chứng thực bản sao điện tử đúng với bản chính")
                    .contains("trang 3/3")
                    .contains(attestation.code().grouped());
        }
    }

    private void lies(CertifiedCopy copy) {
        deliver.all();
        OwnerNumber owner = OwnerNumber.of(copy.asker().number()).orElseThrow();
        List<EntryView> there = entries.valid(stores.of(owner), List.of(DeliverCopies.KIND));
        assertThat(there).singleElement().satisfies(one -> {
            assertThat(one.origin()).isEqualTo(EntryOrigin.CERTIFIED_COPY);
            assertThat(one.sha256())
                    .isEqualTo(
                            java.util.Objects.requireNonNull(copy.attestation()).sha256());
        });
        jdbc.sql("update certifiedcopy.copy set kept_at = null, kept_entry = null where id = ?")
                .param(copy.id().value())
                .update();
        deliver.all(); // cut off before the row said so
        assertThat(entries.valid(stores.of(owner), List.of(DeliverCopies.KIND))).hasSize(1);
    }

    @Test
    void severalSignedAtOnceGetNumbersWithoutAGap() {
        List<CopyId> ids =
                IntStream.range(0, 4).mapToObj(one -> world.toSign(1)).toList();
        SheafView done = world.sign(DemoPerson.VINH, ids);
        assertThat(done.signed()).isEqualTo(4);
        List<Integer> numbers = jdbc.sql("select number from certifiedcopy.line where agency = ? order by number")
                .param(people.baDinh().value())
                .query((row, place) -> row.getInt(1))
                .list();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    @Test
    void withoutEveryPageTickedNothingIsCompared() {
        CopyId id = world.begun(2);
        String seen = world.digest(id);
        List<Long> one = List.of(pages.of(id).getFirst().id());
        people.as(DemoPerson.DUC, () -> change.tick(id, seen, one));
        assertThat(refusal(() -> people.as(DemoPerson.DUC, () -> compare.run(id, seen))))
                .isEqualTo(CertifiedCopyRefusal.NOT_ALL_COMPARED);
        world.compare(id); // the control
        assertThat(find(id).state()).isEqualTo(CopyState.UNPAID);
    }

    @Test
    void aPageThatIsOtherThanBeforeIsNotTickedAndOldSightCountsNoMore() {
        CopyId id = world.begun(2);
        String seen = world.digest(id);
        List<Long> all = pages.of(id).stream().map(CopyPage::id).toList();
        people.as(DemoPerson.DUC, () -> change.tick(id, seen, all));
        people.as(DemoPerson.MAI, () -> change.turn(id, all.getFirst()));
        assertThat(pages.of(id)).extracting(CopyPage::ticked).containsExactly(false, true);
        assertThat(refusal(() -> people.as(DemoPerson.DUC, () -> compare.run(id, seen))))
                .isEqualTo(CertifiedCopyRefusal.PAGES_CHANGED);
        assertThat(refusal(() -> people.as(DemoPerson.DUC, () -> change.tick(id, seen, all))))
                .isEqualTo(CertifiedCopyRefusal.PAGES_CHANGED);
    }

    @Test
    void pagesAreMovedReplacedAndRemovedAndStandInOrder() {
        CopyId id = world.begun(3);
        List<Long> before = pages.of(id).stream().map(CopyPage::id).toList();
        people.as(DemoPerson.DUC, () -> change.move(id, before.get(2), -1));
        assertThat(pages.of(id)).extracting(CopyPage::id).containsExactly(before.get(0), before.get(2), before.get(1));
        people.as(DemoPerson.DUC, () -> change.move(id, before.get(0), -1)); // at the edge
        people.as(DemoPerson.DUC, () -> change.replace(id, before.get(2), List.of(CopyWorld.scan(2))));
        assertThat(pages.of(id)).extracting(CopyPage::place).containsExactly(1, 2, 3, 4);
        assertThat(pages.of(id))
                .extracting(CopyPage::id)
                .startsWith(before.get(0))
                .endsWith(before.get(1));
        people.as(DemoPerson.DUC, () -> change.remove(id, before.get(0)));
        assertThat(pages.of(id)).extracting(CopyPage::place).containsExactly(1, 2, 3);
        assertThat(refusal(() -> people.as(DemoPerson.DUC, () -> change.turn(id, before.get(0)))))
                .isEqualTo(CertifiedCopyRefusal.NO_SUCH_PAGE);
    }

    @Test
    void picturesOfTelephonesAreMadeAsLargeAsIsKept() {
        byte[] photo = CopyWorld.picture("jpg", 3_000, 4_000);
        byte[] scan = CopyWorld.picture("png", 900, 600);
        CopyId id = people.as(
                DemoPerson.DUC,
                () -> begin.run(
                        world.command(CopyWorld.asker()),
                        List.of(
                                new Scan("a.jpg", () -> new ByteArrayInputStream(photo)),
                                new Scan("b.png", () -> new ByteArrayInputStream(scan)))));
        assertThat(pages.of(id)).extracting(CopyPage::width).containsExactly(1_800, 900);
        assertThat(pages.of(id)).extracting(CopyPage::height).containsExactly(2_400, 600);
    }

    @Test
    void whatIsNoScanBeginsNothing() {
        Asker asker = CopyWorld.asker();
        Scan text = new Scan(
                "don.txt",
                () -> new ByteArrayInputStream("xin chào".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(refusal(() -> people.as(DemoPerson.DUC, () -> begin.run(world.command(asker), List.of(text)))))
                .isEqualTo(CertifiedCopyRefusal.FILE_NOT_TAKEN);
        assertThat(copies.list(List.of(people.baDinh()), List.of(CopyState.values()), asker.number(), new Paging(1, 10))
                        .total())
                .isZero();
        world.begun(asker, 1); // the control
        assertThat(copies.list(List.of(people.baDinh()), List.of(CopyState.values()), asker.number(), new Paging(1, 10))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void anAgencyWithoutASealBeginsNothing() {
        AgencyId none = new AgencyId(999_777);
        BeginCopy.Command here = world.command(CopyWorld.asker());
        assertThat(refusal(() -> people.as(
                        DemoPerson.DUC,
                        () -> begin.run(new BeginCopy.Command(none, here.asker(), here.original(), ""), List.of()))))
                .isEqualTo(CertifiedCopyRefusal.NO_SEAL);
    }

    @Test
    void aRefusedOriginalLeavesNoPictureAndNothingOwed() {
        CopyId id = world.begun(1);
        world.compare(id);
        people.as(DemoPerson.DUC, () -> end.refuse(id, RefusalGround.ALTERED, "Bị tẩy xóa năm sinh"));
        CertifiedCopy copy = find(id);
        assertThat(copy.state()).isEqualTo(CopyState.REFUSED);
        assertThat(copy.ground()).isEqualTo(RefusalGround.ALTERED);
        assertThat(pages.of(id)).isEmpty();
        assertThat(owed(id)).containsExactly("CANCELLED");
        assertThat(refusal(() -> people.as(DemoPerson.DUC, () -> end.cancel(id, ""))))
                .isEqualTo(CertifiedCopyRefusal.NOT_ANY_MORE);
    }

    @Test
    void theLetterOfARefusalIsSealedAndStaysAsItWas() throws Exception {
        CopyId id = world.begun(1);
        people.as(DemoPerson.DUC, () -> end.refuse(id, RefusalGround.ALTERED, "Bị tẩy xóa năm sinh"));
        CertifiedCopy copy = find(id);
        assertThat(refusals.seal(copy).state()).isEqualTo(PaperSeal.WAITING);
        assertThat(text(refusals.pdf(copy).orElseThrow())).contains("Bản in, chưa ký số", "Bị tẩy xóa năm sinh");
        while (seal.all() > 0) Thread.onSpinWait();
        assertThat(refusals.seal(copy).state()).isEqualTo(PaperSeal.SEALED);
        byte[] letter = refusals.pdf(copy).orElseThrow();
        Files.createDirectories(Path.of("target", "signed"));
        Files.write(Path.of("target", "signed", "refusal-of-copy.pdf"), letter);
        assertThat(refusals.pdf(copy).orElseThrow()).isEqualTo(letter);
        assertThat(text(letter)).contains("Bị tẩy xóa năm sinh").doesNotContain("chưa ký số");
        assertThat(PdfSig.verify(letter)).contains("Signature is Valid").doesNotContain("Invalid", "Mismatch");
        X509Certificate root = keys.ofStamps().orElseThrow().chain().getLast();
        assertThat(EuDss.judge(letter, root)).containsExactly("TOTAL_PASSED PAdES-BASELINE-LTA");
        Validation seen = validate.look(() -> new ByteArrayInputStream(letter));
        assertThat(seen.finding()).isEqualTo(FileFinding.VALID);
        assertThat(seen.known())
                .singleElement()
                .satisfies(one -> assertThat(one.what()).contains("Văn bản từ chối chứng thực"));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
        }
    }

    @Test
    void whatWasPaidForACancelledCopyIsAskedAbout() {
        CopyId id = world.toSign(1);
        people.as(DemoPerson.DUC, () -> end.cancel(id, "không cần nữa"));
        assertThat(owed(id)).containsExactly("PAID");
        assertThat(jdbc.sql("""
                                select count(*) from payment.question q join payment.obligation o on o.id = q.obligation where o.subject = ?""").param("certifiedcopy:" + id).query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void sentBackItIsComparedAgainAndOnlyTheDifferenceIsAskedFor() {
        CopyId id = world.toSign(1);
        people.as(DemoPerson.VINH, () -> back.run(id, "Thiếu mặt sau"));
        assertThat(find(id).state()).isEqualTo(CopyState.COMPARING);
        assertThat(find(id).returned()).isEqualTo("Thiếu mặt sau");
        assertThat(pages.of(id)).extracting(CopyPage::ticked).containsExactly(false);
        people.as(DemoPerson.DUC, () -> change.add(id, List.of(CopyWorld.scan(1))));
        world.compare(id);
        assertThat(find(id).state()).isEqualTo(CopyState.UNPAID);
        assertThat(find(id).fee() - find(id).paid()).isEqualTo(2_000);
        world.pay(id);
        assertThat(find(id).state()).isEqualTo(CopyState.TO_SIGN);
        people.as(DemoPerson.DUC, () -> back.run(id, "Sai thứ tự"));
        world.compare(id);
        assertThat(find(id).state()).as("nothing more is to be paid").isEqualTo(CopyState.TO_SIGN);
    }

    @Test
    void whatIsNotWhatWasComparedIsNeverSigned() {
        CopyId id = world.toSign(2);
        jdbc.sql("update certifiedcopy.page set turn = 180 where copy = ? and place = 2")
                .param(id.value())
                .update();
        SheafView done = world.sign(DemoPerson.TUNG, List.of(id));
        assertThat(done.papers().items())
                .singleElement()
                .satisfies(one -> assertThat(one.refusal()).isEqualTo("certifiedcopy.refusal.NOT_WHAT_WAS_COMPARED"));
        assertThat(find(id).attestation()).isNull();
        jdbc.sql("update certifiedcopy.page set turn = 0 where copy = ?")
                .param(id.value())
                .update();
        assertThat(world.sign(DemoPerson.TUNG, List.of(id)).signed())
                .as("the control")
                .isEqualTo(1);
    }

    /** A leader looks at it, goes on to others; meanwhile it is sent back, compared anew, and stands there again with other pages. */
    @Test
    void whatTheLeaderDidNotSeeIsNotSigned() {
        CopyId id = world.toSign(2);
        List<SeenCopy> seen = world.seen(List.of(id));
        people.as(DemoPerson.DUC, () -> back.run(id, "Xoay lại trang hai"));
        jdbc.sql("update certifiedcopy.page set turn = 180 where copy = ? and place = 2")
                .param(id.value())
                .update();
        world.compare(id);
        assertThat(find(id).state()).as("paid for already").isEqualTo(CopyState.TO_SIGN);
        assertThat(refusal(() -> people.as(DemoPerson.TUNG, () -> waiting.those(seen))))
                .isEqualTo(CertifiedCopyRefusal.PAGES_CHANGED);
        assertThat(refusal(() ->
                        people.as(DemoPerson.TUNG, () -> opened(seen.getFirst().text()))))
                .as("nor if it was in a sheaf already, which had not begun with it")
                .isEqualTo(CertifiedCopyRefusal.PAGES_CHANGED);
        assertThat(refusal(() -> people.as(DemoPerson.TUNG, () -> opened(id.toString()))))
                .as("chosen before an upgrade, when what was seen was not handed on: to be looked at and chosen again")
                .isEqualTo(CertifiedCopyRefusal.PAGES_CHANGED);
        assertThat(people.as(DemoPerson.TUNG, () -> waiting.those(world.seen(List.of(id)))))
                .as("looked at again")
                .hasSize(1);
    }

    @Test
    void whoTakesACertifiedFileOutIsSeenByItsOwner() {
        CopyId id = world.toSign(1);
        world.sign(DemoPerson.TUNG, List.of(id));
        deliver.all();
        Store store = stores.of(OwnerNumber.of(find(id).asker().number()).orElseThrow());
        long before = looks(store);
        people.as(DemoPerson.MAI, () -> handOut.run(find(id), HandOutReason.COMPLAINT));
        assertThat(looks(store)).isEqualTo(before + 1);
        jdbc.sql("update vault.owner set state = 'SEALED' where id = ?")
                .param(store.owner())
                .update();
        people.as(DemoPerson.MAI, () -> handOut.run(find(id), HandOutReason.INSPECTION));
        assertThat(looks(store))
                .as("the office has its own file also after the owner's death")
                .isEqualTo(before + 2);
    }

    /** It is handed out as a file; the store of whoever the number belongs to stays as it is. */
    @Test
    void aCopyForANumberThatIsKnownUnderAnotherNameGoesIntoNoStore() {
        CopyId strange = signed(CopyWorld.asker(), "Trần Văn Khác");
        CopyId own = signed(CopyWorld.asker(), "nguyen thi LAN");
        deliver.all();
        assertThat(laid(strange)).isEmpty();
        assertThat(laid(own)).as("the control").hasSize(1);
        assertThat(find(strange).state()).isEqualTo(CopyState.CERTIFIED);
        jdbc.sql("delete from identity.verification where provider = ?")
                .param(PROVIDER)
                .update();
        deliver.all();
        assertThat(laid(strange)).as("nor later").isEmpty();
        people.as(DemoPerson.MAI, () -> handOut.run(find(strange), HandOutReason.COMPLAINT));
    }

    /** A copy of theirs, whose number an account of that name has proven. */
    private CopyId signed(Asker asker, String proven) {
        AccountId account = accounts.add(AccountKind.CITIZEN, proven, AccountState.ACTIVE, null);
        accounts.addName(account, new SignInName(NameKind.CITIZEN_NUMBER, asker.number()));
        jdbc.sql(
                        "insert into identity.verification (account, provider, subject_digest, verified_at) values (?, ?, ?, now())")
                .params(account.value(), PROVIDER, UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII))
                .update();
        CopyId id = world.begun(asker, 1);
        world.compare(id);
        world.pay(id);
        world.sign(DemoPerson.TUNG, List.of(id));
        return id;
    }

    private List<EntryView> laid(CopyId id) {
        Store store = stores.of(OwnerNumber.of(find(id).asker().number()).orElseThrow());
        return entries.valid(store, List.of(DeliverCopies.KIND));
    }

    private long looks(Store store) {
        return jdbc.sql("select count(*) from vault.look where owner = ?")
                .param(store.owner())
                .query(Long.class)
                .single();
    }

    @Test
    void whoMayNotCertifySignsNothing() {
        CopyId id = world.toSign(1);
        assertThat(people.as(DemoPerson.MAI, () -> waiting.those(world.seen(List.of(id)))))
                .isEmpty();
        assertThat(people.as(DemoPerson.KHAI, () -> waiting.those(world.seen(List.of(id)))))
                .as("of another agency")
                .isEmpty();
        assertThat(people.as(DemoPerson.TUNG, () -> waiting.those(world.seen(List.of(id)))))
                .hasSize(1);
    }

    private List<String> owed(CopyId id) {
        return jdbc.sql("select state from payment.obligation where subject like ?")
                .param("certifiedcopy:" + id + "%")
                .query((row, place) -> row.getString(1))
                .list();
    }

    private CertifiedCopy find(CopyId id) {
        return copies.find(id).orElseThrow();
    }

    /** As the worker opens a paper of a sheaf. */
    private byte[] opened(String subject) {
        PaperHolder holder = holders.stream()
                .filter(one -> one.kind().equals(waiting.kind()))
                .findAny()
                .orElseThrow();
        try {
            return holder.open(subject);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal refusal(ThrowingCallable what) {
        Refused refused = catchThrowableOfType(Refused.class, what);
        assertThat(refused).as("nothing was refused").isNotNull();
        return refused.refusal();
    }
}
