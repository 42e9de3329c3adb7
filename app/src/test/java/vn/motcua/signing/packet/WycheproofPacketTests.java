package vn.motcua.signing.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.testing.Wycheproof;

/** Programme E2: Wycheproof's signature values under the methods of packets, each with the key and the method that it is for. */
class WycheproofPacketTests {

    @Test
    void ecdsaAsTwoNumbersOfAFixedLength() throws Exception {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Wycheproof.Value one : Wycheproof.ecdsa()) {
            if (one.fixed().isEmpty()) continue;
            asked++;
            ValueMethod method = ValueMethod.valueOf("ECDSA_SHA_" + one.hash());
            if (method.holds(one.publicKey(), one.message(), one.fixed().orElseThrow()) != one.valid())
                wrong.add(one.name());
            if (method.holds(one.publicKey(), one.message(), one.value())) wrong.add(one.name() + " as DER");
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(700);
    }

    @Test
    void rsaPkcs1() throws Exception {
        List<String> wrong = new ArrayList<>();
        List<Wycheproof.Value> all = Wycheproof.rsa();
        for (Wycheproof.Value one : all)
            if (ValueMethod.valueOf("RSA_SHA_" + one.hash()).holds(one.publicKey(), one.message(), one.value())
                    != one.valid()) wrong.add(one.name());
        assertThat(wrong).isEmpty();
        assertThat(all).hasSizeGreaterThan(1500);
    }

    /**
     * The methods of XML say how long the salt is and which hash makes the mask (RFC 9231, 2.3.10): everything else is refused, however valid it is in itself. (What is invalid in such a group may be so for having our
     * very salt: it is left out.)
     */
    @Test
    void rsaPss() throws Exception {
        List<String> wrong = new ArrayList<>();
        List<Wycheproof.Value> all = Wycheproof.pss();
        for (Wycheproof.Value one : all) {
            boolean ours = one.salt() * 8 == one.hash() && one.mask() == one.hash();
            if (!ours && !one.valid()) continue;
            if (ValueMethod.valueOf("PSS_SHA_" + one.hash()).holds(one.publicKey(), one.message(), one.value())
                    != (one.valid() && ours)) wrong.add(one.name());
        }
        assertThat(wrong).isEmpty();
        assertThat(all).hasSizeGreaterThan(600);
    }
}
