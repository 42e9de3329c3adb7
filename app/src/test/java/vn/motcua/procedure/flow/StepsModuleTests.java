package vn.motcua.procedure.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.ProcedureRefusal;
import vn.motcua.procedure.draft.AskForReview;
import vn.motcua.procedure.draft.BeginDraft;
import vn.motcua.procedure.draft.Checks;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.draft.Drafts;
import vn.motcua.procedure.draft.Finding;
import vn.motcua.procedure.draft.SaveFlow;
import vn.motcua.procedure.record.RecordJson;
import vn.motcua.testing.ModuleTest;

@ModuleTest
class StepsModuleTests {

    @Autowired
    private BeginDraft begin;

    @Autowired
    private Drafts drafts;

    @Autowired
    private SaveFlow save;

    @Autowired
    private Checks checks;

    @Autowired
    private AskForReview review;

    @Autowired
    private AgencyCodes codes;

    @Test
    void stepsThatLoseADossierKeepADraftFromReviewAndTheFindingLeadsToTheStep() {
        Actors.as(Actor.SYSTEM, () -> {
            Draft draft = draft("9.700011");
            Flow sound = FlowTemplate.SIMPLE.flow();
            FlowStep signing = sound.step("ky").orElseThrow();
            int version = save.run(
                    draft.id(),
                    draft.version(),
                    FlowJson.write(FlowEdit.put(sound, signing.with(List.of(FlowOutcome.of("Ký", "khong-co"))))));

            assertThat(checks.of(drafts.open(draft.id())))
                    .filteredOn(Finding::blocks)
                    .extracting(Finding::href)
                    .contains(draft.href() + "/steps/ky");
            assertThatThrownBy(() -> review.run(draft.id(), version, ""))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(ProcedureRefusal.CHECKS_FAIL));

            save.run(draft.id(), version, FlowJson.write(sound));
            assertThat(checks.of(drafts.open(draft.id())))
                    .extracting(Finding::href)
                    .noneMatch(href -> href.startsWith(draft.href() + "/steps"));
        });
    }

    @Test
    void whatAnotherEditorSavedMeanwhileIsNotOverwritten() {
        Actors.as(Actor.SYSTEM, () -> {
            Draft draft = draft("9.700012");
            save.run(draft.id(), draft.version(), FlowJson.write(FlowTemplate.SIMPLE.flow()));
            assertThatThrownBy(() -> save.run(draft.id(), draft.version(), FlowJson.write(FlowTemplate.COUNTER.flow())))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(ProcedureRefusal.SAVED_MEANWHILE));
            assertThat(FlowJson.read(drafts.open(draft.id()).flow().orElseThrow()))
                    .isEqualTo(FlowTemplate.SIMPLE.flow());
        });
    }

    private Draft draft(String code) {
        var agency = codes.carrier(AgencyCode.of("G15"), AsOf.today(Clock.systemUTC()))
                .orElseThrow();
        var record = RecordJson.read("""
                {"MATTHC":"%s","TENTTHC":"Thủ tục thử nghiệm kiểm tra các bước","CACHTHUCTHUCHIEN":[
                {"KENH":"1","THOIGIAN":[{"THOIGIANGIAIQUYET":"5","DONVITINH":"Ngày làm việc","PHILEPHI":[]}]}]}
                """.formatted(code));
        return begin.fresh(ProcedureCode.of(code), agency.id(), "Bộ Tư pháp", record);
    }
}
