package vn.motcua.signing.pades;

import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.util.List;
import vn.motcua.signing.answer.RevocationAnswers;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.stamp.Outages;
import vn.motcua.signing.trust.TrustStore;

/** Asks for the evidence on a signer as a seal does, with a folder of trust of the test's own. */
public final class OutsideEvidence {

    private OutsideEvidence() {}

    public static void of(
            TrustStore store,
            RevocationAnswers answers,
            SigningKeys keys,
            Outages outages,
            Clock clock,
            SigningKey signer) {
        try {
            new Evidence(store, answers, keys, outages, clock)
                    .of(List.of(List.of(signer.certificate().getEncoded())));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
