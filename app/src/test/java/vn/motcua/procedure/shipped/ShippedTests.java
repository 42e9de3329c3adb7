package vn.motcua.procedure.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.procedure.form.FormCheck;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.FormJson;

class ShippedTests {

    @ParameterizedTest
    @EnumSource
    void itsFormMakesSenseInBothLanguages(ShippedProcedure one) {
        FormDefinition form = FormJson.read(one.form());
        assertThat(FormCheck.check(form).findings()).isEmpty();
        assertThat(form.fields().filter(field -> field.rules().required().equals("true")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void itsFormSaysOnWhichLawItStands(ShippedProcedure one) {
        List<FormField> grounded = FormJson.read(one.form())
                .fields()
                .filter(field -> field.source() != null)
                .toList();
        assertThat(grounded).hasSizeGreaterThanOrEqualTo(3);
    }
}
