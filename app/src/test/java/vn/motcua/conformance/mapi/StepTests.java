package vn.motcua.conformance.mapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.testing.Says;

/** Sections 6.2 and 6.4: progress is reported, in chunks, out of order, and again. */
class StepTests extends MapiTest {

    /** A dossier that is there. */
    private String dossier() {
        String code = Body.code();
        province().insert(Body.dossier(code)).succeeded();
        return code;
    }

    private static ObjectNode[] steps(String code, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(minute -> Body.step(code, minute, minute == 0 ? "2" : "4"))
                .toArray(ObjectNode[]::new);
    }

    @Test
    @Says("6.2 data: an array of steps; no isUpdating")
    void aStepIsTaken() {
        String code = dossier();
        province().report(Body.step(code, 1, "4")).succeeded();
        assertThat(province().stored(code).steps()).hasSize(1);
    }

    @Test
    @Says("6.2 the fields of a step")
    void aStepIsKeptWithItsFields() {
        String code = dossier();
        ObjectNode step = Body.step(code, 1, "4");
        province().report(step).succeeded();
        Item kept = province().stored(code).steps().getFirst();
        for (String field :
                List.of("NguoiXuLy", "ChucDanh", "ThoiDiemXuLy", "PhongBanXuLy", "NoiDungXuLy", "TrangThai"))
            assertThat(kept.text(field)).as(field).isEqualTo(step.path(field).asString());
    }

    @Test
    @Says({
        "6.2 the text of the answer must contain «thành công», otherwise the chunk comes again",
        "6.4 a repeat is accepted and ignored"
    })
    void aRepeatIsTakenAndChangesNothing() {
        String code = dossier();
        for (int i = 0; i < 10; i++) province().report(Body.step(code, 1, "4")).succeeded();
        assertThat(province().stored(code).steps()).hasSize(1);
    }

    @Test
    @Says({
        "6.2 at most 10 steps a call and several calls in a row",
        "14.7 25 steps in chunks of 10 + 10 + 5, the second twice: 25 stored"
    })
    void chunksAddUp() {
        String code = dossier();
        Site site = province();
        site.report(steps(code, 0, 10)).succeeded();
        site.report(steps(code, 10, 20)).succeeded();
        site.report(steps(code, 10, 20)).succeeded();
        site.report(steps(code, 20, 25)).succeeded();
        assertThat(site.stored(code).steps()).hasSize(25);
    }

    @Test
    @Says("6.2 the same step twice in one call is one step")
    void twiceInOneCallIsOnce() {
        String code = dossier();
        province()
                .report(Body.step(code, 1, "4"), Body.step(code, 1, "4"), Body.step(code, 2, "4"))
                .succeeded();
        assertThat(province().stored(code).steps()).hasSize(2);
    }

    @Test
    @Says("6.4 a step is identified by MaHoSo, ThoiDiemXuLy, TrangThai, NoiDungXuLy, NguoiXuLy")
    void whatDiffersInOneOfFiveIsAnotherStep() {
        String code = dossier();
        province()
                .report(
                        Body.step(code, 1, "4"),
                        Body.step(code, 1, "5"),
                        Body.step(code, 1, "4").put("NoiDungXuLy", "Chuyển hồ sơ"),
                        Body.step(code, 1, "4").put("NguoiXuLy", "Bùi Thanh Tùng"),
                        Body.step(code, 1, "4").put("ThoiDiemXuLy", "20251104080101"))
                .succeeded();
        assertThat(province().stored(code).steps()).hasSize(5);
    }

    @Test
    @Says("6.4 a step is identified by these: what differs elsewhere is the same step")
    void whatDiffersElsewhereIsTheSameStep() {
        String code = dossier();
        province().report(Body.step(code, 1, "4")).succeeded();
        province()
                .report(Body.step(code, 1, "4").put("ChucDanh", "Phó Chủ tịch").put("NgayBatDau", ""))
                .succeeded();
        assertThat(province().stored(code).steps()).hasSize(1);
    }

    @Test
    @Says("6.4 steps may arrive out of order")
    void stepsComeInAnyOrder() {
        String code = dossier();
        Site site = province();
        site.report(Body.step(code, 9, "9")).succeeded();
        site.report(Body.step(code, 3, "4")).succeeded();
        site.report(Body.step(code, 1, "2"), Body.step(code, 5, "4")).succeeded();
        assertThat(site.stored(code).steps())
                .extracting(step -> step.text("TrangThai"))
                .containsExactlyInAnyOrder("2", "4", "4", "9");
    }

