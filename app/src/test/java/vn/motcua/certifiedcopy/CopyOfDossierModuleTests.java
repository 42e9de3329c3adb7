package vn.motcua.certifiedcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.certifiedcopy.deliver.DeliverCopies;
import vn.motcua.certifiedcopy.deliver.IssueToDossier;
import vn.motcua.certifiedcopy.desk.BeginCopy;
import vn.motcua.certifiedcopy.desk.CopyDossiers;
import vn.motcua.certifiedcopy.desk.EndCopy;
import vn.motcua.certifiedcopy.revoke.FollowRevocations;
import vn.motcua.certifiedcopy.revoke.RevocationGround;
import vn.motcua.certifiedcopy.revoke.Revocations;
import vn.motcua.certifiedcopy.revoke.RevokeCopy;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.ResultView;
import vn.motcua.dossier.Results;
import vn.motcua.dossier.TaskView;
import vn.motcua.dossier.letter.DossierLetters;
import vn.motcua.dossier.letter.LetterView;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.dossier.revoke.RevokeResult;
import vn.motcua.dossier.spi.DeskDoor;
import vn.motcua.dossier.spi.IssuedDoor;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Refused;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.Obligations;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.procedure.flow.StepLetter;
import vn.motcua.testing.RunningTest;

/** Who applied by the shipped procedure 2.000815 gets the copy on the same way as who just came, and the dossier gets its result. */
@RunningTest
class CopyOfDossierModuleTests {

    @Autowired
    private CopyWorld world;

    @Autowired
    private DossierWorld people;

    @Autowired
    private CertifiedCopies copies;

    @Autowired
    private CopyDossiers door;

    @Autowired
    private BeginCopy begin;

    @Autowired
    private IssueToDossier issue;

    @Autowired
    private AskedCopies asked;

    @Autowired
    private OpenDossier open;

    @Autowired
    private TakeStep take;

    @Autowired
    private DeliverCopies deliver;

    @Autowired
    private EndCopy end;

    @Autowired
    private DossierLetters letters;

    @Autowired
    private RevokeCopy revoke;

    @Autowired
    private Revocations revocations;

    @Autowired
    private FollowRevocations follow;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Results results;

