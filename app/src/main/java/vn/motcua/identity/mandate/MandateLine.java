package vn.motcua.identity.mandate;

/**
 * A mandate, worded.
 *
 * @param mandate it
 * @param state how it stands today
 * @param representative what whoever acts is called
 * @param represented what whoever is represented is called, or the number that was asked
 * @param scope in which procedures
 * @param office the office that confirmed papers; empty else
 */
public record MandateLine(
        Mandate mandate, MandateState state, String representative, String represented, String scope, String office) {}
