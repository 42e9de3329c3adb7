package vn.motcua.procedure.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.procedure.flow.Flow;
import vn.motcua.procedure.flow.FlowChecks;
import vn.motcua.procedure.flow.FlowFinding;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowProblem;
import vn.motcua.procedure.flow.FormGuards;
import vn.motcua.procedure.form.FormCheck;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.FormJson;

class ShippedTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

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

    @ParameterizedTest
    @EnumSource
    void everyDossierGetsThroughItsSteps(ShippedProcedure one) {
        Flow flow = FlowJson.read(one.flow());
        assertThat(FlowChecks.of(flow, List.of(), new FormGuards(FormJson.read(one.form()), DAY)))
                .extracting(FlowFinding::problem)
                .isSubsetOf(FlowProblem.NO_LEGAL_LIMIT); // without its record; the checks of the draft have it
        assertThat(FlowJson.read(FlowJson.write(flow))).isEqualTo(flow);
    }
}
