package vn.motcua.dossier.desk;

import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.SaltedHash;
import vn.motcua.dossier.Applicant;

/**
 * By what an applicant's store is found.
 *
 * @param number as it was typed, or figures only
 * @param name as on the person's papers
 */
record ApplicantFacts(String number, String name) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static ApplicantFacts of(Applicant applicant) {
        return new ApplicantFacts(applicant.number(), applicant.name());
    }

    /** To be kept. */
    String json() {
        return JSON.writeValueAsString(this);
    }

    /** For the log ({@link SaltedHash}). */
    String hash(String salt) {
        return SaltedHash.of(salt, json());
    }

    @Override
    public String toString() {
        return "ApplicantFacts"; // never a person in a log
    }
}
