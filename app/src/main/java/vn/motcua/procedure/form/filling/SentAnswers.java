package vn.motcua.procedure.form.filling;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.Limits;
import vn.motcua.procedure.form.answer.AnswerProblem;
import vn.motcua.procedure.form.answer.Answers;

/** Answers as a program sends them: {@code {"answers": {"field": …}}}, each by the name and in the form that the form's schema says. */
public final class SentAnswers {

    /** The most bytes. */
    public static final int MOST_BYTES = 1 << 20;

    private static final int DEEPEST = 20;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .maxStringLength(MOST_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private SentAnswers() {}

    /** Reads them; refused if they are too large, no such object, or answer what the form does not ask. */
    public static Answers read(InputStream in, FormDefinition form) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) throw Refused.because(KernelRefusal.BODY_TOO_LARGE);
        JsonNode document = document(bytes);
        if (!(document.path("answers") instanceof ObjectNode answers)) throw notUnderstood("/answers");
        for (Map.Entry<String, JsonNode> part : document.properties())
            if (!part.getKey().equals("answers")) throw notUnderstood("/" + part.getKey());
        for (Map.Entry<String, JsonNode> answer : answers.properties()) check(form, answer.getKey(), answer.getValue());
        return Answers.of(answers);
    }

    private static JsonNode document(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw notUnderstood(at == null ? "/" : at.getLineNr() + ":" + at.getColumnNr());
        }
    }

    private static void check(FormDefinition form, String name, JsonNode answer) {
        FormField field = form.field(name).orElseThrow(() -> unknown(name));
        if (field.columns().isEmpty() || !answer.isArray()) return;
        if (answer.size() > Limits.MOST_ROWS) throw notUnderstood("/answers/" + name);
        for (JsonNode row : answer) {
            if (!row.isObject()) throw notUnderstood("/answers/" + name);
            for (Map.Entry<String, JsonNode> cell : row.properties())
                if (field.columns().stream().noneMatch(column -> column.name().equals(cell.getKey())))
                    throw unknown(name + "." + cell.getKey());
        }
    }

    private static Refused unknown(String name) {
        return Refused.at(name, AnswerProblem.ANSWER_UNASKED, name);
    }

    private static Refused notUnderstood(String place) {
        return AnswerProblem.ANSWERS_NOT_UNDERSTOOD.because(place);
    }
}
