package vn.motcua.dossier.desk;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.life.Act;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.dossier.sign.IssueResult;
import vn.motcua.kernel.Refused;

/** Several dossiers at the same step, ended in the same way: each an act of its own, so that a bad one among them stops none of the others. */
@Component
public class Batch {

    /** The most in one go. */
    public static final int MOST = 200;

    private final Inbox inbox;
    private final TakeStep take;
    private final IssueResult end;

    Batch(Inbox inbox, TakeStep take, IssueResult end) {
        this.inbox = inbox;
        this.take = take;
        this.end = end;
    }

    /** The steps that were chosen. Refused if none of them is there any more, or they are not the same step of the same procedure. */
    public List<InboxLine> lines(Collection<Long> tasks) {
        if (tasks.isEmpty()) throw DossierRefusal.NOTHING_CHOSEN.because();
        if (tasks.size() > MOST) throw DossierRefusal.TOO_MANY.because(MOST);
        List<InboxLine> lines = inbox.those(tasks);
        if (lines.isEmpty()) throw DossierRefusal.STEP_DONE_ALREADY.because();
        InboxLine first = lines.getFirst();
        for (InboxLine line : lines)
            if (!line.procedure().equals(first.procedure())
                    || !line.task().step().equals(first.task().step()))
                throw DossierRefusal.NOT_THE_SAME_STEP.because();
        return lines;
    }

    /** How they can end: as the first of them can, but that a result is handed to each applicant by name. */
    public List<TakeStep.Choice> choices(List<InboxLine> lines) {
        InboxLine first = lines.getFirst();
        return take.choices(first.task().dossier(), first.task().step()).stream()
                .filter(choice -> choice.act() != Act.RETURN)
                .toList();
    }

    /** Ends each, and tells what became of each. */
    public List<BatchLine> run(List<InboxLine> lines, int outcome, String note) {
        return lines.stream()
                .map(line -> one(line, EndStep.Ending.of(outcome, note)))
                .toList();
    }

    private BatchLine one(InboxLine line, EndStep.Ending ending) {
        try {
            TakeStep.Moved moved = end.run(line.task().dossier(), line.task().step(), ending);
            return new BatchLine(line, moved.status(), null);
        } catch (Refused refused) {
            return new BatchLine(line, null, refused);
        }
    }
}
