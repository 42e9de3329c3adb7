package vn.motcua.certifiedcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.certifiedcopy.deliver.IssueToDossier;
import vn.motcua.certifiedcopy.desk.BeginCopy;
import vn.motcua.certifiedcopy.desk.CopyDossiers;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.ApplicantKind;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.ResultView;
import vn.motcua.dossier.Results;
import vn.motcua.dossier.ReturnWay;
import vn.motcua.dossier.life.Application;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.record.ChannelKind;
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
    private Procedures procedures;

    @Autowired
    private OpenDossier open;

    @Autowired
    private TakeStep take;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Results results;

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
        Asker asker = people.as(DemoPerson.DUC, () -> door.asker(dossier));
        BeginCopy.Command command = new BeginCopy.Command(
                dossier.agency(), asker, original, dossier.code().text());
        CopyId id = people.as(DemoPerson.DUC, () -> begin.run(command, List.of(CopyWorld.scan(1))));
        world.compare(id);
        world.pay(id);
        return id;
    }

    /** An application of Nguyễn Thị Lan for two papers, accepted. */
    private DossierView accepted() {
        Application application = new Application(
                UUID.randomUUID(),
                procedures
                        .inForce(ProcedureCode.of(CopyDossiers.PROCEDURE))
                        .orElseThrow()
                        .revision(),
                people.baDinh(),
                "",
                ChannelKind.ONLINE,
                people.account(DemoPerson.LAN),
                new Applicant(ApplicantKind.CITIZEN, "Nguyễn Thị Lan", "001190000123", "0912345678", "", "Hà Nội"),
                ReturnWay.AT_THE_COUNTER,
                Answers.of(answers()),
                List.of());
        DossierView dossier = dossiers.find(
                        people.as(DemoPerson.LAN, () -> open.run(application)).id())
                .orElseThrow();
        people.as(DemoPerson.DUC, () -> take.run(dossier.id(), "tiep-nhan", 0, ""));
        return dossiers.find(dossier.id()).orElseThrow();
    }

    private static ObjectNode answers() {
        return (ObjectNode) JsonMapper.shared().readTree("""
                {"applicant_name":"Nguyễn Thị Lan","applicant_number":"001190000123","applicant_phone":"0912345678","foreign_paper":false,
                 "papers":[{"title":"Bằng tốt nghiệp trung học phổ thông","issuer":"Sở Giáo dục và Đào tạo Hà Nội","pages":1,"copies":1},
                           {"title":"Giấy khai sinh","issuer":"UBND phường Ba Đình","pages":1,"copies":1}],
                 "total_copies":2,"collect":"COUNTER","confirmed":true}""");
    }
}
