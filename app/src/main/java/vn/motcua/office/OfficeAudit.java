package vn.motcua.office;

import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;
import vn.motcua.axis.edxml.Business;
import vn.motcua.axis.edxml.StatusCode;
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

    /** What happens to a letter that travels over the axis; it stands in the timeline of its line of the register out. */
    sealed interface OfLetter extends OfLine {}

    /** What happens to a letter before it has a number. */
    sealed interface OfToSign extends OfficeAudit {

        /** Its key. */
        long letter();

        @Override
        default AuditSubject subject() {
            return new AuditSubject("office.to-sign", Long.toString(letter()));
        }
    }

    /** What happens to a document that came in over the axis. */
    sealed interface OfArrival extends OfficeAudit {

        /** The axis's number of the delivery. */
        long arrival();

        @Override
        default AuditSubject subject() {
            return new AuditSubject("office.arrival", Long.toString(arrival()));
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

    /** A document that came in was passed to a unit or an official of the agency. */
    record PassedOn(AgencyId agency, long line, String reference) implements OfLine {}

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

    /** A letter was begun, or a request about one that was sent. */
    record LetterBegun(AgencyId agency, long line, Business.Kind act, String reference) implements OfLetter {}

    /** A letter was given up before it was sent. */
    record LetterDiscarded(AgencyId agency, long line, String reference) implements OfLetter {}

    /** A letter was sent: so many receivers, the axis's number. */
    record LetterSent(
            AgencyId agency,
            long line,
            Business.Kind act,
            String reference,
            long receivers,
            long packet,
            String purpose)
            implements OfLetter {}

    /** A letter was prepared that is to be signed here. */
    record LetterPrepared(AgencyId agency, long letter) implements OfToSign {}

    /** What it says, or its file, was changed. */
    record LetterChanged(AgencyId agency, long letter) implements OfToSign {}

    /** It was handed to an official of the directory to be signed. */
    record LetterSubmitted(AgencyId agency, long letter, long official) implements OfToSign {}

    /** It was taken back unsigned. */
    record LetterTakenBack(AgencyId agency, long letter) implements OfToSign {}

    /** Whoever was to sign it sent it back. */
    record LetterSentBack(AgencyId agency, long letter, String purpose) implements OfToSign {}

    /** It was signed with a certificate. */
    record LetterSigned(AgencyId agency, long letter, long certificate) implements OfToSign {}

    /** It got its number, as a line of the register out. */
    record LetterNumbered(AgencyId agency, long letter, long line, String reference) implements OfToSign {}

    /** It was prepared anew in the name of whoever took over from the agency that had it. */
    record LetterTakenOver(AgencyId agency, long letter, AgencyId before, long former) implements OfToSign {}

    /** It was given up; why, if it was signed. */
    record LetterGivenUp(AgencyId agency, long letter, String purpose) implements OfToSign {}

    /** What came in over the axis was taken into the office. */
    record ArrivalTakenIn(AgencyId agency, long arrival, String reference) implements OfArrival {}

    /** It was accepted, and registered in under a number. */
    record ArrivalAccepted(AgencyId agency, long arrival, String reference, long number) implements OfArrival {}

    /** It was sent back, with the reason. */
    record ArrivalRefused(AgencyId agency, long arrival, String reference, String purpose) implements OfArrival {}

    /** It was given to a unit or an official. */
    record ArrivalAssigned(AgencyId agency, long arrival, String reference) implements OfArrival {}

    /** Its sender was told how far it is. */
    record ArrivalReported(AgencyId agency, long arrival, String reference, StatusCode status) implements OfArrival {}

    /** A request of its sender (to give it back, to update or replace it) was answered. */
    record RequestAnswered(AgencyId agency, long arrival, String reference, StatusCode answer, String purpose)
            implements OfArrival {}

    /** Statuses of letters that were sent were read. */
    record StatusesRead(AgencyId agency, long statuses) implements OfRules {}
}
