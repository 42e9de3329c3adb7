package vn.motcua.signing.sheaf;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.people.OfficialAccounts;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.SigningAudit;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.pades.SignPdf;

/**
 * An official has papers signed. That a factor was shown just now, the page's policy has looked at. Whether they may sign each is judged when it is signed, by the
 * directory of that moment; here only whether they can sign at all.
 */
@Operation(records = SigningAudit.SheafAsked.class)
public class SignSheaf {

    /** The most papers in one go. */
    public static final int MOST = 200;

    private final Sheaves sheaves;
    private final OfficialAccounts officials;
    private final SignPdf sign;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    SignSheaf(Sheaves sheaves, OfficialAccounts officials, SignPdf sign, Actors actors, AuditLog audit, Clock clock) {
        this.sheaves = sheaves;
        this.officials = officials;
        this.sign = sign;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks for it; gives the sheaf, whose page tells what becomes of each. Papers that are under way already are left to that. */
    @Transactional
    public UUID run(List<PaperAsked> papers) {
        if (papers.isEmpty()) throw Refused.because(SigningRefusal.NOTHING_TO_SIGN);
        if (papers.size() > MOST) throw Refused.because(SigningRefusal.TOO_MANY_TO_SIGN, MOST);
        sign.checkRunning();
        Actor actor = actors.current();
        AccountId account = Objects.requireNonNull(actor.account(), "nobody signs");
        OfficialId official = officials
                .official(account)
                .orElseThrow(() -> Refused.because(SigningRefusal.NO_CERTIFICATE_OF_OFFICIAL));
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        sheaves.add(id, account, official, actor.name(), now);
        int taken = 0;
        for (PaperAsked paper : papers) if (sheaves.add(id, paper, now)) taken++;
        if (taken == 0) throw Refused.because(SigningRefusal.UNDER_WAY_ALREADY);
        audit.record(new SigningAudit.SheafAsked(id, taken));
        return id;
    }
}
