package vn.motcua.directory.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;

/** What the log keeps of posts and officials: ids, titles of posts, numbers of papers, dates. */
public sealed interface PeopleAudit extends AuditEvent {

    /** A post was set up. */
    record PositionCreated(PositionId position, AgencyId agency, String title, LocalDate from) implements PeopleAudit {
        @Override
        public AuditSubject subject() {
            return new AuditSubject("directory.position", position.toString());
        }
    }

    /** A post was abolished after a last day. */
    record PositionAbolished(PositionId position, AgencyId agency, LocalDate last) implements PeopleAudit {
        @Override
        public AuditSubject subject() {
            return new AuditSubject("directory.position", position.toString());
        }
    }

    /** Somebody was entered as an official. */
    record OfficialRegistered(OfficialId official, AgencyId agency) implements PeopleAudit {
        @Override
        public AuditSubject subject() {
            return about(official);
        }
    }

    /** An official's name or address changed. */
    record OfficialRenamed(OfficialId official, AgencyId agency, LocalDate from) implements PeopleAudit {
        @Override
        public AuditSubject subject() {
            return about(official);
        }
    }

    /** Somebody took up a post. */
    record OfficialAppointed(
            OfficialId official,
            AgencyId agency,
            AppointmentId appointment,
            String title,
            AppointmentKind kind,
            LocalDate from,
            String paper)
            implements PeopleAudit {
        @Override
        public AuditSubject subject() {
            return about(official);
        }
    }

    /** Somebody left a post after a last day. */
    record AppointmentEnded(
            OfficialId official, AgencyId agency, AppointmentId appointment, String title, LocalDate last, String paper)
            implements PeopleAudit {
        @Override
        public AuditSubject subject() {
            return about(official);
        }
    }

    /** Somebody may not exercise a post for a while. */
    record OfficialSuspended(
            OfficialId official, AgencyId agency, AppointmentId appointment, String title, LocalDate from, String paper)
            implements PeopleAudit {
        @Override
        public AuditSubject subject() {
            return about(official);
        }
    }

    /** Somebody may exercise a post again. */
    record SuspensionLifted(
            OfficialId official, AgencyId agency, AppointmentId appointment, String title, LocalDate from, String paper)
            implements PeopleAudit {
        @Override
        public AuditSubject subject() {
            return about(official);
        }
    }

    /** What was written of an appointment was wrong and is put right; {@code from} is {@code null} if it never was. */
    record AppointmentCorrected(
            OfficialId official,
            AgencyId agency,
            AppointmentId appointment,
            String title,
            @Nullable LocalDate from,
            @Nullable LocalDate last,
            String purpose)
            implements PeopleAudit {
        @Override
        public AuditSubject subject() {
            return about(official);
        }
    }

    private static AuditSubject about(OfficialId official) {
        return new AuditSubject("directory.official", official.toString());
    }
}
