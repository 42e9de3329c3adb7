package vn.motcua.portal.component;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.text.Language;
import vn.motcua.portal.Page;
import vn.motcua.portal.TestPages;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;

/** Says in our components' words what a fixture says in those of govuk-frontend. */
final class Specimens {

    private static final Page PAGE = TestPages.of(Language.EN, "/", null);
    private static final String SIZE = "(?:govuk-(?:label|fieldset__legend|table__caption)--)(s|m|l|xl)";

    private final FixtureOptions options;
    private final Map<String, Object> params = new HashMap<>(Map.of("page", PAGE));

    private Specimens(FixtureOptions options) {
        this.options = options;
    }

    /** The template that speaks for a component, with the parameters for it; null if we have no such component. */
    static @Nullable Specimen of(String component, FixtureOptions options) {
        Specimens one = new Specimens(options);
        String template = one.fill(component);
        return template.isEmpty() ? null : new Specimen(template, one.params);
    }

    /** A template and what it is called with. */
    record Specimen(String template, Map<String, Object> params) {}

    private String fill(String component) {
        return switch (component) {
            case "back-link" -> backLink();
            case "breadcrumbs" -> breadcrumbs();
            case "button" -> button();
            case "character-count" -> characterCount();
            case "checkboxes" -> choices("checkboxes");
            case "date-input" -> dateInput();
            case "details" -> details();
            case "error-message" -> errorMessage();
            case "error-summary" -> errorSummary();
            case "fieldset" -> fieldset();
            case "file-upload" -> fileUpload();
            case "hint" -> hint();
            case "input" -> input();
            case "inset-text" -> insetText();
            case "label" -> label();
            case "notification-banner" -> notificationBanner();
            case "pagination" -> pagination();
            case "panel" -> panel();
            case "password-input" -> passwordInput();
            case "radios" -> choices("radios");
            case "select" -> select();
            case "summary-list" -> summaryList();
            case "table" -> table();
            case "tag" -> tag();
            case "textarea" -> textarea();
            case "warning-text" -> warningText();
            default -> "";
        };
    }

    // --- fields
    // ------------------------------------------------------------------------------------------------------------------------

    private String input() {
        field(options.text("value"));
        put("type", options.text("type"));
        String width = options.in("classes", "govuk-input--width-(\\d+)");
        if (!width.isEmpty()) put("width", Integer.parseInt(width));
        put("prefix", options.text("prefix.text"));
        put("suffix", options.text("suffix.text"));
        for (String name : List.of("autocomplete", "inputmode", "autocapitalize")) put(name, options.text(name));
        if (options.has("spellcheck")) put("spellcheck", options.truth("spellcheck"));
        put("disabled", options.truth("disabled"));
        return "input";
    }

    private String textarea() {
        field(options.text("value"));
        String rows = options.text("rows");
        if (rows != null) put("rows", Integer.parseInt(rows));
        put("autocomplete", options.text("autocomplete"));
        if (options.has("spellcheck")) put("spellcheck", options.truth("spellcheck"));
        return "textarea";
    }

    private String characterCount() {
        put("count", Integer.parseInt(options.text("maxlength", "0")));
        return textarea();
    }

    private String passwordInput() {
        field(null);
        return "passwordInput";
    }

    private String fileUpload() {
        field(null);
        put("multiple", options.truth("multiple"));
        put("plain", !options.truth("javascript"));
        put("disabled", options.truth("disabled"));
        return "fileUpload";
    }

    private String select() {
        List<Choice> choices = new ArrayList<>();
        String chosen = options.text("value");
        for (FixtureOptions item : options.items("items")) {
            Choice choice = Choice.of(item.text("value", "(none)"), item.text("text", ""));
            if (item.truth("selected")) chosen = choice.value();
            else if (item.has("selected") && choice.value().equals(chosen)) chosen = null;
            choices.add(item.truth("disabled") ? choice.disable() : choice);
        }
        field(chosen);
        put("choices", choices);
        return "select";
    }

