package vn.motcua.procedure.web;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.ProcedureRefusal;
import vn.motcua.procedure.record.AdministrativeLevel;
import vn.motcua.procedure.record.AudienceKind;
import vn.motcua.procedure.record.LifeEvent;
import vn.motcua.procedure.record.ProcedureRecord;
import vn.motcua.procedure.record.RecordJson;
import vn.motcua.procedure.record.RecordPart;
import vn.motcua.procedure.shown.EditColumn;
import vn.motcua.procedure.shown.EditPlan;
import vn.motcua.procedure.shown.PartEdit;
import vn.motcua.procedure.transfer.PartRows;

/** Reads and fills the form of one part of a record. */
final class RecordForm {

    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_TEXT = 100_000;
    private static final int MOST_ROWS = 1_000;

    private final RecordPart part;
    private final List<EditColumn> columns;
    private final List<String> paths;

    RecordForm(RecordPart part) {
        this.part = part;
        columns = EditPlan.rows(part);
        paths = columns.stream().map(EditColumn::path).toList();
    }

    int total(ProcedureRecord record) {
        return PartRows.rows(record, paths).size();
    }

    /** The form filled with what the record says, the rows from one on. */
    Form fill(ProcedureRecord record, int first) {
        Form form = Form.empty();
        JsonNode tree = RecordJson.tree(record);
        for (EditColumn text : EditPlan.texts(part))
            form.with(text.path(), tree.path(text.path()).asString(""));
        List<List<String>> rows = PartRows.rows(record, paths);
        for (int i = first; i < Math.min(rows.size(), first + PartEdit.ROWS); i++)
            for (int j = 0; j < columns.size(); j++) {
                String cell = rows.get(i).get(j);
                form.with(PartEdit.field(i - first, j), i == 0 && cell.equals("-") ? "" : cell);
            }
        form.with("chosen", chosen(record));
        return form;
    }

    /** The record with what the form says; whoever does something with it checks the form first. */
    ProcedureRecord read(Form form, ProcedureRecord record, int first) {
        if (EditPlan.ticked(part)) return ticked(form, record);
        List<EditColumn> texts = EditPlan.texts(part);
        if (!texts.isEmpty()) return texts(form, record, texts);
        List<List<String>> rows = new ArrayList<>(PartRows.rows(record, paths));
        List<List<String>> before = rows.subList(0, Math.min(first, rows.size()));
        List<List<String>> after = rows.subList(Math.min(first + PartEdit.ROWS, rows.size()), rows.size());
        List<List<String>> all = new ArrayList<>(before);
        int shown = (int) form.number("shown", "procedure.edit.rows", 0, PartEdit.ROWS + PartEdit.EMPTY);
        for (int i = 0; i < shown; i++) {
            List<String> row = row(form, i);
            if (!form.ticked("gone" + i) && row.stream().anyMatch(cell -> !cell.isEmpty())) all.add(row);
        }
        all.addAll(after);
        if (all.size() > MOST_ROWS) form.wrong("", ProcedureRefusal.TOO_MANY_ROWS, MOST_ROWS);
        return PartRows.with(record, part.jsonKey(), paths, all);
    }

