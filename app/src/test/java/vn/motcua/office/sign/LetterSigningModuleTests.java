package vn.motcua.office.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.people.OfficialAccounts;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.book.PaperKind;
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.office.letter.DispatchLetter;
import vn.motcua.office.letter.Letter;
import vn.motcua.office.letter.Letters;
import vn.motcua.office.letter.PrepareLetter;
import vn.motcua.office.register.CancelLine;
import vn.motcua.office.register.CorrectLine;
import vn.motcua.office.register.LineId;
import vn.motcua.office.register.Lines;
import vn.motcua.office.register.Paper;
import vn.motcua.office.register.PaperField;
import vn.motcua.office.register.RegisterLine;
import vn.motcua.office.register.RegisterOutgoing;
import vn.motcua.office.register.Urgency;
import vn.motcua.office.register.UseNumber;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.signing.sheaf.PaperAsked;
import vn.motcua.signing.sheaf.PaperState;
import vn.motcua.signing.sheaf.SheafView;
import vn.motcua.signing.sheaf.Sheaves;
import vn.motcua.signing.sheaf.SignSheaf;
import vn.motcua.testing.RunningTest;

/** No letter leaves an agency that seals unless an official with the authority of that day signed exactly it. */
@RunningTest
class LetterSigningModuleTests {

    private static final AtomicInteger LETTERS = new AtomicInteger();

    @Autowired
    private DossierWorld world;

    @Autowired
    private PrepareToSign prepare;

    @Autowired
    private SubmitToSign submit;

    @Autowired
    private SendBackLetter sendBack;

    @Autowired
    private NumberSigned number;

    @Autowired
    private LettersToSign letters;

    @Autowired
    private Signers signers;

    @Autowired
    private WaitingLetters waiting;

    @Autowired
    private SignSheaf sign;

    @Autowired
    private Sheaves sheaves;

    @Autowired
    private PrepareLetter outgoing;

    @Autowired
    private DispatchLetter dispatch;

    @Autowired
    private Letters sent;

    @Autowired
    private SignPdf sealing;

    @Autowired
    private RegisterOutgoing registering;

    @Autowired
    private CorrectLine correct;

    @Autowired
    private CancelLine cancel;

    @Autowired
    private UseNumber using;

    @Autowired
    private Lines lines;

    @Autowired
    private OfficialAccounts officials;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoHasTheAuthorityTodayIsOfferedInTheirPart() {
        assertThat(signers.of(ward(), PaperKind.LETTER))
                .filteredOn(one -> one.refused() == null)
                .extracting(Signers.Candidate::name)
                .contains("Đỗ Quang Vinh", "Bùi Thanh Tùng");
        assertThat(signers.of(ward(), PaperKind.LETTER))
                .filteredOn(one -> one.name().equals("Bùi Thanh Tùng"))
                .singleElement()
                .satisfies(one -> assertThat(one.words()).contains("KT. CHỦ TỊCH"));
        assertThat(signers.of(ward(), PaperKind.LETTER))
                .extracting(Signers.Candidate::name)
                .doesNotContain("Vũ Thị Mai");
    }

    @Test
    void whoHasNoAuthorityIsNotAskedAndWhoLostItDoesNotSign() throws Exception {
        long id = prepared();
        assertThat(refusal(() -> submitted(id, DemoPerson.MAI))).isEqualTo(OfficeRefusal.SIGNER_WITHOUT_AUTHORITY);
        assertThat(find(id).state()).isEqualTo(SigningState.DRAFT);
        submitted(id, DemoPerson.VINH);
        jdbc.sql("update office.to_sign set signer = ? where id = ?") // as if the authority had ended meanwhile
                .params(official(DemoPerson.MAI).value(), id)
                .update();
        SheafView done = world.as(DemoPerson.MAI, () -> signed(DemoPerson.MAI, chosen(id)));
        assertThat(done.papers().items())
                .singleElement()
                .satisfies(one -> assertThat(one.refusal()).isEqualTo(SigningRefusal.NO_AUTHORITY.key()));
        assertThat(find(id).state()).isEqualTo(SigningState.WAITING);
        withdrawn(id);
    }

