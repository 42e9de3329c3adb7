package vn.motcua.conformance.mapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.testing.Says;

/** Sections 5.3 and 6.6: questions and answers go both ways. */
class QuestionTests extends MapiTest {

    private static int number() {
        return ThreadLocalRandom.current().nextInt(1_000_000, Integer.MAX_VALUE);
    }

    private static ObjectNode question(Object id, String text) {
        return Body.of(
                "HOIDAPID",
                id,
                "MaLinhVuc",
                "G15-TP04",
                "NOIDUNG",
                text,
                "MADONVI",
                "000.00.00.H26",
                "TENDONVI",
                "UBND thành phố Hà Nội");
    }

    private List<Item> own(String text) {
        return province().ask("LayDanhSachHoiDapBoCoQuan").succeeded().rows().stream()
                .filter(row -> row.text("NOIDUNG").equals(text))
                .toList();
    }

    @Test
    @Says({"6.6 DongBoHoiDap: the agency's own questions", "5 LayDanhSachHoiDapBoCoQuan"})
    void anAgencysQuestionIsTakenAndGivenBack() {
        String text = "Bao lâu thì có giấy khai sinh? " + number();
        province()
                .ask("DongBoHoiDap", "data", List.of(question(number(), text)))
                .succeeded();
        assertThat(own(text)).hasSize(1);
    }

    @Test
    @Says("6.6 the same again is the same question")
    void theSameQuestionAgainIsOne() {
        String text = "Nộp ở đâu? " + number();
        int id = number();
        for (int i = 0; i < 3; i++)
            province().ask("DongBoHoiDap", "data", List.of(question(id, text))).succeeded();
        assertThat(own(text)).hasSize(1);
    }

    @Test
    @Says("6.6 data may be empty")
    void nothingToSayIsFine() {
        Site site = province();
        for (String service : List.of("DongBoHoiDap", "DongBoKetQuaHoiDapGuiTuDVCQG"))
            for (Object none : new Object[] {List.of(), null})
                site.ask(service, "data", none).succeeded();
    }

    @Test
    @Says("5.3 HOIDAPID: an integer > 0; TRALOIID an integer, 0 = none yet; TRANGTHAI an integer")
    void questionsHaveTheirIntegers() {
        province()
                .ask("DongBoHoiDap", "data", List.of(question(number(), "Câu hỏi " + number())))
                .succeeded();
        for (String service : List.of("LayDanhSachHoiDapBoCoQuan", "LayDanhSachHoiDapGuiTuDVCQG"))
            for (Item row : province().ask(service).succeeded().rows()) {
                assertThat(row.json().path("HOIDAPID").isIntegralNumber())
                        .as(service)
                        .isTrue();
                assertThat(row.json().path("HOIDAPID").asLong()).isPositive();
                assertThat(row.json().path("TRALOIID").isIntegralNumber())
                        .as("TRALOIID of " + service)
                        .isTrue();
                assertThat(row.json().path("TRANGTHAI").isIntegralNumber())
                        .as("TRANGTHAI of " + service)
                        .isTrue();
                assertThat(row.json().path("NOIDUNG").asString("")).isNotBlank();
            }
    }

    @Test
    @Says("6.6 the identifier may be written as text")
    void theIdentifierMayBeText() {
        String text = "Mã là chữ số? " + number();
        province()
                .ask("DongBoHoiDap", "data", List.of(question("" + number(), text)))
                .succeeded();
        assertThat(own(text)).hasSize(1);
    }

    @Test
    @Says("6.6 answers to questions the portal does not know are no fault")
    void anAnswerToNoQuestionIsNoFault() {
        Answer answer = province().ask("DongBoKetQuaHoiDapGuiTuDVCQG", "data", List.of(reply(number())));
        assertThat(answer.code()).isIn("0", "-1", "-6");
    }

    private static ObjectNode reply(Object id) {
        return Body.of(
                "HOIDAPID",
                id,
                "MADONVI",
                "000.00.00.H26",
                "NGUOITRALOI",
                "Vũ Thị Mai",
                "CHUCVUNGUOITRALOI",
                "Công chức",
                "NGAYTRALOI",
                "04/11/2025",
                "NOIDUNGTRALOI",
                "Trong ngày tiếp nhận.");
    }

    @Test
    @Says("5 LayNoiDungTraLoiTheoCauHoi: an unknown question has no answer")
    void anUnknownQuestionHasNoAnswer() {
        for (Object id : new Object[] {number(), "" + number(), "nothing", null}) {
            Answer answer = province().ask("LayNoiDungTraLoiTheoCauHoi", "cauhoiid", id);
            if (answer.done()) assertThat(answer.rows()).isEmpty();
        }
    }

    @Test
    @Says("5 questions of an agency are its own")
    void othersDoNotGetAnAgencysOpenQuestions() {
        for (Item row :
                neighbour().ask("LayDanhSachHoiDapGuiTuDVCQG").succeeded().rows())
            assertThat(row.text("MADONVI")).endsWith("H41");
    }
}
