package vn.motcua.feedback;

import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;
import vn.motcua.kernel.AgencyId;

/** What the log keeps of questions: never what was asked, nor by whom. */
public sealed interface FeedbackAudit extends AuditEvent {

    /** Somebody asked an agency. */
    record QuestionAsked(AgencyId agency, long question) implements FeedbackAudit {
        @Override
        public AuditSubject subject() {
            return of(question);
        }
    }

    /** A question was answered; shown to everybody or to who asked alone. */
    record QuestionAnswered(AgencyId agency, long question, boolean published) implements FeedbackAudit {
        @Override
        public AuditSubject subject() {
            return of(question);
        }
    }

    /** A question was declined: it is not for this agency, or none. */
    record QuestionDeclined(AgencyId agency, long question) implements FeedbackAudit {
        @Override
        public AuditSubject subject() {
            return of(question);
        }
    }

    /** An agency's system told questions of its own. */
    record QuestionsTold(AgencyId agency, String teller, int questions) implements FeedbackAudit {
        @Override
        public AuditSubject subject() {
            return new AuditSubject("feedback.agency", agency.toString());
        }
    }

    /** An agency's system told answers. */
    record AnswersTold(AgencyId agency, String teller, int answers) implements FeedbackAudit {
        @Override
        public AuditSubject subject() {
            return new AuditSubject("feedback.agency", agency.toString());
        }
    }

    private static AuditSubject of(long question) {
        return new AuditSubject("feedback.question", Long.toString(question));
    }
}
