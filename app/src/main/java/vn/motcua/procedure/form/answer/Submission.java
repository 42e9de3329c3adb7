package vn.motcua.procedure.form.answer;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.procedure.form.Asked;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.condition.Evaluator;
import vn.motcua.procedure.form.condition.Value;

/** What is handed in: the answers to what is asked and the values that are computed; never what is hidden. */
public final class Submission {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Submission() {}

    /** The data, as the form's schema describes it. */
    public static ObjectNode of(Evaluation evaluation) {
        ObjectNode data = JSON.createObjectNode();
        for (Asked asked : evaluation.form().all()) {
            if (asked.rows() != null || !evaluation.visible(asked.path())) continue;
            if (asked.field().kind() == FieldKind.ROWS) rows(asked, evaluation, data);
            else
                put(
                        data,
                        asked,
                        evaluation.answer(asked.path()),
                        evaluation.answers().of(asked.path()));
        }
        return data;
    }

    private static void rows(Asked group, Evaluation evaluation, ObjectNode data) {
        if (evaluation.rows(group.path()) == 0) return;
        ArrayNode rows = data.putArray(group.path());
        List<Asked> columns = evaluation.form().all().stream()
                .filter(asked -> group.path().equals(asked.rows()))
                .toList();
        for (int row = 0; row < evaluation.rows(group.path()); row++) {
            ObjectNode one = rows.addObject();
            for (Asked column : columns)
                if (evaluation.visible(column.path(), row))
                    put(
                            one,
                            column,
                            evaluation.value(column.path(), row),
                            evaluation
                                    .answers()
                                    .of(group.path(), row, column.field().name()));
        }
    }

    private static void put(ObjectNode to, Asked asked, Value value, JsonNode answer) {
        if (!Evaluator.present(value)) return;
        String name = asked.field().name();
        if (asked.computed() == null) to.set(name, stripped(answer));
        else
            switch (value) {
                case Value.Truth truth -> to.put(name, truth.holds());
                case Value.Num number -> to.put(name, number.amount());
                case Value.Text text -> to.put(name, text.text());
                case Value.Day day -> to.put(name, day.date().text());
                default -> {}
            }
    }

    private static JsonNode stripped(JsonNode answer) {
        return answer.isString()
                ? JSON.getNodeFactory().stringNode(answer.stringValue().strip())
                : answer;
    }
}
