package vn.motcua.axis.keeping;

import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;
import vn.motcua.axis.KeptOnceDone;
import vn.motcua.axis.RemovedFor;
import vn.motcua.kernel.AgencyId;

/** What the log keeps of the keeping of contents. */
public sealed interface KeepingAudit extends AuditEvent {

    /** How long contents of an agency's documents are kept was set; 0 days: no such end. */
    record KeepingSet(AgencyId sender, int afterDoneDays, int mostDays, KeptOnceDone kept) implements KeepingAudit {
        @Override
        public AuditSubject subject() {
            return ofAgency(sender);
        }

        @Override
        public AgencyId agency() {
            return sender;
        }
    }

    /** Only the facts of a packet are kept from now on: its content is gone. */
    record ContentRemoved(long docId, AgencyId sender, String sha256, RemovedFor reason) implements KeepingAudit {
        @Override
        public AuditSubject subject() {
            return ofPacket(docId);
        }

        @Override
        public AgencyId agency() {
            return sender;
        }
    }

    /** A legal hold was placed on what an agency sent and received; on one packet only where its docId is not 0. */
    record HoldPlaced(long hold, AgencyId holder, long packet, String reason) implements KeepingAudit {
        @Override
        public AuditSubject subject() {
            return ofAgency(holder);
        }

        @Override
        public AgencyId agency() {
            return holder;
        }

        @Override
        public String purpose() {
            return reason;
        }
    }

    /** A legal hold was lifted. */
    record HoldLifted(long hold, AgencyId holder, String reason) implements KeepingAudit {
        @Override
        public AuditSubject subject() {
            return ofAgency(holder);
        }

        @Override
        public AgencyId agency() {
            return holder;
        }

        @Override
        public String purpose() {
            return reason;
        }
    }

    private static AuditSubject ofAgency(AgencyId agency) {
        return new AuditSubject("axis.agency", agency.toString());
    }

    private static AuditSubject ofPacket(long docId) {
        return new AuditSubject("axis.packet", Long.toString(docId));
    }
}