    private String choices(String template) {
        List<Choice> choices = new ArrayList<>();
        List<String> chosen = new ArrayList<>(options.texts("values"));
        if (options.has("value")) chosen.add(options.text("value", ""));
        for (FixtureOptions item : options.items("items")) choices.add(choice(item, chosen));
        String name = options.text("name", "");
        put("id", options.text("idPrefix"));
        put("choices", choices);
        put("legend", options.text("fieldset.legend.text", ""));
        legend();
        if (template.equals("radios")) {
            String classes = options.in(
                    "classes",
                    "(govuk-radios--inline|govuk-radios--small|govuk-radios--small govuk-radios--inline|govuk-radios--inline govuk-radios--small)");
            put("inline", classes.contains("inline"));
            put("small", classes.contains("small"));
        } else {
            put("small", !options.in("classes", "(govuk-checkboxes--small)").isEmpty());
        }
        form(name, chosen);
        return template;
    }

    private static Choice choice(FixtureOptions item, List<String> chosen) {
        String divider = item.text("divider");
        if (divider != null) return Choice.divider(divider);
        Choice choice = Choice.of(item.text("value", ""), item.text("text", ""));
        if (item.truth("checked")) chosen.add(choice.value());
        else if (item.has("checked")) chosen.remove(choice.value());
        String hint = item.text("hint.text");
        if (hint != null) choice = choice.hint(hint);
        Content reveal = item.content("(none)", "conditional.html");
        if (reveal != null && !item.text("conditional.html", "").isEmpty()) choice = choice.reveal(reveal);
        if (!item.in("behaviour", "(exclusive)").isEmpty()) choice = choice.exclusive();
        return item.truth("disabled") ? choice.disable() : choice;
    }

    private String dateInput() {
        String id = options.text("id", "");
        String name = options.text("namePrefix", id);
        put("id", id);
        put("legend", options.text("fieldset.legend.text", ""));
        legend();
        Form form = form(name, List.of());
        for (FixtureOptions item : options.items("items")) {
            String part = item.in("name", "(day|month|year)");
            item.in(
                    "classes",
                    "(govuk-input--width-" + (part.equals("year") ? "4" : "2") + "(?: govuk-input--error)?)");
            form.with(name + "-" + part, item.text("value"));
        }
        return "dateInput";
    }

    private void field(@Nullable String value) {
        String name = options.text("name", "");
        put("id", options.text("id"));
        put("label", options.text("label.text", ""));
        put("labelSize", options.in("label.classes", SIZE));
        put("heading", options.truth("label.isPageHeading"));
        form(name, value == null ? List.of() : List.of(value));
    }

    private void legend() {
        put("legendSize", options.in("fieldset.legend.classes", SIZE));
        put("heading", options.truth("fieldset.legend.isPageHeading"));
    }

    private Form form(String name, List<String> values) {
        Form form = Form.empty().with(name, values);
        String error = options.text("errorMessage.text");
        if (error != null) form.wrong(name, new Saying(error));
        put("form", form);
        put("name", name);
        put("hint", options.text("hint.text"));
        return form;
    }

    // --- the others
    // ----------------------------------------------------------------------------------------------------------------------

