package vn.motcua.dossier.national;

import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;
import vn.motcua.kernel.AgencyId;

/** What the log keeps of the national view: one line a call, not one a dossier; the steps of each stand in its own rows. */
public sealed interface NationalAudit extends AuditEvent {

    /**
     * An agency's system told of dossiers.
     *
     * @param told by which account; empty for our own desk
     * @param holder whose dossiers they are
     * @param fresh how many were not known
     * @param changed how many were known, and were told anew
     * @param refused how many were not taken over
     * @param codesHash SHA-256 over the codes and contents that were taken over, in hexadecimal
     */
    record DossiersTaken(String told, AgencyId holder, int fresh, int changed, int refused, String codesHash)
            implements NationalAudit {
        @Override
        public AuditSubject subject() {
            return of(holder);
        }

        @Override
        public AgencyId agency() {
            return holder;
        }
    }

    /** An agency's system told of steps of progress. */
    record StepsTaken(String told, AgencyId holder, int fresh, int refused) implements NationalAudit {
        @Override
        public AuditSubject subject() {
            return of(holder);
        }

        @Override
        public AgencyId agency() {
            return holder;
        }
    }

    /** An agency's system told how satisfied people were. */
    record RatingsTaken(String told, AgencyId holder, int rows) implements NationalAudit {
        @Override
        public AuditSubject subject() {
            return of(holder);
        }

        @Override
        public AgencyId agency() {
            return holder;
        }
    }

    /** Our desk and the nation's view differed on a day; what differed is told anew. */
    record GapsFound(AgencyId holder, java.time.LocalDate day, int dossiers) implements NationalAudit {
        @Override
        public AuditSubject subject() {
            return of(holder);
        }

        @Override
        public AgencyId agency() {
            return holder;
        }
    }

    private static AuditSubject of(AgencyId holder) {
        return new AuditSubject("dossier.national", holder.toString());
    }
}
