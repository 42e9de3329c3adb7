package vn.motcua;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** An answer as a person reads it: one fact a line, lists line by line. */
final class AnswerText {

    private AnswerText() {}

    static String of(JsonNode node) {
        if (node.isArray()) return node.valueStream().map(AnswerText::line).collect(Collectors.joining("\n"));
        if (!node.isObject()) return node.asString();
        return node.propertyStream()
                .map(entry -> entry.getKey() + ": "
                        + (entry.getValue().isContainer()
                                ? "\n" + of(entry.getValue())
                                : entry.getValue().asString()))
                .collect(Collectors.joining("\n"));
    }

    private static String line(JsonNode node) {
        if (!node.isObject()) return "  " + node.asString();
        return "  "
                + node.valueStream()
                        .map(value -> value.isContainer() ? value.toString() : value.asString())
                        .collect(Collectors.joining("  "));
    }
}
