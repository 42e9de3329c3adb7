package vn.motcua.procedure.form.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.form.CheckedForm;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.FormCheck;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.FormJson;
import vn.motcua.procedure.form.FormKit;
import vn.motcua.procedure.form.answer.Address;
import vn.motcua.procedure.form.answer.AnswerError;
import vn.motcua.procedure.form.answer.AnswerProblem;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.form.answer.Evaluation;
import vn.motcua.procedure.form.condition.Value;
import vn.motcua.testing.ModuleTest;

/** Agencies and addresses of answers, chosen from the directory and judged by it. */
@ModuleTest
class ChosenPlacesModuleTests {

    private static final FormField OFFICE = FormKit.field("office", FieldKind.AGENCY);
    private static final FormField HOME = FormKit.field("home", FieldKind.ADDRESS);

    @Autowired
    private ChosenPlaces places;

    @Autowired
    private Evaluations evaluations;

    private Evaluation evaluate(String json) {
        CheckedForm form = CheckedForm.of(FormKit.form(
                FormKit.page("one", OFFICE, HOME, FormKit.rows("list", FormKit.field("by", FieldKind.AGENCY)))));
        return evaluations.of(form, Answers.of((ObjectNode) JsonMapper.shared().readTree(json)));
    }

    private static List<AnswerProblem> problems(Evaluation evaluation) {
        return evaluation.errors().stream().map(AnswerError::problem).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "{\"office\":{\"code\":\"G15\",\"name\":\"Bộ Tư pháp\"}} | ",
                "{\"office\":\"G15\"} | ",
                "{\"office\":{\"code\":\"01\",\"name\":\"Hà Nội\"}} | ",
                "{\"office\":{\"code\":\"G99.77\",\"name\":\"Bộ Không\"}} | NO_AGENCY",
                "{\"office\":{\"code\":\"G04\",\"name\":\"Bộ Giao thông vận tải\"}} | NO_AGENCY",
                "{\"office\":{\"code\":\"\",\"name\":\"Bộ nào đó\"}} | NO_AGENCY",
                "{\"office\":{\"code\":\"<script>\",\"name\":\"\"}} | NO_AGENCY",
                "{\"office\":7} | ",
                "{\"list\":[{\"by\":{\"code\":\"G15\",\"name\":\"\"}},{\"by\":{\"code\":\"G99.78\",\"name\":\"\"}}]} | NO_AGENCY",
                "{\"home\":{\"era\":\"NEW\",\"province\":\"01\",\"commune\":\"Phường Viết Tay\"}} | ",
                "{\"home\":{\"era\":\"NEW\",\"province\":\"02\",\"commune\":\"Phường Viết Tay\"}} | NO_ADDRESS",
                "{\"home\":{\"era\":\"NEW\",\"province\":\"01\",\"commune\":\"Phường Ma\",\"communeCode\":\"99999\"}} | NO_DIVISION",
                "{\"home\":{\"era\":\"NEW\",\"province\":\"01\",\"commune\":\"Cao Bằng\",\"communeCode\":\"04\"}} | NO_DIVISION",
                "{\"home\":{\"era\":\"NEW\",\"province\":\"01\",\"commune\":\"Ba\",\"communeCode\":\"?\"}} | NO_DIVISION",
                "{\"home\":{\"era\":\"OLD\",\"province\":\"02\",\"district\":\"Huyện Quang Bình\",\"commune\":\"Xã Yên Thành\"}} | ",
                "{\"home\":{\"era\":\"OLD\",\"province\":\"77\",\"commune\":\"Xã Yên Thành\"}} | NO_ADDRESS",
                "{\"home\":{\"era\":\"OLD\",\"province\":\"99\",\"district\":\"Huyện Quang Bình\",\"commune\":\"Xã Yên Thành\"}} | NO_ADDRESS",
                "{\"home\":{\"era\":\"OLD\",\"province\":\"02\",\"district\":\"Quận Ma\",\"districtCode\":\"999\",\"commune\":\"Xã\"}} | NO_DIVISION"
            })
    void theEvaluatorAsksTheDirectory(String json, AnswerProblem problem) {
        assertThat(problems(evaluate(json))).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void aFormWithThemIsWrittenAndReadAgain() {
        FormDefinition form = FormKit.form(FormKit.page("one", OFFICE, HOME));
        assertThat(FormCheck.check(FormJson.read(FormJson.write(form))).findings())
                .isEmpty();
    }

    @Test
    void anOldAddressLiesInTheProvinceThatTookOver() {
        Evaluation evaluation = evaluate(
                "{\"home\":{\"era\":\"OLD\",\"province\":\"02\",\"district\":\"Huyện Quang Bình\",\"commune\":\"Xã Yên Thành\"}}");
        assertThat(evaluation.answer("home")).isEqualTo(new Value.Place("08", "Xã Yên Thành"));
    }

    @Test
    void whatWasTypedBecomesCodeAndName() {
        Form form = Form.empty().with("office", "bo tu phap");
        assertThat(Objects.requireNonNull(places.read(form, OFFICE)).toString())
                .isEqualTo("{\"code\":\"G15\",\"name\":\"Bộ Tư pháp\"}");
        Form again = Form.empty();
        FieldForm.fill(again, OFFICE, Objects.requireNonNull(places.read(form, OFFICE)));
        assertThat(again.value("office")).isEqualTo("Bộ Tư pháp");
        assertThat(again.value("office-code")).isEqualTo("G15");
        assertThat(places.read(Form.empty().with("office", " "), OFFICE)).isNull();
        assertThat(problems(evaluate("{\"office\":" + places.read(Form.empty().with("office", "bo"), OFFICE) + "}")))
                .as("several fit")
                .containsExactly(AnswerProblem.NO_AGENCY);
    }

    @Test
    void anOldAddressIsWrittenWithItsProvincesCodeAndWhatTheDirectoryDoesNotKnowByHand() {
        Form form = Form.empty()
                .with("home-era", "OLD")
                .with("home-oldprovince", "02")
                .with("home-district", "Huyện Quang Bình")
                .with("home-oldcommune", "Xã Yên Thành")
                .with("home-oldstreet", "Thôn 3");
        Address address = Address.of(Objects.requireNonNull(places.read(form, HOME)));
        assertThat(address.text()).isEqualTo("Thôn 3, Xã Yên Thành, Huyện Quang Bình, Tỉnh Hà Giang");
        assertThat(address.province().code()).isEqualTo("02");
        assertThat(address.commune().code()).isEmpty();
        Form again = Form.empty();
        FieldForm.fill(again, HOME, address.json());
        assertThat(Address.of(Objects.requireNonNull(places.read(again, HOME)))).isEqualTo(address);
    }
}