    @Test
    void whatWasHandedToOnePersonNobodyElseSigns() throws Exception {
        long id = prepared();
        submitted(id, DemoPerson.VINH);
        String token = token(id);
        assertThat(refusal(() -> world.as(DemoPerson.TUNG, () -> waiting.chosen(List.of(token)))))
                .as("it is not even shown to them")
                .isEqualTo(OfficeRefusal.NOT_AS_SEEN);
        LetterToSign letter = find(id);
        PaperAsked forged = new PaperAsked(
                LetterToSign.KIND,
                letter.subject(),
                "x",
                letter.signerHref(),
                letter.agency(),
                SigningMatters.of(letter.text().kind()));
        SheafView done = world.as(DemoPerson.TUNG, () -> signed(DemoPerson.TUNG, List.of(forged)));
        assertThat(done.papers().items())
                .singleElement()
                .satisfies(one -> assertThat(one.refusal()).isEqualTo(OfficeRefusal.NOT_AS_SEEN.key()));
        assertThat(refusal(() -> world.as(DemoPerson.TUNG, () -> sendBack.run(id, "Không phải của tôi"))))
                .isEqualTo(OfficeRefusal.NOT_AT_THIS_STEP);
        withdrawn(id);
    }

    @Test
    void whatLiesWithASignerIsFixedAndWhatWasHandedOverAnewIsAnotherPaper() throws Exception {
        long id = prepared();
        submitted(id, DemoPerson.VINH);
        String seen = token(id);
        assertThat(refusal(() -> changed(id))).isEqualTo(OfficeRefusal.NOT_AT_THIS_STEP);
        List<PaperAsked> old = world.as(DemoPerson.VINH, () -> chosen(id));
        withdrawn(id);
        changed(id);
        submitted(id, DemoPerson.VINH);
        assertThat(refusal(() -> world.as(DemoPerson.VINH, () -> waiting.chosen(List.of(seen)))))
                .isEqualTo(OfficeRefusal.NOT_AS_SEEN);
        SheafView done = world.as(DemoPerson.VINH, () -> signed(DemoPerson.VINH, old));
        assertThat(done.papers().items())
                .singleElement()
                .satisfies(one -> assertThat(one.refusal()).isEqualTo(OfficeRefusal.NOT_AS_SEEN.key()));
        assertThat(find(id).state()).isEqualTo(SigningState.WAITING);
        withdrawn(id);
    }

    @Test
    void whatIsSentBackSaysWhyAndCanBeGivenUp() throws Exception {
        long id = prepared();
        submitted(id, DemoPerson.TUNG);
        world.as(DemoPerson.TUNG, () -> sendBack.run(id, "Sai tên cơ quan nhận"));
        assertThat(find(id).state()).isEqualTo(SigningState.DRAFT);
        assertThat(find(id).reason()).isEqualTo("Sai tên cơ quan nhận");
        assertThat(told(DemoPerson.HANH, "LETTER_SENT_BACK")).isPositive();
        world.as(DemoPerson.HANH, () -> prepare.discard(ward(), id, SigningState.DRAFT, ""));
        assertThat(refusal(() -> submitted(id, DemoPerson.TUNG))).isEqualTo(OfficeRefusal.NOT_AT_THIS_STEP);
    }

