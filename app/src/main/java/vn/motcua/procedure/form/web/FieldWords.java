package vn.motcua.procedure.form.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.form.Asked;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.answer.Address;
import vn.motcua.procedure.form.answer.Evaluation;
import vn.motcua.procedure.form.answer.Office;
import vn.motcua.procedure.form.answer.Provenance;
import vn.motcua.procedure.form.condition.Explanation;
import vn.motcua.procedure.form.condition.Expression;
import vn.motcua.procedure.form.condition.Scope;
import vn.motcua.procedure.form.condition.Value;
import vn.motcua.procedure.form.filling.ChosenPlaces;
import vn.motcua.procedure.form.filling.FormLabels;
import vn.motcua.procedure.form.list.Lists;
import vn.motcua.procedure.form.shown.FieldShown;

/** Words fields and answers for a page. */
@Component
class FieldWords {

    private final Messages messages;
    private final Intake intake;
    private final ChosenPlaces places;

    FieldWords(Messages messages, Intake intake, ChosenPlaces places) {
        this.messages = messages;
        this.intake = intake;
        this.places = places;
    }

    Explanation explanation(Page page, Evaluation evaluation) {
        return new Explanation(new FormLabels(evaluation.form().definition(), new Words(messages, page.language())));
    }

    /** A field as a page shows it; of a column, in its row. */
    FieldShown shown(Page page, Form form, Evaluation evaluation, Asked asked, int row) {
        FormField field = asked.field();
        Scope scope = row < 0 ? evaluation : evaluation.row(group(asked), row);
        String label = field.label().in(page.language());
        boolean optional = !evaluation.required(asked, row) && asked.computed() == null;
        return new FieldShown(
                field,
                optional ? page.t("procedure.fill.optional", label) : label,
                field.hint().in(page.language()),
                choices(page, field),
                field.kind() == FieldKind.FILE ? files(evaluation.answers().of(asked.path())) : List.of(),
                asked.computed() == null ? "" : answer(page, evaluation, asked, row),
                why(page, evaluation, asked, scope),
                from(page, evaluation, asked),
                field.kind() == FieldKind.ADDRESS ? formerProvinces(page) : List.of(),
                places.inputs(form, field));
    }

    private List<Choice> formerProvinces(Page page) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", page.t("procedure.fill.choose"))));
        places.formerProvinces().forEach(province -> choices.add(Choice.of(province.code(), province.name())));
        return choices;
    }

    private String why(Page page, Evaluation evaluation, Asked asked, Scope scope) {
        Expression visible = asked.visible();
        return visible == null
                ? ""
                : page.t("procedure.fill.because", explanation(page, evaluation).because(visible, scope));
    }

    private static String from(Page page, Evaluation evaluation, Asked asked) {
        Provenance from =
                asked.rows() == null ? evaluation.answers().provenance().get(asked.path()) : null;
        return from == null ? "" : page.t("procedure.fill.from", page.t(from.source()), page.time(from.at()));
    }

    private static List<Choice> choices(Page page, FormField field) {
        return switch (field.kind()) {
            case ONE_OF, SEVERAL_OF ->
                field.options().stream()
                        .map(option -> Choice.of(option.value(), option.label().in(page.language())))
                        .toList();
            case YES_NO ->
                List.of(Choice.of("yes", page.t("procedure.fill.yes")), Choice.of("no", page.t("procedure.fill.no")));
            case NATIONALITY -> listed(page, Lists.NATIONALITIES);
            case ETHNIC_GROUP -> listed(page, Lists.ETHNIC_GROUPS);
            case ADDRESS -> listed(page, Lists.PROVINCES);
            default -> List.of();
        };
    }

    private static List<Choice> listed(Page page, Lists list) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", page.t("procedure.fill.choose"))));
        list.codes().forEach(code -> choices.add(Choice.of(code, list.name(code, page.language()))));
        return choices;
    }

    /** An answer in words; empty if there is none. */
    String answer(Page page, Evaluation evaluation, Asked asked, int row) {
        JsonNode answer = row < 0
                ? evaluation.answers().of(asked.path())
                : evaluation.answers().of(group(asked), row, asked.field().name());
        Value value = row < 0 ? evaluation.answer(asked.path()) : evaluation.value(asked.path(), row);
        return switch (asked.field().kind()) {
            case ADDRESS -> value instanceof Value.Place ? Address.of(answer).text() : "";
            case AGENCY -> value instanceof Value.Text code ? office(evaluation, Office.of(answer), code.text()) : "";
            case FILE -> String.join(", ", files(answer));
            case MONEY ->
                value instanceof Value.Num num ? page.t("procedure.fill.dong", page.number(whole(num.amount()))) : "";
            default -> explanation(page, evaluation).shown(asked.path(), value);
        };
    }

    private static String office(Evaluation evaluation, Office office, String code) {
        String name = office.name().isEmpty() ? evaluation.known().agencies().getOrDefault(code, "") : office.name();
        return name.isEmpty() ? code : name + " (" + code + ")";
    }

    private static long whole(BigDecimal amount) {
        return amount.longValue();
    }

    private List<String> files(JsonNode answer) {
        return answer.valueStream()
                .map(id -> file(id.asString("")).map(IntakeFile::name).orElse("?"))
                .collect(Collectors.toList());
    }

    private Optional<IntakeFile> file(String id) {
        try {
            return intake.find(new FileId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String group(Asked asked) {
        String group = asked.rows();
        return group == null ? "" : group;
    }
}
