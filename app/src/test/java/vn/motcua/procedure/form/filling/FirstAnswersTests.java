package vn.motcua.procedure.form.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.procedure.form.CheckedForm;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.FormJson;
import vn.motcua.procedure.form.Prefill;
import vn.motcua.procedure.form.answer.Answers;

/** With what a form begins. */
class FirstAnswersTests {

    private static final CheckedForm FORM =
            CheckedForm.of(FormJson.read(JsonMapper.shared().readTree("""
            {"title":{"vi":"Đơn","en":"Form"},
             "schema":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"},"why":{"type":"string","maxLength":10},
               "phone":{"type":"string"},"paper":{"type":"array","items":{"type":"string"}}}},
             "layout":[{"id":"all","title":{"vi":"Đơn","en":"Form"},"fields":[
               {"name":"name","kind":"PERSON_NAME","label":{"vi":"Tên","en":"Name"}},
               {"name":"why","kind":"TEXT","label":{"vi":"Lý do","en":"Why"}},
               {"name":"phone","kind":"PHONE","label":{"vi":"Điện thoại","en":"Phone"}},
               {"name":"paper","kind":"FILE","label":{"vi":"Giấy tờ","en":"Paper"}}]}],
             "conditions":{"fields":{"name":{"required":"true"}}},
             "prefill":{"name":{"source":"EARLIER_DOSSIER"},"why":{"source":"EARLIER_DOSSIER"},"phone":{"source":"REGISTER"},"paper":{"source":"EARLIER_DOSSIER"}}}""")));

    private final List<List<String>> asked = new ArrayList<>();

    @Test
    void aSourceIsAskedOnceForAFormAndWhatWouldBeWrongThereIsLeftOut() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("earlier", new EarlierOnes());
        FirstAnswers first = new FirstAnswers(beans.getBeanProvider(PrefillValues.class), Clock.systemUTC());
        Answers answers = first.of(FORM, new Actor(ActorKind.CITIZEN, null, "Lan", null, null));
        assertThat(asked).as("never for a file").containsExactly(List.of("name", "why"));
        assertThat(answers.of("name").stringValue()).isEqualTo("Nguyễn Thị Lan");
        assertThat(answers.of("why").isMissingNode())
                .as("longer than it may be")
                .isTrue();
        assertThat(first.sources()).containsExactly(Prefill.Source.EARLIER_DOSSIER);
    }

    private final class EarlierOnes implements PrefillValues {

        @Override
        public Prefill.Source source() {
            return Prefill.Source.EARLIER_DOSSIER;
        }

        @Override
        public Map<String, JsonNode> values(Actor person, List<FormField> fields) {
            asked.add(fields.stream().map(FormField::name).toList());
            return Map.of("name", text("Nguyễn Thị Lan"), "why", text("quá dài cho mẫu đơn này"));
        }

        private static JsonNode text(String text) {
            return JsonMapper.shared().getNodeFactory().stringNode(text);
        }
    }
}