    /** In its part, once, with a number after; and what the clerk attaches instead goes nowhere. */
    @Test
    void theDeputySignsTheClerkNumbersAndNothingElseGoesOut() throws Exception {
        long id = prepared();
        assertThat(refusal(() -> world.as(DemoPerson.HANH, () -> number.run(ward(), id))))
                .as("no number before the signature")
                .isEqualTo(OfficeRefusal.NOT_AT_THIS_STEP);
        submitted(id, DemoPerson.TUNG);
        assertThat(told(DemoPerson.TUNG, "LETTER_TO_SIGN")).isPositive();
        SheafView done = world.as(DemoPerson.TUNG, () -> signed(DemoPerson.TUNG, chosen(id)));
        assertThat(done.papers().items())
                .singleElement()
                .satisfies(one -> assertThat(one.state())
                        .as(String.valueOf(one.refusal()))
                        .isEqualTo(PaperState.SIGNED));
        assertThat(told(DemoPerson.HANH, "LETTER_SIGNED")).isPositive();
        assertThat(refusal(() -> withdrawn(id))).isEqualTo(OfficeRefusal.NOT_AT_THIS_STEP);
        assertThat(refusal(() -> world.as(DemoPerson.HANH, () -> prepare.discard(ward(), id, SigningState.SIGNED, ""))))
                .isEqualTo(OfficeRefusal.REASON_TO_GIVE_UP);
        RegisterLine line = world.as(DemoPerson.HANH, () -> number.run(ward(), id));
        assertThat(line.paper().signer()).isEqualTo("Bùi Thanh Tùng");
        assertThat(line.reference()).endsWith("/UBND-VP");
        long letter = world.as(DemoPerson.HANH, () -> outgoing.begin(ward(), line.id()));
        Letter draft = sent.find(ward(), letter).orElseThrow();
        assertThat(draft.details().competence()).contains("KT. CHỦ TỊCH");
        assertThat(refusal(() -> world.as(DemoPerson.HANH, () -> outgoing.removeFile(ward(), letter, 1))))
                .isEqualTo(OfficeRefusal.SIGNED_FILE_STAYS);
        world.as(DemoPerson.HANH, () -> outgoing.addReceiver(ward(), letter, nghean()));
        dispatch.check(sent.find(ward(), letter).orElseThrow());
        jdbc.sql("update office.letter_file set file = ? where letter = ? and position = 1")
                .params(find(id).file().value(), letter)
                .update();
        assertThat(refusal(() -> world.as(DemoPerson.HANH, () -> dispatch.run(ward(), letter))))
                .as("the file as it was before the signature")
                .isEqualTo(OfficeRefusal.LETTER_UNSIGNED);
        jdbc.sql("update office.letter_file set file = ? where letter = ? and position = 1")
                .params(find(id).shown().value(), letter)
                .update();
        jdbc.sql("update office.entry set signer = 'Đỗ Quang Vinh' where id = ?")
                .param(line.id().value())
                .update();
        assertThat(refusal(() -> world.as(DemoPerson.HANH, () -> dispatch.run(ward(), letter))))
                .as("signed with the certificate of somebody else than the register names")
                .isEqualTo(OfficeRefusal.LETTER_UNSIGNED);
        jdbc.sql("update office.entry set signer = 'Bùi Thanh Tùng' where id = ?")
                .param(line.id().value())
                .update();
        assertThat(world.as(DemoPerson.HANH, () -> dispatch.run(ward(), letter)))
                .as("the control")
                .isPositive();
    }

    /** The gate asks the directory and the letter, not only for a name that a clerk typed. */
    @Test
    void aSignatureCountsForItsLetterAndItsAgencyOnly() throws Exception {
        long id = signedBy(DemoPerson.VINH);
        LetterToSign givenUp = find(id);
        world.as(DemoPerson.HANH, () -> prepare.discard(ward(), id, SigningState.SIGNED, "Không ban hành nữa"));
        long letter = byHand("Đỗ Quang Vinh", givenUp.shown());
        assertThat(refusal(() -> world.as(DemoPerson.HANH, () -> dispatch.run(ward(), letter))))
                .as("signed, and then given up: registered by hand and attached")
                .isEqualTo(OfficeRefusal.LETTER_UNSIGNED);
        byte[] sealed = world.as(
                DemoPerson.HANH,
                () -> sealing.seal(DemoPdf.of("Giay bien nhan"), ward(), "Phường", "", List.of(), "test")
                        .bytes());
        String seal = jdbc.sql(
                        "select name from signing.certificate where agency = ? and kind = 'AGENCY' and key_here limit 1")
                .param(ward().value())
                .query(String.class)
                .single();
        long receipt = byHand(seal, received(sealed));
        assertThat(refusal(() -> world.as(DemoPerson.HANH, () -> dispatch.run(ward(), receipt))))
                .as("sealed by the agency, signed by nobody")
                .isEqualTo(OfficeRefusal.LETTER_UNSIGNED);
    }

