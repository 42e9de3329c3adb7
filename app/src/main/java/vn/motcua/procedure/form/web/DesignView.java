package vn.motcua.procedure.form.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.ProcedurePermission;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.draft.DraftRights;
import vn.motcua.procedure.draft.DraftTab;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.FormCheck;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.FormPage;
import vn.motcua.procedure.form.FormVocabulary;
import vn.motcua.procedure.form.Rules;
import vn.motcua.procedure.form.condition.Explanation;
import vn.motcua.procedure.form.condition.Expression;
import vn.motcua.procedure.form.condition.Reader;
import vn.motcua.procedure.form.condition.TypeCheck;
import vn.motcua.procedure.form.condition.ValueType;
import vn.motcua.procedure.form.design.Chooser;
import vn.motcua.procedure.form.design.Chosen;
import vn.motcua.procedure.form.design.DesignForm;
import vn.motcua.procedure.form.design.Operator;
import vn.motcua.procedure.form.filling.FormLabels;
import vn.motcua.procedure.form.shown.DesignPage;
import vn.motcua.procedure.shown.DraftHead;

/** Makes what the designer's pages show, and reads conditions from them. */
@Component
class DesignView {

    /** How many lines a condition can be put together from. */
    static final int LINES = 4;

    private final Messages messages;
    private final DraftRights rights;
    private final List<DraftTab> tabs;

    DesignView(Messages messages, DraftRights rights, List<DraftTab> tabs) {
        this.tabs = List.copyOf(tabs);
        this.messages = messages;
        this.rights = rights;
    }

    DesignPage overview(Page page, Draft draft) {
        FormDefinition form = DesignForm.form(draft);
        List<DesignPage.FindingLine> findings = FormCheck.check(form).findings().stream()
                .map(one -> new DesignPage.FindingLine(
                        page.t(one.place().key(), one.name()),
                        page.t(one.why()),
                        draft.href()
                                + switch (one.place()) {
                                    case FORM -> "/form";
                                    case PAGE, PAGE_VISIBLE -> "/form/pages/" + one.name();
                                    case FIELD, VISIBLE, REQUIRED, COMPUTED, ERROR -> "/form/fields/" + one.name();
                                },
                        one.blocks()))
                .toList();
        return new DesignPage(
                new DraftHead(draft, tabs),
                form,
                form.pages().stream().map(one -> line(page, form, one)).toList(),
                findings,
                findings.stream().filter(DesignPage.FindingLine::blocks).count(),
                draft.open() && rights.may(ProcedurePermission.EDIT, draft.agency()));
    }

    private DesignPage.PageLine line(Page page, FormDefinition form, FormPage at) {
        List<DesignPage.FieldLine> fields = new ArrayList<>();
        for (FormField field : at.fields()) {
            fields.add(line(page, form, field, field.name(), false));
            for (FormField column : field.columns())
                fields.add(line(page, form, column, field.name() + "." + column.name(), true));
        }
        String visible = sentence(page, form, at.visible());
        return new DesignPage.PageLine(
                at.id(),
                at.title().in(page.language()),
                visible.isEmpty() ? "" : page.t("procedure.design.rule.visible", visible),
                fields);
    }

    private DesignPage.FieldLine line(Page page, FormDefinition form, FormField field, String path, boolean column) {
        return new DesignPage.FieldLine(
                path,
                field.label().in(page.language()),
                page.t(field.kind()),
                sentences(page, form, field),
                column,
                field.kind() == FieldKind.ROWS);
    }

    /** What a field's conditions say. */
    List<String> sentences(Page page, FormDefinition form, FormField field) {
        Rules rules = field.rules();
        List<String> said = new ArrayList<>();
        if (!rules.visible().isEmpty())
            said.add(page.t("procedure.design.rule.visible", sentence(page, form, rules.visible())));
        if (rules.required().equals("true")) said.add(page.t("procedure.design.rule.required"));
        else if (!rules.required().isEmpty())
            said.add(page.t("procedure.design.rule.required-if", sentence(page, form, rules.required())));
        if (rules.isComputed())
            said.add(page.t("procedure.design.rule.computed", sentence(page, form, rules.computed())));
        rules.errors()
                .forEach(rule -> said.add(page.t(
                        "procedure.design.rule.error",
                        rule.say().in(page.language()),
                        sentence(page, form, rule.when()))));
        return said;
    }

