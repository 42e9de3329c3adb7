package vn.motcua.conformance.mapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.testing.Says;
import vn.motcua.testing.line.Reply;

/** Sections 6.2 and 6.4: many dossiers in one call, some of them bad; many calls at once; large bodies. */
class BatchTests extends MapiTest {

    private static List<String> codes(int count) {
        return Stream.generate(Body::code).limit(count).toList();
    }

    private static ObjectNode[] dossiers(List<String> codes) {
        return codes.stream().map(Body::dossier).toArray(ObjectNode[]::new);
    }

    private void allStored(List<String> codes) {
        Site site = province();
        for (String code : codes) site.stored(code);
    }

    @Test
    @Says("6.2 accept 50 dossiers a call")
    void fiftyDossiersAreTakenAtOnce() {
        List<String> codes = codes(50);
        province().insert(dossiers(codes)).succeeded();
        allStored(codes);
    }

    @Test
    @Says({
        "6.4 items of one call are handled one by one",
        "14.10 50 dossiers with one bad: 49 stored, the message names the bad one"
    })
    void oneBadDossierDoesNotCostTheOthersTheirPlace() {
        List<String> codes = codes(50);
        String there = codes.get(17);
        province().insert(Body.dossier(there).put("ChuHoSo", "Trần Văn Bình")).succeeded();
        Answer answer = province().insert(dossiers(codes)).failed();
        assertThat(answer.message()).contains(there);
        assertThat(codes.stream().filter(answer.message()::contains)).containsExactly(there);
        allStored(codes);
        assertThat(province().stored(there).text("ChuHoSo")).isEqualTo("Trần Văn Bình");
    }

    @Test
    @Says("6.4 result holds [{MaHoSo, error_code, message}]")
    void theResultNamesEachThatFailed() {
        List<String> codes = codes(3);
        province().insert(Body.dossier(codes.get(1))).succeeded();
        Answer answer = province().insert(dossiers(codes)).failed();
        List<Item> failed = answer.rows().stream()
                .filter(row -> !row.text("error_code").equals("0"))
                .toList();
        assertThat(failed).hasSize(1);
        assertThat(failed.getFirst().text("MaHoSo")).isEqualTo(codes.get(1));
        assertThat(failed.getFirst().text("error_code")).isEqualTo("3");
        assertThat(failed.getFirst().text("message")).contains("đã tồn tại");
    }

    @Test
    @Says("6.4 an item without code among others costs none of them its place")
    void anItemWithoutCodeIsTheOnlyOneThatFails() {
        List<String> codes = codes(2);
        ObjectNode nameless = Body.dossier("x").without("MaHoSo");
        province()
                .insert(Body.dossier(codes.get(0)), nameless, Body.dossier(codes.get(1)))
                .failed();
        allStored(codes);
    }

    @Test
    @Says("6.4 an item that is no object among others costs none of them its place")
    void anItemThatIsNoObjectIsTheOnlyOneThatFails() {
        Site site = province();
        List<String> codes = codes(2);
        List<Object> mixed = List.of(Body.dossier(codes.get(0)), "text", 7, List.of(), Body.dossier(codes.get(1)));
        site.ask("DongBoHoSoMC", "isUpdating", "False", "data", mixed).failed();
        allStored(codes);
    }

    @Test
    @Says("6.4 the same dossier twice in one insert: one is new, the other exists")
    void twiceInOneInsertOneExists() {
        String code = Body.code();
        Answer answer =
                province().insert(Body.dossier(code), Body.dossier(code)).failed("3");
        assertThat(answer.message()).contains("đã tồn tại").contains(code);
        province().stored(code);
    }

    @Test
    @Says("6.4 the same dossier twice in one update: the later one holds")
    void twiceInOneUpdateTheLaterHolds() {
        String code = Body.code();
        province()
                .update(Body.dossier(code), Body.dossier(code).put("ChuHoSo", "Trần Văn Bình"))
                .succeeded();
        assertThat(province().stored(code).text("ChuHoSo")).isEqualTo("Trần Văn Bình");
    }

    @Test
    @Says("6.4 an update of known and unknown dossiers changes the ones and puts the others in")
    void anUpdateMayBeMixed() {
        List<String> codes = codes(6);
        province().insert(dossiers(codes.subList(0, 3))).succeeded();
        province().update(dossiers(codes)).succeeded();
        allStored(codes);
    }