    @Test
    void whoHasTheAuthorityOfOneAgencySignsNotForAnother() throws Exception {
        long id = signedBy(DemoPerson.VINH);
        RegisterLine line = world.as(DemoPerson.HANH, () -> number.run(ward(), id));
        long letter = world.as(DemoPerson.HANH, () -> outgoing.begin(ward(), line.id()));
        world.as(DemoPerson.HANH, () -> outgoing.addReceiver(ward(), letter, nghean()));
        Letter ours = sent.find(ward(), letter).orElseThrow();
        dispatch.check(ours);
        AgencyId other = jdbc
                .sql("select agency from signing.certificate where kind = 'AGENCY' and key_here and agency <> ?")
                .param(ward().value())
                .query((row, at) -> new AgencyId(row.getLong(1)))
                .list()
                .stream()
                .filter(sealing::seals)
                .findFirst()
                .orElseThrow();
        Letter theirs = new Letter(
                ours.id(),
                other,
                ours.line(),
                ours.act(),
                ours.state(),
                ours.about(),
                ours.details(),
                ours.receivers(),
                ours.files(),
                ours.documentId(),
                ours.docId(),
                ours.begunAt(),
                ours.sentAt());
        assertThat(refusal(() -> dispatch.check(theirs))).isEqualTo(OfficeRefusal.LETTER_UNSIGNED);
    }

    @Test
    void whatWasSignedOrSentSaysInTheRegisterWhatItSaysElsewhere() throws Exception {
        long id = signedBy(DemoPerson.VINH);
        RegisterLine line = world.as(DemoPerson.HANH, () -> number.run(ward(), id));
        Paper is = line.paper();
        LocalDate before = Objects.requireNonNull(is.dated()).minusDays(1);
        for (Paper wrong : List.of(
                paper(is, before, is.subject(), is.party(), is.signer(), is.urgency(), ""),
                paper(is, is.dated(), "V/v khác", is.party(), is.signer(), is.urgency(), ""),
                paper(is, is.dated(), is.subject(), "Người khác", is.signer(), is.urgency(), ""),
                paper(is, is.dated(), is.subject(), is.party(), "Bùi Thanh Tùng", is.urgency(), ""),
                paper(is, is.dated(), is.subject(), is.party(), is.signer(), Urgency.URGENT, "")))
            assertThat(refusal(() -> corrected(line, wrong)))
                    .as("signed here: %s", wrong)
                    .isEqualTo(OfficeRefusal.SIGNED_OR_SENT);
        corrected(line, paper(is, is.dated(), is.subject(), is.party(), is.signer(), is.urgency(), "Lưu hai bản"));
        long letter = world.as(DemoPerson.HANH, () -> outgoing.begin(ward(), registered("Người ký tay")));
        corrected(sent.find(ward(), letter).orElseThrow().line(), said(letter, "V/v sửa trước khi gửi"));
        jdbc.sql("update office.letter set state = 'SENT', doc_id = -id where id = ?")
                .param(letter)
                .update();
        assertThat(refusal(
                        () -> corrected(sent.find(ward(), letter).orElseThrow().line(), said(letter, "V/v khác nữa"))))
                .as("sent")
                .isEqualTo(OfficeRefusal.SIGNED_OR_SENT);
        jdbc.sql("update office.letter set state = 'DISCARDED', doc_id = null where id = ?")
                .param(letter)
                .update();
    }

    @Test
    void aCancelledNumberLeavesTheLetterSigned() throws Exception {
        long id = signedBy(DemoPerson.VINH);
        RegisterLine wrong = world.as(DemoPerson.HANH, () -> number.run(ward(), id));
        world.as(DemoPerson.HANH, () -> cancel.run(ward(), wrong.id(), "Nhầm sổ"));
        assertThat(find(id).state()).isEqualTo(SigningState.SIGNED);
        assertThat(find(id).line()).isNull();
        RegisterLine right = world.as(DemoPerson.HANH, () -> number.run(ward(), id));
        assertThat(right.number()).isGreaterThan(wrong.number());
    }

    @Test
    void whatAnotherClerkChangedMeanwhileIsNeitherHandedOverNorOverwritten() throws Exception {
        long id = prepared();
        int seen = find(id).edition();
        changed(id);
        LetterText now = find(id).text();
        assertThat(refusal(() -> world.as(
                        DemoPerson.HANH, () -> submit.run(ward(), id, seen, List.of(official(DemoPerson.VINH))))))
                .isEqualTo(OfficeRefusal.NOT_AS_SEEN);
        assertThat(refusal(() -> world.as(DemoPerson.HANH, () -> overwritten(id, seen))))
                .isEqualTo(OfficeRefusal.NOT_AS_SEEN);
        assertThat(find(id).state()).isEqualTo(SigningState.DRAFT);
        assertThat(find(id).text()).isEqualTo(now);
    }

