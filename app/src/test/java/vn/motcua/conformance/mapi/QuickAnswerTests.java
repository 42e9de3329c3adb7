package vn.motcua.conformance.mapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.testing.Says;

/** Section 1: a client waits 6 s, so slow work is done after the answer. */
class QuickAnswerTests extends MapiTest {

    /** A dossier all of whose papers lie where nobody answers. */
    private static ObjectNode dossier(String code, SilentHost host) {
        ObjectNode[] papers = IntStream.range(0, 20)
                .mapToObj(i -> Body.paper("tệp " + i).put("DuongDanTaiTepTin", host.address() + "/tep/" + i))
                .toArray(ObjectNode[]::new);
        ObjectNode dossier = Body.dossier(code);
        Body.add(dossier, "TaiLieuNop", Body.list(papers));
        Body.add(
                dossier,
                "DanhSachGiayToKetQua",
                Body.list(Body.result().put("DuongDanTepTinKetQua", host.address() + "/kq")));
        return dossier;
    }

    @Test
    @Says({"1 answer within 5 s", "14.11 each answer within 5 s while attachments point to a host that never answers"})
    void papersOnAHostThatNeverAnswersHoldNobodyUp() {
        try (SilentHost host = new SilentHost()) {
            Site site = province();
            String code = Body.code();
            assertThat(site.insert(dossier(code, host)).succeeded().took()).isLessThan(Answer.PATIENCE);
            assertThat(site.update(dossier(code, host)).succeeded().took()).isLessThan(Answer.PATIENCE);
            assertThat(site.report(Body.step(code, 1, "4")).succeeded().took()).isLessThan(Answer.PATIENCE);
            assertThat(site.stored(code).list("TaiLieuNop")).hasSize(20);
        }
    }

    @Test
    @Says("14.11 also fifty dossiers of such papers in one call")
    void fiftySuchDossiersHoldNobodyUp() {
        try (SilentHost host = new SilentHost()) {
            ObjectNode[] dossiers = IntStream.range(0, 50)
                    .mapToObj(i -> dossier(Body.code(), host))
                    .toArray(ObjectNode[]::new);
            assertThat(province().insert(dossiers).succeeded().took()).isLessThan(Answer.PATIENCE);
            assertThat(province().ask("LayDanhSachTTHC").succeeded().took()).isLessThan(Answer.PATIENCE);
        }
    }

    @Test
    @Says("1 answer within 5 s: the whole catalogue, list by list")
    void everyCatalogueIsAnsweredInTime() {
        Site site = province();
        for (String service : EnvelopeTests.LISTS)
            assertThat(site.ask(service).succeeded().took()).as(service).isLessThan(Answer.PATIENCE);
    }
}
