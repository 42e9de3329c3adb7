package vn.motcua.identity.mandate;

import java.time.LocalDate;

/**
 * The paper that an office was shown.
 *
 * @param title what it is, such as a certificate of birth or a written authorisation
 * @param number its number
 * @param day of which day
 * @param issuer who issued or certified it
 */
public record MandatePaper(String title, String number, LocalDate day, String issuer) {

    @Override
    public String toString() {
        return "MandatePaper"; // never a person's papers in a log
    }
}