    /** Reserved on the day before: the day of issue is that of the signature, and nobody else uses the number meanwhile. */
    @Test
    void aReservedNumberIsGivenToWhatWasSignedForIt() throws Exception {
        RegisterLine reserved = world.as(
                DemoPerson.HANH, () -> registering.reserve(ward(), PaperKind.LETTER, "VP", "Lãnh đạo xin số trước"));
        long id = preparedFor(reserved.id());
        assertThat(find(id).text().unit()).isEqualTo("VP");
        assertThat(refusal(() -> preparedFor(reserved.id())))
                .as("two letters for one number")
                .isEqualTo(OfficeRefusal.NUMBER_TAKEN);
        assertThat(refusal(() -> world.as(
                        DemoPerson.HANH,
                        () -> using.run(
                                ward(), reserved.id(), paperOf(agencies.today().day())))))
                .as("registered by hand while a letter waits for it")
                .isEqualTo(OfficeRefusal.NUMBER_MEANT);
        submitted(id, DemoPerson.VINH);
        world.as(DemoPerson.VINH, () -> signed(DemoPerson.VINH, chosen(id)));
        RegisterLine line = world.as(DemoPerson.HANH, () -> number.run(ward(), id));
        assertThat(line.id()).isEqualTo(reserved.id());
        assertThat(line.reference()).isEqualTo(reserved.reference());
        assertThat(line.paper().dated()).isEqualTo(agencies.today().day());
        assertThat(line.paper().signer()).isEqualTo("Đỗ Quang Vinh");
        assertThat(line.paper().subject()).isEqualTo(find(id).text().subject());
        assertThat(goesOut(line.id())).isPositive();
    }

    /** As drafts stand at an upgrade: in the register since yesterday, their letter begun, its file signed by nobody. */
    @Test
    void aLineThatWasThereBeforeItsSignatureIsIssuedOnTheDayOfTheSignature() throws Exception {
        LocalDate today = agencies.today().day();
        LineId registered = world.as(
                DemoPerson.HANH,
                () -> registering
                        .register(ward(), paperOf(today.minusDays(1)), "VP")
                        .id());
        long letter = world.as(DemoPerson.HANH, () -> {
            long begun = outgoing.begin(ward(), registered);
            outgoing.addReceiver(ward(), begun, nghean());
            attach(begun, "Ban chua ky");
            attach(begun, "Phu luc");
            return begun;
        });
        assertThat(refusal(() -> dispatch.check(sent.find(ward(), letter).orElseThrow())))
                .isEqualTo(OfficeRefusal.LETTER_UNSIGNED);
        long id = world.as(DemoPerson.HANH, () -> begunFor(registered, null));
        assertThat(find(id).text().subject()).isEqualTo("V/v ghi tay");
        assertThat(refusal(() -> submitted(id, DemoPerson.TUNG)))
                .as("the register names the chairman")
                .isEqualTo(OfficeRefusal.ANOTHER_SIGNER_IN_REGISTER);
        submitted(id, DemoPerson.VINH);
        RegisterLine waits = sent.find(ward(), letter).orElseThrow().line();
        assertThat(refusal(() -> corrected(waits, said(letter, "V/v khác"))))
                .as("what lies with a signer is fixed in the register, too")
                .isEqualTo(OfficeRefusal.SIGNED_OR_SENT);
        world.as(DemoPerson.VINH, () -> signed(DemoPerson.VINH, chosen(id)));
        RegisterLine line = world.as(DemoPerson.HANH, () -> number.run(ward(), id));
        assertThat(line.id()).isEqualTo(registered);
        assertThat(line.paper().dated()).isEqualTo(today);
        assertThat(lines.corrections(registered))
                .singleElement()
                .satisfies(one -> assertThat(one.former())
                        .containsExactly(
                                Map.entry(PaperField.DATED, today.minusDays(1).toString())));
        Letter draft = sent.find(ward(), letter).orElseThrow();
        assertThat(draft.files()).hasSize(2);
        assertThat(draft.files().getFirst().file().id())
                .as("the signed file in the place of the one it was made of")
                .isEqualTo(find(id).shown());
        assertThat(draft.details().position()).isNotEmpty();
        assertThat(world.as(DemoPerson.HANH, () -> dispatch.run(ward(), letter)))
                .isPositive();
        assertThat(refusal(() -> preparedFor(registered))).as("sent").isEqualTo(OfficeRefusal.NUMBER_TAKEN);
    }