    private String button() {
        put("text", options.text("text", ""));
        String kind = options.in("classes", "govuk-button--(secondary|warning)");
        if (!kind.isEmpty()) put("kind", ButtonKind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)));
        options.in("element", options.has("href") ? "(a)" : "(button)");
        for (String name : List.of("href", "name", "value", "type", "id")) put(name, options.text(name));
        put("start", options.truth("isStartButton"));
        put("disabled", options.truth("disabled"));
        if (options.has("preventDoubleClick") && options.truth("preventDoubleClick")) put("once", true);
        return "button";
    }

    private String backLink() {
        put("text", options.text("text", "Back"));
        put("href", options.text("href", "#"));
        return "backLink";
    }

    private String breadcrumbs() {
        options.truth("collapseOnMobile"); // ours always do
        put(
                "crumbs",
                options.items("items").stream()
                        .map(item -> new Crumb(item.text("text", ""), item.text("href")))
                        .toList());
        return "breadcrumbs";
    }

    private String details() {
        put("summary", options.text("summaryText", ""));
        put("id", options.text("id"));
        put("open", options.truth("open"));
        put("content", Objects.requireNonNullElse(options.content("text", "html"), output -> {}));
        return "details";
    }

    private String errorMessage() {
        put("id", options.text("id"));
        put("text", options.text("text", ""));
        return "errorMessage";
    }

    private String errorSummary() {
        options.in("titleText", "(There is a problem)");
        Form form = Form.empty();
        for (FixtureOptions item : options.items("errorList"))
            form.wrong(item.text("href", "").replaceFirst("^#", ""), new Saying(item.text("text", "")));
        put("form", form);
        return "errorSummary";
    }

    private String fieldset() {
        put("legend", options.text("legend.text", ""));
        put("size", options.in("legend.classes", SIZE));
        put("heading", options.truth("legend.isPageHeading"));
        put("describedBy", options.text("describedBy"));
        put("role", options.text("role"));
        put("content", options.content("(none)", "html"));
        return "fieldset";
    }

    private String hint() {
        put("id", options.text("id"));
        put("content", options.content("text", "html"));
        return "hint";
    }

    private String insetText() {
        put("id", options.text("id"));
        put("content", options.content("text", "html"));
        return "insetText";
    }

    private String label() {
        put("text", options.text("text", ""));
        put("forId", options.text("for"));
        put("size", options.in("classes", SIZE));
        put("heading", options.truth("isPageHeading"));
        return "label";
    }

    private String notificationBanner() {
        put("success", !options.in("type", "(success)").isEmpty());
        put("title", options.text("titleText"));
        put("id", options.text("titleId"));
        if (options.has("html")) put("content", options.content("text", "html"));
        else put("text", options.text("text"));
        return "notificationBanner";
    }

    private String panel() {
        put("title", options.text("titleText", ""));
        if (options.in("headingLevel", "(2)").equals("2")) put("headingLevel", 2);
        put("content", options.content("text", "html"));
        return "panel";
    }

    private String tag() {
        put("text", options.text("text", ""));
        String colour = options.in("classes", "govuk-tag--(grey|green|blue|yellow|red)");
        if (!colour.isEmpty()) put("colour", TagColour.valueOf(colour.toUpperCase(java.util.Locale.ROOT)));
        return "tag";
    }

    private String warningText() {
        put("text", options.text("text", ""));
        options.in("iconFallbackText", "(Warning)");
        return "warningText";
    }

    private String summaryList() {
        put("rows", options.items("rows").stream().map(Specimens::summaryRow).toList());
        put("border", options.in("classes", "(govuk-summary-list--no-border)").isEmpty());
        return "summaryList";
    }

    private static SummaryRow summaryRow(FixtureOptions row) {
        Content value = Objects.requireNonNullElse(row.content("value.text", "value.html"), output -> {});
        List<SummaryRow.Action> actions = row.items("actions.items").stream()
                .map(action -> new SummaryRow.Action(
                        action.text("text", ""), action.text("href", ""), action.text("visuallyHiddenText", "")))
                .toList();
        return new SummaryRow(row.text("key.text", ""), List.of(Cell.content(value)), actions);
    }

    private String table() {
        put("caption", options.text("caption", ""));
        put("captionSize", options.in("captionClasses", SIZE));
        put("firstIsHeader", options.truth("firstCellIsHeader"));
        List<FixtureOptions> head = options.items("head");
        put("columns", head.stream().map(Specimens::column).toList());
        put(
                "rows",
                options.items("rows").stream()
                        .map(row -> new Row(cells(row, head)))
                        .toList());
        return "table";
    }

    private static Column column(FixtureOptions cell) {
        return new Column(cell.text("text", ""), cell.text("format", "").equals("numeric"));
    }

    private static List<Cell> cells(FixtureOptions row, List<FixtureOptions> head) {
        List<Cell> cells = new ArrayList<>();
        for (FixtureOptions cell : row.items("")) {
            Content content = cell.content("text", "html");
            int at = cells.size();
            if (at < head.size() && head.get(at).text("format", "").equals("numeric")) cell.text("format");
            cells.add(content == null ? Cell.of("") : Cell.content(content));
        }
        return cells;
    }

    private String pagination() {
        int current = 1;
        int last = 1;
        for (FixtureOptions item : options.items("items")) {
            item.truth("ellipsis");
            item.text("href");
            String written = item.text("number", "1");
            int number = written.matches("\\d+") ? Integer.parseInt(written) : 1;
            last = Math.max(last, number);
            if (item.truth("current")) current = number;
        }
        options.text("previous.href");
        options.text("next.href");
        put("slice", new vn.motcua.kernel.Slice<>(List.of(), new vn.motcua.kernel.Paging(current, 10), last * 10L));
        return "pagination";
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) params.put(name, value);
    }

    /** A refusal that says exactly this. */
    private record Saying(String key) implements Refusal {
        @Override
        public String name() {
            return key;
        }

        @Override
        public Kind kind() {
            return Kind.MALFORMED;
        }
    }
}
