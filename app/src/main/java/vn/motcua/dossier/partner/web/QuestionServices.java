package vn.motcua.dossier.partner.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AnsweringReach;
import vn.motcua.directory.Successions;
import vn.motcua.dossier.national.Members;
import vn.motcua.dossier.national.NationalRefusal;
import vn.motcua.dossier.national.Taken;
import vn.motcua.dossier.national.Taken.One;
import vn.motcua.dossier.national.Taken.Outcome;
import vn.motcua.feedback.FeedbackRefusal;
import vn.motcua.feedback.QuestionState;
import vn.motcua.feedback.QuestionView;
import vn.motcua.feedback.Questions;
import vn.motcua.feedback.TellQuestions;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;

/** Questions and answers between the portal and agencies' systems. Answers come again every day; questions that an agency has declined are not given. */
@Configuration(proxyBeanMethods = false)
class QuestionServices {

    private static final String GIVEN = "dossier.mapi.shared";
    private static final int MOST = 10_000;
    private static final int MOST_TOLD = 1_000;
    private static final int LONGEST = 8_000;
    private static final int LONGEST_ANSWER = 16_000;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_CODE = 100;

    private final AnsweringReach reach;
    private final Successions successions;
    private final Agencies agencies;
    private final Clock clock;

    QuestionServices(AnsweringReach reach, Successions successions, Agencies agencies, Clock clock) {
        this.reach = reach;
        this.successions = successions;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Bean
    MapiService listQuestionsOfPeopleService(Questions questions) {
        return new Named(
                "LayDanhSachHoiDapGuiTuDVCQG",
                call -> Reply.found(GIVEN, rows(call, questions.asked(within(call), MOST), true)));
    }

    @Bean
    MapiService listQuestionsOfAgenciesService(Questions questions) {
        return new Named(
                "LayDanhSachHoiDapBoCoQuan",
                call -> Reply.found(GIVEN, rows(call, questions.told(within(call), MOST), false)));
    }

    @Bean
    MapiService getAnswerService(Questions questions) {
        return new Named("LayNoiDungTraLoiTheoCauHoi", call -> {
            String id = call.get("cauhoiid");
            if (!id.matches("[1-9][0-9]{0,17}")) throw NationalRefusal.MEMBER_NO_NUMBER.at("cauhoiid", "cauhoiid", id);
            List<Map<String, Object>> found = questions
                    .find(Long.parseLong(id))
                    .filter(one -> one.published() || within(call).contains(one.agency()))
                    .flatMap(one -> Optional.ofNullable(one.answer()))
                    .map(answer -> {
                        Map<String, Object> row = new LinkedHashMap<>();
                        row.put("TRALOIID", answer.id());
                        row.put("NOIDUNGTRALOI", answer.content());
                        return List.of(row);
                    })
                    .orElse(List.of());
            return Reply.found(GIVEN, found);
        });
    }

    @Bean
    MapiService tellQuestionsService(TellQuestions tell) {
        return new Named("DongBoHoiDap", call -> {
            List<TellQuestions.Told> good = new ArrayList<>();
            Taken taken = read(call, item -> {
                Members in = Members.of(item);
                good.add(new TellQuestions.Told(
                        in.required("HOIDAPID", LONGEST_CODE),
                        in.text("MaLinhVuc", LONGEST_CODE),
                        in.required("NOIDUNG", LONGEST),
                        in.text("NOIDUNGTRALOI", LONGEST_ANSWER)));
            });
            tell.questions(call.voice().agency().id(), call.partner().username(), good);
            return Reply.told("dossier.mapi.questions-taken", taken);
        });
    }

    @Bean
    MapiService tellAnswersService(TellQuestions tell) {
        return new Named("DongBoKetQuaHoiDapGuiTuDVCQG", call -> {
            List<TellQuestions.ToldAnswer> good = new ArrayList<>();
            Taken taken = read(call, item -> {
                Members in = Members.of(item);
                Instant at = in.time("NGAYTRALOI");
                good.add(new TellQuestions.ToldAnswer(
                        in.number("HOIDAPID"),
                        in.required("NOIDUNGTRALOI", LONGEST_ANSWER),
                        in.text("NGUOITRALOI", LONGEST_NAME),
                        in.text("CHUCVUNGUOITRALOI", LONGEST_NAME),
                        at == null ? clock.instant() : at));
            });
            List<Long> foreign = tell.answers(
                    call.voice().agency().id(), within(call), call.partner().username(), good);
            return Reply.told("dossier.mapi.answers-taken", and(taken, foreign));
        });
    }

    private static Taken read(MapiCall call, Consumer<JsonNode> take) {
        List<One> outcomes = new ArrayList<>();
        for (JsonNode item : call.body().data(MOST_TOLD)) {
            String label = "#" + (outcomes.size() + 1);
            try {
                take.accept(item);
                outcomes.add(new One(label, Outcome.CHANGED, null));
            } catch (Refused why) {
                outcomes.add(new One(label, Outcome.REFUSED, why));
            }
        }
        return new Taken(outcomes);
    }

    private static Taken and(Taken taken, List<Long> foreign) {
        List<One> all = new ArrayList<>(taken.items());
        foreign.forEach(
                id -> all.add(new One("HOIDAPID " + id, Outcome.REFUSED, FeedbackRefusal.QUESTION_UNKNOWN.because())));
        return new Taken(all);
    }

    /** What was asked of an agency that ended goes to the system of whoever answers for it. */
    private Set<AgencyId> within(MapiCall call) {
        return reach.within(List.of(call.voice().agency().id()));
    }

    private List<Map<String, Object>> rows(MapiCall call, List<QuestionView> found, boolean asker) {
        Map<AgencyId, AgencyId> now = successions.answering(
                found.stream().map(QuestionView::agency).distinct().toList(), agencies.today());
        Map<AgencyId, AgencyView> open = agencies.find(now.values(), agencies.today());
        return found.stream()
                .filter(one -> one.state() != QuestionState.DECLINED && open.containsKey(now.get(one.agency())))
                .map(one -> row(call, one, open.get(now.get(one.agency())), asker))
                .toList();
    }

    private static Map<String, Object> row(
            MapiCall call, QuestionView one, @Nullable AgencyView agency, boolean asker) {
        QuestionView.@Nullable Answer answer = one.answer();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("HOIDAPID", one.id());
        row.put("MALINHVUC", one.fieldCode());
        row.put(
                "MADONVI",
                agency == null
                        ? ""
                        : agency.code(call.voice().code().system())
                                .or(agency::code)
                                .orElse(""));
        row.put("TENDONVI", agency == null ? "" : agency.names().full());
        row.put("NOIDUNG", one.content());
        row.put("TRALOIID", answer == null ? 0 : answer.id());
        row.put("NOIDUNGTRALOI", answer == null ? "" : answer.content());
        row.put("HOVATEN", asker ? one.asker().name() : "");
        row.put("DIACHI", asker ? one.asker().address() : "");
        row.put("THUDIENTU", asker ? one.asker().email() : "");
        row.put("SODIENTHOAI", asker ? one.asker().phone() : "");
        row.put("MATTHCDP", one.procedureCode());
        row.put("TRANGTHAI", 1);
        return row;
    }
}
