package vn.motcua.dossier.partner;

import java.util.List;
import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;
import vn.motcua.kernel.AgencyId;

/** What the log keeps of partners' accounts. */
public sealed interface PartnerAudit extends AuditEvent {

    /** An agency's system was given an account. */
    record PartnerAdded(String account, List<AgencyId> agencies) implements PartnerAudit {
        @Override
        public AuditSubject subject() {
            return of(account);
        }

        @Override
        public AgencyId agency() {
            return agencies.getFirst();
        }
    }

    /** How an account is treated was changed. */
    record PartnerSwitched(String account, AgencyId owner, RepeatRule repeats, SuccessForm success)
            implements PartnerAudit {
        @Override
        public AuditSubject subject() {
            return of(account);
        }

        @Override
        public AgencyId agency() {
            return owner;
        }
    }

    /** Where an account's system is asked for dossiers was set. */
    record PartnerLookUpSet(String account, AgencyId owner, String address) implements PartnerAudit {
        @Override
        public AuditSubject subject() {
            return of(account);
        }

        @Override
        public AgencyId agency() {
            return owner;
        }
    }

    /** An account was locked: its sessions ended at once. */
    record PartnerLocked(String account, AgencyId owner) implements PartnerAudit {
        @Override
        public AuditSubject subject() {
            return of(account);
        }

        @Override
        public AgencyId agency() {
            return owner;
        }
    }

    /** An account may be used again. */
    record PartnerUnlocked(String account, AgencyId owner) implements PartnerAudit {
        @Override
        public AuditSubject subject() {
            return of(account);
        }

        @Override
        public AgencyId agency() {
            return owner;
        }
    }

    /** An account was given a new password; the former one holds no more. */
    record PartnerRenewed(String account, AgencyId owner) implements PartnerAudit {
        @Override
        public AuditSubject subject() {
            return of(account);
        }

        @Override
        public AgencyId agency() {
            return owner;
        }
    }

    private static AuditSubject of(String account) {
        return new AuditSubject("dossier.partner", account);
    }
}
