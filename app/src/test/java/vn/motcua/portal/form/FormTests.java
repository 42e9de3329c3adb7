package vn.motcua.portal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.http.ResponseEntity;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;

/** What a form reads, refuses, and shows again. */
class FormTests {

    private static final JteModel AGAIN = Mockito.mock(JteModel.class);

    @Test
    void theThirtiethOfFebruaryIsRefusedAtItsField() {
        Form form = sent("from-day", "30", "from-month", "2", "from-year", "2025");
        assertThat(form.date("from", "label")).isEqualTo(LocalDate.EPOCH);
        FormError error = form.errors().getFirst();
        assertThat(error.refused().refusal()).isEqualTo(KernelRefusal.NO_SUCH_DATE);
        assertThat(error.refused().args()).containsExactly("30/2/2025");
        assertThat(error.target()).isEqualTo("from-day");
    }

    @Test
    void theMissingPartOfADateIsPointedAt() {
        Form form = sent("from-day", "30", "from-month", "", "from-year", "2025");
        form.date("from", "label");
        assertThat(form.errors().getFirst().target()).isEqualTo("from-month");
        assertThat(form.errors().getFirst().refused().refusal()).isEqualTo(FormRefusal.DATE_INCOMPLETE);
    }

    @Test
    void aDateMayStandInOneField() {
        for (String written : List.of("02/09/2025", "2.9.2025", "2025-09-02", " 2/9/2025 "))
            assertThat(sent("from", written).date("from", "label")).isEqualTo(LocalDate.of(2025, 9, 2));
        Form wrong = sent("from", "30/02/2025");
        assertThat(wrong.dateIfAny("from", "label")).isNull();
        assertThat(wrong.errors().getFirst().target()).isEqualTo("from");
    }

    @Property(tries = 2000)
    void whatIsFilledInIsReadAgain(
            @ForAll @IntRange(min = 1000, max = 9999) int year, @ForAll @IntRange(min = 1, max = 365) int day) {
        LocalDate date = LocalDate.ofYearDay(year, day);
        assertThat(Form.empty().with("d", date).date("d", "label")).isEqualTo(date);
    }

    @Property(tries = 2000)
    void noTextMakesADateReaderFail(@ForAll String one, @ForAll String two, @ForAll String three) {
        Form form = sent("d-day", one, "d-month", two, "d-year", three);
        LocalDate date = form.dateIfAny("d", "label");
        assertThat(date != null || !form.errors().isEmpty() || (one + two + three).isBlank())
                .isTrue();
    }

    @Test
    void allMistakesAreToldAtOnceAndNothingIsDone() {
        Form form = sent("name", " ", "count", "eleven", "kind", "");
        boolean[] done = new boolean[1];
        ResponseEntity<JteModel> answer = form.submit(
                () -> {
                    form.text("name", "label", 10);
                    form.number("count", "label", 1, 10);
                    form.choice("kind", "label", Choice.Kind.class);
                    form.check();
                    done[0] = true;
                    return Form.to("/");
                },
                again -> AGAIN);
        assertThat(done[0]).isFalse();
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).isSameAs(AGAIN);
        assertThat(form.errors()).extracting(FormError::field).containsExactly("name", "count", "kind");
    }

    @Test
    void anOperationsRefusalIsShownAtItsField() {
        Form form = sent("name", "Sở Tư pháp");
        ResponseEntity<JteModel> answer = form.submit(
                () -> {
                    throw Refused.at("name", KernelRefusal.NOT_UNDERSTOOD, "Sở Tư pháp");
                },
                again -> AGAIN);
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(form.error("name")).isNotNull();
        assertThat(form.value("name")).isEqualTo("Sở Tư pháp");
    }

    @Test
    void whatNoFillingInCanMendIsLeftToTheShell() {
        assertThatThrownBy(() -> Form.empty()
                        .submit(
                                () -> {
                                    throw Refused.because(KernelRefusal.NOT_FOUND);
                                },
                                again -> AGAIN))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aPasswordIsNeverShownAgain() {
        assertThat(Fields.shown(sent("secret", "bí mật"), "secret", "password")).isNull();
        assertThat(Fields.shown(sent("name", "Lan"), "name", "text")).isEqualTo("Lan");
    }

    private static Form sent(String... namesAndValues) {
        Map<String, String[]> parameters = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2)
            parameters.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
        return Form.sent(parameters);
    }
}
