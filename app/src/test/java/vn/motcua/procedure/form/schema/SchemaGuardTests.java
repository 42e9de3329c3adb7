package vn.motcua.procedure.form.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.form.FormProblem;

/** Schemas that would explode a validator, or fetch something, are refused with the place; the others judge data. */
class SchemaGuardTests {

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'allOf':[{}]} | SCHEMA_KEYWORD | /schema/allOf
            {'properties':{'a':{'oneOf':[]}}} | SCHEMA_KEYWORD | /schema/properties/a/oneOf
            {'patternProperties':{'(a+)+':{}}} | SCHEMA_KEYWORD | /schema/patternProperties
            {'$dynamicRef':'#x'} | SCHEMA_KEYWORD | /schema/$dynamicRef
            {'$ref':'elsewhere.json'} | SCHEMA_REFERENCE | /schema/$ref
            {'$ref':'#'} | SCHEMA_REFERENCE | /schema/$ref
            {'$ref':'#/$defs/none'} | SCHEMA_REFERENCE | /schema/$ref
            {'$defs':{'a':{'$ref':'#/$defs/b'},'b':{'$ref':'#/$defs/a'}}} | SCHEMA_REFERENCE | /schema/$defs/a/$ref
            {'$schema':'draft-4'} | SCHEMA_INVALID | /schema/$schema
            {'properties':3} | SCHEMA_INVALID | /schema/properties
            {'items':3} | SCHEMA_INVALID | /schema/items
            {'type':'strange'} | SCHEMA_INVALID | /schema
            {'minLength':-1} | SCHEMA_INVALID | /schema
            {'pattern':'(a+)+$'} | SCHEMA_PATTERN | /schema/pattern
            {'pattern':'(ab)*$'} | SCHEMA_PATTERN | /schema/pattern
            {'pattern':'a*a*a*a*b'} | SCHEMA_PATTERN | /schema/pattern
            {'pattern':'(?=x)'} | SCHEMA_PATTERN | /schema/pattern
            {'pattern':'(x)\\\\1'} | SCHEMA_PATTERN | /schema/pattern
            {'pattern':'['} | SCHEMA_PATTERN | /schema/pattern
            {'pattern':'a{100000}'} | SCHEMA_PATTERN | /schema/pattern
            """)
    void whatFormsDoNotTakeIsRefusedWithItsPlace(String schema, FormProblem problem, String place) {
        assertThatThrownBy(() -> DataSchema.of(json(schema))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(problem);
            assertThat(refused.args().getFirst().toString()).startsWith(place);
        });
    }

    @Test
    void aSmallSchemaThatUnfoldsIntoAHugeOneIsRefusedInTime() {
        StringBuilder bomb = new StringBuilder("{'$defs':{'d0':{'type':'string'}");
        for (int i = 1; i < 12; i++) {
            bomb.append(",'d").append(i).append("':{'properties':{");
            for (int j = 0; j < 10; j++)
                bomb.append(j == 0 ? "" : ",")
                        .append("'p")
                        .append(j)
                        .append("':{'$ref':'#/$defs/d")
                        .append(i - 1)
                        .append("'}");
            bomb.append("}}");
        }
        JsonNode schema = json(bomb.append("},'$ref':'#/$defs/d11'}").toString());
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> DataSchema.of(schema)).isInstanceOf(Refused.class));
        JsonNode deep = json("{'items':".repeat(50) + "{}" + "}".repeat(50));
        assertThatThrownBy(() -> DataSchema.of(deep))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(FormProblem.SCHEMA_TOO_DEEP));
    }

    @Test
    void dataIsJudgedByIt() {
        DataSchema schema = DataSchema.of(
                json(
                        "{'type':'object','additionalProperties':false,'properties':{'a':{'$ref':'#/$defs/n'}},'$defs':{'n':{'type':'integer','minimum':3}}}"));
        assertThat(schema.refuses(json("{'a':3}"))).isEmpty();
        assertThat(schema.refuses(json("{'a':2}"))).isEqualTo(List.of("/a"));
        assertThat(schema.refuses(json("{'a':'x'}"))).isEqualTo(List.of("/a"));
        assertThat(schema.refuses(json("{'b':1}"))).hasSize(1);
    }
}
