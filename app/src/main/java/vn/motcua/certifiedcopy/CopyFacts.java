package vn.motcua.certifiedcopy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

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

    /** SHA-256 in hexadecimal; nobody finds facts by trying who does not know the salt. */
    public String hash(String salt) {
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
        return "CopyFacts"; // never a person in a log
    }
}
