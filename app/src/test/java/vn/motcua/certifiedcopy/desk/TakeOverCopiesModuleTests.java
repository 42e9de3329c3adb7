package vn.motcua.certifiedcopy.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyPermission;
import vn.motcua.certifiedcopy.CopyHold;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyReach;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.EndedAgencies;
import vn.motcua.certifiedcopy.RefusalGround;
import vn.motcua.certifiedcopy.RegisteredCopies;
import vn.motcua.certifiedcopy.refuse.RefusalLetters;
import vn.motcua.certifiedcopy.revoke.RevocationGround;
import vn.motcua.certifiedcopy.revoke.RevokeCopy;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Successions;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Messages;
import vn.motcua.notification.Notices;
import vn.motcua.testing.ModuleTest;
import vn.motcua.vault.VaultWorld;

/** What becomes of the copies of an agency that ended: those that are certified are for whoever took over, what waits goes to their desk. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class TakeOverCopiesModuleTests {

    private static final LocalDate MERGED = LocalDate.of(2023, 5, 1);
    private static int next;

    @Autowired
    private EndedAgencies world;

    @Autowired
    private RegisteredCopies registered;

    @Autowired
    private CertifiedCopies copies;

    @Autowired
    private CopyReach reach;

    @Autowired
    private RevokeCopy revoke;

    @Autowired
    private TakeOverCopies takeOver;

    @Autowired
    private Notices notices;

    @Autowired
    private CopyHold hold;

    @Autowired
    private ReturnCopy back;

    @Autowired
    private EndCopy end;

    @Autowired
    private RefusalLetters letters;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Successions successions;

    @Autowired
    private Messages messages;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private AgencyId province = new AgencyId(1);
    private AgencyId before = new AgencyId(1);

    @BeforeEach
    void found() {
        next++;
        province = world.founded("Tỉnh Thử bản sao " + next, null);
        before = world.founded("Phường Thử bản sao " + next, province);
    }

    @Test
    void whoeverTookOverAndWhoStandsAboveReachWhatWasCertified() {
        CopyId certified = registered.add(before, 2026, VaultWorld.somebody(), RegisteredCopies.file("a"));
        AgencyId merged = merge();
        Actor leader = world.leader(merged, "Chủ tịch phường mới");
        Actor other = world.leader(world.founded("Phường Thử bên cạnh " + next, province), "Chủ tịch bên cạnh");
        for (CertifiedCopyPermission what : CertifiedCopyPermission.values()) {
            assertThat(reaches(leader, what)).as("the successor, %s", what).isTrue();
            assertThat(reaches(world.leader(province, "Chủ tịch tỉnh"), what)).isTrue();
            assertThat(reaches(other, what)).as("a neighbour, %s", what).isFalse();
        }
        assertThat(Actors.as(leader, () -> reach.agencies(CertifiedCopyPermission.REGISTER)))
                .contains(before, merged);
        CertifiedCopy copy = copies.find(certified).orElseThrow();
        Actors.as(world.leader(merged, "Phó Chủ tịch phường mới"), () -> {
            revoke.ask(
                    copy,
                    RevocationGround.ORIGINAL_FALSE,
                    "Bằng giả",
                    new AccountId(UUID.randomUUID()),
                    "Phó Chủ tịch phường mới");
            return true;
        });
        assertThat(notices.of(EndedAgencies.account(leader), new Paging(1, 10)).items())
                .as("whoever may decide now is told")
                .hasSize(1);
    }

    @Test
    void whatWaitsForItsSignatureIsComparedAnewWhereTheWorkWentAndWhatWasPaidStaysPaid() {
        CopyId waits = paid(before);
        AgencyId merged = merge();
        takeOver.all();
        takeOver.all();
        CertifiedCopy copy = copies.find(waits).orElseThrow();
        assertThat(copy.agency()).isEqualTo(merged);
        assertThat(copy.state()).isEqualTo(CopyState.COMPARING);
        assertThat(copy.paid()).isEqualTo(5_000);
        assertThat(copy.returned()).contains("Phường Thử bản sao " + next);
        Actor leader = world.leader(merged, "Chủ tịch phường mới");
        assertThat(Actors.as(leader, () -> reach.covers(CertifiedCopyPermission.COMPARE, copy.agency())))
                .isTrue();
    }

    @Test
    void whereNobodyTookOverItIsCancelledAndWhoStoodAboveHasTheBook() {
        CopyId waits = paid(before);
        registered.add(before, 2026, VaultWorld.somebody(), RegisteredCopies.file("b"));
        world.closed(before, MERGED);
        takeOver.all();
        assertThat(copies.find(waits).orElseThrow().state())
                .as("its end may have been entered wrong")
                .isEqualTo(CopyState.TO_SIGN);
        later(Duration.ofDays(15)).all();
        assertThat(copies.find(waits).orElseThrow().state()).isEqualTo(CopyState.CANCELLED);
        assertThat(reaches(world.leader(province, "Chủ tịch tỉnh"), CertifiedCopyPermission.REGISTER))
                .isTrue();
    }

    /** Before what waits came to the desk of the one that took over, it refuses in its own name and says for whom. */
    @Test
    void whoeverTookOverRefusesAtOnceAndSaysForWhom() throws IOException {
        CopyId id = new CopyId(UUID.randomUUID());
        jdbc.sql("""
                        insert into certifiedcopy.copy (id, agency, state, person_number, person_name, title, issuer, begun_at, begun_by, officer)
                        values (?, ?, 'COMPARING', ?, 'Nguyễn Thị Lan', 'Bằng tốt nghiệp đại học', 'Trường Đại học Luật Hà Nội', now(), ?, 'Hoàng Minh Đức')""")
                .params(id.value(), before.value(), VaultWorld.somebody().number(), id.value())
                .update();
        AgencyId merged = merge();
        Actors.as(world.leader(merged, "Chủ tịch phường mới"), () -> {
            end.refuse(id, RefusalGround.ALTERED, "Bị tẩy xóa năm sinh");
            return true;
        });
        try (PDDocument pdf =
                Loader.loadPDF(letters.pdf(copies.find(id).orElseThrow()).orElseThrow())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0]+", " "))
                    .contains("PHƯỜNG THỬ HỢP NHẤT " + next)
                    .contains("Phường Thử bản sao " + next + " đã tiếp nhận yêu cầu")
                    .contains("Phường Thử bản sao " + next + " đã kết thúc hoạt động; Phường Thử hợp nhất " + next)
                    .contains("Bị tẩy xóa năm sinh", "Chủ tịch phường mới");
        }
        assertThat(jdbc.sql("select agency from signing.sealed_paper where paper = ?")
                        .param(id.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(merged.value());
        assertThat(jdbc.sql("select agency from certifiedcopy.refusal_letter where copy = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .as("whose seal it bears, also one that comes later")
                .isEqualTo(merged.value());
    }

    private TakeOverCopies later(Duration by) {
        return new TakeOverCopies(
                hold, back, end, agencies, successions, world.settled(by), messages, audit, transaction, jdbc);
    }

    private AgencyId merge() {
        AgencyId second = world.founded("Phường Thử thứ hai " + next, province);
        return world.merged("Phường Thử hợp nhất " + next, province, MERGED, before, second);
    }

    private boolean reaches(Actor actor, CertifiedCopyPermission what) {
        return Actors.as(actor, () -> reach.covers(what, before));
    }

    /** One that was compared and paid for. */
    private CopyId paid(AgencyId agency) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into certifiedcopy.copy (id, agency, state, person_number, person_name, title, issuer, begun_at, begun_by, officer, compared_at,
                            compared_by, digest, pages, fee, paid, paid_at, code)
                        values (:id, :agency, 'TO_SIGN', :number, 'Nguyễn Thị Lan', 'Bằng tốt nghiệp đại học', 'Trường Đại học Luật Hà Nội', now(), :id,
                            'Hoàng Minh Đức', now(), :id, :digest, 3, 5000, 5000, now(), :code)""")
                .param("id", id)
                .param("agency", agency.value())
                .param("number", VaultWorld.somebody().number())
                .param("digest", new byte[32])
                .param("code", vn.motcua.certifiedcopy.CheckCode.random().text())
                .update();
        return new CopyId(id);
    }
}
