package vn.motcua.dossier.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.certifiedcopy.EndedAgencies;
import vn.motcua.dossier.BirthApplication;
import vn.motcua.dossier.BirthResults;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.ResultView;
import vn.motcua.dossier.Results;
import vn.motcua.dossier.desk.DeskReach;
import vn.motcua.dossier.desk.EndStep;
import vn.motcua.dossier.life.AnsweringAgencies;
import vn.motcua.dossier.life.Officers;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.container.Enclosed;
import vn.motcua.signing.container.SignContainer;
import vn.motcua.signing.known.KnownState;
import vn.motcua.signing.packet.PacketSigner;
import vn.motcua.signing.packet.PacketText;
import vn.motcua.signing.sheaf.PaperState;
import vn.motcua.signing.sheaf.SheafView;
import vn.motcua.signing.sheaf.Sheaves;
import vn.motcua.signing.sheaf.SignSheaf;
import vn.motcua.signing.validate.FileFinding;
import vn.motcua.signing.validate.ValidateFile;
import vn.motcua.signing.validate.Validation;
import vn.motcua.testing.RunningTest;

/** No unsigned result leaves an agency that seals; who signs it has the authority on that day, and it is signed once. */
@RunningTest
class ResultSigningModuleTests {

    @Autowired
    private BirthApplication birth;

    @Autowired
    private BirthResults births;

    @Autowired
    private DossierWorld world;

    @Autowired
    private TakeStep take;

    @Autowired
    private IssueResult issue;

    @Autowired
    private ResultsToSign waiting;

    @Autowired
    private SignSheaf sign;

    @Autowired
    private Sheaves sheaves;

    @Autowired
    private Results results;

    @Autowired
    private Intake intake;

    @Autowired
    private ValidateFile validate;

    @Autowired
    private EndedAgencies agencies;

    @Autowired
    private AnsweringAgencies answering;

    @Autowired
    private DeskReach reach;

