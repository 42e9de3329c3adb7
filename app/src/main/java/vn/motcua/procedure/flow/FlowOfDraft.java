package vn.motcua.procedure.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Phrase;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.draft.Finding;
import vn.motcua.procedure.draft.RevisionCheck;
import vn.motcua.procedure.draft.Severity;
import vn.motcua.procedure.form.FormJson;

/** The steps of a draft and what is wrong with them; asked before review and before publishing. */
@Component
public class FlowOfDraft implements RevisionCheck {

    private final Clock clock;

    FlowOfDraft(Clock clock) {
        this.clock = clock;
    }

    /** The steps; none if the draft has none. */
    public Flow flow(Draft draft) {
        return draft.flow().map(FlowJson::read).orElse(new Flow("", List.of()));
    }

    /** What is known of the conditions of the draft's form; of one that cannot be read, nothing. */
    public Guards guards(Draft draft) {
        if (draft.form().isEmpty()) return Guards.NO_FORM;
        try {
            return new FormGuards(
                    FormJson.read(draft.form().get()), LocalDate.now(clock.withZone(DatabaseClock.VIETNAM)));
        } catch (Refused refused) {
            return Guards.NO_FORM;
        }
    }

    /** What is wrong with the steps. */
    public List<FlowFinding> findings(Draft draft) {
        return FlowChecks.of(flow(draft), LegalLimits.of(draft.record()), guards(draft));
    }

    /** A draft without steps and without a form stays a listed procedure; with a form it needs steps. */
    @Override
    public List<Finding> check(Draft draft) {
        if (draft.flow().isEmpty() && draft.form().isEmpty()) return List.of();
        return findings(draft).stream().map(finding -> finding(draft, finding)).toList();
    }

    private static Finding finding(Draft draft, FlowFinding finding) {
        return new Finding(
                new Phrase(FlowWords.PLACE.key(), List.of()),
                finding.problem().blocks() ? Severity.BLOCKS : Severity.WARNS,
                finding.sentence(),
                draft.href() + "/steps" + (finding.step().isEmpty() ? "" : "/" + finding.step()));
    }
}
