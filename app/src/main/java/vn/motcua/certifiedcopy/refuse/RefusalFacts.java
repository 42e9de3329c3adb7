package vn.motcua.certifiedcopy.refuse;

import java.time.Instant;
import java.util.Objects;

/**
 * All that a letter of refusal says, as it was when it went out; in Vietnamese.
 *
 * @param above the agency above the one that writes; may be empty
 * @param agency the agency that writes
 * @param ended the agency that took the original in and ended, for which the other one answers; empty if the one that writes took it in
 * @param phone how it is reached; may be empty
 * @param place where it was written
 * @param at when it went out
 * @param person who asked
 * @param paper what was brought
 * @param issuer who issued that
 * @param number its number; may be empty
 * @param dossier the code of the dossier in which it was asked for; empty if it was not
 * @param ground on which ground of the law
 * @param reason in the officer's words; may be empty
 * @param officer who refused
 */
record RefusalFacts(
        String above,
        String agency,
        String ended,
        String phone,
        String place,
        Instant at,
        String person,
        String paper,
        String issuer,
        String number,
        String dossier,
        String ground,
        String reason,
        String officer) {

    RefusalFacts {
        ended = Objects.requireNonNullElse(ended, ""); // what was kept before this was said has none
    }

    @Override
    public String toString() {
        return "RefusalFacts[" + agency + "]"; // never a person in a log
    }
}
