package vn.motcua.directory.people;

import java.time.LocalDate;

/**
 * The document by which something was done to a post or its holder: a decision, a notice of the division of work, a letter of authorisation.
 *
 * @param number number and symbol as printed, such as {@code 15/QĐ-UBND}
 * @param signed the day it was signed
 */
public record Paper(String number, LocalDate signed) {

    /** The most characters a number has. */
    public static final int LONGEST = 80;

    public Paper {
        number = number(number);
    }

    /** The number of a document as it was entered; refused if there is none. */
    public static String number(String entered) {
        return Entered.text("paper", entered, LONGEST);
    }
}
