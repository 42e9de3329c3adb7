package vn.motcua.certifiedcopy;

import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.SaltedHash;

/**
 * What a copy says of its person and its paper.
 *
 * @param asker who has it certified
 * @param original the paper
 */
public record CopyFacts(Asker asker, Original original) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Those of a copy. */
    public static CopyFacts of(CertifiedCopy copy) {
        return new CopyFacts(copy.asker(), copy.original());
    }

    /** To be kept. */
    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** For the log ({@link SaltedHash}). */
    public String hash(String salt) {
        return SaltedHash.of(salt, json());
    }

    @Override
    public String toString() {
        return "CopyFacts"; // never a person in a log
    }
}
