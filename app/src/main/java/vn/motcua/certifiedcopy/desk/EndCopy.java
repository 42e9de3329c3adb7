package vn.motcua.certifiedcopy.desk;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyAudit;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.CopyHold;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.RefusalGround;
import vn.motcua.certifiedcopy.deliver.TellCopyAsker;
import vn.motcua.certifiedcopy.refuse.RefusalLetters;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;

/** Ends a copy that is not certified: refused on a ground of the law, or wanted no more. The pictures of the pages go; money is looked after. */
@Operation(
        records = {CertifiedCopyAudit.CopyRefused.class, CertifiedCopyAudit.CopyCancelled.class},
        law = "Nghị định 23/2015/NĐ-CP, Đ.22")
public class EndCopy {

    /** The longest reason. */
    public static final int LONGEST = 1_000;

    private final CopyHold hold;
    private final CopyMoney money;
    private final UnderWay underWay;
    private final DossierWaits waits;
    private final RefusalLetters letters;
    private final TellCopyAsker tell;
    private final Messages messages;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    EndCopy(
            CopyHold hold,
            CopyMoney money,
            UnderWay underWay,
            DossierWaits waits,
            RefusalLetters letters,
            TellCopyAsker tell,
            Messages messages,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.hold = hold;
        this.money = money;
        this.underWay = underWay;
        this.waits = waits;
        this.letters = letters;
        this.tell = tell;
        this.messages = messages;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The original cannot be certified: whoever asked is told, in writing. */
    @Transactional
    public void refuse(CopyId id, RefusalGround ground, String reason) {
        CertifiedCopy copy = end(id, CopyState.REFUSED, ground, reason);
        letters.write(copy, ground, reason);
        tell.refused(copy, ground);
        audit.record(new CertifiedCopyAudit.CopyRefused(id.value(), copy.agency(), ground));
    }

    /** Whoever wanted it wants it no more. */
    @Transactional
    public void cancel(CopyId id, String reason) {
        CertifiedCopy copy = end(id, CopyState.CANCELLED, null, reason);
        audit.record(new CertifiedCopyAudit.CopyCancelled(id.value(), copy.agency()));
    }

    private CertifiedCopy end(CopyId id, CopyState how, @Nullable RefusalGround ground, String reason) {
        CertifiedCopy copy = hold.of(id);
        if (!copy.state().open()) throw CertifiedCopyRefusal.NOT_ANY_MORE.because();
        underWay.check(copy);
        jdbc.sql(
                        "update certifiedcopy.copy set state = :state, ground = :ground, reason = :reason, ended_at = :now where id = :id")
                .param("state", how.name())
                .param("ground", ground == null ? null : ground.name(), Types.VARCHAR)
                .param("reason", reason)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
        jdbc.sql("delete from certifiedcopy.page where copy = ?")
                .param(id.value())
                .update();
        money.endWithNothing(
                copy, messages.text(Language.VI, "certifiedcopy.fee.ended", messages.text(Language.VI, how)));
        waits.goOn(copy.dossier());
        return copy;
    }
}
