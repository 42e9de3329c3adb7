package vn.motcua.dossier.life;

import java.util.List;
import java.util.Optional;
import vn.motcua.kernel.worktime.rule.TimeLimit;
import vn.motcua.procedure.ProcedureView;
import vn.motcua.procedure.flow.Flow;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.procedure.form.CheckedForm;
import vn.motcua.procedure.form.FormJson;
import vn.motcua.procedure.form.filling.GeneralForm;
import vn.motcua.procedure.record.ChannelKind;
import vn.motcua.procedure.trial.TrialLine;

/**
 * A revision of a procedure as dossiers are pinned to it, read once: what is published never changes. A procedure that is listed only is applied for with
 * the general form and processed by the simple steps.
 *
 * @param view the revision
 * @param form the form by which one applies
 * @param flow the steps by which it is processed
 */
public record Pinned(ProcedureView view, CheckedForm form, Flow flow) {

    static Pinned of(ProcedureView view) {
        return new Pinned(
                view,
                CheckedForm.of(view.form().map(FormJson::read).orElseGet(() -> GeneralForm.of(view.record()))),
                view.flow().map(FlowJson::read).orElseGet(FlowTemplate.SIMPLE::flow));
    }

    /** The cases that the record tells apart; one empty name where it tells none. */
    public List<String> cases() {
        return TrialLine.cases(view.record());
    }

    /** The time of the law for a case applied for in a way; empty where the record states none in numbers. */
    public Optional<TimeLimit> limit(String caseName, ChannelKind channel) {
        return line(caseName, channel)
                .or(() -> line(caseName, ChannelKind.IN_PERSON))
                .or(() -> TrialLine.of(view.record()).stream()
                        .filter(one -> one.limit().isPresent())
                        .findFirst())
                .flatMap(TrialLine::limit);
    }

    /** What the record says of a case applied for in a way: fees, papers, time. */
    public Optional<TrialLine> line(String caseName, ChannelKind channel) {
        return TrialLine.of(view.record()).stream()
                .filter(one -> one.caseName().equals(caseName) && one.channel() == channel)
                .findFirst();
    }
}
