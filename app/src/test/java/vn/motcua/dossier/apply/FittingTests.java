package vn.motcua.dossier.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.dossier.DossierCode;
import vn.motcua.procedure.form.CheckedForm;
import vn.motcua.procedure.form.FormJson;
import vn.motcua.procedure.form.Prefill;
import vn.motcua.procedure.form.answer.Answers;

/** What of the answers to one form is taken over into another. */
class FittingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

    private static final CheckedForm FORM = form("""
            {"title":{"vi":"Đơn","en":"Form"},
             "schema":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"},"why":{"type":"string","maxLength":10},
               "phone":{"type":"string"}}},
             "layout":[{"id":"all","title":{"vi":"Đơn","en":"Form"},"fields":[
               {"name":"name","kind":"PERSON_NAME","label":{"vi":"Tên","en":"Name"}},
               {"name":"why","kind":"TEXT","label":{"vi":"Lý do","en":"Why"}},
               {"name":"phone","kind":"PHONE","label":{"vi":"Điện thoại","en":"Phone"}}]}],
             "conditions":{"fields":{"name":{"required":"true"}}}}""");

    @Test
    void whatStillFitsMovesToTheNewRevision() {
        Answers moved = Fitting.moved(
                Answers.of(data().put("why", "quá dài cho bản mới").put("gone", "x")), FORM, TODAY);
        assertThat(moved.data()).isEqualTo(data());
    }

    @Test
    void ofTheSameProcedureAllIsOfferedOfOthersWhatSpeaksOfPeople() {
        Earlier.Given same = given("1.000001");
        Answers filled = Fitting.filled(Answers.NONE, same, "1.000001", FORM, TODAY, NOW);
        assertThat(filled.of("why").stringValue()).isEqualTo("vì thế");
        assertThat(filled.provenance().values())
                .isNotEmpty()
                .allMatch(from -> from.source() == Prefill.Source.EARLIER_DOSSIER);
        Answers other = Fitting.filled(Answers.NONE, given("1.000002"), "1.000001", FORM, TODAY, NOW);
        assertThat(other.data()).isEqualTo(data());
    }

    @Test
    void whatWasAnsweredAlreadyStays() {
        Answers own = Answers.of(JsonMapper.shared().createObjectNode().put("name", "Trần Văn Bình"));
        Answers filled = Fitting.filled(own, given("1.000001"), "1.000001", FORM, TODAY, NOW);
        assertThat(filled.of("name").stringValue()).isEqualTo("Trần Văn Bình");
        assertThat(filled.provenance()).doesNotContainKey("name");
    }

    private static ObjectNode data() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("name", "Nguyễn Thị Lan")
                .put("phone", "0912345678");
    }

    private static Earlier.Given given(String procedure) {
        return new Earlier.Given(
                new DossierCode("H26.101-261125-0001"),
                procedure,
                "Thủ tục thử",
                NOW,
                Answers.of(data().put("why", "vì thế")));
    }

    private static CheckedForm form(String text) {
        return CheckedForm.of(FormJson.read(JsonMapper.shared().readTree(text)));
    }
}
