package vn.motcua.procedure.form;

import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Refuses a form that says under {@code conditions} or {@code prefill} what nobody reads: a rule that is written under a mistyped name would be a rule that
 * is never applied.
 */
final class KnownMembers {

    private static final Set<String> RULES = Set.of("visible", "required", "computed", "errors");

    private KnownMembers() {}

    static void check(JsonNode document, FormDefinition form) {
        Set<String> pages = form.pages().stream().map(FormPage::id).collect(Collectors.toSet());
        Set<String> paths = form.pages().stream()
                .flatMap(page -> page.fields().stream())
                .flatMap(field -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(field.name()),
                        field.columns().stream().map(column -> field.name() + "." + column.name())))
                .collect(Collectors.toSet());
        JsonNode conditions = document.path("conditions");
        only(conditions, Set.of("pages", "fields"), "/conditions");
        only(conditions.path("pages"), pages, "/conditions/pages");
        only(conditions.path("fields"), paths, "/conditions/fields");
        only(document.path("prefill"), paths, "/prefill");
        for (String path : conditions.path("fields").propertyNames())
            rules(conditions.path("fields").path(path), "/conditions/fields/" + path);
    }

    private static void rules(JsonNode rules, String place) {
        only(rules, RULES, place);
        int number = 0;
        for (JsonNode error : rules.path("errors")) only(error, Set.of("when", "say"), place + "/errors/" + number++);
    }

    private static void only(JsonNode node, Set<String> known, String place) {
        if (node.isMissingNode()) return;
        if (!node.isObject()) throw FormProblem.NOT_A_FORM.because(place);
        for (String name : node.propertyNames())
            if (!known.contains(name)) throw FormProblem.NOT_A_FORM.because(place + "/" + name);
    }
}