    @Test
    void theDayStaysThatIsNotBeforeTheSignatureAndACorrectionReachesWhatIsOnlyPrepared() throws Exception {
        LocalDate today = agencies.today().day();
        RegisterLine registered = world.as(DemoPerson.HANH, () -> registering.register(ward(), paperOf(today), "VP"));
        long id = preparedFor(registered.id());
        int seen = find(id).edition();
        Paper is = registered.paper();
        corrected(registered, paper(is, today, "V/v sửa trong sổ", is.party(), is.signer(), is.urgency(), ""));
        assertThat(find(id).text().subject()).isEqualTo("V/v sửa trong sổ");
        assertThat(refusal(() -> world.as(
                        DemoPerson.HANH, () -> submit.run(ward(), id, seen, List.of(official(DemoPerson.VINH))))))
                .as("handed over as it was before")
                .isEqualTo(OfficeRefusal.NOT_AS_SEEN);
        submitted(id, DemoPerson.VINH);
        world.as(DemoPerson.VINH, () -> signed(DemoPerson.VINH, chosen(id)));
        RegisterLine line = world.as(DemoPerson.HANH, () -> number.run(ward(), id));
        assertThat(line.paper().dated()).isEqualTo(today);
        assertThat(lines.corrections(line.id())).as("the clerk's own alone").hasSize(1);
        assertThat(goesOut(line.id())).isPositive();
    }

    @Test
    void aNumberThatIsCancelledMeanwhileLeavesTheLetterForTheNextOne() throws Exception {
        RegisterLine reserved =
                world.as(DemoPerson.HANH, () -> registering.reserve(ward(), PaperKind.LETTER, "VP", "Giữ nhầm"));
        long id = preparedFor(reserved.id());
        submitted(id, DemoPerson.VINH);
        world.as(DemoPerson.HANH, () -> cancel.run(ward(), reserved.id(), "Giữ nhầm"));
        assertThat(find(id).state()).isEqualTo(SigningState.WAITING);
        assertThat(find(id).meant()).isNull();
        assertThat(refusal(() -> preparedFor(reserved.id()))).isEqualTo(OfficeRefusal.NUMBER_TAKEN);
        world.as(DemoPerson.VINH, () -> signed(DemoPerson.VINH, chosen(id)));
        RegisterLine line = world.as(DemoPerson.HANH, () -> number.run(ward(), id));
        assertThat(line.number()).isGreaterThan(reserved.number());
        assertThat(line.reference()).endsWith("/UBND-VP");
    }

    @Test
    void aNumberOfLastYearIsNoneForWhatIsSignedThisYear() throws Exception {
        LineId last = world.as(
                DemoPerson.HANH,
                () -> registering
                        .register(
                                ward(),
                                paperOf(LocalDate.of(agencies.today().day().getYear() - 1, 12, 30)),
                                "VP")
                        .id());
        long id = preparedFor(last);
        submitted(id, DemoPerson.VINH);
        world.as(DemoPerson.VINH, () -> signed(DemoPerson.VINH, chosen(id)));
        assertThat(refusal(() -> world.as(DemoPerson.HANH, () -> number.run(ward(), id))))
                .isEqualTo(OfficeRefusal.NUMBER_OF_ANOTHER_YEAR);
        assertThat(find(id).state()).isEqualTo(SigningState.SIGNED);
    }

