package vn.motcua.certifiedcopy;

import vn.motcua.kernel.AgencyId;

/**
 * A number in an agency's register of certified copies: from 1 on in each year, without gaps.
 *
 * @param agency whose register
 * @param year the year of the day in the attestation
 * @param number counts from 1
 */
public record RegisterNumber(AgencyId agency, int year, int number) {

    /** The book as the attestation names it: one of electronic copies a year. */
    public String book() {
        return "01-ĐT/" + year + "-SCT/BS";
    }

    /** Number and year, as {@code 12/2026}. */
    public String text() {
        return number + "/" + year;
    }
}