    @Test
    @Says(
            "beyond: 1,000 dossiers with a bad one: 999 stored, the message names the bad one, within the patience of a client")
    void aThousandDossiersWithABadOne() {
        List<String> codes = codes(1_000);
        String there = codes.get(999);
        province().insert(Body.dossier(there)).succeeded();
        Answer answer = province().insert(dossiers(codes)).failed();
        assertThat(answer.message()).contains(there);
        allStored(List.of(codes.get(0), codes.get(499), codes.get(998)));
        assertThat(province().update(dossiers(codes)).succeeded().took()).isLessThan(Answer.PATIENCE);
    }

    @Test
    @Says("beyond: a message stays readable when all of 1,000 dossiers failed")
    void aMessageAboutAThousandStaysShort() {
        List<String> codes = codes(1_000);
        province().insert(dossiers(codes)).succeeded();
        assertThat(province().insert(dossiers(codes)).failed("3").message())
                .hasSizeLessThan(100_000)
                .contains("đã tồn tại");
    }

    @Test
    @Says("beyond: a body of 30 MB is taken, or refused in a word; the door goes on")
    void aLargeBodyIsTakenOrRefusedClearly() {
        large(30);
    }

    @Test
    @Says("beyond: a body that is too large is refused in a word; the door goes on")
    void aBodyThatIsTooLargeIsRefusedClearly() {
        large(80);
    }

    private void large(int megabytes) {
        Site site = province();
        String code = Body.code();
        ObjectNode dossier = Body.dossier(code).put("ThongTinLa", "x".repeat(megabytes << 20));
        byte[] body = site.envelope("DongBoHoSoMC", "isUpdating", "False", "data", Body.list(dossier))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        Reply reply = site.raw(Way.WRITING, body);
        assertThat(reply.status()).isIn(0, 200, 400, 413);
        assertThat(reply.text()).doesNotContain("\"-99\"");
        boolean done = reply.text().contains(Answer.WORD);
        assertThat(site.lookUp(code)).hasSize(done ? 1 : 0);
    }

    @Test
    @Says("6.4 each action of an officer may trigger the whole sequence: the same dossier from many nodes at once")
    void theSameInsertManyTimesAtOnceIsOneDossier() {
        String code = Body.code();
        Site site = province();
        List<String> answers = together(16, i -> site.insert(Body.dossier(code)).code());
        assertThat(answers.stream().filter("0"::equals)).hasSize(1);
        assertThat(answers.stream().filter("3"::equals)).hasSize(15);
        site.stored(code);
    }

    @Test
    @Says("6.4 the same update from many nodes at once succeeds everywhere")
    void theSameUpdateManyTimesAtOnceIsOneDossier() {
        String code = Body.code();
        Site site = province();
        assertThat(together(16, i -> site.update(Body.fullDossier(code)).code()))
                .containsOnly("0");
        assertThat(site.stored(code).list("TaiLieuNop")).hasSize(1);
    }

    @Test
    @Says("6.4 batches that overlap, each in its own order, from many nodes at once")
    void overlappingBatchesDoNotStandInEachOthersWay() {
        List<String> codes = codes(40);
        Site site = province();
        List<String> answers = together(8, i -> {
            List<ObjectNode> turned = new java.util.ArrayList<>(List.of(dossiers(codes)));
            java.util.Collections.rotate(turned, i * 7);
            if (i % 2 == 1) java.util.Collections.reverse(turned);
            return site.update(turned.toArray(ObjectNode[]::new)).code();
        });
        assertThat(answers).containsOnly("0");
        allStored(codes);
    }

    @Test
    @Says("6.4 the same step from many nodes at once is one step")
    void theSameStepManyTimesAtOnceIsOneStep() {
        String code = Body.code();
        Site site = province();
        site.insert(Body.dossier(code)).succeeded();
        assertThat(together(16, i -> site.report(Body.step(code, 1, "4")).code()))
                .containsOnly("0");
        assertThat(site.stored(code).steps()).hasSize(1);
    }

    private static List<String> together(int count, java.util.function.IntFunction<String> call) {
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            return IntStream.range(0, count)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> call.apply(i), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }
}
