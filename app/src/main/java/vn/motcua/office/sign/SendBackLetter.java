package vn.motcua.office.sign;

import java.util.Objects;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.people.OfficialAccounts;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;
import vn.motcua.office.OfficeAudit;

/** Whoever is asked to sign a letter sends it back instead, with the reason. */
@Operation(records = OfficeAudit.LetterSentBack.class)
public class SendBackLetter {

    private final ToSignStore store;
    private final TurnStore turns;
    private final OfficialAccounts officials;
    private final TellAboutLetters tell;
    private final Actors actors;
    private final AuditLog audit;

    SendBackLetter(
            ToSignStore store,
            TurnStore turns,
            OfficialAccounts officials,
            TellAboutLetters tell,
            Actors actors,
            AuditLog audit) {
        this.store = store;
        this.turns = turns;
        this.officials = officials;
        this.tell = tell;
        this.actors = actors;
        this.audit = audit;
    }

    /** Does it. */
    @Transactional
    public void run(long id, String reason) {
        OfficialId me = officials
                .official(Objects.requireNonNull(actors.current().account(), "nobody sends back"))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        LetterToSign letter = store.hold(me, id);
        turns.back(letter, reason);
        audit.record(new OfficeAudit.LetterSentBack(letter.agency(), id, reason));
        tell.sentBack(letter, reason);
    }
}
