package vn.motcua.procedure.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.form.answer.Evaluation;
import vn.motcua.procedure.form.answer.Submission;
import vn.motcua.procedure.form.schema.DataSchema;

/** The forms that are shipped make sense, and ask of each case what it needs and no more. */
class ShippedFormsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final String ADDRESS =
            "{'era':'NEW','province':'01','commune':'Phường Ba Đình','street':'1 Hùng Vương'}";

    private static FormDefinition form(String code) {
        return ShippedForms.of(code).orElseThrow();
    }

    private static Evaluation evaluate(String code, String json) {
        ObjectNode data = (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
        return Evaluation.evaluate(CheckedForm.of(form(code)), Answers.of(data), DAY);
    }

    private static List<String> errors(Evaluation evaluation) {
        return evaluation.errors().stream()
                .map(error -> error.asked().path() + " " + error.problem())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.001193", "1.004194"})
    void nothingIsFoundInThem(String code) {
        assertThat(FormCheck.check(form(code)).findings()).isEmpty();
        assertThat(FormJson.write(FormJson.read(FormJson.write(form(code))))).isEqualTo(FormJson.write(form(code)));
    }

    private static final String REQUESTER =
            "'requester_name':'Nguyễn Thị Lan','requester_number':'001190000123','requester_relation':'MOTHER','requester_address':"
                    + ADDRESS + ",'requester_phone':'0912345678'";
    private static final String CHILD =
            "'child_name':'Trần Minh An','child_birth':'2026-11-01','child_sex':'FEMALE','child_ethnic':'01','child_nationality':'VN','birth_place_kind':'FACILITY','birth_facility':'Bệnh viện Phụ sản Hà Nội','birth_place':"
                    + ADDRESS + ",'home_place':" + ADDRESS;
    private static final String MOTHER =
            "'mother_known':true,'mother_name':'Nguyễn Thị Lan','mother_birth':'1990-03-08','mother_ethnic':'01','mother_nationality':'VN','mother_number':'001190000123','mother_address':"
                    + ADDRESS;
    private static final String END =
            "'birth_paper_kind':'ELECTRONIC','wants_copies':true,'copies':2,'result_by':'COUNTER','declared':true";

    @Test
    void aMotherAloneRegistersHerChild() {
        Evaluation mother = evaluate(
                "1.001193",
                "{" + REQUESTER + ",'child_case':'ORDINARY'," + CHILD + "," + MOTHER + ",'father_known':false," + END
                        + "}");
        assertThat(errors(mother)).isEmpty();
        assertThat(mother.visible("marriage_number")).isFalse();
        assertThat(Submission.of(mother).path("child_days").asInt()).isEqualTo(24);
        assertThat(DataSchema.of(FormJson.write(form("1.001193")).path("schema"))
                        .refuses(Submission.of(mother)))
                .isEmpty();
    }

    @Test
    void whereTheParentsAreNotMarriedTheFatherRecognisesTheChild() {
        String father =
                ",'father_known':true,'father_name':'Trần Văn Bình','father_birth':'1985','father_ethnic':'01','father_nationality':'VN','father_number':'040085000456','father_address':"
                        + ADDRESS;
        String both = "{" + REQUESTER + ",'child_case':'ORDINARY'," + CHILD + "," + MOTHER + father + "," + END;
        assertThat(errors(evaluate("1.001193", both + "}"))).containsExactly("married NOT_ANSWERED");
        assertThat(errors(evaluate("1.001193", both + ",'married':false}")))
                .containsExactly("recognise_father NOT_ANSWERED");
        assertThat(errors(evaluate("1.001193", both + ",'married':false,'recognise_father':false}")))
                .containsExactly("recognise_father FORM_RULE");
        assertThat(errors(evaluate("1.001193", both + ",'married':false,'recognise_father':true}")))
                .isEmpty();
    }

    @Test
    void anAbandonedChildNeedsTheRecordAndNoParents() {
        Evaluation found =
                evaluate("1.001193", "{" + REQUESTER + ",'child_case':'ABANDONED'," + CHILD + "," + END + "}");
        assertThat(errors(found)).containsExactly("abandoned_record NOT_ANSWERED");
        assertThat(found.visible("mother_name")).isFalse();
    }

    private static final String STAY =
            "'stay_case':'PERSON','full_name':'Nguyễn Thị Lan','birth_date':'1990-03-08','sex':'FEMALE','personal_number':'001190000123','phone':'0912345678','naturalised':'NO','address':"
                    + ADDRESS
                    + ",'from_date':'2026-11-25','until_date':'2028-11-25','lodging_of':'RENTED','lodging_proof':'DATABASE','is_head':true,'declared':true";

    @Test
    void somebodyRegistersAStayOfTwoYearsAndNoLonger() {
        assertThat(errors(evaluate("1.004194", "{" + STAY + "}"))).isEmpty();
        assertThat(errors(evaluate("1.004194", "{" + STAY.replace("2028-11-25", "2028-11-26") + "}")))
                .containsExactly("until_date FORM_RULE");
    }

    @Test
    void forAMinorTheParentsConsent() {
        Evaluation minor = evaluate("1.004194", "{" + STAY.replace("1990-03-08", "2010-03-08") + "}");
        assertThat(errors(minor)).containsExactly("consent_kind NOT_ANSWERED");
        Evaluation along = evaluate(
                "1.004194",
                "{" + STAY
                        + ",'members':[{'member_name':'Trần Minh An','member_birth':'2026-11-01','member_sex':'FEMALE','member_number':'001326000001','member_relation':'Con'}]}");
        assertThat(errors(along)).containsExactly("consent_kind NOT_ANSWERED");
        assertThat(Submission.of(along).path("people").asInt()).isEqualTo(2);
    }

    @Test
    void aListNeedsItsPeopleAndTheRequest() {
        String list = STAY.replace("'stay_case':'PERSON'", "'stay_case':'LIST'");
        assertThat(errors(evaluate("1.004194", "{" + list + "}")))
                .containsExactly("members NOT_ANSWERED", "list_request NOT_ANSWERED", "organisation NOT_ANSWERED");
    }
}
