package vn.motcua.dossier.revoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.ResultView;
import vn.motcua.dossier.Results;
import vn.motcua.dossier.desk.PaperChecks;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.dossier.reuse.EndResults;
import vn.motcua.dossier.reuse.KeepResults;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.signing.known.FileMarks;
import vn.motcua.signing.known.KnownFile;
import vn.motcua.signing.known.KnownFiles;
import vn.motcua.signing.known.KnownState;
import vn.motcua.testing.RunningTest;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.EntryState;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.Store;
import vn.motcua.vault.VaultEntries;

/** A result that was given out counts no more: by two officers, once; its entry ends, and those who hold its file are told. */
@RunningTest
class RevokeResultModuleTests {

    @Autowired
    private DossierWorld world;

    @Autowired
    private OpenDossier open;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Results results;

    @Autowired
    private PaperChecks checks;

    @Autowired
    private RevokeResult revoke;

    @Autowired
    private ResultRevocations revocations;

    @Autowired
    private KeepResults keep;

    @Autowired
    private EndResults end;

    @Autowired
    private List<KnownFiles> known;

    @Autowired
    private VaultEntries entries;

    @Autowired
    private Intake intake;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void twoOfficersTakeItBackAndThoseWhoHoldItAreTold() throws IOException {
        byte[] file = DemoPdf.of("Ket qua " + UUID.randomUUID());
        DossierView dossier = opened();
        ResultView result = result(dossier, file);
        refused(dossier, result, "not given out yet", DossierRefusal.REVOCATION_NOT_POSSIBLE);
        DossierView returned = returned(dossier);
        keep.all();
        assertThat(entry(result).state()).isEqualTo(EntryState.VALID);
        DossierView other = opened();
        paper(other, handedIn(file));
        AccountId holder = new AccountId(UUID.randomUUID());
        jdbc.sql("update dossier.task set holder = ? where dossier = ? and closed_at is null")
                .params(holder.value(), other.id().value())
                .update();
        world.as(DemoPerson.VINH, () -> revoke.ask(returned, result, ResultGround.FALSE_PAPERS, "Kết luận số 7"));
        refused(returned, result, "asked already", DossierRefusal.REVOCATION_NOT_POSSIBLE);
        assertThat(told(
                        "%HandlerNotice.REVOCATION_ASKED",
                        world.account(DemoPerson.TUNG), RevokeResult.href(returned, result)))
                .isEqualTo(1);
        ResultRevocation asked = revocations.of(result.id()).orElseThrow();
        assertThatThrownBy(() -> world.as(DemoPerson.VINH, () -> revoke.decide(returned, result, asked, true)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(DossierRefusal.REVOCATION_BY_ANOTHER));
        end.all();
        assertThat(entry(result).state()).as("asked for is not done").isEqualTo(EntryState.VALID);
        assertThat(checks.of(other).ended()).isEmpty();
        assertThat(stands(file)).isEqualTo(KnownState.VALID);
        world.as(DemoPerson.TUNG, () -> revoke.decide(returned, result, asked, true));
        assertThat(stands(file)).as("what the public page says").isEqualTo(KnownState.REVOKED);
        end.all();
        end.all();
        EntryView ended = entry(result);
        assertThat(ended.state()).isEqualTo(EntryState.REVOKED);
        assertThat(ended.remark()).contains("Kết luận số 7");
        assertThat(told("%HandlerNotice.PAPER_ENDED", holder, "/dossier/desk/" + other.id()))
                .as("once")
                .isEqualTo(1);
        assertThat(told("%DossierNotice.PAPER_ENDED", world.account(DemoPerson.LAN), "/dossier/mine/" + other.code()))
                .isEqualTo(1);
        assertThat(checks.of(other).ended().values())
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(KnownState.REVOKED));
        refused(returned, results.find(result.id()).orElseThrow(), "done", DossierRefusal.REVOCATION_NOT_POSSIBLE);
    }

    @Test
    void whatTheSecondOfficerDoesNotAgreeToStays() throws IOException {
        byte[] file = DemoPdf.of("Ket qua " + UUID.randomUUID());
        DossierView dossier = opened();
        ResultView result = result(dossier, file);
        DossierView returned = returned(dossier);
        world.as(DemoPerson.VINH, () -> revoke.ask(returned, result, ResultGround.AGAINST_RULES, "Nhầm"));
        ResultRevocation asked = revocations.of(result.id()).orElseThrow();
        world.as(DemoPerson.TUNG, () -> revoke.decide(returned, result, asked, false));
        assertThat(stands(file)).isEqualTo(KnownState.VALID);
        assertThat(results.find(result.id()).orElseThrow().revoked()).isNull();
        world.as(DemoPerson.VINH, () -> revoke.ask(returned, result, ResultGround.BY_DECISION, "Bản án số 3"));
        assertThat(revocations.of(result.id()).orElseThrow().state()).isEqualTo(ResultRevocationState.ASKED);
    }