    /** Each when their turn has come, in the file as the one before left it; a letter that lacks one of them goes nowhere. */
    @Test
    void severalSignInOrder() throws Exception {
        long id = prepared();
        assertThat(refusal(() -> submitted(id, DemoPerson.VINH, DemoPerson.VINH)))
                .isEqualTo(OfficeRefusal.SIGNS_TWICE);
        submitted(id, DemoPerson.VINH, DemoPerson.TUNG);
        String first = token(id);
        assertThat(refusal(() -> world.as(DemoPerson.TUNG, () -> waiting.chosen(List.of(first)))))
                .as("not their turn")
                .isEqualTo(OfficeRefusal.NOT_AS_SEEN);
        long asked = told(DemoPerson.TUNG, "LETTER_TO_SIGN");
        long done = told(DemoPerson.HANH, "LETTER_SIGNED");
        world.as(DemoPerson.VINH, () -> signed(DemoPerson.VINH, chosen(id)));
        FileId half = find(id).shown();
        assertThat(find(id).state()).isEqualTo(SigningState.WAITING);
        assertThat(half).isNotEqualTo(find(id).file());
        assertThat(told(DemoPerson.TUNG, "LETTER_TO_SIGN")).isEqualTo(asked + 1);
        assertThat(told(DemoPerson.HANH, "LETTER_SIGNED"))
                .as("not before the last")
                .isEqualTo(done);
        assertThat(letters.of(official(DemoPerson.VINH), id))
                .as("who signed sees it still")
                .isPresent();
        assertThat(refusal(() -> world.as(DemoPerson.VINH, () -> waiting.chosen(List.of(token(id))))))
                .as("once")
                .isEqualTo(OfficeRefusal.NOT_AS_SEEN);

        world.as(DemoPerson.TUNG, () -> sendBack.run(id, "Thiếu phụ lục"));
        assertThat(find(id).state()).isEqualTo(SigningState.DRAFT);
        assertThat(find(id).shown()).as("no signature is left").isEqualTo(find(id).file());
        assertThat(letters.turns(id)).allSatisfy(one -> assertThat(one.signed()).isNull());

        submitted(id, DemoPerson.VINH, DemoPerson.TUNG);
        world.as(DemoPerson.VINH, () -> signed(DemoPerson.VINH, chosen(id)));
        FileId ofOne = find(id).shown();
        world.as(DemoPerson.TUNG, () -> signed(DemoPerson.TUNG, chosen(id)));
        assertThat(find(id).state()).isEqualTo(SigningState.SIGNED);
        assertThat(told(DemoPerson.HANH, "LETTER_SIGNED")).isEqualTo(done + 1);
        RegisterLine line = world.as(DemoPerson.HANH, () -> number.run(ward(), id));
        assertThat(line.paper().signer()).isEqualTo("Đỗ Quang Vinh; Bùi Thanh Tùng");
        long letter = world.as(DemoPerson.HANH, () -> {
            long begun = outgoing.begin(ward(), line.id());
            outgoing.addReceiver(ward(), begun, nghean());
            return begun;
        });
        first(letter, ofOne);
        assertThat(refusal(() -> dispatch.check(sent.find(ward(), letter).orElseThrow())))
                .as("with the first signature alone")
                .isEqualTo(OfficeRefusal.LETTER_UNSIGNED);
        first(letter, find(id).shown());
        assertThat(world.as(DemoPerson.HANH, () -> dispatch.run(ward(), letter)))
                .isPositive();
    }

    private void first(long letter, FileId file) {
        jdbc.sql("update office.letter_file set file = ? where letter = ? and position = 1")
                .params(file.value(), letter)
                .update();
    }

    private long goesOut(LineId line) {
        return world.as(DemoPerson.HANH, () -> {
            long letter = outgoing.begin(ward(), line);
            outgoing.addReceiver(ward(), letter, nghean());
            return dispatch.run(ward(), letter);
        });
    }

    private Paper paperOf(LocalDate dated) {
        return new Paper(
                PaperKind.LETTER,
                dated,
                "V/v ghi tay",
                "Tỉnh Nghệ An",
                "Đỗ Quang Vinh",
                "",
                null,
                null,
                Urgency.NORMAL,
                "");
    }