    @Test
    @Says("6.4 steps may arrive before later dossier updates")
    void anUpdateKeepsTheSteps() {
        String code = dossier();
        Site site = province();
        site.report(steps(code, 0, 3)).succeeded();
        site.update(Body.fullDossier(code).put("TrangThaiHoSo", "10")).succeeded();
        assertThat(site.stored(code).steps()).hasSize(3);
    }

    @Test
    @Says("6.4 a step for an unknown dossier → error -6")
    void aStepOfAnUnknownDossierIsRefused() {
        String code = Body.code();
        assertThat(province().report(Body.step(code, 1, "4")).failed("-6").message())
                .contains(code);
        assertThat(province().lookUp(code)).isEmpty();
    }

    @Test
    @Says("6.4 the dossier of another agency is unknown")
    void nobodyReportsOnDossiersOfOthers() {
        String code = dossier();
        neighbour().report(Body.step(code, 1, "4")).failed("-6");
        assertThat(province().stored(code).steps()).isEmpty();
    }

    @Test
    @Says("6.4 items of one call are handled one by one; the message names the failed codes")
    void oneUnknownDossierDoesNotCostTheOthersTheirSteps() {
        String known = dossier();
        String unknown = Body.code();
        Answer answer =
                province().report(Body.step(known, 1, "4"), Body.step(unknown, 1, "4"), Body.step(known, 2, "4"));
        assertThat(answer.failed().message()).contains(unknown).doesNotContain(known);
        assertThat(province().stored(known).steps()).hasSize(2);
    }

    @Test
    @Says("6.2 accept 100 steps a call")
    void aHundredStepsAreTakenAtOnce() {
        String code = dossier();
        province().report(steps(code, 0, 100)).succeeded();
        assertThat(province().stored(code).steps()).hasSize(100);
    }

    @Test
    @Says("6.2 NguoiXuLy may arrive empty")
    void aStepWithoutOfficerIsTaken() {
        String code = dossier();
        province().report(Body.step(code, 1, "4").put("NguoiXuLy", "")).succeeded();
        province().report(Body.step(code, 1, "4").put("NguoiXuLy", "")).succeeded();
        assertThat(province().stored(code).steps()).hasSize(1);
    }

    @Test
    @Says("6.2 ThoiDiemXuLy may arrive empty")
    void aStepWithoutTimeIsTaken() {
        String code = dossier();
        province().report(Body.step(code, 1, "4").put("ThoiDiemXuLy", "")).succeeded();
        province().report(Body.step(code, 1, "4").without("ThoiDiemXuLy")).succeeded();
        province().stored(code);
    }

    @Test
    @Says("4 NguoiXuLy 50: cut rather than refuse")
    void aLongNameIsNoReasonToRefuse() {
        String code = dossier();
        String name = "Nguyễn Hoàng Thị Trâm ".repeat(5).strip();
        province().report(Body.step(code, 1, "4").put("NguoiXuLy", name)).succeeded();
        province().report(Body.step(code, 1, "4").put("NguoiXuLy", name)).succeeded();
        assertThat(province().stored(code).steps()).hasSize(1);
        assertThat(name).startsWith(province().stored(code).steps().getFirst().text("NguoiXuLy"));
    }

    @Test
    @Says("6.2 the fields marked O may be missing, empty or null")
    void onlyTheRequiredFieldsAreNeeded() {
        String code = dossier();
        province()
                .report(Body.of(
                        "MaHoSo", code, "NguoiXuLy", "Vũ Thị Mai", "ThoiDiemXuLy", "20251104090000", "TrangThai", "4"))
                .succeeded();
        ObjectNode empty = Body.step(code, 2, "4");
        Body.add(
                empty,
                "ChucDanh",
                null,
                "PhongBanXuLy",
                "",
                "NoiDungXuLy",
                null,
                "NgayBatDau",
                null,
                "NgayKetThucTheoQuyDinh",
                "");
        province().report(empty).succeeded();
        assertThat(province().stored(code).steps()).hasSize(2);
    }

    @Test
    @Says("6.2 steps of several dossiers in one call")
    void oneCallReportsOnSeveralDossiers() {
        String one = dossier();
        String two = dossier();
        province()
                .report(Body.step(one, 1, "4"), Body.step(two, 1, "4"), Body.step(one, 2, "4"))
                .succeeded();
        assertThat(province().stored(one).steps()).hasSize(2);
        assertThat(province().stored(two).steps()).hasSize(1);
    }

    @Test
    @Says("6.3 a step with a status that is none is kept as sent")
    void anyStatusOfAStepIsKept() {
        String code = dossier();
        for (String status : List.of("0", "11", ""))
            province().report(Body.step(code, 1, status)).succeeded();
        assertThat(province().stored(code).steps()).hasSize(3);
    }
}
