package vn.motcua.dossier.partner.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.motcua.directory.change.CloseAgency;
import vn.motcua.directory.change.Edit;
import vn.motcua.directory.change.Ground;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.partner.PartnerWorld;
import vn.motcua.feedback.AskQuestion;
import vn.motcua.feedback.QuestionView;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.testing.RunningTest;

/** Questions and answers between the portal and agencies' systems. */
@RunningTest
class QuestionRunningTests {

    @LocalServerPort
    private int port;

    @Autowired
    private DossierWorld people;

    @Autowired
    private AskQuestion ask;

    private Mapi system;
    private String agency;

    @BeforeEach
    void account(@Autowired ApplicationContext context) {
        PartnerWorld world = new PartnerWorld(context);
        agency = world.agency(null);
        system = new Mapi(port, world.partner(agency), agency);
    }

    @Test
    void aQuestionOfThePortalIsFetchedAndAnsweredEveryDayOnce() {
        long id = people.as(
                DemoPerson.LAN,
                () -> ask.run(new AskQuestion.Command(
                        agency,
                        "1.001193",
                        "Tôi hỏi?",
                        new QuestionView.Asker("Nguyễn Thị Lan", "", "lan@motcua.example", ""))));
        JsonNode asked =
                system.call("LayDanhSachHoiDapGuiTuDVCQG", Map.of()).json.path("result");
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0).path("HOIDAPID").asLong()).isEqualTo(id);
        assertThat(asked.get(0).path("TRALOIID").asInt()).isZero();
        assertThat(asked.get(0).path("HOVATEN").asString()).isEqualTo("Nguyễn Thị Lan");
        assertThat(asked.get(0).path("MADONVI").asString()).isEqualTo(agency);
        assertThat(asked.get(0).path("TRANGTHAI").asInt()).isEqualTo(1);
        Map<String, Object> answer = Map.of(
                "HOIDAPID",
                id,
                "MADONVI",
                agency,
                "NGUOITRALOI",
                "Vũ Thị Mai",
                "CHUCVUNGUOITRALOI",
                "Cán bộ",
                "NGAYTRALOI",
                "25/11/2026",
                "NOIDUNGTRALOI",
                "Được.");
        for (int day = 0; day < 3; day++)
            assertThat(system.call("DongBoKetQuaHoiDapGuiTuDVCQG", Map.of("data", List.of(answer)))
                            .done())
                    .isTrue();
        JsonNode answers = system.call("LayNoiDungTraLoiTheoCauHoi", Map.of("cauhoiid", id))
                .json
                .path("result");
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).path("NOIDUNGTRALOI").asString()).isEqualTo("Được.");
        assertThat(answers.get(0).path("TRALOIID").asLong()).isPositive();
        assertThat(system.call("DongBoKetQuaHoiDapGuiTuDVCQG", Map.of("data", List.of()))
                        .done())
                .isTrue();
    }

    @Test
    void anothersQuestionIsNotAnswered(@Autowired ApplicationContext context) {
        long id = people.as(
                DemoPerson.LAN,
                () -> ask.run(new AskQuestion.Command(agency, "", "Tôi hỏi?", new QuestionView.Asker("", "", "", ""))));
        PartnerWorld world = new PartnerWorld(context);
        String other = world.agency(null);
        Mapi stranger = new Mapi(port, world.partner(other), other);
        Map<String, Object> answer = Map.of("HOIDAPID", id, "NOIDUNGTRALOI", "Không.");
        assertThat(stranger.call("DongBoKetQuaHoiDapGuiTuDVCQG", Map.of("data", List.of(answer)))
                        .failed())
                .isTrue();
        assertThat(stranger.call("LayNoiDungTraLoiTheoCauHoi", Map.of("cauhoiid", id))
                        .json
                        .path("result"))
                .isEmpty();
        assertThat(stranger.call("LayDanhSachHoiDapGuiTuDVCQG", Map.of()).json.path("result"))
                .isEmpty();
        assertThat(stranger.call("LayNoiDungTraLoiTheoCauHoi", Map.of("cauhoiid", "x"))
                        .code())
                .isEqualTo("-1");
    }

    /** What was asked of an agency that ended: the system of whoever took over gets it under its own code, and answers it. */
    @Test
    void theSystemOfWhoeverTookOverGetsWhatWasAskedBefore(@Autowired ApplicationContext context) {
        PartnerWorld world = new PartnerWorld(context);
        String before = world.agency(null);
        long id = people.as(
                DemoPerson.LAN,
                () -> ask.run(new AskQuestion.Command(before, "", "Tôi hỏi?", new QuestionView.Asker("", "", "", ""))));
        Actors.as(
                Actor.OPERATOR,
                () -> context.getBean(CloseAgency.class)
                        .close(new CloseAgency.Command(
                                Edit.latest(world.id(before)),
                                world.id(agency),
                                new Ground(
                                        LocalDate.of(2026, 7, 1),
                                        LegalSource.read("QĐ 1/2020/QĐ-TTg", ""),
                                        "kiểm thử"))));
        JsonNode asked =
                system.call("LayDanhSachHoiDapGuiTuDVCQG", Map.of()).json.path("result");
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0).path("HOIDAPID").asLong()).isEqualTo(id);
        assertThat(asked.get(0).path("MADONVI").asString()).isEqualTo(agency);
        Map<String, Object> answer = Map.of("HOIDAPID", id, "MADONVI", agency, "NOIDUNGTRALOI", "Được.");
        assertThat(system.call("DongBoKetQuaHoiDapGuiTuDVCQG", Map.of("data", List.of(answer)))
                        .done())
                .isTrue();
        assertThat(system.call("LayNoiDungTraLoiTheoCauHoi", Map.of("cauhoiid", id))
                        .json
                        .path("result"))
                .hasSize(1);
    }

    @Test
    void anAgencysOwnQuestionsAreTakenOverOnce() {
        Map<String, Object> question = Map.of(
                "HOIDAPID",
                4711,
                "MaLinhVuc",
                "G15-HT",
                "NOIDUNG",
                "Cần giấy tờ gì?",
                "MADONVI",
                agency,
                "NOIDUNGTRALOI",
                "Giấy chứng sinh.");
        assertThat(system.call("DongBoHoiDap", Map.of("data", List.of(question)))
                        .done())
                .isTrue();
        assertThat(system.call("DongBoHoiDap", Map.of("data", List.of(question, Map.of("HOIDAPID", 1))))
                        .failed())
                .isTrue();
        JsonNode told = system.call("LayDanhSachHoiDapBoCoQuan", Map.of()).json.path("result");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).path("NOIDUNGTRALOI").asString()).isEqualTo("Giấy chứng sinh.");
        assertThat(told.get(0).path("MALINHVUC").asString()).isEqualTo("G15-HT");
    }
}