    private void attach(long letter, String text) {
        try (InputStream in = new ByteArrayInputStream(DemoPdf.of(text))) {
            outgoing.addFile(ward(), letter, in, "tep.pdf");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long preparedFor(LineId line) {
        return world.as(
                DemoPerson.HANH, () -> begunFor(line, DemoPdf.of("Cong van co so " + LETTERS.incrementAndGet())));
    }

    private long begunFor(LineId line, byte @Nullable [] file) {
        try (InputStream in = file == null ? null : new ByteArrayInputStream(file)) {
            return prepare.begin(ward(), line, text(), in, "cong-van.pdf");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void overwritten(long id, int seen) {
        try {
            prepare.change(ward(), id, seen, text(), null, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void corrected(RegisterLine line, Paper paper) {
        world.as(
                DemoPerson.HANH,
                () -> correct.run(new CorrectLine.Command(
                        ward(), line.id(), line.version(), line.reference(), null, paper, "Thử đính chính")));
    }

    private Paper said(long letter, String subject) {
        Paper is = sent.find(ward(), letter).orElseThrow().line().paper();
        return paper(is, is.dated(), subject, is.party(), is.signer(), is.urgency(), "");
    }

    private static Paper paper(
            Paper is,
            @Nullable LocalDate dated,
            String subject,
            String party,
            String signer,
            Urgency urgency,
            String note) {
        return new Paper(
                is.kind(), dated, subject, party, signer, is.holder(), is.copies(), is.passed(), urgency, note);
    }

    private LineId registered(String signer) {
        Paper paper = new Paper(
                PaperKind.LETTER,
                agencies.today().day(),
                "V/v ghi tay",
                "Tỉnh Nghệ An",
                signer,
                "",
                null,
                null,
                Urgency.NORMAL,
                "");
        return registering.register(ward(), paper, "VP").id();
    }

    private long signedBy(DemoPerson signer) throws Exception {
        long id = prepared();
        submitted(id, signer);
        world.as(signer, () -> signed(signer, chosen(id)));
        assertThat(find(id).state()).isEqualTo(SigningState.SIGNED);
        return id;
    }

    /** A letter whose line a clerk registered, with a file that lies here. */
    private long byHand(String signer, FileId file) {
        return world.as(DemoPerson.HANH, () -> {
            long letter = outgoing.begin(ward(), registered(signer));
            outgoing.addReceiver(ward(), letter, nghean());
            try (InputStream in = intake.open(file)) {
                outgoing.addFile(ward(), letter, in, "van-ban.pdf");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return letter;
        });
    }

    private FileId received(byte[] file) throws IOException {
        return intake.examine(intake.receive(new ByteArrayInputStream(file), "bien-nhan.pdf", IntakePolicy.PAPERS))
                .id();
    }

    private void changed(long id) {
        world.as(DemoPerson.HANH, () -> {
            try (InputStream in = new ByteArrayInputStream(DemoPdf.of("Ban sua " + LETTERS.incrementAndGet()))) {
                prepare.change(ward(), id, find(id).edition(), text(), in, "sua.pdf");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private long prepared() {
        return world.as(DemoPerson.HANH, () -> {
            try (InputStream in = new ByteArrayInputStream(DemoPdf.of("Cong van " + LETTERS.incrementAndGet()))) {
                return prepare.begin(ward(), text(), in, "cong-van.pdf");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static LetterText text() {
        return new LetterText(
                PaperKind.LETTER,
                "VP",
                "V/v thử trình ký " + LETTERS.incrementAndGet(),
                "Ủy ban nhân dân tỉnh Nghệ An",
                Urgency.NORMAL);
    }

    private void submitted(long id, DemoPerson... signers) {
        List<OfficialId> all = Stream.of(signers).map(this::official).toList();
        world.as(DemoPerson.HANH, () -> submit.run(ward(), id, find(id).edition(), all));
    }

    private void withdrawn(long id) {
        world.as(DemoPerson.HANH, () -> submit.takeBack(ward(), id));
    }

    private String token(long id) {
        return find(id).subject();
    }

    private List<PaperAsked> chosen(long id) {
        return waiting.asked(waiting.chosen(List.of(token(id))));
    }

    private SheafView signed(DemoPerson person, List<PaperAsked> papers) {
        UUID sheaf = sign.run(papers);
        for (int i = 0; i < 240; i++) {
            SheafView view = sheaves.find(sheaf, world.account(person), new Paging(1, 10))
                    .orElseThrow();
            if (view.over()) return view;
            try {
                Thread.sleep(250);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("it is not over after a minute");
    }

    private long told(DemoPerson person, String kind) {
        return jdbc.sql("select count(*) from notification.notice where account = ? and kind like ?")
                .params(world.account(person).value(), "%" + kind)
                .query(Long.class)
                .single();
    }

    private OfficialId official(DemoPerson person) {
        return officials.official(world.account(person)).orElseThrow();
    }

    private LetterToSign find(long id) {
        return letters.find(ward(), id).orElseThrow();
    }

    private AgencyId ward() {
        return world.baDinh();
    }

    private AgencyId nghean() {
        return codes.carrier(AgencyCode.of("H41"), agencies.today())
                .orElseThrow()
                .id();
    }

    private static Refusal refusal(ThrowingCallable what) {
        Refused refused = catchThrowableOfType(Refused.class, what);
        assertThat(refused).as("nothing was refused").isNotNull();
        return refused.refusal();
    }
}
