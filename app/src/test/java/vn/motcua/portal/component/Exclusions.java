package vn.motcua.portal.component;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Why a fixture says nothing about our components. */
final class Exclusions {

    /** Whole components that we do not have. */
    private static final Map<String, String> NOT_OURS = Map.of(
            "accordion", "no such component: details, or pages of their own",
            "cookie-banner", "no such component: necessary cookies only",
            "exit-this-page", "no such component",
            "footer", "the footer is part of the layout, with our own markup",
            "header", "the header is part of the layout, with our own markup",
            "phase-banner", "no such component",
            "service-navigation", "the menu is part of the layout, with our own markup",
            "skip-link", "part of the layout; the layout's own test looks at it",
            "tabs", "ours are links to pages of their own and hide nothing",
            "task-list", "no such component yet");

    /** Options that our components do not take, by what is left unread. */
    private static final Map<Pattern, String> NOT_OFFERED = new LinkedHashMap<>();

    static {
        notOffered("(.*[.])?attributes\\..*", "free attributes are not offered");
        notOffered("(.*[.])?(classes|[a-z]+Classes)", "free classes are not offered");
        notOffered("(.*[.])?(html|[a-z]+Html)", "text is escaped; markup goes into content blocks only");
        notOffered("(fieldset\\.)?describedBy", "what describes a field is its hint and its error, nothing else");
        notOffered(
                "(.*[.])?(visuallyHiddenText|labelText|landmarkLabel|iconFallbackText|titleText)",
                "this word is fixed, from the message file");
        notOffered("(next|previous)\\.text", "this word is fixed, from the message file");
        notOffered(
                "disableAutoFocus|role|headingLevel|titleHeadingLevel|threshold|maxwords|pattern|javascript|preventDoubleClick",
                "not offered");
        notOffered("description(Text|Html)", "the summary lists what is wrong, nothing else");
        notOffered("items\\[]\\.(id|name|inputmode|autocomplete|pattern|behaviour)", "items are named by the field");
        notOffered("(.*[.])?(rowspan|colspan)", "a table is a grid without joined cells");
        notOffered("rows\\[]\\[]\\.format", "the column says whether it is numeric");
        notOffered("card\\..*", "no cards around summary lists");
        notOffered("element|autocomplete|value|type", "not offered in this combination");
        notOffered(
                ".*(LimitText|DescriptionText|ButtonText|ChosenText|InstructionText|ZoneText|AnnouncementText|LabelText|PasswordText)(\\..*)?",
                "this word is fixed, from the message file");
    }

    private Exclusions() {}

    /** The reason; empty if the fixture must be met. */
    static String reason(String component, JsonNode fixture) {
        String whole = NOT_OURS.get(component);
        if (whole != null) return whole;
        FixtureOptions options = new FixtureOptions(fixture.get("options"));
        Specimens.of(component, options);
        String special = special(component, fixture.get("options"), options);
        if (!special.isEmpty()) return special;
        for (String left : options.left())
            return reasonFor(left, component + ", " + fixture.get("name").asString());
        return "";
    }

    private static String reasonFor(String left, String fixture) {
        return NOT_OFFERED.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(left).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no reason is given for leaving out «" + left + "» of " + fixture));
    }

    /** Fixtures in which something is missing that ours always have. */
    private static String special(String component, JsonNode options, FixtureOptions read) {
        return switch (component) {
            case "character-count" -> read.has("maxlength") ? "" : "a count needs its limit";
            case "error-summary" -> read.has("errorList") && read.has("titleText") ? "" : "a summary lists something";
            case "breadcrumbs" -> read.has("items") ? "" : "breadcrumbs lead somewhere";
            case "button" ->
                options.toString().contains("\"preventDoubleClick\":false") ? "the default, said in so many words" : "";
            case "checkboxes", "radios" ->
                options.path("items").toString().matches(".*(\\[|,)(null|false|\"\")(,|\\]).*")
                        ? "no choice of ours is empty"
                        : "";
            case "label" -> read.has("text") || read.has("html") ? "" : "a label says something";
            case "date-input" -> dateInput(options);
            case "select" -> select(options);
            case "pagination" -> pagination(options);
            default -> "";
        };
    }

    private static String select(JsonNode options) {
        boolean values = options.path("items")
                .valueStream()
                .allMatch(item -> !item.isObject()
                        || (item.has("value") && !item.get("value").isBoolean()));
        return values ? "" : "every choice of ours has a value, a text";
    }

    private static String pagination(JsonNode options) {
        if (!options.has("items")) return "ours always name the pages";
        boolean numbers = options.get("items")
                .valueStream()
                .allMatch(item ->
                        item.has("ellipsis") || item.path("number").asString("").matches("\\d+"));
        return numbers ? "" : "pages of ours are numbered";
    }

    private static String dateInput(JsonNode options) {
        if (!options.has("fieldset")) return "a date of ours has a legend";
        JsonNode items = options.get("items");
        return items == null || items.isNull() || items.size() == 3
                ? ""
                : "a date of ours has a day, a month and a year";
    }

    private static void notOffered(String pattern, String reason) {
        NOT_OFFERED.put(Pattern.compile(pattern), reason);
    }
}