    private List<String> row(Form form, int number) {
        List<String> row = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++) {
            String field = PartEdit.field(number, j);
            EditColumn column = columns.get(j);
            String text = form.optional(field, column.kind() == EditColumn.Kind.TEXT ? LONGEST_TEXT : LONGEST_LINE);
            if (column.kind() == EditColumn.Kind.NUMBER && text.matches("[-−–]\\s*[0-9].*"))
                form.wrong(field, ProcedureRefusal.BELOW_ZERO);
            row.add(text.replace("\r\n", "\n"));
        }
        return row;
    }

    private static ProcedureRecord texts(Form form, ProcedureRecord record, List<EditColumn> texts) {
        ObjectNode tree = (ObjectNode) RecordJson.tree(record);
        for (EditColumn column : texts) {
            boolean long_ = column.kind() == EditColumn.Kind.TEXT;
            String text = column.path().equals("TENTTHC")
                    ? form.text(column.path(), column.label(), LONGEST_LINE)
                    : form.optional(column.path(), long_ ? LONGEST_TEXT : LONGEST_LINE);
            tree.put(column.path(), text.replace("\r\n", "\n"));
        }
        return RecordJson.read(tree);
    }

    private List<String> chosen(ProcedureRecord record) {
        return switch (part) {
            case LEVELS ->
                record.understoodLevels().stream()
                        .map(AdministrativeLevel::name)
                        .toList();
            case AUDIENCES ->
                record.audiences().stream()
                        .flatMap(one -> one.kind().stream())
                        .distinct()
                        .map(AudienceKind::name)
                        .toList();
            case LIFE_EVENTS ->
                record.understoodLifeEvents().stream().map(LifeEvent::name).toList();
            case SERVICE_LEVEL -> List.of(record.serviceLevel());
            default -> List.of();
        };
    }

    /** What was ticked replaces what was understood; what was not understood stays as it was. */
    private ProcedureRecord ticked(Form form, ProcedureRecord record) {
        ObjectNode tree = (ObjectNode) RecordJson.tree(record);
        if (part == RecordPart.SERVICE_LEVEL) {
            String level = form.value("chosen");
            tree.put(part.jsonKey(), level.matches("[234]") ? level : "");
            return RecordJson.read(tree);
        }
        ArrayNode list = tree.putArray(part.jsonKey());
        JsonNode old = RecordJson.tree(record).path(part.jsonKey());
        for (int i = 0; i < old.size(); i++) if (!understood(record, i)) list.add(old.get(i));
        for (String name : form.all("chosen")) add(list, name, record, old);
        return RecordJson.read(tree);
    }

    private boolean understood(ProcedureRecord record, int at) {
        return switch (part) {
            case LEVELS -> record.levels().get(at).level().isPresent();
            case AUDIENCES -> record.audiences().get(at).kind().isPresent();
            default -> LifeEvent.of(record.lifeEvents().get(at)).isPresent();
        };
    }

    private void add(ArrayNode list, String name, ProcedureRecord record, JsonNode old) {
        int kept = list.size();
        for (int i = 0; i < old.size(); i++) if (understood(record, i) && named(record, i, name)) list.add(old.get(i));
        if (list.size() > kept) return;
        if (part == RecordPart.LIFE_EVENTS)
            list.add(LifeEvent.valueOf(known(LifeEvent.values(), name)).word());
        else if (part == RecordPart.LEVELS) {
            AdministrativeLevel level = AdministrativeLevel.valueOf(known(AdministrativeLevel.values(), name));
            ObjectNode one = list.addObject();
            one.put("TENCAP", level.published());
            if (!level.code().isEmpty()) one.put("CAPTHUCHIEN", level.code());
        } else
            list.addObject()
                    .put(
                            "TENDOITUONG",
                            AudienceKind.valueOf(known(AudienceKind.values(), name))
                                    .published());
    }

    private boolean named(ProcedureRecord record, int at, String name) {
        return switch (part) {
            case LEVELS ->
                record.levels()
                        .get(at)
                        .level()
                        .filter(one -> one.name().equals(name))
                        .isPresent();
            case AUDIENCES ->
                record.audiences()
                        .get(at)
                        .kind()
                        .filter(one -> one.name().equals(name))
                        .isPresent();
            default ->
                LifeEvent.of(record.lifeEvents().get(at))
                        .filter(one -> one.name().equals(name))
                        .isPresent();
        };
    }

    private static String known(Enum<?>[] all, String name) {
        for (Enum<?> one : all) if (one.name().equals(name)) return name;
        throw vn.motcua.kernel.Refused.at("chosen", vn.motcua.kernel.KernelRefusal.NOT_UNDERSTOOD, name);
    }
}
