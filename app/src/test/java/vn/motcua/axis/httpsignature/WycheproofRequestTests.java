package vn.motcua.axis.httpsignature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.testing.Wycheproof;

/** Programme E2: Wycheproof's values of ECDSA under the algorithm of signed requests (RFC 9421, 3.3.4). */
class WycheproofRequestTests {

    @Test
    void everyValueIsTakenOrRefusedAsItShould() throws Exception {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Wycheproof.Value one : Wycheproof.ecdsa()) {
            if (one.hash() != 256 || one.fixed().isEmpty()) continue;
            asked++;
            SignatureAlgorithm algorithm =
                    SignatureAlgorithm.of(one.publicKey()).orElseThrow();
            if (algorithm.holds(one.publicKey(), one.message(), one.fixed().orElseThrow()) != one.valid())
                wrong.add(one.name());
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(200);
    }
}
