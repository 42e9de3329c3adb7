package vn.motcua.office;

import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;
import vn.motcua.kernel.AgencyId;
import vn.motcua.office.book.Direction;

/** All that the office writes to the audit log. What a letter is about and who signed it are in the register, not here. */
public sealed interface OfficeAudit extends AuditEvent {

    /** Whose office. */
    @Override
    AgencyId agency();

    /** What happens to a line of a register. */
    sealed interface OfLine extends OfficeAudit {

        /** The line's key. */
        long line();

        @Override
        default AuditSubject subject() {
            return new AuditSubject("office.line", Long.toString(line()));
        }
    }

    /** What happens to an office's rules. */
    sealed interface OfRules extends OfficeAudit {

        @Override
        default AuditSubject subject() {
            return new AuditSubject("office.office", agency().toString());
        }
    }

    /** A document was registered under a number. */
    record DocumentRegistered(AgencyId agency, long line, Direction direction, String number, String reference)
            implements OfLine {}

    /** A number was given out before its document was there. */
    record NumberReserved(AgencyId agency, long line, String reference, String purpose) implements OfLine {}

    /** A reserved number got its document. */
    record NumberUsed(AgencyId agency, long line, String reference) implements OfLine {}

    /** A line was cancelled; its number is not given again. */
    record LineCancelled(AgencyId agency, long line, String reference, String purpose) implements OfLine {}

    /** A line was corrected; what it said before is kept. */
    record LineCorrected(AgencyId agency, long line, String reference, String purpose) implements OfLine {}

    /** An agency keeps its registers here from then on. */
    record OfficeOpened(AgencyId agency, String abbreviation) implements OfRules {}

    /** A book was opened. */
    record BookOpened(AgencyId agency, Direction direction, String book) implements OfRules {}

    /** A book was closed: nothing more is entered in it. */
    record BookClosed(AgencyId agency, String book) implements OfRules {}

    /** Numbers of a book go on from one that was given before the book was kept here; the kind is empty where all count together. */
    record NumbersBegun(AgencyId agency, String book, String kind, long after) implements OfRules {}

    /** A unit can be named in symbols and assignments. */
    record UnitAdded(AgencyId agency, String abbreviation, String unit) implements OfRules {}

    /** A unit is named no more. */
    record UnitClosed(AgencyId agency, String abbreviation) implements OfRules {}
}
