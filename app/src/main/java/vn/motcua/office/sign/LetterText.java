package vn.motcua.office.sign;

import vn.motcua.office.book.PaperKind;
import vn.motcua.office.register.Urgency;

/**
 * What will stand in the register once the letter has a number.
 *
 * @param kind its kind
 * @param unit abbreviation of the unit that drafted it; empty where its symbol names none
 * @param subject what it is about (trích yếu)
 * @param party to whom it goes (nơi nhận)
 * @param urgency its mark of urgency
 */
public record LetterText(PaperKind kind, String unit, String subject, String party, Urgency urgency) {}