    @Autowired
    private Officers officers;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theDeputySignsForTheChairmanAndTheClerkSealsAsItIsIssued() throws Exception {
        DossierId id = examined();
        world.as(DemoPerson.TUNG, () -> take.run(id, "ky", 0, ""));
        assertThat(refusal(() ->
                        world.as(DemoPerson.HANH, () -> issue.run(id, "hoan-thien", EndStep.Ending.of(0, "")))))
                .as("unsigned")
                .isEqualTo(DossierRefusal.RESULT_UNSIGNED);
        SheafView done = signed(DemoPerson.TUNG, id);
        assertThat(done.papers().items())
                .singleElement()
                .satisfies(one -> assertThat(one.state())
                        .as(String.valueOf(one.refusal()))
                        .isEqualTo(PaperState.SIGNED));
        ResultView signed = result(id);
        assertThat(signed.signer()).isEqualTo("Bùi Thanh Tùng");
        assertThat(signed.signerWords()).contains("KT. CHỦ TỊCH");
        assertThat(signed.sealed()).isNull();
        long files = files();
        assertThat(refusal(() -> world.as(
                        DemoPerson.HANH, () -> issue.run(id, "hoan-thien", EndStep.Ending.of(0, "x".repeat(100_000))))))
                .as("refused after it was sealed")
                .isEqualTo(DossierRefusal.TOO_LONG);
        assertThat(files()).as("what nobody names is not kept").isEqualTo(files);
        assertThat(result(id).sealed()).isNull();
        world.as(DemoPerson.HANH, () -> issue.run(id, "hoan-thien", EndStep.Ending.of(0, "")));
        assertThat(result(id).sealed()).isNotNull();
        assertThat(result(id).file()).isNotEqualTo(signed.file());
        UUID file = result(id).file();
        Validation seen = validate.look(() -> intake.open(new FileId(result(id).file())));
        assertThat(seen.finding()).isEqualTo(FileFinding.VALID);
        assertThat(seen.known())
                .as("what the public page says of the very file")
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(KnownState.VALID));
        jdbc.sql("update dossier.result set replaced_at = now() where dossier = ?")
                .param(id.value())
                .update();
        Validation old = validate.look(() -> intake.open(new FileId(file)));
        assertThat(old.finding()).as("set aside for a corrected one").isEqualTo(FileFinding.ENDED);
        byte[] bytes;
        try (InputStream in = intake.open(new FileId(file))) {
            bytes = in.readAllBytes();
        }
        inside(bytes);
        byte[] other = lastValueInOtherLetters(bytes);
        assertThat(other).isNotEqualTo(bytes);
        assertThat(validate.look(() -> new ByteArrayInputStream(other)).finding())
                .as("and written so that the file's own digest is another one")
                .isEqualTo(FileFinding.ENDED);
    }

    /** What holds a paper that was set aside says so, and is itself what it was. */
    private void inside(byte[] old) throws IOException {
        ByteArrayOutputStream container = new ByteArrayOutputStream();
        containers.ofAgency(
                world.baDinh(),
                List.of(new Enclosed("ket-qua.pdf", "application/pdf", () -> new ByteArrayInputStream(old))),
                "test.inside",
                container);
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        String text = PacketText.PACKET.replace("QUJD", Base64.getMimeEncoder().encodeToString(old));
        assertThat(text).hasSizeGreaterThan(old.length);
        packets.sign(world.baDinh(), PacketText.source(text), packet);
        for (byte[] whole : List.of(container.toByteArray(), packet.toByteArray())) {
            Validation seen = validate.look(() -> new ByteArrayInputStream(whole));
            assertThat(seen.finding()).isEqualTo(FileFinding.VALID);
            assertThat(seen.inside())
                    .singleElement()
                    .satisfies(one -> assertThat(one.state()).isEqualTo(KnownState.REPLACED));
        }
    }

    @Autowired
    private SignContainer containers;

    @Autowired
    private PacketSigner packets;

    private long files() {
        return jdbc.sql("select count(*) from kernel.intake_file where name = 'khai sinh.pdf'")
                .query(Long.class)
                .single();
    }

    /** The value of the last time stamp is covered by nothing. */
    private static byte[] lastValueInOtherLetters(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int from = text.lastIndexOf("/Contents <") + "/Contents <".length();
        int to = text.indexOf('>', from);
        String value = text.substring(from, to);
        String other = value.matches("[0-9a-f]+") ? value.toUpperCase(Locale.ROOT) : value.toLowerCase(Locale.ROOT);
        return (text.substring(0, from) + other + text.substring(to)).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void whoeverTookOverSignsSealsAndEndsWhatAClosedAgencyHadBegun() throws Exception {
        AgencyId ended = agencies.founded("Phường Thử đã nhập " + UUID.randomUUID(), null);
        DossierId id = examined();
        assertThat(jdbc.sql("update dossier.dossier set agency = ? where id = ?")
                        .params(ended.value(), id.value())
                        .update())
                .isEqualTo(1);
        jdbc.sql("update dossier.task set agency = ? where dossier = ?")
                .params(ended.value(), id.value())
                .update();
        assertThat(world.as(DemoPerson.TUNG, () -> reach.agencies(DossierPermission.DECIDE)))
                .as("while it is open it is none of theirs")
                .doesNotContain(ended);
        assertThat(refusal(() -> world.as(DemoPerson.TUNG, () -> take.run(id, "ky", 0, ""))))
                .isEqualTo(DossierRefusal.NOT_YOUR_STEP);
        agencies.replaced(ended, world.baDinh(), LocalDate.of(2026, 11, 2));
        assertThat(answering.of(ended)).isEqualTo(world.baDinh());
        assertThat(world.as(DemoPerson.TUNG, () -> reach.agencies(DossierPermission.DECIDE)))
                .contains(ended, world.baDinh());
        assertThat(world.as(DemoPerson.KHAI, () -> officers.may(DossierPermission.SEE, ended)))
                .as("a neighbour")
                .isFalse();
        world.as(DemoPerson.TUNG, () -> take.run(id, "ky", 0, ""));
        assertThat(refusal(() ->
                        world.as(DemoPerson.HANH, () -> issue.run(id, "hoan-thien", EndStep.Ending.of(0, "")))))
                .as("unsigned")
                .isEqualTo(DossierRefusal.RESULT_UNSIGNED);
        assertThat(signed(DemoPerson.TUNG, id).papers().items())
                .singleElement()
                .satisfies(one -> assertThat(one.state())
                        .as(String.valueOf(one.refusal()))
                        .isEqualTo(PaperState.SIGNED));
        world.as(DemoPerson.HANH, () -> issue.run(id, "hoan-thien", EndStep.Ending.of(0, "")));
        assertThat(result(id).sealed()).isNotNull();
        assertThat(jdbc.sql(
                                "select c.agency from dossier.result r join signing.certificate c on c.id = r.seal_certificate where r.id = ?")
                        .param(result(id).id())
                        .query(Long.class)
                        .single())
                .isEqualTo(world.baDinh().value());
        assertThat(validate.look(() -> intake.open(new FileId(result(id).file())))
                        .finding())
                .isEqualTo(FileFinding.VALID);
    }

    @Test
    void whoseWorkNobodyTookOverLeavesItToWhoStoodAbove() {
        AgencyId above = agencies.founded("Tỉnh Thử ở trên " + UUID.randomUUID(), null);
        AgencyId left = agencies.founded("Phường Thử không ai nhận " + UUID.randomUUID(), above);
        agencies.closed(left, LocalDate.of(2023, 5, 1));
        assertThat(answering.of(List.of(left, above)))
                .containsEntry(left, above)
                .containsEntry(above, above);
        agencies.replaced(above, world.baDinh(), LocalDate.of(2026, 11, 2));
        assertThat(answering.of(left)).isEqualTo(world.baDinh());
    }

    @Test
    void whoMayNotDecideSignsNothing() throws Exception {
        DossierId id = examined();
        assertThat(refusal(() -> world.as(DemoPerson.MAI, () -> chosen(id))))
                .as("it is not even shown to them")
                .isEqualTo(DossierRefusal.RESULT_NOT_TO_SIGN);
        assertThat(result(id).signed()).isNull();
    }

    @Test
    void aResultIsSignedOnce() throws Exception {
        DossierId id = examined();
        List<ToSign> both = world.as(DemoPerson.VINH, () -> chosen(id));
        world.as(DemoPerson.VINH, () -> sign.run(waiting.asked(both)));
        assertThat(refusal(() -> {
                    world.as(DemoPerson.VINH, () -> sign.run(waiting.asked(both)));
                    await(id);
                    world.as(DemoPerson.VINH, () -> chosen(id));
                }))
                .isIn(SigningRefusal.UNDER_WAY_ALREADY, DossierRefusal.RESULT_NOT_TO_SIGN);
        await(id);
        assertThat(result(id).signer()).isEqualTo("Đỗ Quang Vinh");
    }

    private void await(DossierId id) throws InterruptedException {
        for (int i = 0; i < 120 && result(id).signed() == null; i++) Thread.sleep(250);
    }

    private SheafView signed(DemoPerson person, DossierId id) throws InterruptedException {
        UUID sheaf = world.as(person, () -> sign.run(waiting.asked(chosen(id))));
        for (int i = 0; i < 120; i++) {
            SheafView view = sheaves.find(sheaf, world.account(person), new Paging(1, 10))
                    .orElseThrow();
            if (view.over()) return view;
            Thread.sleep(250);
        }
        throw new AssertionError("it is not over after half a minute");
    }

    private List<ToSign> chosen(DossierId id) {
        List<ToSign> lines = waiting.those(List.of(result(id).id()));
        if (lines.isEmpty()) throw DossierRefusal.RESULT_NOT_TO_SIGN.because();
        return lines;
    }

    private ResultView result(DossierId id) {
        return results.of(id).getFirst();
    }

    /** A birth that waits for the signature. */
    private DossierId examined() throws IOException {
        return births.examined(birth.handIn().id(), "1/2026");
    }

    private static Refusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        Refused refused = catchThrowableOfType(Refused.class, what);
        assertThat(refused).as("nothing was refused").isNotNull();
        return refused.refusal();
    }
}
