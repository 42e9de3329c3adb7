package vn.motcua.procedure.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.motcua.portal.Page;
import vn.motcua.procedure.change.Change;
import vn.motcua.procedure.change.Changes;
import vn.motcua.procedure.record.ProcedureRecord;
import vn.motcua.procedure.record.RecordPart;

/**
 * What changed between two revisions, for the page that shows it.
 *
 * @param changes all changes of the record, in the order of its parts
 * @param form true if the form is another
 * @param flow true if the processing steps are others
 */
public record RecordChanges(List<Change> changes, boolean form, boolean flow) {

    /** Compares. */
    public static RecordChanges of(Page page, ProcedureRecord before, ProcedureRecord after) {
        RecordWords words = new RecordWords(page);
        List<Change> all = new ArrayList<>();
        for (RecordPart part : RecordPart.values())
            all.addAll(Changes.of(part, words.items(part, before), words.items(part, after)));
        return new RecordChanges(all, false, false);
    }

    /** The same, with what became of form and steps. */
    public RecordChanges with(
            Optional<JsonNode> formBefore,
            Optional<JsonNode> formAfter,
            Optional<JsonNode> flowBefore,
            Optional<JsonNode> flowAfter) {
        return new RecordChanges(
                changes, !Objects.equals(formBefore, formAfter), !Objects.equals(flowBefore, flowAfter));
    }

    /** The parts in which something changed. */
    public List<RecordPart> parts() {
        return changes.stream().map(Change::part).distinct().toList();
    }

    /** The changes of one part. */
    public List<Change> in(RecordPart part) {
        return changes.stream().filter(change -> change.part() == part).toList();
    }

    /** True if nothing changed at all. */
    public boolean isEmpty() {
        return changes.isEmpty() && !form && !flow;
    }
}