    @Autowired
    private IssuedDoor issued;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void thePapersOfADossierBecomeItsSealedResultsOneAfterAnother() {
        DossierView dossier = accepted();
        String code = dossier.code().text();
        Original first = people.as(DemoPerson.DUC, () -> door.next(dossier)).orElseThrow();
        assertThat(first.title()).isEqualTo("Bằng tốt nghiệp trung học phổ thông");
        CopyId id = certified(dossier, first);
        issue.all();
        issue.all(); // told twice
        List<ResultView> there = results.of(dossier.id());
        assertThat(there).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo(first.title());
            assertThat(one.signer()).isEqualTo("Bùi Thanh Tùng");
            assertThat(one.sealed()).isNotNull();
        });
        assertThat(copies.ofDossier(code)).extracting(CertifiedCopy::id).containsExactly(id);
        assertThat(people.as(DemoPerson.DUC, () -> door.next(dossier))
                        .orElseThrow()
                        .title())
                .isEqualTo("Giấy khai sinh");
    }

    /** Between comparing and signing a paper was asked for: the copy is certified, and the dossier's result comes when it is worked on again. */
    @Test
    void aDossierThatWaitsForSomethingElseIsNotForgotten() {
        DossierView dossier = accepted();
        CopyId id = toSign(
                dossier, people.as(DemoPerson.DUC, () -> door.next(dossier)).orElseThrow());
        status(dossier, NationalStatus.SUPPLEMENT_ASKED);
        assertThat(people.as(
                        DemoPerson.DUC,
                        () -> door.to(dossiers.find(dossier.id()).orElseThrow())))
                .as("no original is compared for it now")
                .isEmpty();
        assertThat(world.sign(DemoPerson.TUNG, List.of(id)).signed()).isEqualTo(1);
        issue.all();
        assertThat(results.of(dossier.id())).isEmpty();
        assertThat(jdbc.sql("select issued_at is null from certifiedcopy.copy where id = ?")
                        .param(id.value())
                        .query(Boolean.class)
                        .single())
                .as("it is tried again")
                .isTrue();
        status(dossier, NationalStatus.IN_PROGRESS);
    }

    /** One paper: no step is ended by hand, one fee is asked for, and the dossier ends once the copy lies in the store. */
    @Test
    void aDossierWaitsForItsCopyAndEndsWithIt() {
        DossierView dossier = asked.accepted("Giấy khai sinh");
        CopyId id = toSign(
                dossier, people.as(DemoPerson.DUC, () -> door.next(dossier)).orElseThrow());
        assertThat(steps(dossier)).containsExactly(CopyDossiers.STEP);
        assertThat(now(dossier).status()).isEqualTo(NationalStatus.IN_PROGRESS);
        assertThat(world.sign(DemoPerson.TUNG, List.of(id)).signed()).isEqualTo(1);
        settled();
        assertThat(now(dossier).status()).isEqualTo(NationalStatus.RETURNED);
        assertThat(steps(dossier)).isEmpty();
        assertThat(results.of(dossier.id())).singleElement().satisfies(one -> {
            assertThat(RevokeResult.counts(now(dossier), one)).isTrue();
            assertThat(RevokeResult.possible(now(dossier), one))
                    .as("it is taken back where it was issued")
                    .isFalse();
            assertThat(people.as(DemoPerson.DUC, () -> issued.to(now(dossier), one)))
                    .get()
                    .extracting(DeskDoor.Door::href)
                    .isEqualTo("/certifiedcopy/register/copies/" + id);
            assertThat(people.as(DemoPerson.KHAI, () -> issued.to(now(dossier), one)))
                    .as("a neighbour")
                    .isEmpty();
        });
        assertThat(results.handover(dossier.id()).orElseThrow().to()).startsWith("Kho dữ liệu điện tử");
        assertThat(obligations.about("dossier:" + dossier.code().text())).isEmpty();
        assertThat(obligations.about("certifiedcopy:" + id))
                .singleElement()
                .satisfies(paid -> assertThat(paid.state()).isEqualTo(ObligationState.PAID));
    }

    /** Two papers: the dossier waits until the second is decided, too, and ends with what was certified. */
    @Test
    void aDossierOfTwoPapersEndsWithTheLast() {
        DossierView dossier = accepted();
        certified(dossier, people.as(DemoPerson.DUC, () -> door.next(dossier)).orElseThrow());
        settled();
        assertThat(steps(dossier)).as("a paper is left").containsExactly(CopyDossiers.STEP);
        CopyId second = begun(
                dossier, people.as(DemoPerson.DUC, () -> door.next(dossier)).orElseThrow());
        people.as(DemoPerson.DUC, () -> end.refuse(second, RefusalGround.DAMAGED, ""));
        assertThat(now(dossier).status()).isEqualTo(NationalStatus.RETURNED);
        assertThat(results.of(dossier.id())).hasSize(1);
    }

    /** The first lies in the store and could not be attached yet: the dossier does not end without it. */
    @Test
    void aDossierDoesNotEndWhileACertifiedCopyIsNotAttached() {
        DossierView dossier = accepted();
        CopyId first = certified(
                dossier, people.as(DemoPerson.DUC, () -> door.next(dossier)).orElseThrow());
        settled();
        jdbc.sql("update certifiedcopy.copy set issued_at = null, told_at = null where id = ?")
                .param(first.value())
                .update();
        CopyId second = begun(
                dossier, people.as(DemoPerson.DUC, () -> door.next(dossier)).orElseThrow());
        people.as(DemoPerson.DUC, () -> end.refuse(second, RefusalGround.DAMAGED, ""));
        assertThat(steps(dossier)).as("the first is not attached").containsExactly(CopyDossiers.STEP);
        settled();
        assertThat(now(dossier).status()).isEqualTo(NationalStatus.RETURNED);
        assertThat(results.of(dossier.id())).as("attached once").hasSize(1);
    }

    @Test
    void whileACopyIsMadeItsStepIsNotEndedByHand() {
        DossierView dossier = asked.accepted("Giấy khai sinh");
        CopyId id = begun(
                dossier, people.as(DemoPerson.DUC, () -> door.next(dossier)).orElseThrow());
        for (TakeStep.Choice choice : take.choices(dossier.id(), CopyDossiers.STEP))
            assertThatThrownBy(() -> people.as(
                            DemoPerson.DUC,
                            () -> take.run(dossier.id(), CopyDossiers.STEP, choice.outcome(), "Làm bản giấy")))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(CertifiedCopyRefusal.COPIES_UNDER_WAY));
        people.as(DemoPerson.DUC, () -> end.cancel(id, ""));
        people.as(DemoPerson.DUC, () -> take.run(dossier.id(), CopyDossiers.STEP, 2, ""));
        assertThat(steps(dossier)).containsExactly("thu-phi-giay");
    }

    @Test
    void aRefusedCopyEndsItsDossierOnTheSameGround() {
        DossierView dossier = asked.accepted("Giấy khai sinh");
        CopyId id = begun(
                dossier, people.as(DemoPerson.DUC, () -> door.next(dossier)).orElseThrow());
        people.as(DemoPerson.DUC, () -> end.refuse(id, RefusalGround.ALTERED, "Năm sinh bị tẩy xóa"));
        assertThat(now(dossier).status()).isEqualTo(NationalStatus.STOPPED);
        assertThat(dossiers.timeline(dossier.id()).getLast().note()).contains("Giấy khai sinh", "Năm sinh bị tẩy xóa");
        assertThat(letters.of(dossier.id())).extracting(LetterView::kind).contains(StepLetter.REJECTION);
    }

    /** Cancelled, the dossier is at the counter again: another copy is begun, or paper ones are made, and it is not waited for copies any more. */
    @Test
    void aCancelledCopyLeavesItsDossierToTheCounter() {
        DossierView dossier = asked.accepted("Giấy khai sinh");
        CopyId id = begun(
                dossier, people.as(DemoPerson.DUC, () -> door.next(dossier)).orElseThrow());
        people.as(DemoPerson.DUC, () -> end.cancel(id, ""));
        assertThat(steps(dossier)).containsExactly(CopyDossiers.STEP);
        assertThat(people.as(DemoPerson.DUC, () -> door.to(now(dossier)))).isPresent();
        people.as(DemoPerson.DUC, () -> take.run(dossier.id(), CopyDossiers.STEP, 2, ""));
        assertThat(steps(dossier)).containsExactly("thu-phi-giay");
        assertThat(people.as(DemoPerson.DUC, () -> door.to(now(dossier))))
                .as("on paper now, and its fee is asked for there")
                .isEmpty();
    }

    /** The dossier ended with it; then its value is taken away: it stays there, and says so, and the applicant is told. */
    @Test
    void aRevokedCopyStaysTheResultAndSaysThatItCountsNoMore() {
        DossierView dossier = asked.accepted("Giấy khai sinh");
        CopyId id = certified(
                dossier, people.as(DemoPerson.DUC, () -> door.next(dossier)).orElseThrow());
        settled();
        CertifiedCopy copy = copies.find(id).orElseThrow();
        AccountId duc = people.account(DemoPerson.DUC);
        people.as(
                DemoPerson.DUC,
                () -> revoke.ask(copy, RevocationGround.CONTENT_DIFFERS, "Trang 1 mờ", duc, "Hoàng Minh Đức"));
        people.as(
                DemoPerson.VINH,
                () -> revoke.decide(
                        revocations.of(id).orElseThrow(), true, people.account(DemoPerson.VINH), "Đỗ Quang Vinh"));
        follow.all();
        follow.all();
        assertThat(now(dossier).status()).isEqualTo(NationalStatus.RETURNED);
        assertThat(results.shown(now(dossier))).singleElement().satisfies(one -> {
            assertThat(one.revoked()).isNotNull();
            assertThat(one.revokedWhy()).contains("Trang 1 mờ");
        });
        assertThat(jdbc.sql(
                                "select count(*) from notification.notice where kind like '%DossierNotice.RESULT_REVOKED' and text like ?")
                        .param("%" + dossier.code().text() + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void settled() {
        issue.all();
        deliver.all();
        issue.all();
    }

    private DossierView now(DossierView dossier) {
        return dossiers.find(dossier.id()).orElseThrow();
    }

    private List<String> steps(DossierView dossier) {
        return dossiers.tasks(dossier.id()).stream()
                .filter(task -> task.closed() == null)
                .map(TaskView::step)
                .toList();
    }

    private void status(DossierView dossier, NationalStatus status) {
        jdbc.sql("update dossier.dossier set status = ? where id = ?")
                .params(status.code(), dossier.id().value())
                .update();
    }

    @Test
    void whatIsAnotherAgencysOrAnotherProceduresHasNoDoor() {
        DossierView dossier = accepted();
        assertThat(people.as(DemoPerson.KHAI, () -> door.to(dossier))).isEmpty();
        assertThatThrownBy(() -> people.as(
                        DemoPerson.KHAI, () -> door.find(dossier.code().text())))
                .isInstanceOf(Refused.class);
        DossierView other = dossiers.find(
                        people.as(DemoPerson.LAN, () -> open.run(people.application(people.publish("""
                        {"start":"a","steps":[{"id":"a","name":"Nhận","kind":"WORK","role":"ONE_STOP","status":1,"outcomes":[{"name":"Xong","to":"b"}]},
                         {"id":"b","name":"Xong","kind":"END","status":10}]}"""))))
                                .id())
                .orElseThrow();
        assertThat(people.as(DemoPerson.DUC, () -> door.to(other))).isEmpty();
        assertThat(people.as(DemoPerson.DUC, () -> door.to(dossier)))
                .as("the control")
                .isPresent();
    }

    private CopyId certified(DossierView dossier, Original original) {
        CopyId id = toSign(dossier, original);
        assertThat(world.sign(DemoPerson.TUNG, List.of(id)).signed()).isEqualTo(1);
        return id;
    }

    private CopyId toSign(DossierView dossier, Original original) {
        CopyId id = begun(dossier, original);
        world.compare(id);
        world.pay(id);
        return id;
    }

    private CopyId begun(DossierView dossier, Original original) {
        Asker asker = people.as(DemoPerson.DUC, () -> door.asker(dossier));
        BeginCopy.Command command = new BeginCopy.Command(
                dossier.agency(), asker, original, dossier.code().text());
        return people.as(DemoPerson.DUC, () -> begin.run(command, List.of(CopyWorld.scan(1))));
    }

    private DossierView accepted() {
        return asked.accepted("Bằng tốt nghiệp trung học phổ thông", "Giấy khai sinh");
    }
}
