package vn.motcua.identity.jose;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.testing.Wycheproof;

/** Programme E2: Wycheproof's signature values under the algorithms of signed JSON (RFC 7518, 3.3 to 3.5). */
class WycheproofJwsTests {

    @Test
    void everyValueIsTakenOrRefusedAsItShould() throws Exception {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Wycheproof.Value one : Wycheproof.ecdsa()) {
            if (one.hash() != 256 || one.fixed().isEmpty()) continue;
            asked++;
            if (holds(JwsAlgorithm.ES256, one, one.fixed().orElseThrow()) != one.valid()) wrong.add(one.name());
        }
        for (Wycheproof.Value one : Wycheproof.rsa()) {
            if (one.hash() != 256) continue;
            asked++;
            if (holds(JwsAlgorithm.RS256, one, one.value()) != one.valid()) wrong.add(one.name());
        }
        for (Wycheproof.Value one : Wycheproof.pss()) {
            boolean ours = one.salt() == 32 && one.mask() == 256;
            if (one.hash() != 256 || !ours && !one.valid()) continue; // invalid in its own group, maybe for our salt
            asked++;
            if (holds(JwsAlgorithm.PS256, one, one.value()) != (one.valid() && ours)) wrong.add(one.name());
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(1000);
    }

    private static boolean holds(JwsAlgorithm algorithm, Wycheproof.Value one, byte[] value)
            throws GeneralSecurityException {
        return new VerificationKey("", one.publicKey(), EnumSet.allOf(JwsAlgorithm.class))
                .made(algorithm.name(), "", one.message(), value);
    }
}