    /** What nobody would learn of, or what another module issued, is neither offered nor taken back here. */
    @Test
    void whatIsNotKnownAgainAndWhatWasIssuedElsewhereIsNotTakenBackHere() throws IOException {
        DossierView dossier = opened();
        ResultView result = result(dossier, DemoPdf.of("Ket qua " + UUID.randomUUID()));
        DossierView returned = returned(dossier);
        assertThat(RevokeResult.possible(returned, result)).isTrue();
        jdbc.sql("update dossier.result set elsewhere = true where id = ?")
                .param(result.id())
                .update();
        notHere(returned, result, "issued elsewhere");
        jdbc.sql("update dossier.result set elsewhere = false where id = ?")
                .param(result.id())
                .update();
        jdbc.sql("delete from dossier.result_mark where result = ?")
                .param(result.id())
                .update();
        notHere(returned, result, "not known again");
    }

    private void notHere(DossierView dossier, ResultView result, String why) {
        assertThat(RevokeResult.possible(dossier, results.find(result.id()).orElseThrow()))
                .as(why)
                .isFalse();
        refused(dossier, result, why, DossierRefusal.REVOCATION_NOT_POSSIBLE);
    }

    @Test
    void whatHasALastDayIsOverTheDayAfter() throws IOException {
        byte[] file = DemoPdf.of("Ket qua " + UUID.randomUUID());
        ResultView result = result(opened(), file);
        until(result, 0);
        assertThat(stands(file)).as("its last day").isEqualTo(KnownState.VALID);
        until(result, -1);
        assertThat(stands(file)).isEqualTo(KnownState.EXPIRED);
        DossierView other = opened();
        paper(other, handedIn(file));
        assertThat(checks.of(other).ended().values())
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(KnownState.EXPIRED));
    }

    private void until(ResultView result, int days) {
        LocalDate today = LocalDate.now(clock.withZone(DatabaseClock.VIETNAM));
        jdbc.sql("update dossier.result set issued_on = ?, valid_until = ? where id = ?")
                .params(today.minusDays(9), today.plusDays(days), result.id())
                .update();
    }

    private void refused(DossierView dossier, ResultView result, String when, DossierRefusal why) {
        assertThatThrownBy(() ->
                        world.as(DemoPerson.TUNG, () -> revoke.ask(dossier, result, ResultGround.FALSE_PAPERS, "x")))
                .as(when)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(why));
    }

    private KnownState stands(byte[] file) {
        return known.stream()
                .flatMap(one -> one.by(FileMarks.of(file)).stream())
                .map(KnownFile::state)
                .findFirst()
                .orElseThrow();
    }

    private EntryView entry(ResultView result) {
        return jdbc.sql("select kept_owner, kept_entry from dossier.result where id = ?")
                .param(result.id())
                .query((row, number) -> entries.find(
                                new Store(List.of(row.getObject(1, UUID.class)), true),
                                new EntryId(row.getObject(2, UUID.class)))
                        .orElseThrow())
                .single();
    }

    private DossierView opened() {
        long revision = world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString());
        DossierId dossier = world.as(DemoPerson.LAN, () -> open.run(world.application(UUID.randomUUID(), revision)))
                .id();
        return dossiers.find(dossier).orElseThrow();
    }

    private DossierView returned(DossierView dossier) {
        jdbc.sql("""
                        update dossier.dossier set status = 10, received_at = now(), finished_at = now(), returned_at = now() where id = ?""").param(dossier.id().value()).update();
        return dossiers.find(dossier.id()).orElseThrow();
    }

    /** As it is after the official signed and the agency sealed it. */
    private ResultView result(DossierView dossier, byte[] file) throws IOException {
        UUID in = handedIn(file);
        long id = jdbc.sql("""
                        insert into dossier.result (dossier, code, name, number, issued_on, file, file_name, bytes, attached_at, attached_file, signed_at,
                            signer, signer_certificate, sealed_at, seal_certificate)
                        values (?, 'KQ.THU', 'Giấy xác nhận', '9/XN', current_date, ?, 'ket-qua.pdf', ?, now(), ?, now(), 'Đỗ Quang Vinh', 1, now(), 1)
                        returning id""")
                .params(dossier.id().value(), in, file.length, in)
                .query(Long.class)
                .single();
        jdbc.sql(
                        "insert into dossier.result_mark (mark, result) select distinct mark, ? from unnest(?::bytea[]) as mark")
                .params(id, FileMarks.of(file).digests().toArray(byte[][]::new))
                .update();
        return results.find(id).orElseThrow();
    }

    private UUID handedIn(byte[] file) throws IOException {
        IntakeFile in =
                intake.examine(intake.receive(new ByteArrayInputStream(file), "ket-qua.pdf", IntakePolicy.PAPERS));
        return in.id().value();
    }

    private void paper(DossierView dossier, UUID file) {
        jdbc.sql("""
                        insert into dossier.paper (dossier, file, field, title, name, bytes, added_at)
                        values (?, ?, 'what', 'Giấy xác nhận', 'ket-qua.pdf', 10, now())""").params(dossier.id().value(), file).update();
    }

    private long told(String kind, AccountId account, String link) {
        return jdbc.sql("select count(*) from notification.notice where account = ? and kind like ? and link = ?")
                .params(account.value(), kind, link)
                .query(Long.class)
                .single();
    }
}
