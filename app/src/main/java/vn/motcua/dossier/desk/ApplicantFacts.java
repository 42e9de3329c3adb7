package vn.motcua.dossier.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;
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

    /** SHA-256 in hexadecimal; nobody finds facts by trying who does not know the salt. */
    String hash(String salt) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((salt + json()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "ApplicantFacts"; // never a person in a log
    }
}
