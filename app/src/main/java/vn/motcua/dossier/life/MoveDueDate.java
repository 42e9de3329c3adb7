package vn.motcua.dossier.life;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.DossierAudit;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.database.DatabaseClock;

/**
 * Gives a dossier another due date, as whoever decides for the agency: sorry, because the old one cannot be kept, or because the law allows more time in
 * this case. What is kept is a longer limit, so that later pauses count on from it and the due date can still be explained.
 */
@Operation(records = DossierAudit.DueDateMoved.class, law = "TT 01/2018/TT-VPCP, Phụ lục, mẫu 04")
public class MoveDueDate {

    private final DossierStore store;
    private final Officers officers;
    private final DossierClock time;
    private final Timeline timeline;
    private final LettersOut letters;
    private final AuditLog audit;

    MoveDueDate(
            DossierStore store,
            Officers officers,
            DossierClock time,
            Timeline timeline,
            LettersOut letters,
            AuditLog audit) {
        this.store = store;
        this.officers = officers;
        this.time = time;
        this.timeline = timeline;
        this.letters = letters;
        this.audit = audit;
    }

    /** Says sorry and gives the new date. Once for a dossier, and no second time. */
    @Transactional
    public Moved apologise(DossierId dossier, LocalDate until, String why) {
        return move(dossier, Act.APOLOGISE, until, why);
    }

    /** Takes the longer time that the law allows in this case, with its ground. */
    @Transactional
    public Moved extend(DossierId dossier, LocalDate until, String why) {
        return move(dossier, Act.EXTEND, until, why);
    }

    /** The due date before and after. */
    public record Moved(Instant before, Instant after) {}

    private Moved move(DossierId dossier, Act act, LocalDate until, String why) {
        if (why.isBlank()) throw DossierRefusal.REASON_MISSING.at("note");
        if (why.length() > TakeStep.LONGEST_NOTE) throw DossierRefusal.TOO_LONG.at("note", TakeStep.LONGEST_NOTE);
        Standing before = store.hold(dossier).require(act);
        if (!officers.may(DossierPermission.DECIDE, before.agency()))
            throw DossierRefusal.NOT_YOURS_TO_DECIDE.because();
        if (act == Act.APOLOGISE && timeline.has(dossier, act)) throw DossierRefusal.APOLOGISED_ALREADY.because();
        Instant due = before.due();
        if (due == null) throw DossierRefusal.NO_DUE_DATE.because();
        if (!until.isAfter(LocalDate.ofInstant(due, DatabaseClock.VIETNAM)))
            throw DossierRefusal.NOT_LATER.at("until", LocalDate.ofInstant(due, DatabaseClock.VIETNAM));
        Standing after = time.until(before.at(before.status(), before.way()), until);
        store.save(after);
        timeline.add(dossier, after.version(), act, after.status(), "", "", why.strip());
        Instant moved = after.due() == null ? due : after.due();
        audit.record(
                new DossierAudit.DueDateMoved(before.agency(), before.code().text(), after.version(), act, due, moved));
        if (act == Act.APOLOGISE) letters.apologise(dossier, after.version(), why.strip(), due, moved);
        return new Moved(due, moved);
    }
}
