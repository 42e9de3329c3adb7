package vn.motcua.dossier.life;

import org.springframework.stereotype.Component;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.DossierAudit;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;

/** Says truthfully who did something in whose stead: on the paper that goes with a dossier, and in the log with the delegation by which. */
@Component
class InStead {

    private final Messages messages;
    private final AuditLog audit;

    InStead(Messages messages, AuditLog audit) {
        this.messages = messages;
        this.audit = audit;
    }

    /** The officer's name, with that of whom they stand for; in Vietnamese, as the papers of a dossier are. */
    String of(Officers.Acting acting) {
        return acting.stead() == null
                ? acting.actor().name()
                : messages.text(Language.VI, "dossier.in-stead", acting.actor().name(), acting.inStead());
    }

    /** Writes down by which delegation. */
    void record(Officers.Acting acting, Standing dossier, String step) {
        Stead stead = acting.stead();
        if (stead != null)
            audit.record(new DossierAudit.StoodIn(
                    dossier.agency(), dossier.code().text(), step, stead.kind(), stead.delegation()));
    }
}
