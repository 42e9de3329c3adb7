package vn.motcua.procedure.form.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.form.Asked;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.answer.Evaluation;
import vn.motcua.procedure.form.condition.Value;

/**
 * A field that is to be shown, for programs.
 *
 * @param field its name, or {@code group.column}
 * @param row the row, from 0, if it is a column
 * @param page the page on which it stands
 * @param kind what sort of field it is
 * @param required true if it must be answered now
 * @param computed true if it is computed, and not asked
 * @param value its value, if it is computed and can be; else not there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvaluatedField(
        String field,
        @Nullable Integer row,
        String page,
        FieldKind kind,
        boolean required,
        boolean computed,
        @Nullable Object value) {

    /** All that are to be shown, in the order of the form. */
    static List<EvaluatedField> of(Evaluation evaluation) {
        return evaluation.form().all().stream()
                .flatMap(asked -> of(evaluation, asked))
                .toList();
    }

    private static Stream<EvaluatedField> of(Evaluation evaluation, Asked asked) {
        String group = asked.rows();
        if (group == null)
            return evaluation.visible(asked.path())
                    ? Stream.of(of(evaluation, asked, -1, evaluation.answer(asked.path())))
                    : Stream.empty();
        return IntStream.range(0, evaluation.rows(group))
                .filter(row -> evaluation.visible(asked.path(), row))
                .mapToObj(row -> of(evaluation, asked, row, evaluation.value(asked.path(), row)));
    }

    private static EvaluatedField of(Evaluation evaluation, Asked asked, int row, Value value) {
        boolean computed = asked.computed() != null;
        return new EvaluatedField(
                asked.path(),
                row < 0 ? null : row,
                asked.page().id(),
                asked.field().kind(),
                evaluation.required(asked, row),
                computed,
                computed ? plain(value) : null);
    }

    private static @Nullable Object plain(Value value) {
        return switch (value) {
            case Value.Truth truth -> truth.holds();
            case Value.Num number -> number.amount();
            case Value.Text text -> text.text();
            case Value.Day day -> day.date().text();
            default -> null;
        };
    }
}