    /** A condition in words; as it stands if it cannot be read. */
    String sentence(Page page, FormDefinition form, String condition) {
        if (condition.isEmpty()) return "";
        try {
            return new Explanation(new FormLabels(form, new Words(messages, page.language())))
                    .condition(Reader.read(condition));
        } catch (Refused unreadable) {
            return condition;
        }
    }

    /** What conditions can compare: fields, ages by dates, counts; in a group its columns too. */
    List<Choice> subjects(Page page, FormDefinition form, String group) {
        Explanation explanation = new Explanation(new FormLabels(form, new Words(messages, page.language())));
        List<Choice> subjects = new ArrayList<>(List.of(Choice.of("", page.t("procedure.design.no-line"))));
        form.fields().flatMap(field -> paths(field, group)).forEach(path -> subject(explanation, form, path, subjects));
        return subjects;
    }

    private static Stream<String> paths(FormField field, String group) {
        Stream<String> columns = field.name().equals(group)
                ? field.columns().stream().map(column -> group + "." + column.name())
                : Stream.empty();
        return Stream.concat(Stream.of(field.name()), columns);
    }

    private static void subject(Explanation explanation, FormDefinition form, String path, List<Choice> to) {
        ValueType type = form.field(path).orElseThrow().kind().type();
        switch (type) {
            case DATE -> Stream.of(path, "age(" + path + ")").forEach(text -> to.add(choice(explanation, text)));
            case CHOICES -> Stream.of(path, "count(" + path + ")").forEach(text -> to.add(choice(explanation, text)));
            case ITEMS -> to.add(choice(explanation, "count(" + path + ")"));
            case ADDRESS -> to.add(choice(explanation, "province(" + path + ")"));
            default -> to.add(choice(explanation, path));
        }
    }

    private static Choice choice(Explanation explanation, String text) {
        return Choice.of(text, explanation.sentence(Reader.read(text)));
    }

    List<Choice> operators(Page page) {
        return Choice.of(page, Operator.values());
    }

    /** Fills the lines of a condition, or its text where it cannot be shown as lines. */
    void fillCondition(Form form, String name, FormDefinition definition, String condition) {
        Chooser.Lines lines = null;
        try {
            lines = new Chooser(definition)
                    .lines(condition)
                    .filter(found -> found.lines().size() <= LINES)
                    .orElse(null);
        } catch (Refused unreadable) {
            // shown as text, with what is wrong said by the checks
        }
        form.with(name + "-join", lines == null || lines.all() ? "ALL" : "ANY");
        if (lines == null) form.with(name + "-text", condition);
        else
            for (int i = 0; i < lines.lines().size(); i++) {
                Chosen line = lines.lines().get(i);
                form.with(name + "-what-" + i, line.what())
                        .with(name + "-how-" + i, line.operator())
                        .with(name + "-value-" + i, line.value());
            }
    }

    /** The condition that was put together, or written; what is wrong with it is noted at its field. */
    String readCondition(Form form, String name, FormDefinition definition, String group) {
        String text = form.optional(name + "-text", Reader.LONGEST);
        boolean written = !text.isEmpty();
        try {
            String condition = written ? text : new Chooser(definition).condition(lines(form, name));
            if (!condition.isEmpty())
                TypeCheck.check(Reader.read(condition), new FormVocabulary(definition), none(group), ValueType.TRUTH);
            return condition;
        } catch (Refused refused) {
            form.wrong(
                    written ? name + "-text" : name + "-value-0",
                    refused.refusal(),
                    refused.args().toArray());
            return "";
        }
    }

    private static Chooser.Lines lines(Form form, String name) {
        List<Chosen> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            String how = form.value(name + "-how-" + i);
            Operator operator = Stream.of(Operator.values())
                    .filter(one -> one.name().equals(how))
                    .findFirst()
                    .orElse(Operator.IS);
            lines.add(new Chosen(form.value(name + "-what-" + i), operator, form.value(name + "-value-" + i)));
        }
        return new Chooser.Lines(!form.value(name + "-join").equals("ANY"), lines);
    }

    /** The expression that was written, if it is of the type that is needed; what is wrong with it is noted. */
    String readExpression(Form form, String name, FormDefinition definition, String group, ValueType needed) {
        String text = form.optional(name, Reader.LONGEST);
        if (text.isEmpty()) return "";
        try {
            Expression read = Reader.read(text);
            TypeCheck.check(read, new FormVocabulary(definition), none(group), needed);
        } catch (Refused refused) {
            form.wrong(name, refused.refusal(), refused.args().toArray());
        }
        return text;
    }

    private static @Nullable String none(String group) {
        return group.isEmpty() ? null : group;
    }
}
