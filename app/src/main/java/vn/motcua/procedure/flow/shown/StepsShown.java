package vn.motcua.procedure.flow.shown;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Choice;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.flow.Flow;
import vn.motcua.procedure.flow.FlowFinding;
import vn.motcua.procedure.flow.FlowStep;
import vn.motcua.procedure.flow.Guards;
import vn.motcua.procedure.flow.picture.FlowPicture;
import vn.motcua.procedure.shown.DraftHead;

/**
 * The steps of a draft, as the designer shows them.
 *
 * @param draft the draft
 * @param head the head of its pages
 * @param flow its steps; empty if it has none yet
 * @param picture the same drawn
 * @param findings what is wrong with them
 * @param guards what is known of its form
 * @param editable true if the reader may change them now
 */
public record StepsShown(
        Draft draft,
        DraftHead head,
        Flow flow,
        FlowPicture picture,
        List<FlowFinding> findings,
        Guards guards,
        boolean editable) {

    /** Where the page lies. */
    public String href() {
        return draft.href() + "/steps";
    }

    /** Where a step is changed. */
    public String href(FlowStep step) {
        return href() + "/" + step.id();
    }

    /** The steps from top to bottom, as the picture has them. */
    public List<FlowStep> inOrder() {
        return picture.boxes().stream()
                .sorted(Comparator.comparingInt(FlowPicture.Box::y).thenComparingInt(FlowPicture.Box::x))
                .map(FlowPicture.Box::step)
                .toList();
    }

    /** What a step is called; empty for one that does not exist. */
    public Optional<String> name(String id) {
        return flow.step(id).map(step -> step.name().isBlank() ? step.id() : step.name());
    }

    /** All steps to choose from. */
    public List<Choice> choices() {
        return inOrder().stream()
                .map(step -> Choice.of(step.id(), name(step.id()).orElse(step.id())))
                .toList();
    }

    /** What blocks, or what does not. */
    public List<FlowFinding> findings(boolean blocking) {
        return findings.stream()
                .filter(one -> one.problem().blocks() == blocking)
                .toList();
    }

    /** The finding as a sentence. */
    public String sentence(Page page, FlowFinding finding) {
        return page.t(finding.problem().key(), finding.args().toArray());
    }
}
